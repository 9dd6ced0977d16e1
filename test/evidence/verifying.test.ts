import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationLine, cite, shortCitation } from '../../src/answer/citation.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import type { Library } from '../../src/corpus/library.ts';
import { decode, readArticle } from '../../src/corpus/reading.ts';
import { slice } from '../../src/corpus/span.ts';
import { readLongCitation } from '../../src/evidence/citations/long-citation.ts';
import { annotationOf } from '../../src/evidence/citations/selectors.ts';
import { readShortCitation } from '../../src/evidence/citations/short-citation.ts';
import { type PastVersions, type Verification, verify } from '../../src/evidence/citations/verifying.ts';
import { articleOf } from '../corpus/article-builder.ts';

const library = (...articles: Article[]): Library => ({
  folder: 'articles',
  articles,
  skipped: [],
  warnings: [],
  examples: [],
});

/** What is kept of these articles, as if they had been read once. */
const kept = (...articles: Article[]): PastVersions => ({
  find: async prefix =>
    articles
      .filter(({ sha256 }) => sha256.startsWith(prefix))
      .map(({ sha256, file, number, text }) => ({
        sha256,
        file,
        number,
        text,
        readAt: '2026-01-01T00:00:00Z',
      })),
});

const short = (typed: string) => {
  const read = readShortCitation(typed);
  if (!read) throw new Error(`${typed} is no short citation`);
  return read;
};

const harbour = [
  'Harbour works delayed',
  '',
  'The new pier in Port Alder will open a year late 🚢, the mayor said on Monday.',
  '',
  'Builders found soft ground under the old quay. They asked the council for more money to mend it.',
  '',
  'The council votes on the request next week.',
].join('\n');

const before = articleOf('014_harbour.txt', harbour);
const changedTo = (text: string, file = before.file) => articleOf(file, text);

/** The citation of the sentence that holds these words. */
const cited = (article: Article, words: string) => {
  const sentence = article.sentences.find(one => slice(article.text, one).includes(words));
  if (!sentence) throw new Error(`no sentence holds ${words}`);
  return cite(article, [sentence]);
};

describe('a short citation', () => {
  const read = { number: '002', start: 2674, end: 2859, hash: '6ca4ea45' };

  it.each([
    ['002:2674-2859@6ca4ea45', read],
    ['  `002:2674-2859@6ca4ea45` ', read],
    ['("002:2674–2859@6CA4EA45").', read],
    ['[002:2674−2859@6ca4ea45]', read],
    ['**002:2674-2859@6ca4ea45**', read],
    ['002 · A title: part 2 · Daily · Jane Doe · undated · paragraph 8 · 002:2674-2859@6ca4ea45', read],
    ['> 002 · paragraph 9 · B · undated · paragraph 8 · 002:2674-2859@6ca4ea45', read],
    [`002:2674-2859@${'6ca4ea45'.repeat(8)}`, { ...read, hash: '6ca4ea45'.repeat(8) }],
    [
      'press/2019: a (draft):1-2@6ca4ea45',
      { number: 'press/2019: a (draft)', start: 1, end: 2, hash: '6ca4ea45' },
    ],
    ['(draft) x:1-2@6ca4ea45', { number: '(draft) x', start: 1, end: 2, hash: '6ca4ea45' }],
  ])('is read from %j', (typed, expected) => expect(readShortCitation(typed)).toEqual(expected));

  it.each([
    '',
    'who is the mayor?',
    '002:2674-2859',
    '002:2674-2859@6ca4ea4',
    '002:2674-2859@6ca4ea4g',
    ':2674-2859@6ca4ea45',
    '002:-1-5@6ca4ea45',
    '002:9999999999-1@6ca4ea45',
    `002:1-2@${'a'.repeat(65)}`,
  ])('is not read from %j', typed => expect(readShortCitation(typed)).toBeNull());

  it('is read from the line and from the short form of any article', () => {
    const stem = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map(s => `a${s}z`);
    fc.assert(
      fc.property(stem, fc.constantFrom('', '`', '"'), (number, mark) => {
        const citation = { ...cited(before, 'soft ground'), number };
        const { start, end } = citation;
        const expected = { start, end, hash: before.sha256.slice(0, 8) };
        expect(readShortCitation(`${mark}${shortCitation(citation)}${mark}`)).toEqual({
          ...expected,
          number,
        });
        expect(readShortCitation(`${mark}${citationLine(citation)}${mark}`)).toEqual({
          ...expected,
          number: number.replace(/\p{Cc}+/gu, ' '),
        });
      }),
    );
  });
});

