import type { Article } from '../corpus/article.ts';
import { standsAlone } from './standing-alone.ts';
import type { Material } from './story-material.ts';
import { substanceOf, type ToldSentence } from './told-sentence.ts';

/**
 * The sentence that says what the story is about: of the openings of its articles the one with most of the words that its articles and
 * headlines share, rather one that says whom it has the story from, rather an early one, and rather one of an article in the story's centre
 * that says what its own headline says. Where no opening is short and can be read
 * alone, any sentence that is, else the first short one, else the shortest.
 */
export const coreOf = (material: Material): ToldSentence | undefined => {
  const isFit = (one: ToldSentence): boolean => isShort(one) && standsAlone(one.text);
  const all = material.bodies.flat();
  return (
    heaviest(
      all.filter(one => one.index < OPENING && isFit(one)),
      weighing(material),
    ) ??
    all.find(isFit) ??
    all.find(isShort) ??
    all.toSorted((a, b) => a.text.length - b.text.length)[0]
  );
};

const weighing = (material: Material): ((one: ToldSentence) => number) => {
  const { weightOf, isSourced } = material;
  const central = centralityIn(material);
  const placeOf = (one: ToldSentence): number =>
    material.bodies.length > 1
      ? (central.get(one.article) ?? 1) ** CENTRE * (1 + ofTitle(one) * OF_TITLE)
      : 1;
  return one => {
    const words = [...one.words];
    const shared = words.reduce((sum, word) => sum + weightOf(word), 0) / (words.length + EVEN) ** LENGTH;
    const place = placeOf(one) * (isSourced(one) ? SOURCED : 1);
    return (shared * place) / Math.sqrt(1 + one.index * LATER);
  };
};

/** The share of its article's headline that the sentence says too. */
const ofTitle = ({ article: { facts }, words }: ToldSentence): number => {
  const title = [...substanceOf(facts.title.value ?? '')];
  return title.filter(word => words.has(word)).length / Math.max(1, title.length);
};

/**
 * How much of what an article's headline and first sentence say those of the other articles say too, on average, beside the article of
 * which they say most, which has 1: little where an article tells the story from its side.
 */
const centralityIn = ({ bodies, sources }: Material): ReadonlyMap<Article, number> => {
  const heads = bodies.flatMap(([first]) => {
    if (!first) return [];
    const words = new Set([...substanceOf(first.article.facts.title.value ?? ''), ...first.words]);
    return [{ article: first.article, words: [...words].filter(word => !sources.has(word)) }];
  });
  const shares = heads.map(({ article, words }) => {
    const others = heads.filter(head => head.article !== article).map(head => new Set(head.words));
    const shared = others.map(
      other =>
        words.filter(word => other.has(word)).length / Math.sqrt(Math.max(1, words.length * other.size)),
    );
    return [article, shared.reduce((sum, share) => sum + share, 0)] as const;
  });
  const most = Math.max(...shares.map(([, share]) => share));
  return new Map(shares.map(([article, share]) => [article, most > 0 ? share / most : 1]));
};

/** The one of most weight, and of several the first. */
export const heaviest = (
  sentences: readonly ToldSentence[],
  weight: (one: ToldSentence) => number,
): ToldSentence | undefined => {
  let best: { one: ToldSentence; weight: number } | undefined;
  for (const one of sentences) {
    const own = weight(one);
    if (!best || own > best.weight) best = { one, weight: own };
  }
  return best?.one;
};

/** Whether a sentence is short enough for an excerpt. */
export const isShort = ({ text }: ToldSentence): boolean => text.length <= LONGEST;

/** Characters of one excerpt. */
const LONGEST = 400;
/** Sentences that a body opens with. */
const OPENING = 8;
/** Words that a sentence counts as having more, so that the shortest do not win by being short. */
const EVEN = 4;
/** How much its length takes from a sentence, so that among like ones the more concise wins. */
const LENGTH = 0.7;
/** How much the place of its article in the story takes from a sentence. */
const CENTRE = 0.5;
/** What it counts to say all that the headline of its own article says, which then stands above it. */
const OF_TITLE = 0.35;
const SOURCED = 1.3;
const LATER = 0.5;
