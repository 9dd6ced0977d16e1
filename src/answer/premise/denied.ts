import { type Denial, MOST_LIGHT } from './denial.ts';
import { ANY, isLead, isOngoing } from './grammar.ts';
import { isNarrowed } from './narrowing.ts';
import {
  clauseEnd,
  clauseStart,
  holds,
  isConditional,
  isUntold,
  LONGEST_BACK,
  matches,
  placeOf,
  type Said,
  SURE,
} from './said.ts';
import { isOf } from './subject.ts';
import type { Claim, Open } from './supposition.ts';
import type { Told } from './told.ts';
import { setOf } from './words.ts';

/** Whether the negation stands directly before the claimed verb: `the town did not ban cars`. */
export const isDenied = (told: Told, open: Open, claim: Claim, denial: Denial): boolean => {
  const { words } = told;
  const verb = placeOf(words, claim.verb, denial.to, denial.to + denial.reach + 1);
  if (verb < 0 || isConditional(words, denial.from) || isNarrowed(words, verb, claim, ANY)) return false;
  const passive = denial.being && !isOngoing(words[verb]?.plain ?? '');
  if (open === 'doer')
    return (
      passive && !claim.passive && holds(words, claim.rest, clauseStart(words, denial.from), denial.from)
    );
  if (open === 'object' && !hasAny(words, verb)) return false;
  return isOf(told, claim, denial.from, verb, passive);
};

/** Whether `any` follows, so that nothing at all is left. */
const hasAny = (words: readonly Said[], verb: number): boolean =>
  words.slice(verb + 1, verb + 4).some(({ plain }) => ANY.has(plain));

/** Whether the verb told of others is denied of the subject without being said again: `something the town did not do`. */
export const isLeftUndone = ({ words }: Told, open: Open, claim: Claim, { from, to }: Denial): boolean => {
  if (open === 'doer' || open === 'object' || claim.subject.length === 0) return false;
  if (!isProVerb(words, to) || isConditional(words, from)) return false;
  const near = Math.max(0, from - claim.subject.length - NEAR);
  const places = claim.subject.map(term => placeOf(words, term, near, from));
  const start = Math.min(...places);
  if (start < 0) return false;
  const verb = placeOf(words, claim.verb, Math.max(0, from - LONGEST_BACK), start);
  return verb >= 0 && !isUntold(words, verb) && holds(words, claim.rest, verb + 1, start);
};

/** Whether nothing but `do so` or the like follows the negation. */
const isProVerb = (words: readonly Said[], to: number): boolean => {
  if (words[to - 1]?.ends) return true;
  if (!PRO_VERBS.has(words[to]?.plain ?? '')) return false;
  return (
    words[to]?.ends === true || (PRO_OBJECTS.has(words[to + 1]?.plain ?? '') && words[to + 1]?.ends === true)
  );
};

/** Whether the verb is said of nobody: `nobody has banned cars`. */
export const isDoneByNobody = ({ words }: Told, claim: Claim): boolean =>
  words.some(({ plain }, at) => {
    if (plain !== 'nobody' && !(plain === 'one' && words[at - 1]?.plain === 'no')) return false;
    const led = words.slice(at + 1, at + 1 + MOST_LIGHT).findIndex(word => !isLead(word.plain));
    const verb = at + 1 + led;
    if (led < 0 || !matches(words[verb], claim.verb, SURE)) return false;
    return !isNarrowed(words, verb, claim, ANY) && holds(words, claim.rest, verb + 1, clauseEnd(words, verb));
  });

/** Words that may stand between the subject and the negation. */
const NEAR = 2;

/** Verbs that stand for one told before, and what they may have with them. */
const PRO_VERBS = setOf('do follow agree comply take');
const PRO_OBJECTS = setOf('so it that this suit likewise');
