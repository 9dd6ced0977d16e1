import { lineSpans } from './blocks.ts';
import type { CatalogueEntry, Fact, Retold } from './catalogue.ts';
import { slice } from './span.ts';

type Texts = ReadonlyMap<string, { readonly text: string }>;

/**
 * The catalogue's entries with every fact that the files bear out; a fact whose line or quoted words do not hold
 * it (any more) becomes unknown, and `warnings` says so, because a fact nobody can check must not be cited.
 */
export const upheld = (
  catalogue: ReadonlyMap<string, CatalogueEntry>,
  texts: Texts,
): { entries: Map<string, CatalogueEntry>; warnings: string[] } => {
  const warnings: string[] = [];
  const entries = new Map<string, CatalogueEntry>();
  for (const [file, entry] of catalogue) {
    const text = texts.get(file)?.text;
    if (text === undefined) {
      warnings.push(`catalogue.json: ${file} is not among the readable articles.`);
      continue;
    }
    const lines = lineSpans(text).length;
    for (const { from, to } of [...(entry.chrome ?? []), ...(entry.body ?? [])])
      if (to > lines)
        warnings.push(`catalogue.json: ${file}: there are no lines ${from} to ${to}, only ${lines}.`);
    const check = <Value extends string | Retold>(field: string, fact: Fact<Value>): Fact<Value> => {
      const fault = faultIn(fact, text, texts);
      if (fault === null) return fact;
      warnings.push(`catalogue.json: ${file} → ${field}: ${fault}; treated as unknown.`);
      return { basis: 'unknown', value: null };
    };
    const { title, outlet, author, published, retells, address } = entry;
    entries.set(file, {
      ...entry,
      ...(title && { title: check('title', title) }),
      ...(outlet && { outlet: check('outlet', outlet) }),
      ...(author && { author: check('author', author) }),
      ...(published && { published: check('published', published) }),
      ...(retells && { retells: retells.basis === 'given' ? retells : check('retells', retells) }),
      ...(address && { address: address.basis === 'given' ? address : check('address', address) }),
    });
  }
  return { entries, warnings };
};

const faultIn = (fact: Fact<string | Retold>, text: string, texts: Texts): string | null => {
  if (fact.basis === 'unknown') return null;
  if (fact.basis === 'inferred') {
    const missing = fact.evidence.find(({ file, quote }) => !texts.get(file)?.text.includes(quote));
    return missing ? `"${missing.quote}" is not in ${missing.file}` : null;
  }
  const span = lineSpans(text)[fact.line - 1];
  if (!span) return `there is no line ${fact.line}`;
  const words = typeof fact.value === 'string' ? fact.value : fact.value.source.replace(/^the\s+/iu, '');
  return slice(text, span).includes(words) ? null : `line ${fact.line} does not say "${words}"`;
};
