import type { Library } from '../corpus/library.ts';
import type { Origin } from '../evidence/origin.ts';

/** What a question can be narrowed down by: names of the articles of this moment, by the alphabet, at most {@link MOST_CHOICES} each. */
export type AskChoices = {
  readonly outlets: readonly string[];
  readonly authors: readonly string[];
  readonly origins: readonly string[];
};

/** The names that these articles and their evidence have. */
export const askChoices = ({ articles }: Library, origins: readonly Origin[]): AskChoices => ({
  outlets: named(articles.map(({ facts }) => facts.outlet.value)),
  authors: named(articles.map(({ facts }) => facts.author.value)),
  origins: named(origins.map(({ name }) => name)),
});

const named = (names: readonly (string | null)[]): string[] => {
  const each = new Map(names.flatMap(name => (name === null ? [] : begun(name))).map(name => [name, name]));
  return [...each.keys()].sort((a, b) => a.localeCompare(b, 'en')).slice(0, MOST_CHOICES);
};

/** The name as far as a menu holds it, in whole words: a filter finds a name by its first words too. */
const begun = (name: string): string[] => {
  const line = name.replace(/[\p{Cc}\p{Cs}\s"“”„«»]+/gu, ' ').trim();
  const whole = line.length <= LONGEST ? line : line.slice(0, line.lastIndexOf(' ', LONGEST));
  return /[\p{L}\p{N}]/u.test(whole) && whole.length <= LONGEST ? [whole] : [];
};

/** So many a menu holds; one more stands for "any". */
const MOST_CHOICES = 99;
const LONGEST = 75;
