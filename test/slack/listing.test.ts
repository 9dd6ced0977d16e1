import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Entry, type Listing, type Page, pageOf } from '../../src/slack/listing.ts';
import { english } from '../../src/slack/words/english.ts';

const words = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
const entryOf = (text: string): Entry => ({ text, blocks: [{ type: 'context', elements: [words(text)] }] });
const rowOf = (text: string): Entry => ({ text, row: [{ type: 'raw_text', text }] });

/** Sections of these sizes, those of negative size as tables; entries are called by their number. */
const listingOf = (sizes: readonly number[]): Listing => {
  let count = 0;
  return {
    heading: 'All',
    empty: 'None',
    sections: sizes.map((size, at) => ({
      title: at % 2 === 0 ? `Section ${at}` : null,
      ...(size < 0 && { columns: ['One'] }),
      entries: Array.from({ length: Math.abs(size) }, () => {
        const name = `e${count++}`;
        return () => (size < 0 ? rowOf(name) : entryOf(name));
      }),
    })),
  };
};

const pagesOf = (listing: Listing, hasRoom: (page: Page) => boolean): Page[] => {
  const pages: Page[] = [];
  for (let from = 0; pages.length < 1000; ) {
    const page = pageOf(listing, from, hasRoom, english);
    pages.push(page);
    if (page.end >= page.all) return pages;
    from = page.end;
  }
  throw new Error('The pages have no end');
};

it('shows every entry once and in order, however little room there is, with one table a page', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.integer({ min: -8, max: 8 }), { minLength: 1, maxLength: 8 })
        .filter(sizes => sizes.some(size => size !== 0)),
      fc.nat(12),
      (sizes, most) => {
        const pages = pagesOf(listingOf(sizes), ({ parts }) => parts.length <= most);
        const count = sizes.reduce((sum, size) => sum + Math.abs(size), 0);
        const shown = pages.flatMap(({ blocks }) => JSON.stringify(blocks).match(/"e\d+"/gu) ?? []);
        expect(shown).toEqual(Array.from({ length: count }, (_, i) => `"e${i}"`));
        expect(pages.flatMap(({ parts }) => parts.map(part => part.split('\n').at(-1)))).toEqual(
          shown.map(name => name.slice(1, -1)),
        );
        for (const { blocks } of pages)
          expect(blocks.filter(({ type }) => type === 'table').length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 300 },
  );
});

it('says the title of a section again where the section goes on', () => {
  const [first, second] = pagesOf(listingOf([4]), ({ parts }) => parts.length <= 3);
  expect(first?.parts[0]).toBe('*Section 0*\ne0');
  expect(second?.parts).toEqual(['*Section 0 (continued)*\ne3']);
});

it('begins at the start when the page that was asked for is gone', () => {
  expect(pageOf(listingOf([3]), 7, () => true, english)).toMatchObject({ start: 0, end: 3, all: 3 });
});

it('shows an entry in the first form that there is room for, else in the last', () => {
  const listing: Listing = {
    heading: 'All',
    empty: 'None',
    sections: [
      {
        title: null,
        entries: [
          () => ({
            text: 'long',
            blocks: [{ type: 'divider' }],
            lesser: [entryOf('shorter').blocks ?? [], entryOf('brief').blocks ?? []],
          }),
        ],
      },
    ],
  };
  const shown = (hasRoom: (page: Page) => boolean) =>
    JSON.stringify(pageOf(listing, 0, hasRoom, english).blocks);
  expect(shown(() => false)).toContain('brief');
  expect(shown(({ blocks }) => blocks[0]?.type === 'context')).toContain('shorter');
  expect(shown(() => true)).toContain('divider');
});
