import type { Article } from '../corpus/article.ts';
import { readArticle } from '../corpus/reading.ts';

/**
 * Articles of which it is known who tells one report. `labels` are the origins of an article, by its file: two articles tell one
 * report when they share one. Nothing is known of an article that is not in it, and its pairs do not count.
 */
export type OriginSet = {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A folder of articles with what its catalogue states of the reports that they retell. */
export const statedSet = (name: string, articles: readonly Article[]): OriginSet => ({
  name,
  articles,
  labels: new Map(
    articles.flatMap(({ file, facts: { retells } }) =>
      retells.value ? [[file, new Set([`${retells.value.source}/${retells.value.report}`])] as const] : [],
    ),
  ),
});

/** The articles with what their own texts state of outlets, and without what a catalogue says of the reports that they retell. */
export const byWordsAlone = (articles: readonly Article[]): Article[] =>
  articles.map(article => {
    const { file, number, text, sha256 } = article;
    const { outlet } = readArticle(file, number, { text, sha256 }, undefined).facts;
    return { ...article, facts: { ...article.facts, outlet, retells: UNKNOWN } };
  });

/** Whether a catalogue says of any article which report it retells. */
export const hasCatalogue = ({ articles }: OriginSet): boolean =>
  articles.some(({ facts: { retells } }) => retells.value !== null);

const UNKNOWN = { basis: 'unknown', value: null } as const;
