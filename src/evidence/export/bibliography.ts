import type { CSL } from '@citation-js/core';
import { type Citation, shortCitation } from '../../answer/citation.ts';
import type { Exported } from './exported.ts';
import { issuedOn } from './issued.ts';
import { texText } from './tex-text.ts';

/**
 * The cited articles as BibTeX or CSL-JSON, written by citation-js: one entry an article, in the order of their first excerpts, with the
 * short citations as its note. What is not known is left out, and a date that is only inferred counts as not known. An author stands as
 * the catalogue has it, uncut into names. The library is loaded at the first call, because that takes some 50 ms.
 */
export const bibliography = async (
  format: 'bibtex' | 'csl-json',
  items: readonly Exported[],
): Promise<string> => {
  const articles = Map.groupBy(
    items.map(({ citation }) => citation),
    keyOf,
  );
  const entries = [...articles].flatMap(([key, [first, ...others]]) =>
    first ? [entryOf(key, [first, ...others])] : [],
  );
  const { Cite, plugins } = await import('@citation-js/core');
  if (format === 'csl-json') return `${new Cite(entries).format('data')}\n`;
  await import('@citation-js/plugin-bibtex');
  plugins.config.get('@bibtex').format.asciiOnly = false;
  return new Cite(entries.map(forTex)).format('bibtex').replace(SECOND_ADDRESS, '');
};

/** The same for the same bytes of the same article, whatever else is exported; of letters, digits and `_` only. */
const keyOf = ({ number, sha256 }: Citation): string =>
  `article_${number.replace(/[^A-Za-z0-9]/gu, mark => (mark > '~' ? `u${mark.codePointAt(0)?.toString(16)}` : '_'))}_${sha256.slice(0, 8)}`;

const entryOf = (key: string, citations: readonly [Citation, ...Citation[]]): CSL => {
  const { title, outlet, author, address, published, publishedBasis } = citations[0];
  return {
    id: key,
    'citation-key': key,
    type: 'article-newspaper',
    ...(title !== null && { title }),
    ...(outlet !== null && { 'container-title': outlet }),
    ...(author !== null && { author: [{ literal: author }] }),
    ...(published !== null && publishedBasis === 'stated' && { issued: issuedOn(published) }),
    ...(address !== null && { URL: address }),
    note: citations.map(shortCitation).join('; '),
  };
};

/**
 * The entry with its fields escaped. citation-js's own escape drops letters that it has no command for, and leaves braces in names; it is
 * turned off.
 */
const forTex = ({ title, author, note, 'container-title': outlet, URL: address, ...entry }: CSL): CSL => ({
  ...entry,
  ...(title !== undefined && { title: texText(title) }),
  ...(author && { author: author.map(({ literal }) => ({ literal: texText(literal ?? '') })) }),
  ...(outlet !== undefined && { 'container-title': texText(outlet) }),
  ...(note !== undefined && { note: texText(note) }),
  ...(address !== undefined && { URL: address.replace(/[\\{}]/gu, encodeURIComponent) }),
});

/** The line with which citation-js repeats the address of an entry that has no publisher. Every field stands on one line. */
const SECOND_ADDRESS = /^\thowpublished = .*\n/gmu;
