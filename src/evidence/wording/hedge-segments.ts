import type { ClauseWord } from './hedge-clauses.ts';
import type { VerbGroup } from './hedge-verbs.ts';

/**
 * A run of words of a sentence that has a verb group of its own or none: from the word `from` to the word `to` (exclusive). `side` says that it only
 * tells more of something in the main clause ("who had read it", "as prices rose"); `opener` is the word that makes it so. A
 * `resumed` one takes the main clause up again behind a side one.
 */
export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly side: boolean;
  readonly opener: string;
  readonly resumed: boolean;
};

/**
 * The segments of a sentence, in order, which hold each of its words once. A clause that begins with a relative or a subordinating word is a side one; behind
 * its own verb group a second one that nothing joins to it takes the main clause up again ("the man who saw it | threatened to leave").
 */
export const segmentsOf = (words: readonly ClauseWord[], groups: readonly VerbGroup[]): Segment[] => {
  const segments: Segment[] = [];
  const starts = startsOf(words, groups);
  for (const [at, from] of starts.entries()) {
    const to = starts[at + 1] ?? words.length;
    const opener = words[from]?.word ?? '';
    const side = isSide(words, groups, from);
    const inside = groups.filter(group => group.from >= from && group.from < to);
    const resumed =
      side && RELATIVE.has(opener) ? inside.slice(1).find(group => resumes(words, group)) : undefined;
    segments.push({ from, to: resumed?.from ?? to, side, opener: side ? opener : '', resumed: false });
    if (resumed) segments.push({ from: resumed.from, to, side: false, opener: '', resumed: true });
  }
  return segments;
};

/** Where the clauses begin, those after "as" among them. */
const startsOf = (words: readonly ClauseWord[], groups: readonly VerbGroup[]): number[] =>
  words.flatMap(({ clause, word }, at) => {
    if (at === 0 || words[at - 1]?.clause !== clause) return [at];
    const next = groups.find(group => group.from > at);
    const opens =
      word === 'as' && next !== undefined && words[next.from]?.clause === clause && next.from > at + 1;
    return opens && !NO_CLAUSE.has(words[at - 1]?.word ?? '') ? [at] : [];
  });

/** "That" begins a side clause, but not behind a verb of saying. */
const isSide = (words: readonly ClauseWord[], groups: readonly VerbGroup[], from: number): boolean => {
  const word = words[from]?.word ?? '';
  if (word === 'that')
    return !groups.some(
      ({ saying, from: verb, to }) => saying !== null && verb < from && from - to <= BETWEEN,
    );
  return SUBORDINATING.has(word) || RELATIVE.has(word);
};

const resumes = (words: readonly ClauseWord[], { from }: VerbGroup): boolean =>
  !JOINING.has(words[from - 1]?.word ?? '');

const RELATIVE = new Set('who which whom whose that where'.split(' '));
const SUBORDINATING = new Set(
  'as because while when although though whereas since until after before if unless whether'.split(' '),
);
const JOINING = new Set('and or but then also'.split(' '));

/** Words before "as" that make it no beginning of a clause. */
const NO_CLAUSE = new Set('such as seen known well soon far described regarded much many early'.split(' '));

/** How many words may stand between a verb of saying and its "that": "warned in a memo last year that". */
const BETWEEN = 8;
