import { isSilence, otherSide } from './other-side.ts';
import { standsAlone } from './standing-alone.ts';
import { heaviest, isShort } from './story-core.ts';
import type { Material } from './story-material.ts';
import type { Purpose } from './told-excerpt.ts';
import { giveSameNumber, sayTheSame, substanceOf, type ToldSentence } from './told-sentence.ts';

/** A sentence that was picked, and what for. */
export type Picked = { readonly told: ToldSentence; readonly purpose: Purpose };

/**
 * The whole sentences that tell one story, four at most: its core, what its articles add to that (those not quoted yet before those that
 * are), last the other side when one is found; those of one article in the order in which it prints them. None says what another says,
 * nor what `others` say, which are told beside them.
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
    ...inFileOrder([
      ...additions.map(told => ({ told, purpose: 'adds' }) as const),
      ...(reply ? [{ told: reply, purpose: 'reply' } as const] : []),
    ]),
  ];
};

/** The same with the sentences of each article in its order, in the places that they have among those of others. */
const inFileOrder = (picked: readonly Picked[]): Picked[] => {
  const waiting = Map.groupBy(
    picked.toSorted((a, b) => a.told.index - b.told.index),
    ({ told }) => told.article,
  );
  return picked.flatMap(({ told }) => waiting.get(told.article)?.shift() ?? []);
};

/**
 * What other articles add to the picked sentences, one each; then the core's own article, as far as others do not; and where that is
 * little, whatever more any of them has to say.
 */
const additionsTo = (
  material: Material,
  picked: readonly ToldSentence[],
  others: readonly ToldSentence[],
): ToldSentence[] => {
  const additions: ToldSentence[] = [];
  const add = (sentences: readonly ToldSentence[], isFit: (one: ToldSentence) => boolean): void => {
    const all = [...picked, ...additions];
    if (all.length >= MOST) return;
    const addition = mostAdded(material, sentences.filter(isFit).filter(fits(material, all, others)), all);
    if (addition) additions.push(addition);
  };
  const [core] = picked;
  const isOwn = ([first]: readonly ToldSentence[]) => first?.article === core?.article;
  const quoted = ([first]: readonly ToldSentence[]) =>
    Number(picked.some(({ article }) => article === first?.article));
  const retold = material.bodies.filter(body => !isOwn(body)).toSorted((a, b) => quoted(a) - quoted(b));
  for (const body of retold) add(body, one => isOn(material, one) && isNews(material, one, picked));
  const own = material.bodies.filter(isOwn).flat();
  const isBehind = ({ index }: ToldSentence): boolean => index > (core?.index ?? 0);
  const isNear = (one: ToldSentence): boolean => isBehind(one) && (isOn(material, one) || isEarly(one));
  for (let more = additions.length; more < MOST_OWN; more += 1) add(own, isNear);
  for (const isFit of [isBehind, () => true]) if (picked.length + additions.length < LEAST) add(own, isFit);
  return additions;
};

/** Whether a sentence speaks of the story, and not of what stands beside it on the page. */
const isOn = ({ weightOf, sources }: Material, { words }: ToldSentence): boolean => {
  const own = [...words].filter(word => !sources.has(word));
  return own.length >= LEAST_SUBSTANCE && own.filter(word => weightOf(word) > 1).length >= LEAST_SHARED;
};

/** What comes soon belongs to the matter, for news puts what matters first. */
const isEarly = ({ index, words }: ToldSentence): boolean => index < EARLY && words.size >= LEAST_SUBSTANCE;

/**
 * Whether the sentence of another article is more than its way of telling the core: any but its first, and its first where the article's
 * headline says what the picked sentences do not.
 */
const isNews = ({ sources }: Material, one: ToldSentence, picked: readonly ToldSentence[]): boolean => {
  if (one.index > 0) return true;
  const have = new Set([...sources, ...picked.flatMap(({ words }) => [...words])]);
  const title = [...titleWords(one)].filter(word => !sources.has(word));
  const untold = title.filter(word => !have.has(word));
  const told = [...one.words].filter(word => have.has(word)).length;
  return (
    untold.length >= title.length * UNTOLD &&
    untold.some(word => one.words.has(word)) &&
    told <= one.words.size * RETOLD
  );
};

const titleWords = ({ article: { facts } }: ToldSentence): ReadonlySet<string> =>
  substanceOf(facts.title.value ?? '');

/**
 * The sentence that adds most to the picked ones: each word that they lack counts as much as it weighs in the story, and more when the
 * article's own headline has it; the more so the more words it shares with the core and the headlines, and when it gives a number; over
 * the root of the sentence's length, so that length alone wins nothing, and over the root of its place in the body, for news
 * puts what matters first. The first of equals.
 */
const mostAdded = (
  { weightOf, titles, sources }: Material,
  sentences: readonly ToldSentence[],
  picked: readonly ToldSentence[],
): ToldSentence | undefined => {
  const have = new Set(picked.flatMap(({ words }) => [...words]));
  const matter = [...(picked[0]?.words ?? []), ...titles.flatMap(title => [...substanceOf(title)])];
  const central = new Set(matter.filter(word => !sources.has(word)));
  return heaviest(sentences, one => {
    const own = titleWords(one);
    const words = [...one.words];
    const added = words
      .filter(word => !have.has(word))
      .reduce((sum, word) => sum + weightOf(word) + (own.has(word) ? OF_HEADLINE : 0), 0);
    const near = Math.min(words.filter(word => central.has(word)).length, MOST_NEAR);
    const number = TELLING_NUMBER.test(one.text) ? NUMBER : 1;
    return (added * (1 + near * NEAR) * number) / Math.sqrt(one.text.length * (one.index + 1));
  });
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
/** Sentences that a body begins with, on the matter whatever their words. */
const EARLY = 5;
/** The share of a headline's words that are untold where its article has news of its own. */
const UNTOLD = 0.4;
/** The share of an opening's words that are told at most where it says something else than the core. */
const RETOLD = 0.3;
/** What an untold word of the article's own headline counts more. */
const OF_HEADLINE = 2;
/** What a word of the core or a headline makes of a sentence's weight, and how many words do. */
const NEAR = 0.2;
const MOST_NEAR = 4;
const NUMBER = 1.25;
/** Two digits or more, an amount of money or a share: no "5G". */
const TELLING_NUMBER = /\p{N}[\p{N}.,]*\p{N}|[$€£¥]\s?\p{N}|\p{N}\s?%/u;
