import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { BIAS, SHIPPED } from '../../src/corpus/chrome-model.ts';
import { FIRST_NAMES, SECOND_NAMES } from '../../src/corpus/chrome-surroundings.ts';
import { articleOf, rolesIn, sentencesIn } from './article-builder.ts';

const PARAGRAPHS = [
  'The ministry opened the bridge on Tuesday after nine years of work, and the mayor said that it would carry trams as well as cars.',
  'Critics had called it too dear, but the last count of the city put the price below the first estimate, the audit office said.',
  'The trams will run from the spring, when the last of the rails have been laid on the eastern bank of the river.',
  'Two older bridges will close for repairs next year, so that traffic will have to go round by the harbour until the autumn.',
];

const NAVIGATION = [
  'Skip to content',
  'Sections',
  'Home',
  'World',
  'Business',
  'Culture',
  'Sport',
  'Weather',
  'My Account',
  'Newsletters',
  'Search our site',
  'Log in or create an account',
];

const FOOTER = [
  'Follow Us',
  'Contact the newsroom',
  'Work for us',
  'Help Centre',
  'Accessibility',
  'Terms of Sale',
  'Site Map',
  'Privacy Choices',
  '© 2020 City News',
];

const page = (...blocks: readonly string[]): Article => articleOf('x.txt', blocks.join('\n\n'));

/** The lines of the page that are neither body nor a sub-heading, below its headline. */
const lostOf = (article: Article): string[] =>
  rolesIn(article).filter(line => !/^(?:headline|body|subheading):/u.test(line));

describe('a whole web page', () => {
  it('loses its navigation and its footer, and keeps its headline and its paragraphs', () => {
    const article = page(...NAVIGATION, 'Bridge opens after nine years', ...PARAGRAPHS, ...FOOTER);
    expect(sentencesIn(article)).toEqual(PARAGRAPHS);
    expect(article.facts.title).toMatchObject({ value: 'Bridge opens after nine years' });
  });

  it('takes the headline from the page title, which has the name of the site behind it', () => {
    const article = page(
      'Bridge opens at last - City News',
      ...NAVIGATION,
      'Bridge opens at last',
      ...PARAGRAPHS,
    );
    expect(article.facts.title).toMatchObject({ basis: 'stated', value: 'Bridge opens at last' });
  });

  it.each([
    [
      'Comments (12)',
      ['Ann', '3:40 PM', 'PARAGRAPH', 'Reply', 'Ben', '4:10 PM', 'PARAGRAPH', 'Reply', 'Report'],
    ],
    [
      'There are 2 comments',
      ['Ann · May 3, 2020 at 3:40 pm', 'PARAGRAPHReport', 'Ben · May 3, 2020 at 4:10 pm', 'PARAGRAPHReport'],
    ],
    ['Join the discussion', ['PARAGRAPH', '3 likes', 'Reply', 'PARAGRAPH', '1 like', 'Reply']],
  ])('ends where its readers comment below "%s"', (heading, comments) => {
    const opinion =
      'I have lived by the river for twenty years and nobody here ever wanted these trams, whatever they say.';
    const below = comments.map(line => line.replace('PARAGRAPH', opinion));
    expect(sentencesIn(page('Bridge opens at last', ...PARAGRAPHS, heading, ...below))).toEqual(PARAGRAPHS);
  });

  it('goes on below a counter of comments that stands above the article or inside it', () => {
    const article = page('Bridge opens at last', '12 comments', ...PARAGRAPHS, '12 comments', ...PARAGRAPHS);
    expect(sentencesIn(article)).toEqual([...PARAGRAPHS, ...PARAGRAPHS]);
  });

  it('loses teasers that are cut off before their link, and titles that stand twice on a line', () => {
    const teaser =
      'The harbour has been closed to large ships since the storm, and its pilots say that… Read more';
    const doubled = 'Why The Harbour Is Closed Why The Harbour Is Closed';
    expect(sentencesIn(page('Bridge opens at last', ...PARAGRAPHS, doubled, teaser))).toEqual(PARAGRAPHS);
  });

  it('keeps paragraphs that end with references in brackets', () => {
    const noted = PARAGRAPHS.map((paragraph, at) => `${paragraph} (City Archive ${at})`);
    expect(lostOf(page('Bridge opens at last', ...noted))).toEqual([]);
  });

  it('keeps the lead that stands between a box of links and the article', () => {
    const article = page(
      'Bridge opens at last',
      'Most Popular',
      'Ten bridges to see',
      'Why trams are back',
      ...PARAGRAPHS,
    );
    expect(sentencesIn(article)).toEqual(PARAGRAPHS);
  });
});

