import type { ClauseWord } from './hedge-clauses.ts';
import { DETERMINERS, isAdverb, isIngForm, verbsOf } from './hedge-grammar.ts';
import { LADDER, type RungName, SAYING } from './hedge-words.ts';

/**
 * A verb group: the words from `from` to `to` (exclusive, counted in words), the rungs that they set, whether somebody's word stands behind it
 * (`hedged`), and how it reports, if it does: `plain` verbs of saying always, `clausal` ones before "that". `bare` groups are
 * "be" or "have" without a verb after it.
 */
export type VerbGroup = {
  readonly from: number;
  readonly to: number;
  readonly rungs: readonly RungName[];
  readonly hedged: boolean;
  readonly saying: 'plain' | 'clausal' | null;
  readonly bare: boolean;
};

/** The rung that the verb at this place sets by being on the ladder itself, or null. */
export const listedRung = (words: readonly ClauseWord[], at: number): RungName | null => {
  const word = words[at]?.word ?? '';
  const next = words[at + 1]?.word ?? '';
  for (const { name, stems, phrases, openings } of LISTED) {
    if (stems(word)) return name;
    if (phrases.some(({ stem, particle }) => particle === next && stem(word))) return name;
    if ((next === 'to' || next === 'for') && openings(word)) return name;
  }
  return null;
};

/** The verbs that follow on a verb: "[trying] to persuade", "[considering] increasing". */
export const chainAfter = (
  words: readonly ClauseWord[],
  head: number,
): { readonly to: number; readonly rungs: readonly RungName[] } => {
  const rungs: RungName[] = [];
  let at = head + (isPhrase(words, head) ? 2 : 1);
  while (at < words.length && at - head < LONGEST_CHAIN && words[at]?.clause === words[head]?.clause) {
    const word = words[at]?.word ?? '';
    const verb = word === 'to' ? verbAfterTo(words, at) : at;
    if (word !== 'to' && !isIngForm(word)) break;
    if (DETERMINERS.has(words[verb]?.word ?? 'the') || words[verb]?.capital) break;
    const listed = listedRung(words, verb);
    if (listed) rungs.push(listed);
    at = verb + 1;
  }
  return { to: at, rungs };
};

/** The place of the verb after "to", adverbs between them aside. */
const verbAfterTo = (words: readonly ClauseWord[], to: number): number => {
  let at = to + 1;
  while (at - to <= 2 && isAdverb(words[at]?.word ?? '')) at += 1;
  return at;
};

/** Whether the verb and the particle after it are a verb of the ladder together: "rule out". */
const isPhrase = (words: readonly ClauseWord[], at: number): boolean =>
  LISTED.some(({ phrases }) =>
    phrases.some(({ stem, particle }) => particle === words[at + 1]?.word && stem(words[at]?.word ?? '')),
  );

/** Whether the word denies the verb it stands with: "not", "never", "no longer". */
export const isNegating = (words: readonly ClauseWord[], at: number): boolean => {
  const word = words[at]?.word ?? '';
  if (word === 'longer') return words[at - 1]?.word === 'no';
  return PARTICLES.get(word) === 'denied' || (word === 'no' && words[at + 1]?.word === 'longer');
};

/** How a verb reports: `plain` ones always do, `clausal` ones before "that". */
export const sayingOf = (word: string): 'plain' | 'clausal' | null => {
  if (PLAIN_SAYING(word)) return 'plain';
  return CLAUSAL_SAYING(word) ? 'clausal' : null;
};

/** The words of one list of the ladder, each with its rung. */
export const byWord = (
  of: 'modals' | 'leads' | 'particles' | 'nouns' | 'predicates',
): ReadonlyMap<string, RungName> =>
  new Map(LADDER.flatMap(rung => rung[of].map(word => [word, rung.name] as const)));

/** Words that may stand in any verb group, each with its rung. */
export const PARTICLES = byWord('particles');
const PLAIN_SAYING = verbsOf(SAYING.plain);
const CLAUSAL_SAYING = verbsOf(SAYING.clausal);

const LISTED = LADDER.map(({ name, verbs, openings }) => ({
  name,
  stems: verbsOf(verbs.filter(verb => !verb.includes('-'))),
  phrases: verbs
    .filter(verb => verb.includes('-'))
    .map(verb => ({ stem: verbsOf([verb]), particle: verb.split('-')[1] ?? '' })),
  openings: verbsOf(openings),
}));

const LONGEST_CHAIN = 10;
