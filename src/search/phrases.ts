import phrases from './phrases.json' with { type: 'json' };
import { type Term, termOf } from './terms.ts';

/**
 * A phrase of everyday speech found in a question: the places of its words, and the terms that news prints for it; none for
 * one that adds nothing (`right now`).
 */
export type FoundPhrase = { readonly places: readonly number[]; readonly means: readonly string[] };

/**
 * The phrases whose words stand in these words of a question, in order; none overlaps another. A verb and its particle may be
 * parted by up to three words (`kick the vendor out`).
 */
export const phrasesIn = (words: readonly Term[]): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    const [match] = (PHRASES.get(words[at]?.term ?? '') ?? [])
      .map(({ terms, means }) => ({ places: placesFrom(words, at, terms), means }))
      .filter(({ places }) => places.length > 0 && !places.some(place => taken.has(place)))
      .sort((a, b) => b.places.length - a.places.length || breadth(a) - breadth(b));
    if (!match) continue;
    found.push(match);
    for (const place of match.places) taken.add(place);
  }
  return found;
};

const breadth = ({ places }: FoundPhrase): number => (places.at(-1) ?? 0) - (places[0] ?? 0);

const placesFrom = (words: readonly Term[], at: number, terms: readonly string[]): number[] => {
  const places = terms.map((_, step) => at + step);
  if (places.every((place, step) => words[place]?.term === terms[step])) return places;
  const particle = terms[1] ?? '';
  if (terms.length !== 2 || !PARTICLES.has(particle)) return [];
  const end = words.findIndex(
    ({ term }, place) => place > at && place <= at + 1 + WIDEST_GAP && term === particle,
  );
  return end === -1 ? [] : [at, end];
};

const PARTICLES = new Set(['out', 'off', 'up', 'down', 'back', 'in', 'away', 'over']);
const WIDEST_GAP = 3;

const PHRASES: ReadonlyMap<string, readonly { terms: string[]; means: string[] }[]> = Map.groupBy(
  Object.entries(phrases).map(([phrase, means]) => ({
    terms: phrase.split(' ').map(termOf),
    means: means
      .split(' ')
      .filter(mean => mean !== '')
      .map(termOf),
  })),
  ({ terms }) => terms[0] ?? '',
);
