import { type Citation, cite } from '../../answer/citation.ts';
import type { Article } from '../../corpus/article.ts';
import type { Origin } from '../origin.ts';
import { sentenceOrigins } from '../origins/sentence-origins.ts';
import { isFragment, saidIn } from './comparison-repeats.ts';
import { substanceOf } from './comparison-substance.ts';

/**
 * What this retelling alone says: its sentences, in order, that no other retelling of the origin says too. All of them where it has no fellow. Fragments
 * without a verb are left out. `origins` are all there are: of an article of several, only the sentences that rest on this one count, and what the other
 * retellings of any of them say is not new.
 */
export const additionsOf = (
  origin: Origin,
  article: Article,
  origins: readonly Origin[] = [origin],
): readonly Citation[] => {
  const own = origins.filter(({ retellings }) => retellings.some(one => one.article === article));
  const rests = sentenceOrigins(own);
  const isSaid = saidIn(own, article);
  return substanceOf(article)
    .filter(
      told =>
        told.terms.length > 0 &&
        !isFragment(told) &&
        rests(article, told.sentence)?.origin === origin &&
        !isSaid(told),
    )
    .map(({ sentence }) => cite(article, [sentence]));
};

/**
 * What each retelling asked for alone says ({@link retellingsNamed}), by its origins; where an article has several, one of which nothing rests on or is new
 * is left out, unless that goes for all.
 */
export const additionsNamed = (
  origins: readonly Origin[],
  asked: string,
): readonly (NamedRetelling & { readonly added: readonly Citation[] })[] => {
  const all = retellingsNamed(origins, asked).map(({ origin, article }) => ({
    origin,
    article,
    added: additionsOf(origin, article, origins),
  }));
  return all.filter(
    ({ article, added }, at) =>
      added.length > 0 ||
      (all.findIndex(other => other.article === article) === at &&
        all.every(other => other.article !== article || other.added.length === 0)),
  );
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
