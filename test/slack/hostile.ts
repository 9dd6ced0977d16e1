import fc from 'fast-check';
import { type Citation, cite } from '../../src/answer/citation.ts';
import type { Article } from '../../src/corpus/article.ts';
import { article } from './articles.ts';

const hostile = fc.oneof(
  fc.constantFrom(
    '<!channel>',
    '<!here>',
    '<@U1>',
    '<#C1>',
    '<https://evil.example|bank.example>',
    '&lt;!channel&gt;',
    '<!everyone|everyone>',
    '<!subteam^S1|@all>',
    '<!date^0^{time}|now>',
    '<mailto:a@evil.example|bank.example>',
    '<!',
    '>\n>',
    '*|_~`',
    ':tada:',
  ),
  fc.constantFrom(
    '<',
    '>',
    '&',
    '!',
    '@',
    '#',
    '|',
    '*',
    '_',
    '~',
    '`',
    '\u202e',
    '\u200b',
    '\ud83d',
    '\ude00',
    '😀',
    '\u2028',
    '\r\n',
    '"',
    '\\',
    '\n',
    '\u0001',
  ),
  fc.string({ maxLength: 12 }),
);
/** Text from outside, as nasty as it comes. */
export const text = (maxLength: number) =>
  fc
    .tuple(fc.array(hostile, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 400 }))
    .map(([parts, times]) => parts.join('').repeat(times).slice(0, maxLength))
    .filter(one => one !== '');
const maybe = (maxLength: number) => fc.option(text(maxLength), { nil: null });
const stated = (maxLength: number) =>
  maybe(maxLength).map(value =>
    value === null ? ({ basis: 'unknown', value } as const) : ({ basis: 'stated', value, line: 1 } as const),
  );

/** Articles of such text. */
export const articles: fc.Arbitrary<Article> = fc
  .record({
    paragraphs: fc.array(text(5000), { minLength: 1, maxLength: 5 }),
    title: stated(4000),
    outlet: stated(300),
    author: stated(300),
    published: stated(100),
    file: fc.integer({ min: 0, max: 999 }).map(n => `${String(n).padStart(3, '0')}.txt`),
  })
  .map(({ paragraphs, file, ...facts }) =>
    article(
      file,
      paragraphs.map(paragraph => ['body', paragraph.replaceAll(/\s+/gu, ' ').trim() || 'x.'] as const),
      facts,
    ),
  )
  .filter(({ sentences }) => sentences.length > 0);

/** A sentence of such an article, cited, sometimes with a page note in it. */
export const citation = fc.tuple(articles, fc.nat()).map(([from, n]): Citation => {
  const sentence = from.sentences[n % from.sentences.length];
  if (!sentence) throw new RangeError('no sentence');
  const { start, end } = sentence;
  const note = { start, end: Math.min(end, start + 3) };
  return cite(from, [{ ...sentence, inlineChrome: n % 3 === 0 ? [note] : [] }]);
});
