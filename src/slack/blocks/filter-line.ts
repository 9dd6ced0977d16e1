import type { Understood, UnderstoodFilter } from '../../answer/answer.ts';
import { oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';

/** The filters of a question as they were understood, in one line; none where there are none. */
export const filterLines = ({ list, articles, of, leftOut }: Understood, words: Words): string[] => {
  if (list.length === 0) return [];
  const understood = list.map(filter => shortened(oneLine(filterWords(filter, words)), LONGEST_FILTER));
  return [shortened(words.filters.line(understood, articles, of, leftOut), LONGEST_LINE)];
};

/** Why a filter cannot be used, and what may have been meant, as it would be typed. */
export const filterTroubleIn = (
  filter: UnderstoodFilter,
  suggestions: readonly string[],
  words: Words,
): string => {
  const short = suggestions.map(typed => shortened(oneLine(typed), LONGEST_FILTER));
  const trouble = troubleWith(filter, words);
  return short.length === 0 ? trouble : `${trouble}\n${words.filters.perhaps(short)}`;
};

const filterWords = (filter: UnderstoodFilter, { filters }: Words): string => {
  const { kind, value, matched, excluded, inferred } = filter;
  const names = matched.length > 0 ? matched : [value];
  switch (kind) {
    case 'outlet':
    case 'author':
    case 'origin':
      return filters[kind](names, excluded);
    case 'before':
    case 'after':
      return filters[kind](names.join(' '), inferred);
    case 'phrase':
      return filters.phrase(value, excluded);
    case 'word':
      return filters.word(value);
  }
};

const troubleWith = (filter: UnderstoodFilter, { filters }: Words): string => {
  const value = shortened(oneLine(filter.value), LONGEST_FILTER);
  if (filter.problem === 'not_understood')
    return filters.noDate(shortened(oneLine(filter.typed), LONGEST_FILTER));
  switch (filter.kind) {
    case 'outlet':
      return filters.noOutlet(value);
    case 'author':
      return filters.noAuthor(value);
    case 'origin':
      return filters.noOrigin(value);
    case 'before':
      return filters.noneBefore(value);
    case 'after':
      return filters.noneAfter(value);
    case 'phrase':
    case 'word':
      return filters.noPhrase(value);
  }
};

const LONGEST_FILTER = 200;
const LONGEST_LINE = 400;
