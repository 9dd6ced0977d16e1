import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { toRDF } from 'jsonld';
import { fromMarkdown } from 'mdast-util-from-markdown';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Citation, citeSpan, shortCitation } from '../../src/answer/citation.ts';
import type { Facts } from '../../src/corpus/article.ts';
import type { Exported } from '../../src/evidence/export/exported.ts';
import { exportOf } from '../../src/evidence/export/exporting.ts';
import { articleOf } from '../corpus/article-builder.ts';
import { loadContext } from './annotation-context.ts';

const unknown = { basis: 'unknown', value: null } as const;
const stated = (value: string | null) =>
  value === null ? unknown : ({ basis: 'stated', value, line: 1 } as const);

type Known = Partial<Record<'title' | 'outlet' | 'author' | 'published' | 'address', string | null>>;

/** An excerpt that is all of an article's text but its last character, so that it has surroundings. */
const exported = (
  text: string,
  known: Known = {},
  rest: Partial<Exported> = {},
  file = '001_a.txt',
): Exported => {
  const facts: Facts = {
    title: stated(known.title ?? null),
    outlet: stated(known.outlet ?? null),
    author: stated(known.author ?? null),
    published: stated(known.published ?? null),
    retells: unknown,
    address: stated(known.address ?? null),
  };
  const read = articleOf(file, `${text}!`);
  const whole = { start: 0, end: read.text.length, paragraph: 1, inlineChrome: [] };
  const article = { ...read, facts, sentences: [whole] };
  const citation = citeSpan(article, { start: 0, end: text.length });
  if (!citation) throw new Error('nothing is cited');
  return { citation, article, ...rest };
};

const about = { title: 'Who said no?' };

const NASTY = [
  '"',
  "'",
  '{',
  '}',
  '\\',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  ' ',
  '  ',
  '=cmd()',
  '+',
  '-',
  '@',
  '*',
  '_',
  '<b>',
  '</b>',
  '&amp;',
  '&#10;',
  '[a](b)',
  '![',
  '`',
  '```',
  '~~~',
  '#',
  '# ',
  '> ',
  '1. ',
  '2)',
  '---',
  '===',
  '|',
  '$',
  '%',
  '^',
  '~',
  ',',
  ';',
  ':',
  '🚢',
  'é',
  'é',
  '漢',
  '\u2028',
  '\u00A0',
  '\u200B',
  ' and ',
  'http://a.example',
  'word',
  'A',
  '\\textbf{',
  '<!--',
  ']]>',
  '&lt;',
  '``',
  "''",
  '?`',
  '--',
];

/** Text of marks that mean something to one format or another; no zero character, which no article file holds. */
const nasty = fc.oneof(
  fc.array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 12 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map(text => text.replaceAll('\0', 'x')),
);

/** Text with something in it to see, as facts have. */
const words = nasty.map(text => `a${text}b`);

