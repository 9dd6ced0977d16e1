import type { Article, Sentence } from '../corpus/article.ts';
import type { Span } from '../corpus/span.ts';
import { type Cue, cueAt } from './cue.ts';
import { type ClauseWord, clauseWordsOf } from './hedge-clauses.ts';
import { isIngForm } from './hedge-grammar.ts';
import { verbGroupsOf } from './hedge-groups.ts';
import { listedRung, type VerbGroup } from './hedge-verbs.ts';
import { LADDER, type RungName } from './hedge-words.ts';

/**
 * How strongly a sentence puts a matter: the rung of the ladder, its rank (the weakest is 0; half a step less where an evidential
 * word such as "reportedly" stands with it), and the words it is read from, which lie in the sentence.
 */
export type Strength = { readonly rung: RungName; readonly rank: number; readonly cue: Cue };

/**
 * How strongly the sentence puts the matter at `anchor` (without one: what it says first). Read from the verb group that governs the
 * anchor: the nearest before it in its clause, else the first after it there, else the nearest in the clauses before, else after. Clauses that
 * only report ("the paper suggests that") are skipped. The weakest word of the group decides. Null where no verb is found.
 */
export const strengthOf = (article: Article, sentence: Sentence, anchor?: Span): Strength | null => {
  const words = clauseWordsOf(article, sentence);
  const groups = verbGroupsOf(words);
  const [from, to] = anchorWords(words, anchor);
  const telling = groups.filter(group => !reports(group, groups, words));
  const governing = governor(telling.length > 0 ? telling : groups, words, from, anchor !== undefined);
  if (!governing) return null;
  const weakening = anchor ? weakenersUpTo(words, governing, from, to) : [];
  const conditional = words.some(
    ({ word, clause }) => clause === words[governing.from]?.clause && CONDITIONS.has(word),
  );
  const marks = [
    ...governing.rungs.map(name => ({ name, at: governing.to - 1 })),
    ...weakening,
    ...(conditional ? [{ name: CONDITIONAL, at: governing.to - 1 }] : []),
  ];
  const weakest = marks.reduce((least, mark) => (rankOf(mark.name) < rankOf(least.name) ? mark : least));
  const last = words[Math.max(weakest.at, governing.to - 1)];
  const cue = cueAt(article, {
    start: words[governing.from]?.start ?? sentence.start,
    end: last?.end ?? sentence.end,
  });
  const hedged = governing.hedged || groups.some(group => group.hedged && reports(group, groups, words));
  return { rung: weakest.name, rank: rankOf(weakest.name) - (hedged ? EVIDENTIAL_STEP : 0), cue };
};

/** The rank of a rung: its place on the ladder, from 0. */
export const rankOf = (name: RungName): number => RANKS.get(name) ?? 0;

type Mark = { readonly name: RungName; readonly at: number };

/** The words from the first to the last that the anchor touches; the first word without one. */
const anchorWords = (words: readonly ClauseWord[], anchor: Span | undefined): [number, number] => {
  if (!anchor) return [0, 0];
  const from = words.findIndex(({ end }) => end > anchor.start);
  const to = words.findLastIndex(({ start }) => start < anchor.end);
  return from < 0 ? [words.length - 1, words.length - 1] : [from, Math.max(from, to)];
};

/** Whether the group only reports what another one tells. */
const reports = (group: VerbGroup, groups: readonly VerbGroup[], words: readonly ClauseWord[]): boolean => {
  if (group.saying === null || groups.every(other => other.saying !== null)) return false;
  return group.saying === 'plain' || words.slice(group.to).some(({ word }) => word === 'that');
};

const governor = (
  groups: readonly VerbGroup[],
  words: readonly ClauseWord[],
  anchor: number,
  asked: boolean,
): VerbGroup | undefined => {
  if (!asked) return groups[0];
  const clause = words[anchor]?.clause ?? 0;
  const own = groups.filter(({ from }) => words[from]?.clause === clause);
  return (
    own.findLast(({ from }) => from <= anchor) ??
    own[0] ??
    groups.findLast(({ from }) => from <= anchor) ??
    groups.find(({ from }) => from > anchor)
  );
};

/** What weakens the matter between its verb and itself: another verb of the ladder, "plans to", "no". */
const weakenersUpTo = (
  words: readonly ClauseWord[],
  { to }: VerbGroup,
  from: number,
  last: number,
): Mark[] => {
  const marks: Mark[] = [];
  const clause = words[from]?.clause;
  for (let at = to; at <= last; at += 1) {
    const { word = '' } = words[at] ?? {};
    if (words[at]?.clause !== clause) continue;
    const leads = words[at - 1]?.word === 'to' || isIngForm(word) ? listedRung(words, at) : null;
    const noun = at < from && LINKS.has(words[at + 1]?.word ?? '') ? NOUNS.get(word) : undefined;
    if (at < from && leads) marks.push({ name: leads, at });
    if (noun) marks.push({ name: noun, at });
    if (word === 'no' && (at >= from - NEAR || NOUNS.has(words[at + 1]?.word ?? '')))
      marks.push({ name: 'denied', at });
  }
  return marks;
};

const RANKS: ReadonlyMap<RungName, number> = new Map(LADDER.map(({ name }, rank) => [name, rank]));
const NOUNS: ReadonlyMap<string, RungName> = new Map(
  LADDER.flatMap(({ name, nouns }) => nouns.map(noun => [noun, name] as const)),
);
const CONDITIONS = new Set(LADDER.flatMap(({ conditions }) => conditions));
const CONDITIONAL: RungName = 'possible';

/** What links a noun of the ladder to the matter. */
const LINKS = new Set('to of for about on over with'.split(' '));

/** How many words before the anchor "no" still denies it. */
const NEAR = 3;

/** What an evidential word takes from the rank: it orders sentences of one rung, and moves none to another. */
const EVIDENTIAL_STEP = 0.5;
