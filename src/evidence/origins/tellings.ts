import type { Article } from '../../corpus/article.ts';
import { slice } from '../../corpus/span.ts';
import { termsOf } from '../../search/terms.ts';
import { bodyOf, cosine, coverage, type Weighed, type Weighing } from './report-words.ts';
import type { SourcesRead } from './sources-read.ts';
import type { Sourced } from './sourcing.ts';

/**
 * One telling of one report: what an article takes from a source, or, with no `source`, what it tells on its own. `said` are the words
 * of the paragraphs that give the source (of one that tells on its own, of its beginning), `whole` those of the article.
 */
export type Telling = {
  readonly article: Article;
  readonly source: Sourced | null;
  readonly said: Weighed;
  readonly whole: Weighed;
  /** The paragraphs that tell it, where only some of those that give the source do; null for all of them. */
  readonly only: ReadonlySet<number> | null;
};

/** What an article tells after one of its sources, or on its own; `only` narrows it to some paragraphs. */
export type TellingOf = (article: Article, source: Sourced | null, only?: ReadonlySet<number>) => Telling;

/** Weighs tellings; the names of an article's sources are no words of what it tells. */
export const tellingsIn = (read: readonly SourcesRead[], weigh: Weighing): TellingOf => {
  const wholes = new Map<Article, Weighed>();
  const named = new Map(
    read.map(({ article, sources }) => [article, new Set(sources.flatMap(({ name }) => termsIn(name)))]),
  );
  const wholeOf = (article: Article): Weighed => {
    const known = wholes.get(article);
    if (known) return known;
    const whole = weigh(`${headOf(article)}\n${bodyOf(article)}`, named.get(article));
    wholes.set(article, whole);
    return whole;
  };
  return (article, source, only) => {
    const paragraphs =
      only ?? new Set([...(source?.sentences ?? [])].flatMap(at => article.sentences[at]?.paragraph ?? []));
    const said = paragraphs.size > 0 ? inParagraphs(article, paragraphs) : beginningOf(article);
    return {
      article,
      source,
      said: weigh(said, new Set(source ? termsIn(source.name) : [])),
      whole: wholeOf(article),
      only: only ?? null,
    };
  };
};

const termsIn = (name: string): string[] => termsOf(name).map(({ term }) => term);

/**
 * How like two tellings are, from 0 to 2: the share of what one says that the other article has too, and the cosine of the articles.
 * A short mention of a report is known by the first, two long tellings by both.
 */
export const alike = (one: Telling, other: Telling): number =>
  Math.max(coverage(one.said, other.whole), coverage(other.said, one.whole)) +
  Math.max(cosine(one.whole, other.whole), cosine(one.said, other.said));

const inParagraphs = ({ text, sentences }: Article, paragraphs: ReadonlySet<number>): string =>
  sentences
    .filter(({ paragraph }) => paragraphs.has(paragraph))
    .map(sentence => slice(text, sentence))
    .join('\n');

const beginningOf = (article: Article): string =>
  [
    headOf(article),
    ...article.sentences.slice(0, BEGINNING).map(sentence => slice(article.text, sentence)),
  ].join('\n');

const headOf = ({ text, lines }: Article): string =>
  lines
    .filter(({ role }) => role === 'headline' || role === 'standfirst')
    .map(line => slice(text, line))
    .join('\n');

const BEGINNING = 5;
