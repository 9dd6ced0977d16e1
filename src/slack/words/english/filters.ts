import { counting } from '../counting.ts';

const { number, counted } = counting('en-GB');

/** English words of the area “filters”. */
export const filters = {
  /** The filters as they were understood, and how many articles they leave. */
  line: (filters: readonly string[], articles: number, of: number, leftOut: number) =>
    [
      `Only ${filters.join('; ')}: ${number(articles)} of ${counted(of, 'article', 'articles')}`,
      ...(leftOut > 0 ? [`${number(leftOut)} left out for want of an exact date`] : []),
    ].join(', '),
  outlet: (names: readonly string[], excluded: boolean) => `${not(excluded)}from ${names.join(' or ')}`,
  author: (names: readonly string[], excluded: boolean) => `${not(excluded)}by ${names.join(' or ')}`,
  origin: (names: readonly string[], excluded: boolean) =>
    `${not(excluded)}of the origin ${names.join(' or ')}`,
  before: (day: string, inferred: number) => `before ${day}${byInferred(inferred)}`,
  after: (day: string, inferred: number) => `after ${day}${byInferred(inferred)}`,
  phrase: (words: string, excluded: boolean) => `${excluded ? 'without' : 'with'} “${words}”`,
  word: (word: string) => `without the word “${word}”`,
  notUnderstood: 'The filter cannot be used',
  nothing: 'Nothing matches the filter',
  nothingOfAll: 'Nothing matches all filters',
  noDate: (typed: string) =>
    `${typed} is no date that can be used: a year, a month or a day, as in 2018-12-03.`,
  noOutlet: (value: string) => `No article is from “${value}”.`,
  noAuthor: (value: string) => `No article is by “${value}”.`,
  noOrigin: (value: string) => `No report goes back to “${value}”.`,
  noneBefore: (value: string) => `No article is known to be from before ${value}.`,
  noneAfter: (value: string) => `No article is known to be from after ${value}.`,
  noPhrase: (value: string) => `No sentence has exactly the words “${value}”.`,
  leaveNothing: 'Each filter matches something, but nothing matches all of them.',
  perhaps: (suggestions: readonly string[]) => `Perhaps: ${suggestions.join(' or ')}`,
  askWith: (typed: string) => `${typed}: ask again with it`,
};

const not = (excluded: boolean): string => (excluded ? 'not ' : '');

const byInferred = (inferred: number): string =>
  inferred > 0 ? ` (${number(inferred)} by an inferred date)` : '';