describe('a citation held against the articles', () => {
  const citation = cited(before, 'soft ground');
  const typed = short(shortCitation(citation));

  it('matches while the file is as it was, and gives the words with their citation', async () => {
    expect(await verify(typed, library(before), kept())).toEqual({
      outcome: 'matches',
      citedAs: null,
      found: {
        start: citation.start,
        end: citation.end,
        article: before,
        text: 'Builders found soft ground under the old quay.',
        short: shortCitation(citation),
        place: 'body',
        citation,
      },
    });
  });

  it('matches under another name, and says what it was cited as', async () => {
    const renamed = changedTo(harbour, '099_harbour.txt');
    expect(await verify(typed, library(renamed), kept(before))).toMatchObject({
      outcome: 'matches',
      citedAs: '014',
      found: { article: renamed, short: shortCitation({ ...citation, number: '099' }) },
    });
  });

  it('prefers the article of the cited number among copies of one file', async () => {
    const copy = changedTo(harbour, '001_copy.txt');
    expect(await verify(typed, library(copy, before), kept())).toMatchObject({
      outcome: 'matches',
      citedAs: null,
      found: { article: before },
    });
  });

  it.each([
    ['the headline', 0, 10, 'headline'],
    ['part of a sentence', harbour.indexOf('soft'), harbour.indexOf('quay'), 'body'],
    ['headline and body', 0, harbour.length, 'headline'],
    ['nothing but a line break', harbour.indexOf('\n'), harbour.indexOf('\n') + 1, 'blank'],
  ])('says what it is that was cited: %s', async (_what, start, end, place) => {
    const result = await verify({ ...typed, start, end }, library(before), kept());
    expect(result).toMatchObject({ outcome: 'matches', found: { place, text: harbour.slice(start, end) } });
  });

  it.each([
    ['beyond the end', 5, harbour.length + 1],
    ['of nothing', 5, 5],
    ['backwards', 9, 5],
    ['from within a character', harbour.indexOf('🚢') + 1, harbour.indexOf('🚢') + 5],
    ['into a character', 30, harbour.indexOf('🚢') + 1],
  ])('is out of place %s, also in a file that is kept alone', async (_case, start, end) => {
    const expected = { outcome: 'out_of_place', file: before.file, number: '014', length: harbour.length };
    expect(await verify({ ...typed, start, end }, library(before), kept())).toEqual(expected);
    expect(await verify({ ...typed, start, end }, library(), kept(before))).toEqual(expected);
  });

  it('has moved when the words stand elsewhere in the changed file', async () => {
    const now = changedTo(`Corrected on Tuesday.\n\n${harbour}`);
    expect(await verify(typed, library(now), kept(before))).toMatchObject({
      outcome: 'moved',
      found: {
        text: citation.text,
        start: citation.start + 23,
        short: `014:${citation.start + 23}-${citation.end + 23}@${now.sha256.slice(0, 8)}`,
      },
    });
  });

  it('moves to the place with the same surroundings among several', async () => {
    const refusal = 'He said no, and the room laughed at him.';
    const twice = articleOf(
      '015_a.txt',
      `Title of it\n\n${refusal} It rained all day.\n\nShe left the house. ${refusal} The end came.`,
    );
    const second = twice.sentences.filter(one => slice(twice.text, one) === refusal)[1];
    if (!second) throw new Error('no second sentence');
    const now = articleOf(
      '015_a.txt',
      `${refusal} ${twice.text.replace('Title of it', 'Another title of it')}`,
    );
    const result = await verify(short(shortCitation(cite(twice, [second]))), library(now), kept(twice));
    expect(result).toMatchObject({ outcome: 'moved', found: { start: now.text.lastIndexOf(refusal) } });
  });

  it('has changed: what it was, and what is likest to it now', async () => {
    const now = changedTo(harbour.replace('found soft ground under', 'discovered very soft ground below'));
    expect(await verify(typed, library(now), kept(before))).toMatchObject({
      outcome: 'changed',
      was: 'Builders found soft ground under the old quay.',
      now: { text: 'Builders discovered very soft ground below the old quay.', place: 'body' },
    });
  });

  it('has changed: what stands at the place of a sentence that was taken out', async () => {
    const now = changedTo(harbour.replace('Builders found soft ground under the old quay. ', ''));
    expect(await verify(typed, library(now), kept(before))).toMatchObject({
      outcome: 'changed',
      now: { text: 'They asked the council for more money to mend it.' },
    });
  });

  it('has changed from words that nobody kept', async () => {
    const now = changedTo(harbour.replace('soft ground', 'wet ground'));
    expect(await verify(typed, library(now), kept())).toMatchObject({
      outcome: 'changed',
      was: null,
      now: { text: 'Builders found wet ground under the old quay.' },
    });
  });

  it('is gone with its article, whoever has its number now', async () => {
    const other = articleOf('014_other.txt', 'Rates rise\n\nThe central bank put rates up by half a point.');
    for (const now of [library(), library(other)])
      expect(await verify(typed, now, kept(before))).toMatchObject({
        outcome: 'gone',
        was: citation.text,
        version: { file: before.file, readAt: '2026-01-01T00:00:00Z' },
      });
  });

  it('is followed to a file of another name under the same number when that tells the same', async () => {
    const now = changedTo(`${harbour}\n\nMore follows.`, '014_harbour-2.txt');
    expect(await verify(typed, library(now), kept(before))).toMatchObject({
      outcome: 'moved',
      found: { article: now },
    });
  });

  it('has changed as a whole when it was of several sentences', async () => {
    const [, first, second] = before.sentences;
    if (!first || !second) throw new Error('no sentences');
    const both = short(shortCitation(cite(before, [first, second])));
    const now = changedTo(
      harbour.replace('Builders found', 'Workers found').replace('to mend it', 'to repair it'),
    );
    expect(await verify(both, library(now), kept(before))).toMatchObject({
      outcome: 'changed',
      now: {
        text: 'Workers found soft ground under the old quay. They asked the council for more money to repair it.',
      },
    });
  });

  it('has changed to the nearest of several sentences that are as like', async () => {
    const page = (said: string) =>
      [
        harbour,
        `The union ${said} the delay a scandal.`,
        'Fishermen wait in the bay.',
        `The union ${said} the delay a scandal.`,
      ].join('\n\n');
    const then = changedTo(page('called'));
    const now = changedTo(page('named'));
    const second = {
      ...short(shortCitation(cited(then, 'called'))),
      start: then.text.lastIndexOf('The union'),
    };
    const result = await verify({ ...second, end: then.text.length }, library(now), kept(then));
    expect(result).toMatchObject({ outcome: 'changed', now: { start: now.text.lastIndexOf('The union') } });
  });

  it('is unknown when no such article was ever read', async () => {
    const other = articleOf('001_other.txt', harbour.replace('pier', 'mole'));
    expect(await verify(typed, library(other), kept())).toEqual({ outcome: 'unknown', reason: 'never_read' });
  });

  it('is unknown when its digits begin two hashes, unless its number tells them apart', async () => {
    const twin = {
      ...changedTo(`${harbour} And.`, '020_twin.txt'),
      sha256: before.sha256.replace(/.$/u, '_'),
    };
    expect(await verify(typed, library(before, twin), kept())).toMatchObject({ found: { article: before } });
    expect(await verify({ ...typed, number: '7' }, library(before, twin), kept())).toEqual({
      outcome: 'unknown',
      reason: 'ambiguous',
    });
  });
});