describe('an export as Markdown', () => {
  type Node = { type: string; value?: string; children?: Node[] };
  const textIn = (node: Node): string =>
    node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textIn).join('');

  it('is a heading, and each excerpt as a quotation with what is known of it under it', async () => {
    const item = exported(
      'He said “no”.',
      { outlet: 'Daily', address: 'https://news.example/a' },
      { speaker: 'Jane Doe', role: 'mayor', toldTo: 'reporters', origin: 'The Wire' },
    );
    expect(await exportOf('markdown', [item], about)).toBe(`# Who said no?

> He said “no”.

Jane Doe, mayor, to reporters · origin: The Wire

001 · title not stated · Daily · author not stated · undated · paragraph 1 · ${shortCitation(item.citation)} · [on the web](<https://news.example/a#:~:text=He%20said%20%E2%80%9Cno%E2%80%9D.>)
`);
  });

  it('gives a reader the words back exactly, whatever they are, and no other structure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 3 }), words, async (texts, title) => {
        const items = texts.map(text =>
          exported(text, { title, address: 'https://news.example/a?b=(c)' }, { speaker: title }),
        );
        const tree: Node = fromMarkdown(await exportOf('markdown', items, { title }));
        const shape = [['heading'], ...texts.map(() => ['blockquote', 'paragraph', 'paragraph'])].flat();
        expect(tree.children?.map(({ type }) => type)).toEqual(shape);
        const quotations = tree.children?.filter(({ type }) => type === 'blockquote') ?? [];
        expect(quotations.map(textIn)).toEqual(texts);
        for (const quotation of quotations)
          expect(quotation.children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text' }] }]);
        const line = title.replace(/\s+/gu, ' ');
        expect(textIn(tree.children?.[0] ?? tree)).toBe(line);
        expect(textIn(tree.children?.[2] ?? tree)).toBe(line);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an export as CSV', () => {
  const rows = (csv: string) => {
    const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    return data;
  };
  const inert = (field: string) => (/^[=+\-@\t\r＝＋－＠]/u.test(field) ? `'${field}` : field);

  it('is a row an excerpt with every field', async () => {
    const item = exported(
      'He said no.',
      { outlet: 'Daily', published: '2019', address: 'https://news.example/a' },
      { speaker: 'Jane Doe', role: 'mayor', toldTo: 'reporters', origin: 'The Wire' },
    );
    const { citation } = item;
    expect(rows(await exportOf('csv', [item], about))).toEqual([
      {
        citation: shortCitation(citation),
        text: 'He said no.',
        speaker: 'Jane Doe',
        role: 'mayor',
        told_to: 'reporters',
        origin: 'The Wire',
        number: '001',
        title: '',
        outlet: 'Daily',
        author: '',
        published: '2019',
        published_basis: 'stated',
        paragraph: '1',
        start: '0',
        end: '11',
        file: '001_a.txt',
        sha256: citation.sha256,
        address: 'https://news.example/a',
        link: 'https://news.example/a#:~:text=He%20said%20no.',
      },
    ]);
  });

  it('is its names alone when there is no excerpt', async () => {
    expect(await exportOf('csv', [], about)).toMatch(/^\uFEFF"citation","text",.*"link"\r\n$/u);
  });

  it('gives a reader the fields back, and a spreadsheet no formula', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, words, nasty, async (text, title, speaker) => {
        const items = [exported(text, { title }, { speaker }), exported(speaker, { outlet: title })];
        const read = rows(await exportOf('csv', items, about));
        expect(read.map(row => row.text)).toEqual([inert(text), inert(speaker)]);
        expect(read[0]).toMatchObject({
          title,
          speaker: inert(speaker),
          start: '0',
        });
        expect(read[1]?.outlet).toBe(title);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an export as BibTeX', () => {
  const entries = (bibtex: string) => {
    const { entries: read, errors } = parseBibtex(bibtex, { sentenceCase: false, caseProtection: false });
    expect(errors).toEqual([]);
    return read;
  };
  /** A field is one line to BibTeX. */
  const line = (text: string) =>
    text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .normalize();

  it('is one entry an article with all that is known, and its short citations as the note', async () => {
    const first = exported('He said no.', {
      title: 'A day in Port Alder',
      outlet: 'Daily & Sunday',
      author: 'Jane Doe and John Roe',
      published: '12 March 2019',
      address: 'https://news.example/a_b?c=%20d',
    });
    const second = { ...first, citation: { ...first.citation, start: 3 } };
    const other = exported('She said yes.', {}, {}, '002_b.txt');
    const bibtex = await exportOf('bibtex', [first, other, second], about);
    const sha = first.citation.sha256.slice(0, 8);
    expect(bibtex).toBe(`@article{article_001_${sha},
	author = {{Jane Doe and John Roe}},
	journal = {Daily \\& Sunday},
	year = {2019},
	month = {mar 12},
	note = {001:0-11@${sha}; 001:3-11@${sha}},
	title = {A day in {Port} {Alder}},
	url = {https://news.example/a_b?c=%20d},
}
@article{article_002_${other.citation.sha256.slice(0, 8)},
	note = {002:0-13@${other.citation.sha256.slice(0, 8)}},
}

`);
    expect(entries(bibtex).map(({ key, fields }) => [key, fields.title, fields.year])).toEqual([
      [`article_001_${sha}`, 'A day in Port Alder', '2019'],
      [`article_002_${other.citation.sha256.slice(0, 8)}`, undefined, undefined],
    ]);
  });

  it('gives a reader the fields back, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, words, async (title, outlet, author, text) => {
        const items = [
          exported(text, { title, outlet, author }),
          exported(title, { title: text }, {}, '002_b.txt'),
        ];
        const [first, second, ...more] = entries(await exportOf('bibtex', items, about));
        expect(more).toEqual([]);
        const fields = first?.fields;
        expect(
          [fields?.title, fields?.journal, fields?.author?.[0]?.name].map(field => field?.normalize()),
        ).toEqual([title, outlet, author].map(line));
        expect(fields?.note).toBe(items[0] && shortCitation(items[0].citation));
        expect(second?.fields.title?.normalize()).toBe(line(text));
      }),
      { numRuns: 500 },
    );
  });

  it('has one key for each article, of letters, digits and underscores', async () => {
    const files = ['a b.txt', 'ä.txt', '漢字.txt', 'x/y.txt', '{}.txt'];
    const items = files.map(file => {
      const item = exported('He said no.', {}, {}, file);
      return { ...item, citation: { ...item.citation, number: file.slice(0, -4) } };
    });
    const keys = entries(await exportOf('bibtex', items, about)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(files.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_]+$/u);
  });
});

