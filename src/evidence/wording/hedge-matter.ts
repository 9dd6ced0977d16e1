import type { ClauseWord } from './hedge-clauses.ts';
import { type Segment, segmentsOf } from './hedge-segments.ts';
import type { VerbGroup } from './hedge-verbs.ts';

/**
 * The verb group that governs the matter, whose words stand at these places. Each word speaks for the group that it stands in, else for the nearest
 * before it in its clause, else for the first after it there, else for the nearest of the main clauses; a side clause that only has "be" or "have" leaves
 * it to the main clause. The group that most words speak for governs. A relative clause behind the matter that denies it goes before.
 */
export const governing = (
  words: readonly ClauseWord[],
  groups: readonly VerbGroup[],
  all: readonly VerbGroup[],
  matter: readonly number[],
): VerbGroup | undefined => {
  const segments = segmentsOf(words, all);
  const denying = deniedBehind(words, groups, segments, Math.max(...matter));
  if (denying) return denying;
  const votes = new Map<VerbGroup, number>();
  for (const at of matter) {
    const vote = voteOf(groups, segments, at);
    if (vote) votes.set(vote.group, (votes.get(vote.group) ?? 0) + vote.weight);
  }
  let best: VerbGroup | undefined;
  for (const [group, weight] of votes)
    if (best === undefined || weight > (votes.get(best) ?? 0)) best = group;
  return best;
};

type Vote = { readonly group: VerbGroup; readonly weight: number };

const voteOf = (groups: readonly VerbGroup[], segments: readonly Segment[], at: number): Vote | undefined => {
  const inside = groups.find(({ from, to }) => from <= at && at < to);
  if (inside) return { group: inside, weight: INSIDE };
  const segment = segments.find(({ from, to }) => from <= at && at < to);
  const own = groups.filter(({ from }) => segment && segment.from <= from && from < segment.to);
  const nearest = own.findLast(({ from }) => from <= at) ?? own[0];
  if (nearest && !(segment?.side && nearest.bare))
    return { group: nearest, weight: segment?.side ? SIDE : MAIN };
  const mains = groups.filter(({ from }) => !isIn(segments, from)?.side);
  const group =
    resumedGroup(groups, segments, segment) ??
    mains.findLast(({ from }) => from <= at) ??
    mains[0] ??
    nearest ??
    groups.findLast(({ from }) => from <= at) ??
    groups[0];
  return group ? { group, weight: ELSEWHERE } : undefined;
};

/** The verb of the main clause that is taken up right behind this side clause. */
const resumedGroup = (
  groups: readonly VerbGroup[],
  segments: readonly Segment[],
  segment: Segment | undefined,
): VerbGroup | undefined => {
  const next = segment?.side
    ? segments.find(({ from, resumed }) => resumed && from === segment.to)
    : undefined;
  return next && groups.find(({ from }) => next.from <= from && from < next.to);
};

const isIn = (segments: readonly Segment[], at: number): Segment | undefined =>
  segments.find(({ from, to }) => from <= at && at < to);

/** "tests that were never carried out": the relative clause right behind the matter. */
const deniedBehind = (
  words: readonly ClauseWord[],
  groups: readonly VerbGroup[],
  segments: readonly Segment[],
  last: number,
): VerbGroup | undefined => {
  const behind = segments.find(({ from, side }) => side && from > last && from - last <= BEHIND);
  if (!behind || !/^(?:that|which)$/u.test(behind.opener)) return undefined;
  const group = groups.find(({ from }) => from === behind.from + 1);
  return group?.rungs[0] === 'denied' && words[group.from]?.word !== 'is' ? group : undefined;
};

/** How much a word counts for the group it stands in, for one of its own main clause, of its side clause, and of another clause. */
const INSIDE = 2;
const MAIN = 1.5;
const SIDE = 1;
const ELSEWHERE = 0.5;

/** Words from the matter to the relative clause that denies it. */
const BEHIND = 4;
