import { stringify } from 'csv-stringify/sync';
import { shortCitation } from '../../answer/citation.ts';
import { addressOf } from '../citations/text-fragment.ts';
import type { Exported } from './exported.ts';

/**
 * The excerpts as CSV (RFC 4180, with a byte order mark, by which spreadsheets know UTF-8): a row of names, then a row an excerpt. What is
 * not known is empty. A field that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, a tab or a carriage return at its
 * beginning) has an apostrophe before it.
 */
export const csv = (items: readonly Exported[]): string =>
  stringify(items.map(row), {
    header: true,
    columns: [...COLUMNS],
    bom: true,
    escape_formulas: true,
    quoted: true,
    record_delimiter: 'windows',
  });

const row = ({ citation, speaker, role, toldTo, origin }: Exported): Record<Column, string> => ({
  citation: shortCitation(citation),
  text: citation.text,
  speaker: speaker ?? '',
  role: role ?? '',
  told_to: toldTo ?? '',
  origin: origin ?? '',
  number: citation.number,
  title: citation.title ?? '',
  outlet: citation.outlet ?? '',
  author: citation.author ?? '',
  published: citation.published ?? '',
  published_basis: citation.publishedBasis,
  paragraph: String(citation.paragraph),
  start: String(citation.start),
  end: String(citation.end),
  file: citation.file,
  sha256: citation.sha256,
  address: citation.address ?? '',
  link: addressOf(citation) ?? '',
});

type Column = (typeof COLUMNS)[number];

const COLUMNS = [
  'citation',
  'text',
  'speaker',
  'role',
  'told_to',
  'origin',
  'number',
  'title',
  'outlet',
  'author',
  'published',
  'published_basis',
  'paragraph',
  'start',
  'end',
  'file',
  'sha256',
  'address',
  'link',
] as const;
