import type { SoughtTerm } from '../../search/passage-index.ts';
import { isDenying, isLead, POSSESSIVES, PREPOSITIONS, TENSES } from './grammar.ts';
import { clauseEnd, clauseStart, holds, LONGEST_BACK, matches, placeOf, type Said, SURE } from './said.ts';
import type { Claim } from './supposition.ts';
import type { Told } from './told.ts';
import { setOf, termsIn } from './words.ts';

/**
 * Whether subject and rest stand where they must for a verb at `verb` whose auxiliaries begin at `from`: in the same
 * voice the subject goes before it, in the other after it, and the object before it.
 */
export const isOf = (told: Told, claim: Claim, from: number, verb: number, passive: boolean): boolean => {
  const { words } = told;
  const [start, end] = [clauseStart(words, from), clauseEnd(words, verb)];
  if (passive === claim.passive)
    return holds(words, claim.rest, passive ? start : verb + 1, end) && isSubject(told, claim, from);
  if (claim.passive)
    return holds(words, claim.subject, verb + 1, end) && holds(words, claim.rest, start, end);
  const object = claim.rest.filter(term => placeOf(words, term, start, from) >= 0);
  return (
    object.length > 0 &&
    holds(words, [...claim.subject, ...claim.rest], start, end) &&
    isSubject(told, { ...claim, subject: object }, from)
  );
};

/** Whether what stands before `from` names the subject, or points back to where it is named. */
const isSubject = ({ words, context }: Told, { subject }: Claim, from: number): boolean => {
  const start = subjectStart(words, subject, from);
  const told = REPORTING.has(words[start - 1]?.plain ?? '')
    ? words.slice(Math.max(0, start - REACH), start)
    : [];
  if (told.some(word => isDenying(word) || DOUBTING.has(word.term))) return false;
  if (holds(words, subject, start, from)) return isWholeSubject(words, subject, start, from);
  const near = words.slice(start, from);
  const named = words.slice(Math.max(0, from - LONGEST_BACK), from);
  const pointing =
    PRONOUNS.has(near.at(-1)?.plain ?? '') || near.slice(-3).some(({ plain }) => DEMONSTRATIVES.has(plain));
  return (
    pointing && subject.every(term => isAmong(context, term) || named.some(word => matches(word, term, SURE)))
  );
};

/**
 * Whether the words from `start` to `from` name the subject and not something of it or beside it: `the mayor` and
 * not `the deputy mayor`, `the wife of the mayor` or `the mayor's wife`.
 */
const isWholeSubject = (
  words: readonly Said[],
  subject: readonly SoughtTerm[],
  start: number,
  from: number,
): boolean => {
  const places = Array.from({ length: from - start }, (_, step) => start + step).filter(at =>
    subject.some(term => matches(words[at], term, SURE)),
  );
  const [first = start, last = start] = [places[0], places.at(-1)];
  const after = words.slice(last + 1, from);
  const apart = words[last]?.ends === true || after[0]?.plain === 'and';
  const joined = after.length > 1 && after.at(-1)?.plain === 'and' && isOpening(words, first, start);
  if (!apart && !joined && !after.every(({ plain }) => isLead(plain) || RELATIVES.has(plain))) return false;
  if (isOpening(words, first, start)) return true;
  const leading = words[first - 1]?.plain ?? '';
  return (
    subject.some(({ name }) => name) &&
    !POSSESSIVES.has(leading) &&
    !PREPOSITIONS.has(leading) &&
    !/.ed$/u.test(leading)
  );
};

/** Whether the words at `first` open what is told from `start` on, an article aside. */
const isOpening = (words: readonly Said[], first: number, start: number): boolean => {
  let lead = first - 1;
  while (lead >= start && POSSESSIVES.has(words[lead]?.plain ?? '')) lead -= 1;
  return lead < start || words[lead]?.ends === true || words[lead]?.plain === 'and';
};

/** Whether the terms of a sentence hold this one. */
const isAmong = (context: ReadonlySet<string>, { term, forms }: SoughtTerm): boolean =>
  context.has(term) || forms.some(form => form.weight >= SURE && context.has(form.term));

/** Where a subject that ends at `from` may begin: in its own clause, or before a relative pronoun at `from`. */
const subjectStart = (words: readonly Said[], subject: readonly SoughtTerm[], from: number): number => {
  const isOfSubject = (word: Said): boolean => subject.some(term => matches(word, term, SURE));
  const relative = RELATIVES.has(words[from - 1]?.plain ?? '');
  let clause = words[relative ? from - 2 : from]?.clause;
  let at = from;
  while (at > 0 && from - at < REACH) {
    const word = words[at - 1];
    if (!word || REPORTING.has(word.plain) || TENSES.has(word.plain)) break;
    if (word.plain === 'and' && at < from && !words.slice(Math.max(0, at - 2), from).some(isOfSubject)) break;
    if (relative && at === from) clause = words[from - 2]?.clause;
    else if (word.clause !== clause) break;
    at -= 1;
  }
  return at;
};

/** How far a subject reaches back, in words. */
const REACH = 8;

/** Words that take back what is reported after them. */
const DOUBTING = termsIn('deny doubt reject dismiss few false untrue');

/** Words that point back to a subject. */
const PRONOUNS = setOf('it they he she we i');
const DEMONSTRATIVES = setOf('these those this both');

/** Words that join a clause to a subject, or that begin a report of it. */
const RELATIVES = setOf('which who');
const REPORTING = setOf(
  'said says say told tells claimed claims claim believes believed thought added reported warned argued that',
);