describe('a long citation', () => {
  const citation = cited(before, 'mayor');
  const annotation = annotationOf(citation, before);
  const long = (from: unknown) => {
    const read = readLongCitation(from);
    if (!read) throw new Error('no long citation');
    return read;
  };

  it('is read from an annotation, from its target and from their JSON', () => {
    const read = long(annotation);
    expect(read).toMatchObject({
      exact: citation.text,
      sha256: before.sha256,
      file: before.file,
      address: null,
    });
    for (const form of [annotation.target, JSON.stringify(annotation), JSON.stringify(annotation.target)])
      expect(readLongCitation(form)).toEqual(read);
  });

  it.each([
    null,
    '',
    '{',
    '[]',
    'null',
    '{"target":{}}',
    '{"selector":[{"type":"TextQuoteSelector","exact":"a"}]}',
    3,
  ])('is not read from %j', typed => expect(readLongCitation(typed)).toBeNull());

  it('matches, moves, changes and goes like a short one, with its own words when none are kept', async () => {
    const read = long(annotation);
    const moved = changedTo(`Corrected.\n\n${harbour}`);
    const changed = changedTo(harbour.replace('a year late', 'two years late'));
    expect(await verify(read, library(before), kept())).toMatchObject({
      outcome: 'matches',
      found: { text: citation.text },
    });
    expect(await verify(read, library(moved), kept())).toMatchObject({
      outcome: 'moved',
      found: { text: citation.text },
    });
    expect(await verify(read, library(changed), kept())).toMatchObject({
      outcome: 'changed',
      was: citation.text,
      now: { text: 'The new pier in Port Alder will open two years late 🚢, the mayor said on Monday.' },
    });
    expect(await verify(read, library(), kept(before))).toMatchObject({
      outcome: 'gone',
      was: citation.text,
    });
    expect(await verify(read, library(), kept())).toEqual({ outcome: 'unknown', reason: 'never_read' });
  });

  it.each([
    ['other words', { exact: 'The new pier in Port Alder will open on time' }],
    ['another position', { start: 3 }],
    ['other surroundings', { prefix: 'Never: ' }],
  ])('is out of place with %s', async (_what, forged) => {
    expect(await verify({ ...long(annotation), ...forged }, library(before), kept())).toMatchObject({
      outcome: 'out_of_place',
      file: before.file,
    });
  });
});

