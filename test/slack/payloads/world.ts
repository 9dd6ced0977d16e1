import fc from 'fast-check';
import { type Citation, cite } from '../../../src/answer/citation.ts';
import type { Article, Line, Sentence } from '../../../src/corpus/article.ts';
import type { Library } from '../../../src/corpus/library.ts';
import { type Cue, cueAt } from '../../../src/evidence/cue.ts';
import type { Words } from '../../../src/slack/words/words.ts';
import { article, libraryOf } from '../articles.ts';
import { text } from '../hostile.ts';

/** Takes something at random, so that the same seed always takes the same. */
export type Draw = <Value>(arbitrary: fc.Arbitrary<Value>) => Value;

/** What a surface shows something of: some articles as nasty as they come, a language, and whatever else it draws. */
export type World = {
  readonly draw: Draw;
  readonly words: Words;
  readonly library: Library;
  readonly articles: readonly [Article, ...Article[]];
};

/** A world of at least one article; each of another name. */
export const worldOf = (draw: Draw, words: Words): World => {
  const [first, ...others] = draw(someArticles);
  if (!first) throw new RangeError('no article');
  const articles = [first, ...others] as const;
  return {
    draw,
    words,
    articles,
    library: libraryOf(articles, { examples: draw(fc.array(spoken(200), { maxLength: 5 })) }),
  };
};

/** Text from outside of at most so many characters; often short, at times as long as that. */
export const nasty = (most: number): fc.Arbitrary<string> =>
  fc.oneof({ weight: 2, arbitrary: text(Math.min(most, 40)) }, { weight: 1, arbitrary: text(most) });

/** The same of what is more than blanks, as questions and examples are. */
export const spoken = (most: number): fc.Arbitrary<string> => nasty(most).filter(one => one.trim() !== '');

export const texts = (most: number, count: number): fc.Arbitrary<string[]> =>
  fc.array(nasty(most), { maxLength: count });

export const maybe = <Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(one, { nil: null });

/** Any instant of a hundred years. */
export const instants = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });

/** Persons and channels of whom the desk speaks; now and then something that is no id. */
export const people = fc.oneof(fc.constantFrom('UDESKER7', 'WDESKER8'), nasty(30));
export const channels = fc.oneof(fc.constantFrom('CDESK7', 'GDESK8'), nasty(30));

/** The desk's own mention of somebody, or of a channel; none of what is no id. */
export const mentionsOf = (...ids: readonly string[]): string[] =>
  ids.flatMap(id => {
    if (/^[UW][A-Z0-9]+$/u.test(id)) return [`<@${id}>`];
    return /^[CG][A-Z0-9]+$/u.test(id) ? [`<#${id}>`] : [];
  });

const stated = (most: number) =>
  maybe(nasty(most)).map(value =>
    value === null ? ({ basis: 'unknown', value } as const) : ({ basis: 'stated', value, line: 1 } as const),
  );

/** What the catalogue lets through for an address. */
const addresses = fc.oneof(
  fc.constantFrom(
    null,
    'https://news.example/a?b=c&d=<e>',
    'https://news.example/"><script>',
    `https://news.example/${'x'.repeat(2990)}`,
  ),
  nasty(200).map(one => `https://news.example/${one.replaceAll(/\s+/gu, '')}`),
);

/** Page furniture between the lines of the body, so that excerpts may touch it. */
const lines = fc.array(
  fc.tuple(fc.constantFrom('body' as const, 'body' as const, 'chrome' as const), nasty(5000)),
  {
    minLength: 1,
    maxLength: 5,
  },
);

const hostileArticle: fc.Arbitrary<Article | null> = fc
  .record({
    lines,
    title: stated(4000),
    outlet: stated(300),
    author: stated(300),
    published: stated(100),
    address: addresses,
    file: nasty(60),
    note: fc.nat(4),
  })
  .map(({ lines: written, address, file, note, ...facts }) => {
    const made = article(
      `${file.replaceAll(/[\0/]/gu, '-')}.txt`,
      written.map(([role, line]) => [role, line.replaceAll(/\s+/gu, ' ').trim() || 'x.'] as const),
      {
        ...facts,
        address:
          address === null ? { basis: 'unknown', value: null } : { basis: 'stated', value: address, line: 1 },
      },
    );
    return made.sentences.length > 0 ? withNotes(made, note) : null;
  });

/** A page note within every n-th sentence; none with 0. */
const withNotes = (made: Article, every: number): Article => ({
  ...made,
  lines: made.lines.map((line): Line => line),
  sentences: made.sentences.map((sentence, i): Sentence => {
    if (every === 0 || i % every > 0 || sentence.end - sentence.start < 4) return sentence;
    return { ...sentence, inlineChrome: [{ start: sentence.start + 1, end: sentence.start + 3 }] };
  }),
});

const someArticles = fc
  .array(hostileArticle, { minLength: 1, maxLength: 6 })
  .map(made => [...new Map(made.flatMap(one => (one ? [[one.file, one] as const] : []))).values()])
  .filter(({ length }) => length > 0);

/** One of the articles, by a number however large. */
export const articleIn = ({ articles }: World, n: number): Article =>
  articles[n % articles.length] ?? articles[0];

const sentenceAt = (from: Article, n: number): Sentence => {
  const sentence = from.sentences[n % from.sentences.length];
  if (!sentence) throw new RangeError(`${from.file} has no sentence`);
  return sentence;
};

/** A place in one of the articles. */
export type Placed = { readonly article: Article; readonly sentence: Sentence; readonly n: number };

export const placed = (world: World): fc.Arbitrary<Placed> =>
  fc.tuple(fc.nat(99), fc.nat(99)).map(([a, n]) => {
    const from = articleIn(world, a);
    return { article: from, sentence: sentenceAt(from, n), n };
  });

/** Words of a sentence from somewhere within it on. */
export const cueIn = ({ article: from, sentence: { start, end }, n }: Placed): Cue =>
  cueAt(from, { start: start + (n % Math.max(1, end - start)), end });

export const citedAt = ({ article: from, sentence }: Placed): Citation => cite(from, [sentence]);
