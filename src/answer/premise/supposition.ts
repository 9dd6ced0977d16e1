import type { SoughtTerm } from '../../search/passage-index.ts';
import type { Question } from '../../search/question.ts';
import { plainOf, type Term, termsOf } from '../../search/terms.ts';
import { BEING, isDenying, isOngoing, TENSES, type Tense } from './grammar.ts';
import { setOf, termsIn } from './words.ts';

/** What a question leaves open: a circumstance, or somebody in the fact itself. */
export type Open = 'why' | 'when' | 'where' | 'how' | 'doer' | 'object';

/**
 * One way to read the question's terms as a fact: who it is about, the word that says what they do, and the rest.
 * `asked` are the terms of all words of the question, also of those that are not looked for.
 */
export type Claim = {
  readonly subject: readonly SoughtTerm[];
  readonly verb: SoughtTerm;
  readonly rest: readonly SoughtTerm[];
  readonly passive: boolean;
  readonly asked: ReadonlySet<string>;
};

/** The fact that a question supposes; `claims` are the ways to read it, of which a sentence may deny one. */
export type Supposition = Pick<Opening, 'open' | 'tense'> & { readonly claims: readonly Claim[] };

/** The fact that the question supposes, or null. */
export const suppositionOf = ({ asked }: Question, sought: readonly SoughtTerm[]): Supposition | null => {
  const words = termsOf(asked);
  const opening = openingOf(words);
  if (!opening || words.some(isDenying)) return null;
  const claims = claimsIn(words, opening, sought);
  return claims.length > 0 ? { open: opening.open, tense: opening.tense, claims } : null;
};

/** How a question begins: what it leaves open, and the place in its words from which it tells the fact. */
type Opening = {
  readonly open: Open;
  readonly from: number;
  readonly tense: Tense;
  readonly passive: boolean;
};

/** How the question begins; null when it does not ask for something about a fact. */
const openingOf = (words: readonly Term[]): Opening | null => {
  const asks = words.findIndex(({ plain }) => ASKING.has(plain));
  const asking = words[asks]?.plain ?? '';
  if (asks < 0 || asks > LATEST_ASKING || words.slice(0, asks).some(({ plain }) => TENSES.has(plain)))
    return null;
  const next = words.slice(asks + 1, asks + 1 + LONGEST_KIND).map(({ plain }) => plain);
  const helper = next.findIndex(plain => TENSES.has(plain));
  const open = openBy(asking, next, helper);
  if (!open) return null;
  const plain = next[helper] ?? '';
  const from = asks + 2 + helper;
  const going = words.some(word => word.plain === 'going');
  const been = words.some(word => BEING.has(word.plain) && !TENSES.has(word.plain));
  return { open, from, tense: TENSES.get(plain) ?? 'past', passive: been || (BEING.has(plain) && !going) };
};

/** What the question word and those up to the auxiliary (at `helper` of `next`, or -1) leave open. */
const openBy = (asking: string, next: readonly string[], helper: number): Open | null => {
  if (asking === 'who')
    return helper === 0 && DOING.has(next[0] ?? '') ? 'object' : helper > 0 ? null : 'doer';
  if (asking === 'whom') return helper === 0 ? 'object' : null;
  if (asking === 'what' || asking === 'which')
    return helper > 0 ? (next.slice(0, helper).flatMap(word => KINDS.get(word) ?? [])[0] ?? null) : null;
  if (asking === 'why') return helper <= 0 ? 'why' : null;
  if (asking === 'how' && next[0] === 'come') return 'why';
  if (helper === 0) return asking === 'when' ? 'when' : asking === 'where' ? 'where' : 'how';
  return asking === 'how' && helper > 0 ? 'object' : null;
};

/** A term of the question with its place among the question's words. */
type Placed = { readonly term: SoughtTerm; readonly at: number };

/** The ways to read the question's terms: any but the first may be the verb, if its place allows. */
const claimsIn = (words: readonly Term[], opening: Opening, sought: readonly SoughtTerm[]): Claim[] => {
  const asked = new Set(words.map(({ term }) => term));
  const placed = sought
    .filter(({ word }) => !KINDS.has(plainOf(word)))
    .map(term => ({ term, at: words.findIndex(word => word.term === term.term) }))
    .filter(({ at }) => !isAspect(words, at))
    .sort((a, b) => a.at - b.at);
  const early = placed.findIndex(({ at }) => at >= opening.from);
  if (early < 0 || (early > 0 && opening.open !== 'object')) return [];
  const first = early + (opening.open === 'doer' ? 0 : 1);
  return placed.slice(first, first + MOST_CLAIMS).flatMap((verb, step) => {
    if (!mayBeVerb(words, verb)) return [];
    const terms = placed.map(({ term }) => term);
    const [led, subject, later] = [
      terms.slice(0, early),
      terms.slice(early, first + step),
      terms.slice(first + step + 1),
    ];
    const passive = opening.passive && !isOngoing(verb.term.word);
    return claimsOf({ subject, verb: verb.term, rest: [...led, ...later], passive, asked }, opening.open);
  });
};

/** The claim as it can be told: of a passive one, who it is done by may be the subject too. */
const claimsOf = (claim: Claim, open: Open): Claim[] => {
  const { subject, rest, passive } = claim;
  if (open === 'doer') {
    const all = [...subject, ...rest];
    return all.length > 0 ? [{ ...claim, subject: [], rest: all }] : [];
  }
  return passive && rest.length > 0
    ? [claim, { ...claim, subject: rest, rest: subject, passive: false }]
    : [claim];
};

/** Whether the word only says how the next one goes on: `start` in `start building`, `plan` in `plan to build`. */
const isAspect = (words: readonly Term[], at: number): boolean => {
  const next = words[at + 1]?.plain ?? '';
  return ASPECTS.has(words[at]?.term ?? '') && (next === 'to' || isOngoing(next));
};

/** Whether the place of the word in the question lets it be what somebody does or is. */
const mayBeVerb = (words: readonly Term[], { term, at }: Placed): boolean => {
  const last = words[at - 1]?.plain ?? '';
  if (last === 'to') return isAspect(words, at - 2) || words[at - 2]?.plain === 'going';
  return !/^\p{Lu}/u.test(term.word) && !NO_VERB_AFTER.has(last);
};

/** How far is looked, in words. */
const LATEST_ASKING = 3;
const LONGEST_KIND = 4;
const MOST_CLAIMS = 5;

const ASKING = setOf('why when where how who whom what which');
const DOING = setOf('did do does');

/** Kinds of thing asked for by `what` or `which` that leave the fact itself whole. */
const KINDS: ReadonlyMap<string, Open> = new Map<string, Open>([
  ...['year', 'date', 'day', 'month', 'week', 'time', 'century', 'decade'].map((word): [string, Open] => [
    word,
    'when',
  ]),
  ['reason', 'why'],
  ['reasons', 'why'],
]);

/** Verbs that say how another one goes on. */
const ASPECTS = termsIn(
  'start begin began continue keep plan decide agree intend try choose want promise expect need hope',
);

/** Words after which no verb stands. */
const NO_VERB_AFTER = setOf(
  'a an the this that these those his her its their our my your of in on at by for from with into as about no any all some',
);
