import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/corpus/folder.ts';
import { readGold } from '../../src/evaluation/gold.ts';
import { articleOf, rolesIn, sentencesIn } from './article-builder.ts';

const LEAD =
  'The ministry opened the bridge on Tuesday after nine years of work, and the mayor said that it would carry trams as well as cars.';
const SECOND =
  'Critics had called it too dear, but the last count of the city put the price below the first estimate.';

/** The role of one line put between two paragraphs of an article. */
const roleBetween = (line: string): string | undefined =>
  articleOf('x.txt', `Bridge opens at last\n\n${LEAD}\n\n${line}\n\n${SECOND}\n\n${LEAD}`).lines[4]?.role;

/** The role of one line at the end of an article. */
const roleAtEnd = (line: string): string | undefined =>
  articleOf('x.txt', `Bridge opens at last\n\n${LEAD}\n\n${SECOND}\n\n${line}`).lines[6]?.role;

describe('page chrome', () => {
  it.each([
    'Skip to main content',
    'Share this article',
    'Advertisement',
    '(Image credit: Ann Example)',
    'Photo: City Press Office',
    'Getty Images',
    'The bridge on its first evening. (City News)',
    'RELATED: The nine years of the bridge',
    'Read more: What the trams will cost',
    'By Ann Example',
    'By Ann Example and Ben Stone, City News',
    '3 March 2020 by Ann Example in London',
    'Published on 3 March 2020',
    'Published: 9 Oct 2020 10:14 | Updated 9 Oct 2020 14:20',
    'Updated 3 hours ago',
    'Fri 9 Oct 2020 10.14 BST',
    '12 March 2021',
    '© 2020 City News. All rights reserved.',
    'We use cookies to improve this site.',
    '5 min read',
  ])('drops "%s"', line => {
    expect(roleBetween(line)).toBe('chrome');
  });

  it.each([
    'Nobody was hurt.',
    'Correction: an earlier version gave the wrong length.',
    'Q: Will it carry trams?',
    '“It is done,” she said.',
    '- The deck is 300 metres long and rests on four piers.',
    'Related costs rose as well, the audit office said in a report of its own last year.',
    'More than 4,000 people came.',
    'By Monday the bridge was open.',
    'By Harbour Bridge, the trams will run.',
    'Published in March, the report was sharp.',
    'Updated plans came 3 days ago.',
  ])('keeps "%s"', line => {
    expect(roleBetween(line)).toBe('body');
  });

  it('drops the note about the author at the end, and not a sentence that opens with a name', () => {
    expect(
      roleAtEnd('Ann Example is a freelance journalist who has written about bridges for ten years.'),
    ).toBe('chrome');
    expect(roleAtEnd('Ann Example is the mayor who ordered the bridge in the year of the great flood.')).toBe(
      'body',
    );
    expect(roleAtEnd('— Ann Example, Editor, City News')).toBe('chrome');
    expect(roleAtEnd("Ann Example's column appears Wednesdays. Letters: 200 words or fewer, please.")).toBe(
      'chrome',
    );
    expect(roleAtEnd('Ann Example can be reached at the city desk, and would like to hear from you.')).toBe(
      'chrome',
    );
    expect(roleAtEnd("Ann Example's bridge appears in every picture that was taken of the flood.")).toBe(
      'body',
    );
  });

  it('drops a box of links up to the next prose', () => {
    const page = articleOf(
      'x.txt',
      `Bridge opens at last\n\n${LEAD}\n\nMost Popular\n\nTen bridges to see\n\nWhy trams are back.\n\n${LEAD} ${SECOND}`,
    );
    expect(rolesIn(page).map(line => line.split(':')[0])).toEqual([
      'headline',
      'body',
      'chrome',
      'chrome',
      'chrome',
      'body',
    ]);
  });

  it('drops a paid box and keeps the paragraph after it', () => {
    const page = articleOf(
      'x.txt',
      `Bridge opens at last\n\n${LEAD}\n\nSponsored by Acme Steel\n\nA Stronger Kind of Steel\n\nBuild faster with less. Order today.\n\n${SECOND}`,
    );
    expect(sentencesIn(page)).toEqual([LEAD, SECOND]);
  });

  it('drops a list of pointers with its heading, and keeps a list that a paragraph introduces', () => {
    const pointers = `For more on the bridge, see:\n- Bridge Delayed Again\n- Mayor Promises Trams`;
    const list = `The bridge has three parts:\n- A deck of steel\n- Two ramps of stone`;
    expect(sentencesIn(articleOf('x.txt', `${LEAD}\n${pointers}`))).toEqual([LEAD]);
    expect(sentencesIn(articleOf('x.txt', `${LEAD}\n\n${list}`))).toHaveLength(4);
  });

  it('takes one fragment for a caption and several for sub-headings', () => {
    expect(roleBetween('Bridge at night')).toBe('chrome');
    const page = articleOf(
      'x.txt',
      `Bridge opens at last\n\n${LEAD}\n\nThe money\n\n${SECOND}\n\nThe trams\n\n${LEAD}`,
    );
    expect(rolesIn(page).filter(line => line.startsWith('subheading'))).toEqual([
      'subheading: The money',
      'subheading: The trams',
    ]);
  });

  it('leaves page notes inside a sentence in its span and marks them', () => {
    const text = 'The ministry said so in a report (opens in new tab), and the mayor agreed with all of it.';
    const [sentence] = articleOf('x.txt', text).sentences;
    expect(sentence && text.slice(sentence.start, sentence.end)).toBe(text);
    expect(sentence?.inlineChrome.map(({ start, end }) => text.slice(start, end))).toEqual([
      '(opens in new tab)',
    ]);
  });

  it('keeps the list of a page that has nothing else', () => {
    const page = articleOf('x.txt', 'Parts of the bridge\n\n- A deck of steel\n- Two ramps of stone\n');
    expect(sentencesIn(page)).toEqual(['A deck of steel', 'Two ramps of stone']);
  });

  it.each([24, 35, 60, 78, 100])('joins lines that were wrapped by hand at %i columns', width => {
    const wrap = (text: string): string =>
      text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n').trimEnd();
    const bio =
      'Ann Example is a freelance journalist who has written about bridges and boats for more than ten years.';
    const page = articleOf(
      'x.txt',
      `Bridge opens at last\n\n${wrap(LEAD)}\n\n${wrap(SECOND)}\n\n${wrap(bio)}\n`,
    );
    expect(sentencesIn(page)).toEqual([wrap(LEAD), wrap(SECOND)]);
  });

  it('does not join the lines of a list or of a box of links', () => {
    const page = articleOf(
      'x.txt',
      `${LEAD}\n\nThree parts:\nA deck of steel\nTwo ramps\nA long row of lamps on both of its sides\n`,
    );
    expect(rolesIn(page)).toHaveLength(5);
  });

  it('gives way to the catalogue', () => {
    const unknown = { basis: 'unknown', value: null } as const;
    const entry = { title: unknown, outlet: unknown, author: unknown, published: unknown, retells: unknown };
    const text = `Bridge opens at last\n\n${LEAD}\n\nAdvertisement\n\n${SECOND}`;
    const page = articleOf('x.txt', text, {
      ...entry,
      chrome: [{ from: 7, to: 7 }],
      body: [{ from: 5, to: 5 }],
    });
    expect(sentencesIn(page)).toEqual([LEAD, 'Advertisement']);
  });

  it('tells every line of the seed articles as the gold set does', async () => {
    const { articles } = await readFolder('seeds');
    const { chrome, questions } = readGold('test/gold');
    for (const article of articles) {
      const dropped = article.lines.filter(({ role }) => role === 'chrome').map(({ number }) => number);
      expect(dropped).toEqual(chrome.filter(({ file }) => file === article.file).map(line => line.line_no));
      const gold = questions.flatMap(question => question.gold).filter(({ file }) => file === article.file);
      expect(sentencesIn(article)).toEqual(expect.arrayContaining(gold.map(({ sentence }) => sentence)));
    }
  });
});
