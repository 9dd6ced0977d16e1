import { type Citation, cite } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import { saidAmong } from './said.ts';
import {
  REPLY,
  replyWeight,
  sayTheSame,
  standsAlone,
  type ToldSentence,
  toldSentencesOf,
} from './told-sentence.ts';

/**
 * The one to four whole sentences that tell the news of one story: first how its most informative article begins,
 * then what others add to that (articles not quoted yet before those that are), last a reply of the other side when
 * one is found. None says what another says, nor what the articles that the channel knows say; when nothing else is
 * left, only how the article begins.
 */
export const excerptsOf = (news: readonly Article[], known: readonly Article[]): Citation[] => {
  const isSaid = saidAmong(known.flatMap(toldSentencesOf));
  const told = news.map(toldSentencesOf).sort((a, b) => substance(b) - substance(a));
  const unsaid = told
    .map(sentences => sentences.filter(one => !isSaid(one)))
    .filter(sentences => sentences.length > 0);
  const lead = beginning(unsaid[0] ?? told[0] ?? []);
  if (!lead) return [];
  const reply = replyAmong(unsaid.flat().filter(fits([lead])));
  const additions = additionsTo(lead, reply, unsaid, tellersOf(told));
  const picked = [lead, ...additions, ...(reply ? [reply] : [])];
  return picked.map(({ article, sentence }) => cite(article, [sentence]));
};

/**
 * What other articles add to these two, past their first sentence, which says what the lead says in other words; what
 * the lead's own article adds only when no other does.
 */
const additionsTo = (
  lead: ToldSentence,
  reply: ToldSentence | undefined,
  unsaid: readonly (readonly ToldSentence[])[],
  tellers: ReadonlyMap<string, number>,
): ToldSentence[] => {
  const picked = reply ? [lead, reply] : [lead];
  const additions: ToldSentence[] = [];
  const add = (sentences: readonly ToldSentence[]) => {
    const addition = picked.length < MOST ? mostAdded(sentences, picked, tellers) : undefined;
    if (!addition) return;
    picked.push(addition);
    additions.push(addition);
  };
  const own = unsaid.filter(([first]) => first?.article === lead.article).flat();
  const others = unsaid.filter(([first]) => first?.article !== lead.article);
  const quoted = ([first]: readonly ToldSentence[]) => Number(first?.article === reply?.article);
  for (const sentences of others.toSorted((a, b) => quoted(a) - quoted(b)))
    add(sentences.filter(fits(picked)).filter(({ index }) => index > 0));
  if (additions.length === 0) add(own.filter(fits(picked)));
  if (picked.length < LEAST) add(own.filter(one => isShort(one) && isNewBeside(picked)(one)));
  return additions;
};

/** How many different words of substance an article has: the more, the more it is taken to tell. */
const substance = (sentences: readonly ToldSentence[]): number =>
  new Set(sentences.flatMap(({ words }) => [...words])).size;

/** The first of the opening sentences that stands alone and is short enough; failing that the first short one. */
const beginning = (sentences: readonly ToldSentence[]): ToldSentence | undefined =>
  sentences.slice(0, OPENING).find(one => isShort(one) && standsAlone(one)) ??
  sentences.find(isShort) ??
  sentences.toSorted((a, b) => a.text.length - b.text.length)[0];

/** The sentence that looks most like a reply, if any does; the first of equals. */
const replyAmong = (sentences: readonly ToldSentence[]): ToldSentence | undefined =>
  heaviest(
    sentences.filter(one => replyWeight(one) >= REPLY),
    replyWeight,
  );

/** How many of these articles use each word: the more, the closer it is to what the story is about. */
const tellersOf = (told: readonly (readonly ToldSentence[])[]): ReadonlyMap<string, number> => {
  const tellers = new Map<string, number>();
  for (const sentences of told)
    for (const word of new Set(sentences.flatMap(({ words }) => [...words])))
      tellers.set(word, (tellers.get(word) ?? 0) + 1);
  return tellers;
};

/**
 * The sentence that adds most to the picked ones: each word that they lack counts as often as articles use it, over
 * the root of the sentence's length, so that length alone wins nothing, and over the root of its place in the body,
 * for news puts what matters first. The first of equals.
 */
const mostAdded = (
  sentences: readonly ToldSentence[],
  picked: readonly ToldSentence[],
  tellers: ReadonlyMap<string, number>,
): ToldSentence | undefined => {
  const have = new Set(picked.flatMap(({ words }) => [...words]));
  const added = ({ words, text, index }: ToldSentence) =>
    [...words].reduce((sum, word) => sum + (have.has(word) ? 0 : (tellers.get(word) ?? 0)), 0) /
    Math.sqrt(text.length * (index + 1));
  return heaviest(sentences, added);
};

/** Whether a sentence may join the picked ones: short, to be read alone, new beside them, and within the budget. */
const fits = (picked: readonly ToldSentence[]) => {
  const spent = picked.reduce((sum, { text }) => sum + text.length, 0);
  return (one: ToldSentence): boolean =>
    isShort(one) &&
    standsAlone(one) &&
    isNewBeside(picked)(one) &&
    (picked.length < LEAST || spent + one.text.length <= BUDGET);
};

/** The one of most weight, and of several the first. */
const heaviest = (
  sentences: readonly ToldSentence[],
  weight: (one: ToldSentence) => number,
): ToldSentence | undefined =>
  sentences.reduce<ToldSentence | undefined>(
    (best, one) => (best && weight(best) >= weight(one) ? best : one),
    undefined,
  );

const isNewBeside =
  (said: readonly ToldSentence[]) =>
  (one: ToldSentence): boolean =>
    !said.some(other => sayTheSame(one, other));

const isShort = ({ text }: ToldSentence): boolean => text.length <= LONGEST;

/** Characters of one excerpt, and of all excerpts of an entry from the third on. */
const LONGEST = 400;
const BUDGET = 700;
/** Excerpts of an entry: fewer than two only when there are no two things to say. */
const LEAST = 2;
const MOST = 4;
/** Sentences that a body opens with. */
const OPENING = 3;
