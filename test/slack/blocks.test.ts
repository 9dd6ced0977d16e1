import { describe, expect, it } from 'vitest';
import { noFilters } from '../../src/answer/answer.ts';
import { cite } from '../../src/answer/citation.ts';
import { answerMessage } from '../../src/slack/blocks/answer.ts';
import { contextModal } from '../../src/slack/blocks/context-modal.ts';
import { quoteBlock } from '../../src/slack/blocks/excerpt.ts';
import { richWords } from '../../src/slack/blocks/rich-words.ts';
import { commandWords } from '../../src/slack/command-words.ts';
import { viewMessage } from '../../src/slack/evidence-listing.ts';
import { textOf } from '../../src/slack/message.ts';
import { plainWords } from '../../src/slack/message-text.ts';
import { escaped, escapedWithin, shortened } from '../../src/slack/mrkdwn.ts';
import { checkView } from '../../src/slack/payload-check.ts';
import { plainParts } from '../../src/slack/plain-parts.ts';
import { redacted } from '../../src/slack/redaction.ts';
import { english } from '../../src/slack/words/english.ts';
import { article, excerpt, libraryOf, ships } from './articles.ts';
import { evidence } from './evidence.ts';

describe('a quote', () => {
  it('strikes the page notes within and leaves all else plain', () => {
    const from = article('001.txt', [['body', 'It runs (opens in new tab) today.']]);
    const [sentence] = from.sentences;
    if (!sentence) throw new RangeError('no sentence');
    const note = { start: 8, end: 26 };
    expect(quoteBlock(cite(from, [{ ...sentence, inlineChrome: [note] }])).elements).toEqual([
      {
        type: 'rich_text_quote',
        elements: [
          { type: 'text', text: 'It runs ' },
          { type: 'text', text: '(opens in new tab)', style: { strike: true } },
          { type: 'text', text: ' today.' },
        ],
      },
    ]);
  });

  it('never cuts a character in two', () => {
    const text = `${'x'.repeat(2999)}😀${'y'.repeat(5000)}`;
    const parts = richWords(text, { start: 0, end: text.length }).map(part => part.text);
    expect(parts.join('')).toBe(text);
    expect(parts.map(part => part.isWellFormed())).toEqual(parts.map(() => true));
    expect(Math.max(...parts.map(part => part.length))).toBeLessThanOrEqual(3000);
  });
});

describe('the heading of an answer', () => {
  const told = article('009.txt', [['body', 'One. Two.']]);
  it.each([
    [[excerpt(ships, 0)], '1 excerpt from 1 outlet'],
    [[excerpt(ships, 0), excerpt(ships, 1)], '2 excerpts from 1 outlet'],
    [[excerpt(ships, 0), excerpt(told, 0), excerpt(told, 1)], '3 excerpts from 2 articles'],
  ])('counts', ([first, ...rest], words) => {
    if (!first) throw new RangeError('no excerpt');
    const { text } = answerMessage(
      { outcome: 'answered', question: 'q', excerpts: [first, ...rest], unanswered: [], filters: noFilters },
      { setting: 'thread', behind: evidence(), words: english, turn: null, readAs: null },
    );
    expect(text.split('\n')[0]).toBe(`*${words}*`);
  });
});

describe('a context', () => {
  const context = (from: ReturnType<typeof article>, sentence: number) => {
    const citation = excerpt(from, sentence);
    const view = contextModal({ article: from, citation }, english);
    expect(checkView(view)).toEqual([]);
    return JSON.stringify(view.blocks);
  };

  it('is a few whole paragraphs before and as many after as there is room for, and tells how many are not shown', () => {
    const long = article(
      '001.txt',
      Array.from({ length: 40 }, (_, i) => ['body', `${i}-${'x'.repeat(998)}.`] as const),
    );
    const shown = context(long, 20);
    expect(shown).toContain('19 paragraphs before not shown');
    expect(shown).toContain('16 paragraphs after not shown');
    expect(shown.match(/x{998}\./gu)).toHaveLength(5);
  });

  it('shows a paragraph beyond all room around the excerpt only, from sentence to sentence', () => {
    const endless = article('001.txt', [
      ['body', Array.from({ length: 2000 }, (_, i) => `Sentence ${i} of many.`).join(' ')],
    ]);
    const shown = context(endless, 1000);
    expect(shown).toContain('The beginning of this paragraph is not shown');
    expect(shown).toContain('"text":"Sentence 1000 of many.","style":{"bold":true}');
    expect(shown).toContain('The end of this paragraph is not shown');
    expect(shown.length).toBeLessThan(9000);
  });
});

it('marks in the list of sources what is inferred, and not what is stated', async () => {
  const quotes = [{ file: '001.txt', quote: 'x' }];
  const inferred = <Value>(value: Value) => ({ basis: 'inferred', value, evidence: quotes }) as const;
  const stated = <Value>(value: Value) => ({ basis: 'stated', value, line: 1 }) as const;
  const listed = [
    article('001.txt', [['body', 'One.']], {
      title: inferred('A title'),
      outlet: inferred('An outlet'),
      author: inferred('A. Writer'),
      published: inferred('June 2018'),
    }),
    article('002.txt', [['body', 'Two.']], {
      title: stated('A title'),
      outlet: stated('An outlet'),
      author: stated('A. Writer'),
      published: stated('June 2018'),
    }),
    article('003.txt', [['body', 'Three.']]),
  ];
  const { text, blocks } = await viewMessage(
    { name: 'sources', of: '' },
    { library: () => libraryOf(listed), evidence: () => evidence({ origins: [] }) },
    english,
  );
  expect(text.split('\n\n').slice(1)).toEqual([
    '001 · A title (inferred) · An outlet (inferred) · A. Writer (inferred) · undated (inferred: June 2018)',
    '002 · A title · An outlet · A. Writer · June 2018',
    '003 · title not stated · outlet not stated · author not stated · undated',
  ]);
  expect(JSON.stringify(blocks)).toContain('An outlet (inferred) · A. Writer (inferred)');
});

