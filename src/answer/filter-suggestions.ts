import type { Article } from '../corpus/article.ts';
import { type Period, periodTold } from '../search/days.ts';
import { type Filter, printFilter, type Typed } from '../search/filters.ts';
import { nearestNames } from '../search/names-meant.ts';
import type { NamedGroup, UnderstoodFilter } from '../search/understood.ts';
import type { Suggestion } from './answer.ts';
import type { Finder } from './finding.ts';
import { nearestPhrases } from './near-phrase.ts';

/** What may have been meant by a filter that cannot be used: what there is that comes nearest to it, at most three. */
export const suggestionsFor = (
  filter: UnderstoodFilter,
  typed: string,
  read: Typed,
  { articles, find }: Finder,
  origins: readonly NamedGroup[],
): Suggestion[] => {
  const instead = (other: string): Suggestion => ({
    typed: other,
    question: replaced(typed, read, filter, other),
  });
  const named = (names: readonly string[]): Suggestion[] =>
    nearestNames(filter.value, names, MOST).map(value => instead(printed(filter, value)));
  switch (filter.kind) {
    case 'outlet':
      return named(articles.flatMap(({ facts }) => facts.outlet.value ?? []));
    case 'author':
      return named(articles.flatMap(({ facts }) => facts.author.value ?? []));
    case 'origin':
      return named(origins.map(({ name }) => name));
    case 'before':
    case 'after':
      return (filter.excluded ? [] : yearsThatMatch(filter, articles)).map(year =>
        instead(printed(filter, year)),
      );
    case 'phrase':
    case 'word':
      return [
        ...nearestPhrases(filter.value, find, MOST - 1).map(value => instead(printed(filter, value))),
        instead(filter.value),
      ];
  }
};

const printed = ({ kind, excluded }: Filter, value: string): string =>
  printFilter({ kind, value: value.replace(/["“”„«»]/gu, ' ').trim(), excluded });

/** What was typed, with the filter replaced. */
const replaced = (typed: string, { filters, places }: Typed, filter: Filter, other: string): string => {
  const name = printFilter(filter);
  const place = places[filters.findIndex(one => printFilter(one) === name)];
  return place ? `${typed.slice(0, place.start)}${other}${typed.slice(place.end)}` : typed;
};

/** The years by which a date filter leaves some article: the nearest to the one that was typed first. */
const yearsThatMatch = ({ kind, value }: Filter, articles: readonly Article[]): string[] => {
  const isBefore = kind === 'before';
  const told = articles.flatMap(({ facts }): Period[] => {
    const period = facts.published.value === null ? null : periodTold(facts.published.value);
    return period ? [period] : [];
  });
  const years = new Set(
    told.map(({ first, last }) => (isBefore ? Number(last.slice(0, 4)) + 1 : Number(first.slice(0, 4)) - 1)),
  );
  const typed = Number(value.match(/\d{4}/u)?.[0] ?? Number.NaN);
  const distance = (year: number): number => (Number.isNaN(typed) ? -year : Math.abs(year - typed));
  return [...years]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST)
    .map(String);
};

const MOST = 3;
