import { isSilence, otherSide } from './other-side.ts';
import { standsAlone } from './standing-alone.ts';
import { heaviest, isShort } from './story-core.ts';
import type { Material } from './story-material.ts';
import type { Purpose } from './told-excerpt.ts';
import { giveSameNumber, sayTheSame, type ToldSentence } from './told-sentence.ts';

/** A sentence that was picked, and what for. */
export type Picked = { readonly told: ToldSentence; readonly purpose: Purpose };

/**
 * The whole sentences that tell one story, four at most: its core, what its articles add to that (those not quoted yet before those that
 * are), last the other side when one is found. None says what another says, nor what `others` say, which are told beside them.
 */
export const pickedFrom = (
  material: Material,
  core: ToldSentence,
  others: readonly ToldSentence[],
): Picked[] => {
  const reply = otherSide(
    material,
    core,
    material.bodies.flat().filter(isNewBeside(material, [core, ...others])),
  );
  const additions = additionsTo(material, [core, ...(reply ? [reply] : [])], others);
  return [
    { told: core, purpose: 'core' },
    ...additions.map(told => ({ told, purpose: 'adds' }) as const),
    ...(reply ? [{ told: reply, purpose: 'reply' } as const] : []),
  ];
};

/** What other articles add to the picked sentences, one each; then the core's own article, as far as others do not. */
const additionsTo = (
  material: Material,
  picked: readonly ToldSentence[],
  others: readonly ToldSentence[],
): ToldSentence[] => {
  const additions: ToldSentence[] = [];
  const add = (sentences: readonly ToldSentence[], isFit: (one: ToldSentence) => boolean) => {
    const all = [...picked, ...additions];
    if (all.length >= MOST) return;
    const addition = mostAdded(material, sentences.filter(isFit).filter(fits(material, all, others)), all);
    if (addition) additions.push(addition);
  };
  const isOwn = ([first]: readonly ToldSentence[]) => first?.article === picked[0]?.article;
  const quoted = ([first]: readonly ToldSentence[]) =>
    Number(picked.some(({ article }) => article === first?.article));
  for (const body of material.bodies.filter(body => !isOwn(body)).toSorted((a, b) => quoted(a) - quoted(b)))
    add(
      body.filter(({ index }) => index > 0),
      isOn(material),
    );
  const own = material.bodies.filter(isOwn).flat();
  for (let more = additions.length; more < MOST_OWN; more += 1) add(own, isOn(material));
  if (picked.length + additions.length < LEAST) add(own, () => true);
  return additions;
};

/** Whether a sentence speaks of the story, and not of what stands beside it on the page. */
const isOn =
  ({ weightOf, sources }: Material) =>
  ({ words }: ToldSentence): boolean => {
    const own = [...words].filter(word => !sources.has(word));
    return own.length >= LEAST_SUBSTANCE && own.filter(word => weightOf(word) > 1).length >= LEAST_SHARED;
  };

/**
 * The sentence that adds most to the picked ones: each word that they lack counts as much as it weighs in the story, over the root of the
 * sentence's length, so that length alone wins nothing, and over the root of its place in the body, for news puts what
 * matters first. The first of equals.
 */
const mostAdded = (
  { weightOf }: Material,
  sentences: readonly ToldSentence[],
  picked: readonly ToldSentence[],
): ToldSentence | undefined => {
  const have = new Set(picked.flatMap(({ words }) => [...words]));
  return heaviest(
    sentences,
    ({ words, text, index }) =>
      [...words].reduce((sum, word) => sum + (have.has(word) ? 0 : weightOf(word)), 0) /
      Math.sqrt(text.length * (index + 1)),
  );
};

/** Whether a sentence may join these: short, to be read alone, new beside them, and within the budget. */
const fits = (material: Material, picked: readonly ToldSentence[], others: readonly ToldSentence[]) => {
  const spent = picked.reduce((sum, { text }) => sum + text.length, 0);
  const isNew = isNewBeside(material, [...picked, ...others]);
  return (one: ToldSentence): boolean =>
    isShort(one) &&
    (picked.length < LEAST || spent + one.text.length <= BUDGET) &&
    standsAlone(one.text) &&
    !isSilence(one.text) &&
    !picked.some(other => giveSameNumber(one, other)) &&
    isNew(one);
};

const isNewBeside =
  ({ isAlike }: Material, said: readonly ToldSentence[]) =>
  (one: ToldSentence): boolean =>
    !said.some(other => sayTheSame(one, other) || isAlike(one, other));

/** Characters of all excerpts of a story from the third on. */
const BUDGET = 800;
/** Excerpts of a story: fewer than two only when there are no two things to say. */
const LEAST = 2;
const MOST = 4;
/** What the core's own article adds, as far as others do not. */
const MOST_OWN = 2;
/** Words of substance, names of who reports it aside, that a sentence has which tells something. */
const LEAST_SUBSTANCE = 4;
/** Words of some weight in the story that a sentence on it has. */
const LEAST_SHARED = 2;
