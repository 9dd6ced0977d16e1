import fc from 'fast-check';
import { toRDF } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { citeSpan } from '../../src/answer/citation.ts';
import type { CatalogueEntry } from '../../src/corpus/catalogue.ts';
import { type Annotation, annotationOf } from '../../src/evidence/citations/selectors.ts';
import { articleOf } from '../corpus/article-builder.ts';
import { loadContext } from './annotation-context.ts';

const text = [
  'Harbour works delayed',
  '',
  '🚢🚢 The new pier in Port Alder will open a year late, the mayor said on Monday to all who came.',
  '',
  'Builders found soft ground under the old quay.',
].join('\n');

const unknown = { basis: 'unknown', value: null } as const;
const entry = (address: string): CatalogueEntry => ({
  title: unknown,
  outlet: unknown,
  author: unknown,
  published: unknown,
  retells: unknown,
  address: { basis: 'stated', value: address, line: 1 },
});

const annotated = (start: number, end: number, address?: string): Annotation => {
  const article = articleOf('014_harbour.txt', text, address ? entry(address) : undefined);
  const citation = citeSpan(article, { start, end });
  if (!citation) throw new Error('nothing of the body');
  return annotationOf(citation, article);
};

const pier = text.indexOf('The new pier');
const late = text.indexOf(', the mayor');

describe('an annotation', () => {
  it('holds the quote, 32 code units around it, its place in code points, and the hash of the file', () => {
    const annotation = annotated(pier, late);
    expect(annotation.target).toEqual({
      type: 'SpecificResource',
      source: {
        id: expect.stringMatching(/^ni:\/\/\/sha-256;[\w-]{43}$/u),
        type: 'Text',
        format: 'text/plain',
        'schema:name': '014_harbour.txt',
        'schema:sha256': articleOf('014_harbour.txt', text).sha256,
      },
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: 'The new pier in Port Alder will open a year late',
          prefix: 'Harbour works delayed\n\n🚢🚢 ',
          suffix: ', the mayor said on Monday to al',
        },
        { type: 'TextPositionSelector', start: pier - 2, end: late - 2 },
      ],
    });
  });

  it('names the file by the hash of its bytes, as RFC 6920 does', () => {
    const { source } = annotated(pier, late).target;
    if (typeof source === 'string') throw new Error('the source is an address');
    const [, hash = ''] = source.id.split(';');
    expect(Buffer.from(hash, 'base64url').toString('hex')).toBe(source['schema:sha256']);
  });

  it('has the address as its source where it is known, and the file as the copy that was read', () => {
    const { target } = annotated(pier, late, 'https://news.example/pier');
    expect(target.source).toBe('https://news.example/pier');
    expect(target.state?.cached).toEqual(annotated(pier, late).target.source);
  });

  it('has one name, always the same, and another for another place', () => {
    expect(annotated(pier, late).id).toBe(annotated(pier, late).id);
    expect(annotated(pier, late).id).not.toBe(annotated(pier, late + 1).id);
    expect(annotated(pier, late).id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
  });

  it('finds its words for a reader who counts code points, in any text', () => {
    const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(line, line, line, (before, words, after) => {
        const article = articleOf('001_a.txt', `${before}${words}${after}`);
        const citation = citeSpan(
          { ...article, sentences: [{ start: 0, end: article.text.length, paragraph: 1, inlineChrome: [] }] },
          { start: before.length, end: before.length + words.length },
        );
        if (!citation) throw new Error('nothing is cited');
        const [quote, position] = annotationOf(citation, article).target.selector;
        const points = [...article.text];
        expect(points.slice(position.start, position.end).join('')).toBe(words);
        expect(points.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true);
        expect(points.slice(position.end).join('').startsWith(quote.suffix)).toBe(true);
        expect((quote.prefix + quote.suffix).isWellFormed()).toBe(true);
        expect(quote.prefix.length).toBeGreaterThanOrEqual(Math.min(31, before.length));
        expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(32);
      }),
    );
  });

  it('keeps every fact when a JSON-LD processor reads it as RDF', async () => {
    const annotation = annotated(pier, late, 'https://news.example/pier');
    const options = { documentLoader: loadContext, safe: true, format: 'application/n-quads' as const };
    const quads = await toRDF(JSON.parse(JSON.stringify(annotation)), options);
    const sha256 = articleOf('014_harbour.txt', text).sha256;
    for (const said of [
      '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation>',
      '<http://www.w3.org/ns/oa#motivatedBy> <http://www.w3.org/ns/oa#highlighting>',
      '<http://www.w3.org/ns/oa#hasSource> <https://news.example/pier>',
      '<http://www.w3.org/ns/oa#exact> "The new pier in Port Alder will open a year late"',
      `<http://www.w3.org/ns/oa#start> "${pier - 2}"`,
      `<http://www.w3.org/ns/oa#end> "${late - 2}"`,
      `> <http://schema.org/sha256> "${sha256}"`,
      '<http://www.w3.org/ns/oa#cachedSource> <ni:///sha-256;',
    ])
      expect(quads).toContain(said);
  });
});
