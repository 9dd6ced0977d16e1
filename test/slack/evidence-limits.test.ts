import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, cite } from '../../src/answer/citation.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Library } from '../../src/corpus/library.ts';
import type { Comparison, ComparisonRow } from '../../src/evidence/comparison.ts';
import { type Cue, cueAt } from '../../src/evidence/cue.ts';
import type { Moment } from '../../src/evidence/moment.ts';
import type { Origin } from '../../src/evidence/origin.ts';
import type { Statement } from '../../src/evidence/statement.ts';
import { chainModal } from '../../src/slack/blocks/chain-modal.ts';
import { exportModal, exportParts } from '../../src/slack/blocks/export-modal.ts';
import { viewMessage } from '../../src/slack/evidence-listing.ts';
import { type EvidenceView, PageValue } from '../../src/slack/evidence-view.ts';
import type { Message } from '../../src/slack/message.ts';
import { checkMessage, checkView, findLiveTokens } from '../../src/slack/payload-check.ts';
import { plainParts } from '../../src/slack/plain-parts.ts';
import type { DeskEvidence } from '../../src/slack/ports.ts';
import { english } from '../../src/slack/words/english.ts';
import type { Words } from '../../src/slack/words/words.ts';
import { article, libraryOf } from './articles.ts';
import { evidence } from './evidence.ts';
import { articles, text } from './hostile.ts';
import { anyWords } from './languages.ts';

const frame = { channel: 'C1', unfurl_links: false, unfurl_media: false, parse: 'none' };

/** Which articles there are, how many pages are wanted at most, and in which words. */
type Paging = { readonly library?: Library; readonly most?: number; readonly words?: Words };

/** All pages of a list, each held against Slack's limits. */
const pagesOf = async (
  view: EvidenceView,
  found: DeskEvidence,
  { library = libraryOf([]), most = 5000, words = english }: Paging = {},
) => {
  const pages: Message[] = [];
  for (let from = 0; pages.length < most; ) {
    const message = await viewMessage(view, { library: () => library, evidence: () => found }, words, from);
    const { text: top, blocks = [] } = message;
    expect(checkMessage({ ...frame, text: top, blocks })).toEqual([]);
    expect(findLiveTokens(top)).toEqual([]);
    for (const part of plainParts(message.whole ?? ''))
      expect(checkMessage({ ...frame, text: part })).toEqual([]);
    pages.push(message);
    const next = buttonsIn(blocks).find(({ action_id }) => action_id === 'page:more')?.value;
    if (next === undefined) return pages;
    const value = PageValue.parse(next);
    expect(value.from).toBeGreaterThan(from);
    expect({ name: value.name, of: value.of }).toEqual(view);
    from = value.from;
  }
  return pages;
};

const buttonsIn = (blocks: readonly (types.KnownBlock | types.Block)[]): types.Button[] =>
  blocks.flatMap(block =>
    block.type === 'actions' && 'elements' in block
      ? block.elements.flatMap(element => ('type' in element && element.type === 'button' ? [element] : []))
      : [],
  );

/** The words of every quote, in order, those that a long quote is cut into as they come. */
const quotesIn = (pages: readonly Message[]): string[] =>
  pages.flatMap(({ blocks = [] }) =>
    blocks.flatMap(block =>
      block.type === 'rich_text'
        ? block.elements.flatMap(part =>
            part.type === 'rich_text_quote'
              ? [part.elements.map(one => (one.type === 'text' ? one.text : '')).join('')]
              : [],
          )
        : [],
    ),
  );

const rowsIn = (pages: readonly Message[]): number =>
  pages
    .flatMap(({ blocks = [] }) =>
      blocks.flatMap(block => (block.type === 'table' ? [block.rows.length - 1] : [])),
    )
    .reduce((sum, rows) => sum + rows, 0);

const sentenceOf = (from: Article, n: number) => {
  const sentence = from.sentences[n % from.sentences.length];
  if (!sentence) throw new RangeError('no sentence');
  return sentence;
};
const cueOf = (from: Article, n: number): Cue => {
  const { start, end } = sentenceOf(from, n);
  return cueAt(from, { start: start + (n % Math.max(1, end - start)), end });
};
const citationOf = (from: Article, n: number): Citation => cite(from, [sentenceOf(from, n)]);

