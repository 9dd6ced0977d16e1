import type { Understood, UnderstoodFilter } from '../search/understood.ts';

/** The filters as they were understood, one line of plain text; null when there are none. */
export const filterLine = ({ list, articles, of, leftOut }: Understood): string | null => {
  if (list.length === 0) return null;
  const undated = leftOut === 0 ? '' : `, ${leftOut} left out for want of an exact date`;
  return `Only ${list.map(filterWords).join('; ')}: ${articles} of ${counted(of)}${undated}`;
};

const filterWords = (filter: UnderstoodFilter): string => {
  const not = filter.excluded ? 'not ' : '';
  const names = filter.matched.length > 0 ? filter.matched.join(' or ') : filter.value;
  switch (filter.kind) {
    case 'outlet':
      return `${not}from ${names}`;
    case 'author':
      return `${not}by ${names}`;
    case 'origin':
      return `${not}of the origin ${names}`;
    case 'before':
    case 'after':
      return `${filter.kind} ${names}${filter.inferred > 0 ? ` (${filter.inferred} by an inferred date)` : ''}`;
    case 'phrase':
      return `${filter.excluded ? 'without' : 'with'} “${filter.value}”`;
    case 'word':
      return `without the word “${filter.value}”`;
  }
};

/** Why a filter cannot be used, and what may have been meant. */
export const filterTrouble = (filter: UnderstoodFilter, suggestions: readonly string[]): string => {
  const instead = suggestions.length === 0 ? '' : ` Perhaps: ${suggestions.join(' or ')}.`;
  return `${troubleWith(filter)}${instead}`;
};

const troubleWith = ({ typed, kind, value, problem }: UnderstoodFilter): string => {
  if (problem === 'not_understood')
    return `${typed} is no date that can be used: a year, a month or a day, as in 2018-12-03.`;
  switch (kind) {
    case 'outlet':
      return `No article is from “${value}”.`;
    case 'author':
      return `No article is by “${value}”.`;
    case 'origin':
      return `No report goes back to “${value}”.`;
    case 'before':
    case 'after':
      return `No article is known to be from ${kind} ${value}.`;
    case 'phrase':
    case 'word':
      return `No sentence has exactly the words “${value}”.`;
  }
};

const counted = (articles: number): string => `${articles} ${articles === 1 ? 'article' : 'articles'}`;