describe('an article without page chrome', () => {
  const [lead = '', second = '', third = '', fourth = ''] = PARAGRAPHS;

  it.each([
    ['one paragraph without a title', [lead]],
    ['three short lines', ['The bridge is open.', 'Trams follow in spring.', 'Nobody was hurt.']],
    ['text in capitals', PARAGRAPHS.map(paragraph => paragraph.toUpperCase())],
    ['a press release', ['FOR IMMEDIATE RELEASE', 'City opens bridge', ...PARAGRAPHS]],
    [
      'questions and answers',
      [
        'The mayor answers',
        lead,
        'Q: Will it carry trams?',
        'A: Yes, from spring.',
        'Q: And cars?',
        'A: Of course.',
        second,
      ],
    ],
    [
      'questions without marks',
      ['The mayor answers', lead, 'Why so late?', second, 'What did it cost?', third, 'Who paid?', fourth],
    ],
    ['one-line paragraphs', ['Bridge opens', lead, 'It took nine years.', second, 'Nobody was hurt.', third]],
    [
      'a correction at the end',
      ['Bridge opens', ...PARAGRAPHS, 'Correction: an earlier version gave the wrong length.'],
    ],
    [
      'a list with bullets',
      ['Bridge opens', lead, 'What is new:', '• Trams', '• Two lanes for bicycles', '• Lamps', second],
    ],
    ['a numbered list at the end', ['Bridge opens', ...PARAGRAPHS, '1. Trams', '2. Bicycles', '3. Lamps']],
    ['sub-headings', ['Bridge opens', lead, second, 'The money', third, fourth, 'The trams', lead, second]],
    [
      'a sub-heading above each paragraph',
      ['Bridge opens', 'The money', lead, 'The trams', second, 'The lamps', third],
    ],
  ])('keeps everything of %s', (_, blocks) => {
    const lost = lostOf(page(...blocks));
    expect(lost.filter(line => /[.?!]$|•|\d\./u.test(line))).toEqual([]);
  });
});

describe('the shipped weights', () => {
  it('name every feature of the model and nothing else', () => {
    expect(Object.keys(SHIPPED.first)).toEqual([...FIRST_NAMES, BIAS]);
    expect(Object.keys(SHIPPED.second)).toEqual([...SECOND_NAMES, BIAS]);
  });
});

describe('a hostile page', () => {
  const prose = `${PARAGRAPHS.join('\n\n')}\n\n`;

  it.each([
    ['labels below prose', `${prose}${'Home\n\n'.repeat(80_000)}`],
    [
      'short lines that all differ, below prose',
      `${prose}${Array.from({ length: 60_000 }, (_, at) => `L ${at}`).join('\n\n')}`,
    ],
    ['titles above prose', `${'Ten old bridges\n\n'.repeat(28_000)}${prose}`],
    ['prose and labels in turn', `${PARAGRAPHS[0]}\n\nHome\n\n`.repeat(3_500)],
    ['comments without end', `${prose}${'Comments (3)\n\nReply\n\n'.repeat(22_000)}`],
    ['a title that nearly repeats itself', `${prose}${'Ten bridges to see '.repeat(26_000)}`],
    ['a line of capitals and stops', `${prose}${'A. '.repeat(160_000)}`],
    ['dots before a link', `${prose}${'... '.repeat(120_000)}read more`],
    ['a paragraph in brackets', `${prose}${'(A) '.repeat(120_000)}`],
  ])('with %s is read in less than two seconds', (_, text) => {
    const began = performance.now();
    articleOf('x.txt', text);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