describe('words', () => {
  it.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    ['&lt;!channel&gt;', '&amp;lt;!channel&amp;gt;'],
  ])('%j is escaped to %j', (text, safe) => expect(escaped(text)).toBe(safe));

  it.each([
    ['<@U1|ann> hi <#C1|x> there', 'hi there'],
    ['see <https://a.example/b|the page> now', 'see the page now'],
    ['see <https://a.example/b>', 'see https://a.example/b'],
    ['<!here> <!subteam^S1|@all> what', 'what'],
    ['on <!date^1^{date}|1 May>?', 'on 1 May?'],
    ['&amp;lt; stays', '&lt; stays'],
    ['a &lt; b', 'a < b'],
  ])('%j is read as %j', (text, plain) => expect(plainWords(text)).toBe(plain));

  it.each([
    ['', { kind: 'help' }],
    ['Sources', { kind: 'view', name: 'sources', of: '' }],
    ['sources?', { kind: 'question', question: 'sources?' }],
    ['timeline', { kind: 'view', name: 'timeline', of: '' }],
    ['timeline of the ban', { kind: 'question', question: 'timeline of the ban' }],
    ['quotes', { kind: 'view', name: 'speakers', of: '' }],
    ['quotes from', { kind: 'view', name: 'speakers', of: '' }],
    ['Quotes Jane Doe', { kind: 'view', name: 'quotes', of: 'Jane Doe' }],
    ['quotes from Jane Doe', { kind: 'view', name: 'quotes', of: 'Jane Doe' }],
    ['quotes by Jane', { kind: 'view', name: 'quotes', of: 'Jane' }],
    ['quotes of Office', { kind: 'view', name: 'quotes', of: 'Office' }],
    ['quotes Officials', { kind: 'view', name: 'quotes', of: 'Officials' }],
    ['quotes on the ban?', { kind: 'question', question: 'quotes on the ban?' }],
    ['quotes?', { kind: 'question', question: 'quotes?' }],
    ['compare the ban', { kind: 'view', name: 'compare', of: 'the ban' }],
    ['compare the ban ?', { kind: 'view', name: 'compare', of: 'the ban' }],
    ['compare', { kind: 'how', command: 'compare' }],
    ['compare ?', { kind: 'how', command: 'compare' }],
    ['comparing bans', { kind: 'question', question: 'comparing bans' }],
    ['adds 002', { kind: 'view', name: 'adds', of: '002' }],
    ['adds what?', { kind: 'question', question: 'adds what?' }],
    ['adds', { kind: 'how', command: 'adds' }],
    ['verify', { kind: 'how', command: 'verify' }],
    ['verify 002:1-9@6ca4ea45', { kind: 'view', name: 'verify', of: '002:1-9@6ca4ea45' }],
    ['verify 002:1-9@6ca4ea45?', { kind: 'view', name: 'verify', of: '002:1-9@6ca4ea45?' }],
    ['verify that it is so?', { kind: 'question', question: 'verify that it is so?' }],
    ['digest', { kind: 'digest', words: '' }],
    ['Digest on 08:30', { kind: 'digest', words: 'on 08:30' }],
    ['digests of the ban', { kind: 'question', question: 'digests of the ban' }],
  ])('%j is taken as %o', (text, taken) => expect(commandWords(text)).toEqual(taken));

  it('are shortened visibly and never within a character', () => {
    expect(shortened('abcdef', 4)).toBe('abc…');
    expect(shortened('ab😀cd', 4)).toBe('ab…');
  });

  it.each([
    ['a & b', 9, 'a &amp; b'],
    ['a & b', 8, 'a &amp;…'],
    ['a & b', 7, 'a …'],
    ['😀😀', 4, '😀😀'],
    ['😀😀', 3, '😀…'],
  ])('%j escaped within %i characters are %j', (text, most, within) =>
    expect(escapedWithin(text, most)).toBe(within),
  );

  it('of an answer are whole or counted', () => {
    const text = textOf('Head', ['a'.repeat(2000), 'b'.repeat(2000), 'c'], 'more in the message');
    expect(text.endsWith('\n\n2 more in the message')).toBe(true);
    expect(textOf('Head', ['x'.repeat(5000)], 'more')).toBe('Head\n\n1 more');
  });

  it('go out in parts that hold them all and cut no escaped character', () => {
    const text = `${'word '.repeat(900)}${'&amp;'.repeat(2000)}`;
    const parts = plainParts(text);
    expect(parts.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const part of parts) expect(part).not.toMatch(/&(?!amp;)/u);
  });
});

it.each([
  'xoxb-123-abc-DEF',
  'xapp-1-A-2-ff',
  'https://hooks.slack.com/commands/T1/2/abc',
  '{"response_url":"http://127.0.0.1/x"}',
  '{\\"trigger_id\\":\\"1.2.3\\"}',
  "{ token: 'verification' }",
  'trigger_id=1.2.3&x=1',
  'Authorization: Bearer zzz',
  'wss://wss-primary.slack.com/link/?ticket=abc',
])('%s is not logged', text => {
  expect(redacted(text)).not.toMatch(/123-abc|1-A-2|commands|127\.0|1\.2\.3|verification|zzz|abc/u);
});
