import type { Article } from '../corpus/article.ts';
import { cosine } from '../evidence/origins/report-words.ts';
import { termsOf } from '../search/terms.ts';
import { countedWords, once } from './baseline-words.ts';
import type { Judgement } from './origin-pairs.ts';

/**
 * Whether two articles have one title or one address, as a reader of feeds tells by their hashes; the title folded (case, apostrophes and
 * spelling make no difference).
 */
export const sameTitle = (): Judgement => {
  const title = once<Article, string>(({ facts }) =>
    termsOf(facts.title.value ?? '')
      .map(({ plain }) => plain)
      .join(' '),
  );
  return (one, other) =>
    (title(one) !== '' && title(one) === title(other)) ||
    (one.facts.address.value !== null && one.facts.address.value === other.facts.address.value);
};

/** Whether the words of two titles are alike, by the cosine of their counts. */
export const titlesAlike = (): Judgement => {
  const words = once<Article, ReadonlyMap<string, number>>(({ facts }) =>
    countedWords(facts.title.value ?? ''),
  );
  return (one, other) => cosine(words(one), words(other)) >= TITLES_ALIKE;
};

/** Of .1, .15, … .6 the bound that gives the best F1 on the labelled sets of the repository: chosen in its favour. */
export const TITLES_ALIKE = 0.2;
