import { createHash } from 'node:crypto';
import { termsOf } from '../../search/terms.ts';
import type { Segment, Statement } from '../statement.ts';
import { type Identity, identityOf, mayBeOne } from './speaker-names.ts';

/** One article's print of one statement; `named` says that its speaker has a name of their own. */
export type Print = { readonly segments: readonly [Segment, ...Segment[]]; readonly named: boolean };

/**
 * The statements behind the prints: prints are of one statement when their speakers may be one and the shorter's words stand in the
 * longer. Words are compared as pairs of neighbouring terms, looked up in an inverted index, so that the cost grows with the words and
 * not with the pairs of prints.
 */
export const printedOnce = (prints: readonly Print[]): Statement[] => {
  const groups: Group[] = [];
  const index = new Map<string, Group[]>();
  const ordered = [...prints].sort(inOrder);
  for (const print of ordered)
    place({ print, pairs: pairsOf(print), who: identityOf(print.segments[0]) }, groups, index);
  const taken = new Set<string>();
  return groups
    .filter(({ into }) => into === null)
    .map(group =>
      statementOf(
        group.members.map(({ print }) => print),
        taken,
      ),
    );
};

/** A print with the pairs of its terms and who speaks in it. */
type Member = { readonly print: Print; readonly pairs: ReadonlySet<string>; readonly who: Identity | null };

/** Prints of one statement so far, with the pairs of all of them; `into` is the group that took this one up. */
type Group = { readonly members: Member[]; readonly pairs: Set<string>; into: Group | null };

const place = (member: Member, groups: Group[], index: Map<string, Group[]>): void => {
  const shared = new Map<Group, number>();
  for (const pair of member.pairs)
    for (const group of new Set(index.get(pair)?.map(rootOf)))
      shared.set(group, (shared.get(group) ?? 0) + 1);
  const same = [...shared].filter(([group, count]) => isSame(member, group, count)).map(([group]) => group);
  const group = same[0] ?? { members: [], pairs: new Set<string>(), into: null };
  if (same.length === 0) groups.push(group);
  group.members.push(member);
  enter(member.pairs, group, index);
  for (const other of same.slice(1)) {
    group.members.push(...other.members);
    for (const pair of other.pairs) group.pairs.add(pair);
    other.into = group;
  }
};

/** Enters the pairs that are new to the group. */
const enter = (pairs: ReadonlySet<string>, group: Group, index: Map<string, Group[]>): void => {
  for (const pair of pairs) {
    if (group.pairs.has(pair)) continue;
    group.pairs.add(pair);
    const posting = index.get(pair);
    if (!posting) index.set(pair, [group]);
    else if (posting.length < LONGEST_POSTING) posting.push(group);
  }
};

/** Whether the print shares enough with one of the group's, and whether its speaker may be the speaker of all of them. */
const isSame = ({ pairs, who }: Member, group: Group, shared: number): boolean => {
  if (shared < FEWEST_PAIRS) return false;
  const compared = group.members.slice(0, MOST_COMPARED);
  return (
    compared.some(other => isHeld(pairs, other.pairs)) && compared.every(other => mayBeOne(who, other.who))
  );
};

/** Whether most of the smaller set stands in the larger. */
const isHeld = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
  const least = Math.max(FEWEST_PAIRS, smaller.size * LEAST_SHARE);
  return smaller.size >= least && smaller.intersection(larger).size >= least;
};

const rootOf = (group: Group): Group => {
  let root = group;
  while (root.into) root = root.into;
  return root;
};

const pairsOf = ({ segments }: Print): Set<string> => {
  const pairs = new Set<string>();
  for (const { text } of segments) {
    const terms = termsOf(text);
    for (const [at, { term }] of terms.entries()) if (at > 0) pairs.add(`${terms[at - 1]?.term} ${term}`);
  }
  return pairs;
};

const statementOf = (prints: readonly Print[], taken: Set<string>): Statement => {
  const ordered = [...prints].sort(inOrder);
  const [best] = [...ordered].sort((a, b) => exactness(b) - exactness(a));
  const [first, ...others] = ordered.flatMap(({ segments }) => segments);
  if (!first) throw new Error('A statement has no segment.');
  const { speaker, role } = best?.segments[0] ?? first;
  return { id: idOf(first, taken), speaker, role, segments: [first, ...others] };
};

/** How much a print tells of its speaker: a name with a role most, a description with a role more than a bare name, and that more than `company`. */
const exactness = ({ segments: [{ speaker, role }], named }: Print): number =>
  speaker === null ? 0 : 1 + (role === null ? 0 : 2) + (named ? 1 : 0);

const inOrder = ({ segments: [a] }: Print, { segments: [b] }: Print): number =>
  a.article.file === b.article.file ? a.start - b.start : a.article.file < b.article.file ? -1 : 1;

/** Told by the file, the words and the speaker of the first segment; by its place only when the same words are said twice. */
const idOf = ({ article, text, speaker, start }: Segment, taken: Set<string>): string => {
  const words = termsOf(text)
    .map(({ term }) => term)
    .join(' ');
  let id = hashed(`${article.file}\n${words}\n${speaker ?? ''}`);
  for (let more = start; taken.has(id); more += 1)
    id = hashed(`${article.file}\n${words}\n${speaker ?? ''}\n${more}`);
  taken.add(id);
  return id;
};

const hashed = (words: string): string => `s${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;

/** Fewer pairs in common are a turn of phrase and no proof. */
const FEWEST_PAIRS = 3;
const LEAST_SHARE = 0.6;
const LONGEST_POSTING = 24;
const MOST_COMPARED = 8;
