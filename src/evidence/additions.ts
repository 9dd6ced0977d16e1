import { type Citation, cite } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import { alignmentOf } from './aligned-sentences.ts';
import { substanceOf } from './comparison-substance.ts';
import type { Origin } from './origin.ts';

/** What this retelling alone says: its sentences, in order, that no other retelling of the origin says too. All of them where it has no fellow. */
export const additionsOf = (origin: Origin, article: Article): readonly Citation[] => {
  if (origin.retellings.length < 2)
    return substanceOf(article)
      .filter(({ terms }) => terms.length > 0)
      .map(({ sentence }) => cite(article, [sentence]));
  const alignment = alignmentOf(origin);
  return alignment
    .of(article)
    .filter(told => told.terms.length > 0 && alignment.alike(told).size === 0)
    .map(({ sentence }) => cite(article, [sentence]));
};

/** A retelling with the origin that it retells. */
export type NamedRetelling = { readonly origin: Origin; readonly article: Article };

/**
 * The retellings that are asked for by outlet, by number (`002`, or `2` for it) or by file name, in any case and with or without "the", in
 * the order of the origins. A whole name goes before a part of one ("Gazette" for "The Morning Gazette").
 */
export const retellingsNamed = (origins: readonly Origin[], asked: string): NamedRetelling[] => {
  const wanted = plain(asked);
  if (wanted === '') return [];
  const all = origins.flatMap(origin => origin.retellings.map(({ article }) => ({ origin, article })));
  const whole = all.filter(({ article }) => namesOf(article).includes(wanted));
  if (whole.length > 0) return whole;
  return all.filter(({ article }) => ` ${plain(article.facts.outlet.value ?? '')} `.includes(` ${wanted} `));
};

const namesOf = ({ number, file, facts }: Article): string[] => {
  const outlet = plain(facts.outlet.value ?? '');
  const digits = /^\d+$/u.test(number) ? [number.replace(/^0+(?=\d)/u, '')] : [];
  return [plain(number), plain(file), outlet, outlet.replaceAll(' ', ''), ...digits].filter(
    name => name !== '',
  );
};

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|number|no|article) (?=.)/u, '');
