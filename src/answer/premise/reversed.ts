import { termOf } from '../../search/terms.ts';
import { leadStart } from './denial.ts';
import { BEING } from './grammar.ts';
import { isNarrowed } from './narrowing.ts';
import opposites from './opposites.json' with { type: 'json' };
import { isConditional, isUntold, placeOf } from './said.ts';
import { isOf } from './subject.ts';
import type { Claim, Open } from './supposition.ts';
import type { Told } from './told.ts';
import { setOf } from './words.ts';

/** Whether the verb's opposite is told of the same subject and the same rest. */
export const isReversed = (told: Told, open: Open, claim: Claim): boolean => {
  const reverse = OPPOSITES.get(claim.verb.term);
  if (!reverse || open === 'object' || claim.subject.length === 0 || claim.rest.length === 0) return false;
  return told.words.some(({ term }, at) => {
    if (!reverse.has(term) || isUntold(told.words, at) || isNarrowed(told.words, at, claim, EVERY))
      return false;
    if (isConditional(told.words, at)) return false;
    const passive = BEING.has(told.words[at - 1]?.plain ?? '');
    const all = EVERY.has(told.words[at + 1]?.plain ?? '');
    const rest = all ? claim.rest.filter(one => placeOf(told.words, one, at + 2, at + 4) >= 0) : claim.rest;
    return rest.length > 0 && isOf(told, { ...claim, rest }, leadStart(told.words, at), at, passive);
  });
};

/** Of a term, the terms that tell the opposite; verbs that undo one another in turn (`buy`, `sell`) are left out. */
const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const terms = found.get(termOf(from)) ?? new Set<string>();
    found.set(termOf(from), terms.add(termOf(to)));
  };
  for (const [some = '', others = ''] of opposites)
    for (const one of some.split(' '))
      for (const other of others.split(' ')) {
        add(one, other);
        add(other, one);
      }
  return found;
})();

/** Words that take in all of what an opposite is told of. */
const EVERY = setOf('all any every such');
