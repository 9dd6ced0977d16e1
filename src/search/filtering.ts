import type { Article } from '../corpus/article.ts';
import { type Applied, applying, type Index, NO, UNSURE, YES } from './applied-filter.ts';
import type { Filter, FilterKind } from './filters.ts';
import type { NamedGroup, Understood } from './understood.ts';
import { type Flags, type Within, withinOf } from './within.ts';

/** What filters came to: how they were understood, and where is looked. */
export type Filtered = { readonly understood: Understood; readonly within: Within };

/** Tells what filters come to in the articles that it was made for; `origins` are what `origin:` may name. */
export type Filtering = (filters: readonly Filter[], origins: readonly NamedGroup[]) => Filtered;

/**
 * Several filters of one kind that name somebody (outlets, authors, origins) hold when one of them does; all others hold
 * together. A date holds when all days on which the article may have been published are before the period named, or after it.
 */
export const filteringIn = (articles: readonly Article[], index: Index): Filtering => {
  const applied = applying(articles, index);
  return (filters, origins) => {
    const all = filters.map(filter => applied(filter, origins));
    const { left, unsure } = articlesLeft(all, articles.length);
    const idsOf = (excluded: boolean): ReadonlySet<number>[] =>
      all.flatMap(({ ids, understood }) => (ids && understood.excluded === excluded ? [ids] : []));
    const within = withinOf(articles, left, idsOf(false), idsOf(true));
    return {
      understood: {
        list: all.map(({ understood }) => understood),
        articles: within.articles,
        of: articles.length,
        leftOut: unsure,
      },
      within,
    };
  };
};

/** Flags the articles for which all filters hold; counts those of which only the date is not known closely enough. */
const articlesLeft = (all: readonly Applied[], count: number): { left: Flags; unsure: number } => {
  const flagsOf = (kinds: readonly FilterKind[], excluded: boolean): Flags[] =>
    all.flatMap(({ articles, understood }) =>
      articles && kinds.includes(understood.kind) && understood.excluded === excluded ? [articles] : [],
    );
  const named = NAMES.map(kind => flagsOf([kind], false)).filter(list => list.length > 0);
  const unnamed = flagsOf(NAMES, true);
  const dated = flagsOf(DATES, false);
  const left = new Uint8Array(count);
  let unsure = 0;
  for (let place = 0; place < count; place += 1) {
    if (!named.every(list => list.some(flags => flags[place] === YES))) continue;
    if (unnamed.some(flags => flags[place] === YES)) continue;
    if (dated.some(flags => flags[place] === NO)) continue;
    if (dated.some(flags => flags[place] === UNSURE)) unsure += 1;
    else left[place] = YES;
  }
  return { left, unsure };
};

const NAMES: readonly FilterKind[] = ['outlet', 'author', 'origin'];
const DATES: readonly FilterKind[] = ['before', 'after'];
