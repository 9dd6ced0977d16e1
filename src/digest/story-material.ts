import type { Article, Sentence } from '../corpus/article.ts';
import { properNamesIn } from '../corpus/proper-names.ts';
import type { Span } from '../corpus/span.ts';
import type { Origin } from '../evidence/origin.ts';
import { type SentenceOrigins, sentenceOrigins } from '../evidence/origins/sentence-origins.ts';
import type { Story } from '../evidence/origins/stories.ts';
import type { Segment, Statement } from '../evidence/statement.ts';
import { alignmentOf } from '../evidence/wording/aligned-sentences.ts';
import { termsOf } from '../search/terms.ts';
import { substanceOf, type ToldSentence, toldSentencesOf } from './told-sentence.ts';

/** What is known of the articles beside their words. `statements` make it surer who speaks in a sentence. */
export type Knowledge = {
  readonly origins: readonly Origin[];
  readonly statements?: readonly Statement[];
};

/**
 * What a story can be told from. `bodies` are the sentences of its articles that rest on its origin, one list an article that has any;
 * `sources` the terms of who reported it and of the outlets that tell it, `titles` what its headlines say.
 */
export type Material = {
  readonly origin: Origin | null;
  readonly bodies: readonly (readonly ToldSentence[])[];
  readonly titles: readonly string[];
  readonly sources: ReadonlySet<string>;
  /** How close a word is to what the story is about: the more of its articles and headlines use it, the closer. */
  weightOf(word: string): number;
  /** The words by which the sentence says whom it has the story from. */
  isSourced(one: ToldSentence): boolean;
  /** Whether evidence finds that two sentences of different articles say much the same in other words. */
  isAlike(one: ToldSentence, other: ToldSentence): boolean;
  /** The quotations that the sentence touches. */
  quotedIn(one: ToldSentence): readonly Segment[];
};

/** Makes the material of stories from what is known; what it looks up is gathered once. */
export const materialFrom = ({ origins, statements = [] }: Knowledge): ((story: Story) => Material) => {
  const byKey = new Map(origins.map(origin => [`origin:${origin.id}`, origin]));
  const originOf = sentenceOrigins(origins);
  const segments = Map.groupBy(
    statements.flatMap(statement => statement.segments),
    ({ article }) => article.file,
  );
  return story => {
    const origin = byKey.get(story.key) ?? null;
    const bodies = story.articles.map(article => bodyOf(article, origin, originOf)).filter(isFilled);
    const titles = story.articles.flatMap(({ facts }) => facts.title.value ?? []);
    const cues = new Map(origin?.retellings.map(({ article, cues }) => [article.file, cues]));
    return {
      origin,
      bodies,
      titles,
      sources: sourcesOf(story, origin),
      weightOf: weightsOf(bodies, titles),
      isSourced: one => (cues.get(one.article.file) ?? []).some(cue => touch(cue, one.sentence)),
      isAlike: origin ? alikeIn(origin) : () => false,
      quotedIn: one => (segments.get(one.article.file) ?? []).filter(segment => touch(segment, one.sentence)),
    };
  };
};

/** The sentences of an article that tell this origin; all of them when no other is told. */
const bodyOf = (article: Article, origin: Origin | null, originOf: SentenceOrigins): ToldSentence[] => {
  const told = toldSentencesOf(article);
  if (!origin) return told;
  const own = told.filter(({ sentence }) => originOf(article, sentence)?.origin === origin);
  return own.length > 0 ? own : told;
};

/** Tells by the alignment of the retellings, which is made when it is first needed. What is near to `other` is looked up once. */
const alikeIn = (origin: Origin): Material['isAlike'] => {
  const near = new Map<ToldSentence, ReadonlySet<Sentence>>();
  const nearTo = (told: ToldSentence): ReadonlySet<Sentence> => {
    const alignment = alignmentOf(origin);
    const own = alignment.of(told.article).find(({ sentence }) => sentence === told.sentence);
    const all = own ? [...alignment.near(own)] : [];
    return new Set(all.filter(([, alikeness]) => alikeness >= ALIKE).map(([{ sentence }]) => sentence));
  };
  return (one, other) => {
    if (one.article === other.article) return false;
    const known = near.get(other) ?? nearTo(other);
    near.set(other, known);
    return known.has(one.sentence);
  };
};

const weightsOf = (
  bodies: readonly (readonly ToldSentence[])[],
  titles: readonly string[],
): ((word: string) => number) => {
  const weights = new Map<string, number>();
  const add = (word: string, weight: number) => weights.set(word, (weights.get(word) ?? 0) + weight);
  for (const body of bodies) for (const [word, uses] of usesIn(body)) add(word, uses > 1 ? 1 + AGAIN : 1);
  for (const title of titles) for (const word of substanceOf(title)) add(word, IN_TITLE);
  return word => weights.get(word) ?? 0;
};

/** In how many sentences each word stands. */
const usesIn = (body: readonly ToldSentence[]): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { words } of body) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  return uses;
};

const sourcesOf = (story: Story, origin: Origin | null): ReadonlySet<string> => {
  const names = [
    story.source,
    origin?.name ?? null,
    ...story.articles.map(({ facts }) => facts.outlet.value),
    ...(origin?.retellings.map(({ via }) => via) ?? []),
  ];
  return new Set(names.flatMap(name => (name === null ? [] : termsOf(name).map(({ term }) => term))));
};

/** The terms of the proper names in a text. */
export const namesIn = (text: string): Set<string> =>
  new Set(properNamesIn(text).flatMap(({ name }) => termsOf(name).map(({ term }) => term)));

const touch = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const isFilled = (body: readonly ToldSentence[]): boolean => body.length > 0;

/** What a word weighs for standing in a second sentence of one article, and for standing in a headline. */
const AGAIN = 0.5;
const IN_TITLE = 1;
/** From here on two sentences have too much in common to stand beside each other. */
const ALIKE = 0.25;
