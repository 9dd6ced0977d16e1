import type { Article, Sentence } from '../../corpus/article.ts';
import type { Span } from '../../corpus/span.ts';
import { type Cue, cueAt } from '../cue.ts';
import { type ClauseWord, clauseWordsOf } from './hedge-clauses.ts';
import { verbGroupsOf } from './hedge-groups.ts';
import { governing } from './hedge-matter.ts';
import type { VerbGroup } from './hedge-verbs.ts';
import { deniedBefore, weakeningMarks } from './hedge-weakening.ts';
import { LADDER, type RungName } from './hedge-words.ts';

/**
 * How strongly a sentence puts a matter: the rung of the ladder, its rank (the weakest is 0; half a step less where an evidential
 * word such as "reportedly" stands with it), and the words it is read from, which lie in the sentence.
 */
export type Strength = { readonly rung: RungName; readonly rank: number; readonly cue: Cue };

/**
 * How strongly the sentence puts the matter, whose words stand at these places (without any: what it says first). Read from the verb group that
 * governs them (hedge-matter.ts); clauses that only report ("the paper suggests that") are skipped. The weakest word of the group, and of what stands
 * between it and the matter, decides. Null where no verb is found, and where only the one of a clause that reports is.
 */
export const strengthOf = (
  article: Article,
  sentence: Sentence,
  ...matter: readonly Span[]
): Strength | null => {
  const words = clauseWordsOf(article, sentence);
  const groups = verbGroupsOf(words);
  const places = matterPlaces(words, matter);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const telling = tellingOf(groups, words, places);
  const group = matter.length > 0 ? governing(words, telling, groups, places) : telling[0];
  const denied = matter.length > 0 ? deniedBefore(words, group, first) : null;
  if (!group)
    return denied === null ? null : strength('denied', cueOf(article, words, denied, denied + 1), false);
  const marks = [
    ...group.rungs.map(name => ({ name, from: group.from, to: group.to })),
    ...(matter.length > 0 ? weakeningMarks(words, groups, group, first, last) : []),
    ...(isConditional(words, group) ? [{ name: CONDITIONAL, from: group.from, to: group.to }] : []),
  ];
  if (group.rungs.includes('denied') && isDemanded(words, first)) {
    const cue = cueOf(article, words, group.from, first);
    return strength('intended', cue, group.hedged);
  }
  const weakest = marks.reduce((least, mark) => (rankOf(mark.name) < rankOf(least.name) ? mark : least));
  const hedged = group.hedged || groups.some(one => one.hedged && reports(one, groups, words));
  const name =
    weakest.name === CONDITIONAL && isReportedFuture(words, groups, group) ? 'intended' : weakest.name;
  return strength(name, cueOf(article, words, weakest.from, weakest.to), hedged);
};

/** "cannot be sold without [a licence]" demands the licence. */
const isDemanded = (words: readonly ClauseWord[], first: number): boolean =>
  words.slice(Math.max(0, first - 2), first).some(({ word }) => word === 'without');

/** "She said she would ask": what somebody says of themselves that they will do. */
const isReportedFuture = (
  words: readonly ClauseWord[],
  groups: readonly VerbGroup[],
  { from, rungs }: VerbGroup,
): boolean =>
  words[from]?.word === 'would' &&
  rungs.filter(name => name === CONDITIONAL).length === 1 &&
  SAME.has(words[from - 1]?.word ?? '') &&
  groups.some(group => group.saying !== null && group.from < from);

const strength = (rung: RungName, cue: Cue, hedged: boolean): Strength => ({
  rung,
  rank: rankOf(rung) - (hedged ? EVIDENTIAL_STEP : 0),
  cue,
});

const cueOf = (article: Article, words: readonly ClauseWord[], from: number, to: number): Cue =>
  cueAt(article, { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 });

/** The rank of a rung: its place on the ladder, from 0. */
export const rankOf = (name: string): number => RANKS.get(name) ?? 0;

/** The places of the words that these spans touch; the first word's without any. */
const matterPlaces = (words: readonly ClauseWord[], matter: readonly Span[]): readonly number[] => {
  const places = words.flatMap((word, at) =>
    matter.some(({ start, end }) => word.start < end && start < word.end) ? [at] : [],
  );
  return places.length > 0 ? places : [0];
};

/**
 * The groups that tell something. Those that report do not, unless the matter itself stands in their clause and all else is quoted ("a spokesman told
 * reporters: …"); where nothing else is there, the sentence tells no more than that.
 */
const tellingOf = (
  groups: readonly VerbGroup[],
  words: readonly ClauseWord[],
  places: readonly number[],
): readonly VerbGroup[] => {
  const telling = groups.filter(group => !reports(group, groups, words));
  const outside = places.some(at => words[at]?.quoted === false);
  const quoted = telling.length > 0 && telling.every(({ from }) => words[from]?.quoted);
  if (outside && quoted && places.every(at => !words[at]?.quoted))
    return groups.filter(({ from }) => !words[from]?.quoted);
  return telling;
};

/** Whether the group only reports what another one tells. */
const reports = (group: VerbGroup, groups: readonly VerbGroup[], words: readonly ClauseWord[]): boolean => {
  if (group.saying === null) return false;
  if (groups.every(other => other.saying !== null)) return words.length - group.to <= SHORT && group.from > 1;
  return group.saying === 'plain' || words.slice(group.to).some(({ word }) => word === 'that');
};

/** Whether a condition opens the clause of the group. */
const isConditional = (words: readonly ClauseWord[], { from }: VerbGroup): boolean =>
  words.some(({ word, clause }) => clause === words[from]?.clause && CONDITIONS.has(word));

const RANKS: ReadonlyMap<string, number> = new Map(LADDER.map(({ name }, rank) => [name, rank]));
const CONDITIONS = new Set(LADDER.flatMap(({ conditions }) => conditions));
const CONDITIONAL: RungName = 'possible';

const SAME = new Set(['he', 'she', 'it', 'they']);

/** Words after a verb that reports at the end of its sentence: "says Jane Doe of the Gazette". */
const SHORT = 6;

/** What an evidential word takes from the rank: it orders sentences of one rung, and moves none to another. */
const EVIDENTIAL_STEP = 0.5;
