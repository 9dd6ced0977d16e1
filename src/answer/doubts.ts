import type { SoughtTerm } from '../search/passage-index.ts';
import type { Asked } from '../search/question.ts';
import type { Reason } from './answer.ts';
import { STRICT, shareAround } from './confidence.ts';
import type { Found } from './finding.ts';
import { sayerAsked, supposedDeed } from './supposed.ts';

/** Why the best sentences cannot be believed to answer, or null when they can. */
export const doubtOf = (found: Found): Reason | null => {
  const absent = found.sought.filter(({ name, forms }) => name && forms.length === 0);
  if (absent.length > 0) return { kind: 'names_absent', names: absent.map(({ word }) => word) };
  const sayer = sayerAsked(found.question, found.sought);
  if (sayer && !standsTogether(found, sayer.terms))
    return { kind: 'type_absent', asked: `what ${sayer.words} said` };
  const deed = supposedDeed(found.question, found.sought);
  if (deed && found.confidence < SURE && !standsTogether(found, [deed])) return { kind: 'no_evidence' };
  if (found.confidence < LEAST_CONFIDENCE) return { kind: touches(found) ? 'no_evidence' : 'off_topic' };
  const asked = DECISIVE.get(found.question.wants);
  if (asked !== undefined && !found.ranked.slice(0, CONSIDERED).some(({ signals }) => signals.kindNew === 1))
    return { kind: 'type_absent', asked };
  return null;
};

/** Whether a good part of what is asked about stands together anywhere. */
const touches = ({ ranked }: Found): boolean =>
  ranked.slice(0, CONSIDERED).some(({ signals }) => signals.around >= OFF_TOPIC);

/** Whether the terms, or words as good, stand together in or beside one of the best sentences. */
const standsTogether = (found: Found, terms: readonly SoughtTerm[]): boolean =>
  found.ranked.slice(0, CONSIDERED).some(({ passage }) => {
    const weights = shareAround(found, passage);
    return found.sought.every((term, at) => !terms.includes(term) || (weights[at] ?? 0) >= STRICT);
  });

const CONSIDERED = 3;
const LEAST_CONFIDENCE = 0.28;
const OFF_TOPIC = 0.25;
const SURE = 0.95;

/** Kinds that are so plain to see that their absence decides, and how it is told. */
const DECISIVE: ReadonlyMap<Asked, string> = new Map([
  ['time', 'when'],
  ['duration', 'how long'],
  ['count', 'how many'],
  ['share', 'what share'],
  ['money', 'how much money'],
  ['country', 'which country'],
]);