describe('an export as CSL-JSON', () => {
  it('is one entry an article with the facts as they are, and nothing that is not known', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, async (title, outlet, author) => {
        const item = exported('He said no.', { title, outlet, author, address: 'https://news.example/a' });
        const id = `article_001_${item.citation.sha256.slice(0, 8)}`;
        expect(JSON.parse(await exportOf('csl-json', [item, item], about))).toEqual([
          {
            id,
            'citation-key': id,
            type: 'article-newspaper',
            title,
            'container-title': outlet,
            author: [{ literal: author }],
            URL: 'https://news.example/a',
            note: '001:0-11@sha; 001:0-11@sha'.replaceAll('sha', item.citation.sha256.slice(0, 8)),
          },
        ]);
      }),
    );
  });

  it.each([
    ['2019', { 'date-parts': [[2019]] }],
    ['2019-03', { 'date-parts': [[2019, 3]] }],
    ['2019-03-12', { 'date-parts': [[2019, 3, 12]] }],
    ['2019-03-12T08:30:00Z', { 'date-parts': [[2019, 3, 12]] }],
    ['12 March 2019', { 'date-parts': [[2019, 3, 12]] }],
    ['Sept. 3rd, 2019', { 'date-parts': [[2019, 9, 3]] }],
    ['March 2019', { 'date-parts': [[2019, 3]] }],
    ['03/04/2019', { literal: '03/04/2019' }],
    ['2019-13', { literal: '2019-13' }],
    ['31 February 2019', { literal: '31 February 2019' }],
    ['Easter 2019', { literal: 'Easter 2019' }],
  ])('tells the stated date %s as %j', async (published, issued) => {
    expect(
      JSON.parse(await exportOf('csl-json', [exported('He said no.', { published })], about)),
    ).toMatchObject([{ issued }]);
  });

  it('tells no date that is only inferred', async () => {
    const item = exported('He said no.', { published: '2019' });
    const inferred: Citation = { ...item.citation, publishedBasis: 'inferred' };
    for (const format of ['csl-json', 'bibtex'] as const)
      expect(await exportOf(format, [{ ...item, citation: inferred }], about)).not.toContain('2019');
  });
});

describe('an export as JSON-LD', () => {
  it('is a collection of annotations that a JSON-LD processor reads in full, whatever the words are', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, words, async (first, second, speaker) => {
        const items = [
          exported(first, { address: 'https://news.example/a' }, { speaker }),
          exported(second, {}, {}, '002_b.txt'),
        ];
        const collection = JSON.parse(await exportOf('json-ld', items, about));
        expect(collection).toMatchObject({
          type: 'AnnotationCollection',
          label: about.title,
          total: 2,
          first: { type: 'AnnotationPage', partOf: collection.id },
        });
        expect(collection.first.items.map((one: { body?: { value: string } }) => one.body?.value)).toEqual([
          speaker,
          undefined,
        ]);
        const options = { documentLoader: loadContext, safe: true };
        const quads = [...Object(await toRDF(collection, options))];
        const told = quads
          .filter(({ predicate }) => predicate.value === 'http://www.w3.org/ns/oa#exact')
          .map(({ object }) => object.value);
        expect(told.sort()).toEqual([first, second].sort());
        const hashes = quads
          .filter(({ predicate }) => predicate.value === 'http://schema.org/sha256')
          .map(({ object }) => object.value);
        expect(new Set(hashes)).toEqual(new Set(items.map(({ citation }) => citation.sha256)));
      }),
      { numRuns: 60 },
    );
  });

  it('is an empty collection when there is no excerpt', async () => {
    expect(JSON.parse(await exportOf('json-ld', [], about))).toMatchObject({
      total: 0,
      first: { items: [] },
    });
  });
});
