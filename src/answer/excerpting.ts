import type { Sentence } from '../corpus/article.ts';
import { slice } from '../corpus/span.ts';
import type { Passage } from '../search/passages.ts';
import type { Found } from './finding.ts';
import type { Ranked } from './ranking.ts';

/** The sentences of one excerpt: one, or two that follow one another. */
export type Extent = readonly [Sentence] | readonly [Sentence, Sentence];

/**
 * The sentences to show for a ranked one, in the article's order: the sentence itself, with the one before when it points
 * back to it ("He added", "The company"), with the one after when it asks or announces, or with the neighbour that
 * ranks nearly as high or holds what of the question this one lacks. Two at most, of {@link LONGEST_PAIR} characters at
 * most, with nothing but blanks between them; `taken` are sentences that are shown already. A neighbour that a filter excludes stays out.
 */
export const extentOf = (found: Found, item: Ranked, taken: ReadonlySet<Sentence> = new Set()): Extent => {
  const { passage, signals } = item;
  const [before, after] = [-1, 1].map(step => companion(found, passage, step, taken));
  if (before && signals.pointsBack === 1) return [before.sentence, passage.sentence];
  if (after && ANNOUNCES.test(slice(passage.article.text, passage.sentence)))
    return [passage.sentence, after.sentence];
  const beside = [before, after].filter(other => other !== undefined);
  const rival = best(beside, other => scoreIn(found, other));
  if (rival && scoreIn(found, rival) > item.score - NEARLY) return pair(passage, rival);
  const filler = best(beside, other => gain(found, passage, other));
  return filler && gain(found, passage, filler) >= LEAST_GAIN ? pair(passage, filler) : [passage.sentence];
};

/** The sentence beside this one, when both may be shown as one excerpt. */
const companion = (
  { passages, within }: Found,
  passage: Passage,
  step: number,
  taken: ReadonlySet<Sentence>,
): Passage | undefined => {
  const other = passages[passage.id + step];
  if (other?.article !== passage.article || taken.has(other.sentence)) return undefined;
  if (within && !within.mayAccompany(other.id)) return undefined;
  const [first, second] = pair(passage, other);
  const gap = passage.article.text.slice(first.end, second?.start);
  return (second?.end ?? 0) - first.start <= LONGEST_PAIR && gap.trim() === '' ? other : undefined;
};

const pair = (one: Passage, other: Passage): readonly [Sentence, Sentence] =>
  one.id < other.id ? [one.sentence, other.sentence] : [other.sentence, one.sentence];

const best = (passages: readonly Passage[], worth: (passage: Passage) => number): Passage | undefined =>
  passages.toSorted((a, b) => worth(b) - worth(a))[0];

const scoreIn = ({ ranked }: Found, passage: Passage): number =>
  ranked.find(item => item.passage === passage)?.score ?? Number.NEGATIVE_INFINITY;

/** The share of the question's idf mass that the other sentence adds. */
const gain = ({ sought, matches }: Found, passage: Passage, other: Passage): number => {
  const [own, added] = [matches.of(passage.id).weights, matches.of(other.id).weights];
  const total = sought.reduce((mass, { idf }) => mass + idf, 0);
  const more = sought.reduce((mass, { idf }, at) => mass + (own[at] === 0 ? idf * (added[at] ?? 0) : 0), 0);
  return total === 0 ? 0 : more / total;
};

/** A question is nothing without its answer, a colon nothing without what it announces. */
const ANNOUNCES = /[?:]["”’)]?$/u;

/** A pair of sentences that is longer, in UTF-16 code units, is not shown as one excerpt. */
const LONGEST_PAIR = 400;
const NEARLY = 1;
const LEAST_GAIN = 0.1;
