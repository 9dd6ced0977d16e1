import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, citeSpan } from '../../src/answer/citation.ts';
import { upheld } from '../../src/corpus/basis.ts';
import { Catalogue } from '../../src/corpus/catalogue.ts';
import { addressOf } from '../../src/evidence/citations/text-fragment.ts';
import { articleOf } from '../corpus/article-builder.ts';

const citation = (text: string, address: string | null, notes: readonly string[] = []): Citation => {
  const article = articleOf('001_a.txt', text);
  const inlineChrome = notes.map(note => ({
    start: text.indexOf(note),
    end: text.indexOf(note) + note.length,
  }));
  const whole = { start: 0, end: text.length };
  const cited = citeSpan({ ...article, sentences: [{ ...whole, paragraph: 1, inlineChrome }] }, whole);
  if (!cited) throw new Error('nothing is cited');
  return { ...cited, address };
};

const page = 'https://news.example/a';
const long = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');

/** The address and the parts of the text directive, as a browser takes them apart. */
const read = (link: string | null): { address: string; parts: string[] } => {
  const [address = '', directive = ''] = (link ?? '').split(':~:text=');
  return { address, parts: directive.split(',').map(decodeURIComponent) };
};

describe('the link of a citation', () => {
  it('is none without an address', () => expect(addressOf(citation('He said no.', null))).toBeNull());

  it.each([
    ['He said no.', page, `${page}#:~:text=He%20said%20no.`],
    [
      'A well-known deal, R&D and all',
      page,
      `${page}#:~:text=A%20well%2Dknown%20deal%2C%20R%26D%20and%20all`,
    ],
    ['He said no.', `${page}?b=1#sec`, `${page}?b=1#sec:~:text=He%20said%20no.`],
    ['He said no.', `${page}#sec:~:text=old`, `${page}#sec:~:text=He%20said%20no.`],
    ['He said no.', `${page}#:~:text=old`, `${page}#:~:text=He%20said%20no.`],
    ['He  said\u00A0 no.', page, `${page}#:~:text=He%20said%20no.`],
    [
      long,
      page,
      `${page}#:~:text=word0%20word1%20word2%20word3%20word4,word75%20word76%20word77%20word78%20word79`,
    ],
    ['The one.\n\nThe other, then.', page, `${page}#:~:text=The%20one.,The%20other%2C%20then.`],
    ['—', page, page],
  ])('of %j at %s is %s', (text, address, link) => expect(addressOf(citation(text, address))).toBe(link));

  it('leaves page notes out of what is looked for', () => {
    const words = 'As the paper (opens in new tab) reported first, it fell.';
    const link = addressOf(citation(words, page, [' (opens in new tab)']));
    expect(read(link).parts).toEqual(['As the paper', 'reported first, it fell.']);
  });

  it('is a valid address that gives the words back, whatever they are', () => {
    const words = fc.string({ unit: 'binary', maxLength: 80 }).map(middle => `a${middle}b`);
    fc.assert(
      fc.property(words, text => {
        const link = addressOf(citation(text, page));
        const { address, parts } = read(link);
        expect(address).toBe(`${page}#`);
        expect(link).toMatch(/^[!-~]+$/u);
        expect(link?.slice(link.indexOf('text=') + 5)).toMatch(/^[^-&,]+(?:,[^-&,]+)?$/u);
        const folded = text.replace(/\s+/gu, ' ');
        expect(folded.startsWith(parts[0] ?? '')).toBe(true);
        expect(folded.endsWith(parts.at(-1) ?? '')).toBe(true);
        expect(new URL(link ?? '').hash.slice(1)).toBe(link?.slice(page.length + 1));
      }),
    );
  });
});

describe('the address in a catalogue', () => {
  const unknown = { basis: 'unknown', value: null };
  const facts = { title: unknown, outlet: unknown, author: unknown, published: unknown, retells: unknown };
  const stated = (value: string, line = 3) => ({ basis: 'stated', value, line });
  const catalogue = (address: unknown) =>
    Catalogue.safeParse({ articles: { 'a.txt': { ...facts, address } } });
  const read = (address: unknown, text: string) => {
    const { entries, warnings } = upheld(
      new Map(Object.entries(catalogue(address).data?.articles ?? {})),
      new Map([['a.txt', { text }]]),
    );
    return { address: articleOf('a.txt', text, entries.get('a.txt')).facts.address, warnings };
  };
  const text = `A title\n\nFirst printed at ${page}.\n\nIt rained all day in the town.`;

  it.each([
    'javascript:alert(1)',
    'ftp://a.example/b',
    'news.example/a',
    'https://',
    'https:/a',
    `${page} b`,
  ])('is refused when it is %j', value => expect(catalogue(stated(value)).success).toBe(false));

  it('is taken when its line bears it out', () => {
    expect(read(stated(page), text)).toEqual({ address: stated(page), warnings: [] });
  });

  it('is unknown, with a warning, when its line does not say it', () => {
    expect(read(stated(page, 1), text)).toEqual({
      address: unknown,
      warnings: [`catalogue.json: a.txt → address: line 1 does not say "${page}"; treated as unknown.`],
    });
  });

  it('may be inferred from quoted words', () => {
    const inferred = {
      basis: 'inferred',
      value: page,
      evidence: [{ file: 'a.txt', quote: 'First printed at' }],
    };
    expect(read(inferred, text)).toEqual({ address: inferred, warnings: [] });
  });

  it('need not be there', () => {
    expect(Catalogue.safeParse({ articles: { 'a.txt': facts } }).success).toBe(true);
    expect(read(undefined, text)).toEqual({ address: unknown, warnings: [] });
  });
});