describe('what always holds of a citation', async () => {
  const seeds = await readFolder('seeds');

  it('matches wherever it was made', async () => {
    for (const article of seeds.articles)
      for (const sentence of article.sentences) {
        const citation = cite(article, [sentence]);
        const forms = [
          short(citationLine(citation)),
          readLongCitation(JSON.stringify(annotationOf(citation, article))),
        ];
        for (const form of forms) {
          const result = form && (await verify(form, seeds, kept(...seeds.articles)));
          expect(result).toMatchObject({ outcome: 'matches', citedAs: null, found: { citation } });
        }
      }
  });

  it('never matches a file of which one byte was changed, added or taken away, nor one that is gone', async () => {
    const { articles } = seeds;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(articles.length - 1),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('flip', 'cut', 'insert', 'shorten', 'remove'),
        fc.integer({ min: 1, max: 127 }),
        fc.boolean(),
        async (which, sentenceSeed, placeSeed, change, byte, isKept) => {
          const article = articles[which];
          const sentence = article?.sentences[sentenceSeed % article.sentences.length];
          if (!article || !sentence) throw new Error('no sentence');
          const citation = cite(article, [sentence]);
          const bytes = [...Buffer.from(article.text)];
          const place = placeSeed % bytes.length;
          if (change === 'flip') bytes[place] = (bytes[place] ?? 0) ^ byte;
          if (change === 'cut') bytes.splice(place, 1);
          if (change === 'insert') bytes.splice(place, 0, byte);
          if (change === 'shorten') bytes.splice(place);
          const decoded = change === 'remove' ? { reason: 'gone' } : decode(Uint8Array.from(bytes));
          const now =
            'reason' in decoded ? [] : [readArticle(article.file, article.number, decoded, undefined)];
          const others = articles.filter(one => one !== article);
          const past = isKept ? kept(...articles) : kept();
          const forms = [short(shortCitation(citation)), readLongCitation(annotationOf(citation, article))];
          for (const form of forms) {
            const result: Verification | null =
              form && (await verify(form, library(...others, ...now), past));
            expect(result?.outcome).toMatch(/^(?:moved|changed|gone|unknown)$/u);
            if (result?.outcome === 'moved') expect(result.found.text).toBe(citation.text);
            if (isKept && now.length > 0) expect(result?.outcome).toMatch(/^(?:moved|changed)$/u);
            if (isKept && now.length === 0)
              expect(result).toMatchObject({ outcome: 'gone', was: citation.text });
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
