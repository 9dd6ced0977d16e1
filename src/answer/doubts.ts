import { isOfCountry } from '../search/kin.ts';
import type { SoughtTerm } from '../search/passage-index.ts';
import type { Passage } from '../search/passages.ts';
import type { Asked } from '../search/question.ts';
import type { Reason } from './answer.ts';
import { besideOf, heldIn, STRICT } from './confidence.ts';
import type { Found } from './finding.ts';
import { sayerAsked, supposedDeed } from './supposed.ts';
import { paragraphOf } from './surroundings.ts';

/** Why the best sentences cannot be believed to answer, or null when they can. */
export const doubtOf = (found: Found): Reason | null => {
  const absent = found.sought.filter(({ name, forms }) => name && forms.length === 0);
  if (absent.length > 0) return { kind: 'names_absent', names: absent.map(({ word }) => word) };
  const countries = found.sought.filter(({ forms }) =>
    forms.some(({ term, weight }) => weight === 1 && isOfCountry(term)),
  );
  if (countries.length > 0 && !standsTogether(found, countries, aboutOf)) return { kind: 'no_evidence' };
  const sayer = sayerAsked(found.question, found.sought);
  if (sayer && !standsTogether(found, sayer.terms))
    return { kind: 'type_absent', asked: `what ${sayer.words} said` };
  const deed = supposedDeed(found.question, found.sought);
  if (deed.length > 0 && found.confidence < SURE && !standsTogether(found, deed))
    return { kind: 'no_evidence' };
  if (found.confidence < LEAST_CONFIDENCE) return { kind: touches(found) ? 'no_evidence' : 'off_topic' };
  const [best] = found.ranked;
  if (NAME_ASKED.test(found.question.asked) && best?.signals.kindNew !== 1)
    return { kind: 'type_absent', asked: 'the name' };
  const asked = DECISIVE.get(found.question.wants);
  if (asked !== undefined && !found.ranked.slice(0, CONSIDERED).some(({ signals }) => signals.kindNew === 1))
    return { kind: 'type_absent', asked };
  return null;
};

/** Whether some part of what is asked about stands in or beside one of the best sentences. */
const touches = (found: Found): boolean => {
  const total = found.sought.reduce((mass, { rarity }) => mass + rarity, 0);
  return found.ranked.slice(0, CONSIDERED).some(({ passage }) => {
    const weights = heldIn(found, besideOf(found, passage));
    const held = found.sought.reduce(
      (mass, { rarity }, at) => mass + ((weights[at] ?? 0) >= STRICT ? rarity : 0),
      0,
    );
    return held >= OFF_TOPIC * total;
  });
};

/** Whether the terms, or words as good, stand together in the same of the best sentences or about it. */
const standsTogether = (
  found: Found,
  terms: readonly SoughtTerm[],
  aboutIt: (found: Found, passage: Passage) => readonly number[] = besideOf,
): boolean =>
  found.ranked.slice(0, CONSIDERED).some(({ passage }) => {
    const weights = heldIn(found, aboutIt(found, passage));
    return found.sought.every((term, at) => !terms.includes(term) || (weights[at] ?? 0) >= STRICT);
  });

/** The ids of the sentence, of the two beside it, and of its paragraph. */
const aboutOf = (found: Found, passage: Passage): readonly number[] => [
  ...besideOf(found, passage),
  ...paragraphOf(found.passages, passage),
];

const CONSIDERED = 3;
const LEAST_CONFIDENCE = 0.2;
const OFF_TOPIC = 0.1;
const SURE = 0.85;

/** A name that is asked for as such must be told. */
const NAME_ASKED = /\b(?:names? of|what(?:['’]s| is| was) (?:the|his|her|their) name|whose name)\b/iu;

/** Kinds that are so plain to see that their absence decides, and how it is told. */
const DECISIVE: ReadonlyMap<Asked, string> = new Map([
  ['time', 'when'],
  ['duration', 'how long'],
  ['count', 'how many'],
  ['share', 'what share'],
  ['money', 'how much money'],
  ['country', 'which country'],
]);
