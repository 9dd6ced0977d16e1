import { slice } from '../corpus/span.ts';
import { foldedForPhrases, holdsPhrase } from '../search/exact-phrase.ts';
import type { Passage } from '../search/passages.ts';
import { isStopWord } from '../search/stop-words.ts';
import { termsOf } from '../search/terms.ts';
import type { Finding } from './finding.ts';

/**
 * What the articles print that comes nearest to a phrase that none of their sentences has, word for word and likest first, each
 * once: most of its words, inflected or mistyped ones too, close together. None when nothing comes near.
 */
export const nearestPhrases = (phrase: string, find: Finding, most: number): string[] => {
  const found = find(phrase);
  const words = termsOf(phrase);
  const standFor = new Map(words.map(({ term }, place) => [term, place]));
  for (const { term: sought, forms } of found.sought)
    for (const { term, weight } of forms) {
      const place = standFor.get(sought);
      if (place !== undefined && weight >= GOOD && !standFor.has(term)) standFor.set(term, place);
    }
  const stretches = found.ranked.flatMap(({ passage }) => stretchIn(passage, standFor, words.length) ?? []);
  const near = stretches
    .filter(({ likeness }) => likeness >= LEAST)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ text }) => text);
  return [...new Map(near.map(text => [text.toLowerCase(), text])).values()].slice(0, most);
};

type Stretch = { readonly text: string; readonly likeness: number };

/** The stretch of the sentence that is most like the phrase of so many words. */
const stretchIn = (
  passage: Passage,
  standFor: ReadonlyMap<string, number>,
  length: number,
): Stretch | null => {
  const places = passage.terms.map(({ term }) => standFor.get(term));
  let best: { from: number; to: number; likeness: number } | null = null;
  for (let from = 0; from < places.length; from += 1) {
    if (places[from] === undefined) continue;
    const held = new Set<number>();
    let isOfSubstance = false;
    for (let to = from; to < Math.min(places.length, from + length + SPARE); to += 1) {
      const [place, word] = [places[to], passage.terms[to]];
      if (place === undefined || !word) continue;
      held.add(place);
      isOfSubstance ||= !isStopWord(word);
      const likeness = held.size / Math.max(length, to - from + 1);
      if (isOfSubstance && likeness > (best?.likeness ?? 0)) best = { from, to, likeness };
    }
  }
  return best && textOf(passage, best);
};

const textOf = (
  passage: Passage,
  { from, to, likeness }: { readonly from: number; readonly to: number; readonly likeness: number },
): Stretch | null => {
  const sentence = slice(passage.article.text, passage.sentence);
  const text = sentence
    .slice(passage.terms[from]?.start, passage.terms[to]?.end)
    .replace(/["“”„«»]/gu, '')
    .replace(/\s+/gu, ' ');
  const isPrinted = holdsPhrase(foldedForPhrases(sentence), foldedForPhrases(text));
  return isPrinted ? { text, likeness } : null;
};

/** Forms of a word that stand for it this well are as good. */
const GOOD = 0.6;
/** The share of words that has to be alike. */
const LEAST = 0.5;
/** So many words more than the phrase a stretch may have. */
const SPARE = 2;
