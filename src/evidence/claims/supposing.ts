import { TENSES } from '../../answer/premise/grammar.ts';
import { plainOf } from '../../search/terms.ts';

/**
 * The question that supposes what a statement says ("why has the town banned cars" of "the town has banned cars"), by which it is
 * looked whether an article denies it.
 */
export const supposingQuestion = (claim: string): string => {
  const words = claim.replace(/[\s.!…]+$/u, '').split(/\s+/u);
  const at = words.slice(0, LATEST_HELPER).findIndex(word => TENSES.has(plainOf(word)));
  const [helper = 'did'] = at < 0 ? [] : [words[at]];
  const rest = at < 0 ? words : words.toSpliced(at, 1);
  return `${['Why', helper.toLowerCase(), ...rest].join(' ')}?`;
};

/** So many words before its auxiliary a subject may have. */
const LATEST_HELPER = 12;