const placed = fc.tuple(articles, fc.nat(50));
const maybe = fc.option(text(400), { nil: null });
const origins: fc.Arbitrary<Origin> = fc
  .tuple(
    maybe,
    fc.boolean(),
    fc.array(fc.tuple(placed, maybe, fc.boolean()), { minLength: 1, maxLength: 30 }),
  )
  .map(([name, inCorpus, told]) => {
    const [first, ...rest] = told.map(([[from, n], via, firstHand]) => ({
      article: from,
      via,
      firstHand,
      basis: (['found', 'stated', 'both'] as const)[n % 3] ?? 'found',
      cues: Array.from({ length: n % 4 }, (_, i) => cueOf(from, n + i)),
    }));
    if (!first) throw new RangeError('no retelling');
    return { id: 'o', name, inCorpus, retellings: [first, ...rest] };
  });
const statements: fc.Arbitrary<Statement> = fc
  .tuple(maybe, maybe, maybe, fc.array(placed, { minLength: 1, maxLength: 12 }))
  .map(([speaker, role, toldTo, from]) => {
    const [first, ...rest] = from.map(([printed, n]) => ({
      ...cueOf(printed, n),
      article: printed,
      speaker,
      role: n % 2 ? role : null,
      toldTo,
      cue: n % 3 ? cueOf(printed, n + 1) : null,
    }));
    if (!first) throw new RangeError('no segment');
    return { id: 's', speaker, role, segments: [first, ...rest] };
  });
const comparisons: fc.Arbitrary<Comparison> = fc
  .tuple(
    origins,
    maybe,
    fc.array(placed, { minLength: 1, maxLength: 12 }),
    fc.array(articles, { maxLength: 30 }),
  )
  .map(([origin, strength, told, silent]) => {
    const [first, ...rest] = told.map(
      ([from, n]): ComparisonRow => ({
        article: from,
        citation: citationOf(from, n),
        strength,
        strengthCue: n % 2 ? cueOf(from, n) : null,
        numbers: Array.from({ length: n % 5 }, (_, i) => cueOf(from, n + i)),
        source: n % 3 ? null : cueOf(from, n),
      }),
    );
    if (!first) throw new RangeError('no row');
    return { origin, topic: 'x', rows: [first, ...rest], silent };
  });
const moments: fc.Arbitrary<Moment> = fc.tuple(placed, maybe, maybe).map(([[from, n], date, order]) => ({
  ...cueOf(from, n),
  article: from,
  sentence: sentenceOf(from, n),
  basis: date === null ? 'relative' : 'absolute',
  date: date === null ? null : '2018-11-22',
  order,
}));
const asked = text(200);
const addressOf: DeskEvidence['addressOf'] = ({ start }) =>
  start % 2 ? `https://news.example/${'x'.repeat(start % 3100)}` : 'javascript:alert(1)';

