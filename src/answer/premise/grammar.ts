import { setOf, termsIn } from './words.ts';

/** When something is said to be: a denial of another time denies nothing. */
export type Tense = 'past' | 'perfect' | 'present' | 'future';

/** Whether the word makes what it stands with no told fact. */
export const isDenying = ({ plain, term }: { readonly plain: string; readonly term: string }): boolean =>
  DENYING.has(plain) || NEGATED.has(plain) || REFUSING.has(term);

/** Whether the word may stand between a subject and its verb: an auxiliary or an adverb. */
export const isLead = (plain: string): boolean =>
  TENSES.has(plain) || LIGHT.has(plain) || /..ly$/u.test(plain);

/** Whether the word is a form in -ing. */
export const isOngoing = (plain: string): boolean => /.ing$/u.test(plain);

/** The tense that an auxiliary sets. */
export const TENSES: ReadonlyMap<string, Tense> = new Map<string, Tense>([
  ['did', 'past'],
  ['was', 'past'],
  ['were', 'past'],
  ['had', 'past'],
  ['has', 'perfect'],
  ['have', 'perfect'],
  ['do', 'present'],
  ['does', 'present'],
  ['is', 'present'],
  ['are', 'present'],
  ['will', 'future'],
  ['would', 'future'],
]);

/** Negated auxiliaries in one word, apostrophes folded away. */
export const NEGATED: ReadonlyMap<string, Tense> = new Map<string, Tense>([
  ...Array.from(TENSES, ([plain, tense]): [string, Tense] => [`${plain}nt`, tense]),
  ['wont', 'future'],
  ['cannot', 'present'],
  ['cant', 'present'],
  ['couldnt', 'past'],
]);

/** The forms of `be`. */
export const BEING = setOf('is are was were be been being');

/** Words that take back what they stand with. */
const DENYING = setOf(
  'not never no none nobody nothing neither nor without instead unlike stop stopped cease avoid longer',
);

/** Verbs that leave undone what they lead to. */
export const REFUSING = termsIn('fail refuse decline neglect');

/** Words that may stand between a negation and what it denies without changing it. */
export const LIGHT = setOf(
  'yet actually really ever even itself themselves be been being have going to still also simply',
);

/** Words that leave nothing out of what is denied. */
export const ANY = setOf('any anyone anybody anything either');

/** Words that join a circumstance to a fact. */
export const PREPOSITIONS = setOf('in on at by for from because as with to through via after before of into');

/** Articles, possessives and demonstratives: words before a noun. */
export const POSSESSIVES = setOf('a an the its his her their our my your this that');
