import type { Article } from '../corpus/article.ts';
import { slice } from '../corpus/span.ts';
import { type Period, periodNamed, periodTold } from './days.ts';
import { foldedForPhrases, holdsPhrase } from './exact-phrase.ts';
import { type Filter, printFilter } from './filters.ts';
import { namesMeant } from './names-meant.ts';
import type { PassageIndex } from './passage-index.ts';
import { termsOf } from './terms.ts';
import type { NamedGroup, UnderstoodFilter } from './understood.ts';
import type { Flags } from './within.ts';

/**
 * A filter with what it is true of: articles, each by {@link YES}, {@link NO} or {@link UNSURE}, or sentences by their ids; null for what
 * it does not go by.
 */
export type Applied = {
  readonly understood: UnderstoodFilter;
  readonly articles: Flags | null;
  readonly ids: Ids | null;
};

/** Applies one filter after the other; what is needed of each article is read once. */
export const applying = (
  articles: readonly Article[],
  index: Index,
): ((filter: Filter, origins: readonly NamedGroup[]) => Applied) => {
  const outlets = articles.map(({ facts }) => facts.outlet.value);
  const authors = articles.map(({ facts }) => facts.author.value);
  const periods = articles.map(toldOf);
  const holding = holdingIn(index);
  return (filter, origins) => {
    switch (filter.kind) {
      case 'outlet':
        return byName(filter, outlets);
      case 'author':
        return byName(filter, authors);
      case 'origin':
        return byOrigin(filter, origins, articles);
      case 'before':
      case 'after':
        return byDate(filter, articles, periods);
      case 'phrase':
      case 'word':
        return bySentences(filter, holding(filter), index);
    }
  };
};

/** By the name that each article has, or has not. */
const byName = (filter: Filter, names: readonly (string | null)[]): Applied => {
  const matched = namesMeant(
    filter.value,
    [...new Set(names)].filter(name => name !== null),
  );
  return byArticles(
    filter,
    matched,
    flagsWhere(names, name => name !== null && matched.includes(name)),
  );
};

const byOrigin = (filter: Filter, origins: readonly NamedGroup[], articles: readonly Article[]): Applied => {
  const matched = namesMeant(
    filter.value,
    origins.map(({ name }) => name),
  );
  const groups = origins.filter(({ name }) => matched.includes(name));
  const flags = flagsWhere(articles, ({ file }) => groups.some(({ files }) => files.has(file)));
  return byArticles(filter, matched, flags);
};

const byArticles = (filter: Filter, matched: readonly string[], articles: Flags): Applied => ({
  understood: understoodAs(filter, { matched, articles: countOf(articles) }),
  articles,
  ids: null,
});

const byDate = (
  filter: Filter,
  articles: readonly Article[],
  periods: readonly (Period | null)[],
): Applied => {
  const named = filter.excluded ? null : periodNamed(filter.value);
  if (named === null)
    return {
      understood: { ...understoodAs(filter, {}), problem: 'not_understood' },
      articles: null,
      ids: null,
    };
  const told = dateTest(filter, named);
  const flags = Uint8Array.from(periods, period => (period ? told(period) : UNSURE));
  const kept = articles.filter((_, place) => flags[place] === YES);
  return {
    understood: understoodAs(filter, {
      matched: [filter.kind === 'before' ? named.first : named.last],
      articles: kept.length,
      inferred: kept.filter(({ facts }) => facts.published.basis === 'inferred').length,
    }),
    articles: flags,
    ids: null,
  };
};

/** Whether an article of a period is from before or after the one that is named, as far as that is sure. */
const dateTest =
  ({ kind }: Filter, named: Period) =>
  ({ first, last }: Period): number => {
    const isBefore = kind === 'before';
    const isTrue = isBefore ? last < named.first : first > named.last;
    const isFalse = isBefore ? first >= named.first : last <= named.last;
    if (isTrue) return YES;
    return isFalse ? NO : UNSURE;
  };

const toldOf = ({ facts }: Article): Period | null =>
  facts.published.value === null ? null : periodTold(facts.published.value);

/** The sentences that hold a phrase, or all words of what stands after a `-`. A sentence is folded once. */
const holdingIn = ({ passages, wordsHeld }: Index): ((filter: Filter) => Ids) => {
  const texts: string[] = [];
  const textOf = (id: number): string => {
    const passage = passages[id];
    texts[id] ??= passage ? foldedForPhrases(slice(passage.article.text, passage.sentence)) : '';
    return texts[id];
  };
  return ({ kind, value }) => {
    const ids = wordsHeld(termsOf(value));
    const phrase = foldedForPhrases(value);
    return new Set(kind === 'phrase' ? ids.filter(id => holdsPhrase(textOf(id), phrase)) : ids);
  };
};

const bySentences = (filter: Filter, ids: Ids, { passages }: Index): Applied => ({
  understood: understoodAs(filter, { articles: new Set(Array.from(ids, id => passages[id]?.article)).size }),
  articles: null,
  ids,
});

const understoodAs = (
  filter: Filter,
  { matched = [], articles = 0, inferred = 0 }: Partial<UnderstoodFilter>,
): UnderstoodFilter => ({
  ...filter,
  typed: printFilter(filter),
  matched,
  articles,
  inferred,
  problem: articles === 0 && !filter.excluded ? 'matches_nothing' : null,
});

const flagsWhere = <Item>(items: readonly Item[], test: (item: Item) => boolean): Flags =>
  Uint8Array.from(items, item => (test(item) ? YES : NO));

const countOf = (flags: Flags): number => flags.reduce((count, flag) => count + flag, 0);

/** What a filter says of an article. */
export const NO = 0;
export const YES = 1;
export const UNSURE = 2;

/** What of the index filters need. */
export type Index = Pick<PassageIndex, 'passages' | 'wordsHeld'>;
type Ids = ReadonlySet<number>;