describe('whatever the evidence says', () => {
  it('the sources are within the limits, and paging shows every line', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(origins, { maxLength: 5 }),
        fc.array(articles, { maxLength: 20 }),
        fc.array(fc.record({ file: text(300), reason: text(300) }), { maxLength: 10 }),
        fc.array(text(500), { maxLength: 5 }),
        anyWords,
        async (found, listed, skipped, warnings, words) => {
          const library = libraryOf(listed, { skipped, warnings });
          const pages = await pagesOf({ name: 'sources', of: '' }, evidence({ origins: found }), {
            library,
            words,
          });
          const retold = found.filter(({ inCorpus, retellings }) => !inCorpus || retellings.length > 1);
          const told = new Set(retold.flatMap(({ retellings }) => retellings.map(one => one.article.file)));
          const lines =
            retold.reduce((sum, { retellings }) => sum + retellings.length, 0) +
            listed.filter(({ file }) => !told.has(file)).length +
            skipped.length +
            warnings.length;
          const items = pages.flatMap(
            ({ blocks }) => JSON.stringify(blocks ?? []).match(/"text":"\\n/gu) ?? [],
          );
          expect(items).toHaveLength(lines);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('the statements are within the limits, and paging shows all of their words once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(statements, { minLength: 1, maxLength: 6 }),
        asked,
        anyWords,
        async (found, of, words) => {
          const desk = evidence({ statementsBy: () => found, addressOf });
          const pages = await pagesOf({ name: 'quotes', of }, desk, { words });
          const printed = found.flatMap(({ segments }) => [
            ...Map.groupBy(segments, segment => segment.text).values(),
          ]);
          const prints = printed.flatMap(same =>
            Array.from({ length: Math.ceil(same.length / 4) }, () => same[0]?.text ?? ''),
          );
          expect(quotesIn(pages).join('')).toBe(prints.join(''));
          for (const button of pages.flatMap(({ blocks = [] }) => buttonsIn(blocks)))
            if (button.url !== undefined) expect(button.url).toMatch(/^https:/u);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('the speakers are within the limits, and none is left out', async () => {
    const speaker = fc.record({ name: text(500), role: maybe, statements: fc.nat(9999) });
    await fc.assert(
      fc.asyncProperty(fc.array(speaker, { minLength: 1, maxLength: 60 }), anyWords, async (found, words) => {
        const pages = await pagesOf({ name: 'speakers', of: '' }, evidence({ speakers: () => found }), {
          words,
        });
        const items = pages.flatMap(({ blocks }) => JSON.stringify(blocks).match(/"text":"\\n/gu) ?? []);
        expect(items).toHaveLength(found.length);
      }),
      { numRuns: 40 },
    );
  });

  it('comparisons are within the limits, one table a page, and every row stands in one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(comparisons, { minLength: 1, maxLength: 4 }),
        asked,
        anyWords,
        async (found, of, words) => {
          const pages = await pagesOf(
            { name: 'compare', of },
            evidence({ compare: () => found, addressOf }),
            { words },
          );
          expect(rowsIn(pages)).toBe(found.reduce((sum, { rows }) => sum + rows.length, 0));
          const notes = pages.map(
            ({ whole = '' }) => whole.split(`\n${words.lists.compared.silent('')}`).length - 1,
          );
          expect(notes.reduce((sum, count) => sum + count, 0)).toBe(
            found.reduce((sum, { silent }) => sum + Math.ceil(silent.length / 20), 0),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('additions and dates are within the limits, and each is quoted once', async () => {
    await fc.assert(
      fc.asyncProperty(
        origins,
        fc.array(placed, { minLength: 1, maxLength: 20 }),
        asked,
        anyWords,
        async (origin, cited, of, words) => {
          const added = cited.map(([from, n]) => citationOf(from, n));
          const { article: from } = origin.retellings[0];
          const desk = evidence({ adds: () => [{ origin, article: from, added }], addressOf });
          expect(quotesIn(await pagesOf({ name: 'adds', of }, desk, { words }))).toEqual(
            added.map(one => one.text),
          );
        },
      ),
      { numRuns: 40 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(moments, { minLength: 1, maxLength: 20 }),
        anyWords,
        async (timeline, words) => {
          const pages = await pagesOf({ name: 'timeline', of: '' }, evidence({ timeline, addressOf }), {
            words,
          });
          const order = [...timeline.filter(({ date }) => date), ...timeline.filter(({ date }) => !date)];
          expect(quotesIn(pages)).toEqual(
            order.map(({ article: from, sentence }) => from.text.slice(sentence.start, sentence.end)),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a verification is within the limits and shows all of the words', async () => {
    const quotes = fc.array(fc.record({ label: text(400), text: text(6000) }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        text(400),
        fc.array(text(3000), { minLength: 1, maxLength: 3 }),
        quotes,
        asked,
        anyWords,
        async (heading, lines, shown, of, words) => {
          const desk = evidence({ verify: async () => ({ heading, lines, quotes: shown, article: null }) });
          const pages = await pagesOf({ name: 'verify', of }, desk, { words });
          expect(quotesIn(pages).join('')).toBe(shown.map(quote => quote.text).join(''));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a chain is within the limits of a modal, and paging shows every link', () => {
    fc.assert(
      fc.property(
        fc.array(origins, { minLength: 1, maxLength: 5 }),
        fc.nat(3),
        anyWords,
        (found, leftOut, words) => {
          let links = 0;
          for (let from = 0; ; ) {
            const view = chainModal(found, { value: '{}', leftOut }, from, words);
            expect(checkView(view)).toEqual([]);
            links += (JSON.stringify(view.blocks).match(/"text":"\\n/gu) ?? []).length;
            const next = buttonsIn(view.blocks).find(
              ({ action_id }) => action_id === 'chain_page:more',
            )?.value;
            if (next === undefined) break;
            from = Number(next);
          }
          expect(links).toBe(found.reduce((sum, { retellings }) => sum + retellings.length, 0));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('an export is within the limits of a modal, and its parts are all of it', () => {
    fc.assert(
      fc.property(text(40_000), fc.nat(9), anyWords, (written, part, words) => {
        expect(exportParts(written).join('')).toBe(written);
        const view = exportModal({ format: 'csv', text: written, part, value: '{}', leftOut: 0 }, words);
        expect(checkView(view)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('of 2,000 articles', () => {
  const listed = Array.from({ length: 2000 }, (_, i) =>
    article(
      `${String(i).padStart(4, '0')}.txt`,
      [['body', `Report ${i} says it. “A quote of ${i}” was said & done.`]],
      {
        outlet: { basis: 'stated', value: `Outlet ${i % 300}`, line: 1 },
      },
    ),
  );
  const [head] = listed;
  if (!head) throw new RangeError('no article');
  const rest = listed.slice(1);
  const told = (from: Article) =>
    ({ article: from, via: null, firstHand: false, basis: 'found', cues: [cueOf(from, 0)] }) as const;
  const origin: Origin = {
    id: 'o',
    name: 'The Wire',
    inCorpus: false,
    retellings: [told(head), ...rest.map(told)],
  };
  const print = (from: Article) => ({
    ...cueOf(from, 1),
    article: from,
    speaker: null,
    role: null,
    toldTo: null,
    cue: null,
  });
  const row = (from: Article): ComparisonRow => ({
    article: from,
    citation: citationOf(from, 0),
    strength: 'done',
    strengthCue: cueOf(from, 0),
    numbers: [],
    source: null,
  });
  const found = evidence({
    origins: [origin],
    statementsBy: () => [{ id: 's', speaker: null, role: null, segments: [print(head), ...rest.map(print)] }],
    speakers: () => listed.map(({ number }) => ({ name: `Speaker ${number}`, role: null, statements: 1 })),
    compare: () => [
      { origin, topic: 'it', rows: [row(head), ...rest.slice(0, 999).map(row)], silent: rest.slice(999) },
    ],
    adds: () => [{ origin, article: head, added: listed.map(from => citationOf(from, 0)) }],
    timeline: listed.map(from => ({
      ...cueOf(from, 0),
      article: from,
      sentence: sentenceOf(from, 0),
      basis: 'relative',
      date: null,
      order: null,
    })),
  });

  it.each(['sources', 'speakers', 'quotes', 'compare', 'adds', 'timeline'] as const)(
    '%s is shown in less than a second',
    async name => {
      const begun = performance.now();
      const [page] = await pagesOf({ name, of: 'x' }, found, { library: libraryOf(listed), most: 1 });
      expect(performance.now() - begun).toBeLessThan(1000);
      expect(page?.text).toMatch(/\(1 to \d+ of \d,\d{3}\)/u);
      expect(JSON.stringify(page?.blocks)).toContain('Show more');
    },
  );

  it('every line can be paged to', async () => {
    expect(quotesIn(await pagesOf({ name: 'adds', of: 'x' }, found))).toHaveLength(2000);
    expect(rowsIn(await pagesOf({ name: 'compare', of: 'x' }, found))).toBe(1000);
    const sources = await pagesOf({ name: 'sources', of: '' }, found, { library: libraryOf(listed) });
    expect(sources.flatMap(({ blocks }) => JSON.stringify(blocks).match(/"text":"\\n/gu) ?? [])).toHaveLength(
      2000,
    );
  }, 60_000);

  it('a chain opens in less than a second', () => {
    const begun = performance.now();
    expect(checkView(chainModal([origin], { value: '{}', leftOut: 0 }, 0, english))).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
