import { join } from 'node:path';
import { z } from 'zod';
import { type Finding, findIn } from '../../src/answer/finding.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { articleOf } from '../../src/evaluation/doc-article.ts';
import { type GoldQuestion, readGold } from '../../src/evaluation/gold.ts';
import { readJson } from '../../src/evaluation/json-file.ts';

const Doc = z.object({ id: z.string(), title: z.string(), text: z.string() });

/** SQuAD 2.0 as a collection, with where in its paragraph each answer of a question begins. */
const Squad = z.object({
  docs: z.array(Doc),
  queries: z.array(
    z.object({
      text: z.string(),
      para: z.string(),
      answers: z.array(z.string()),
      starts: z.array(z.int()),
    }),
  ),
  unanswerable: z.array(z.object({ text: z.string(), para: z.string() })),
});

const Time = z.object({
  docs: z.array(Doc),
  queries: z.array(z.object({ id: z.string(), text: z.string() })),
});

/** A question of SQuAD with the file of the paragraph that answers it. */
export type SquadQuestion = z.infer<typeof Squad>['queries'][number];

/** The paragraphs of SQuAD, an article each, with their questions; `unanswerable` are those that only seem to be answered. */
export type SquadSet = {
  readonly articles: readonly Article[];
  readonly questions: readonly SquadQuestion[];
  readonly unanswerable: readonly { readonly text: string; readonly para: string }[];
  /** The titles that are asked about, in order. */
  readonly titles: readonly string[];
  /** The title that a paragraph belongs to; its paragraphs tell of one thing. */
  titleOf(para: string): string;
};

/** Reads SQuAD from a folder of collections. The titles are no part of the articles: they would name what is asked about. */
export const readSquad = (folder: string): SquadSet => {
  const { docs, queries, unanswerable } = readJson(join(folder, 'squad2.json'), Squad);
  const titles = new Map(docs.map(({ id, title }) => [id, title]));
  const titleOf = (para: string): string => titles.get(para) ?? '';
  return {
    articles: docs.map(bare),
    questions: queries,
    unanswerable,
    titles: [...new Set(queries.map(({ para }) => titleOf(para)))],
    titleOf,
  };
};

/** Reads the TIME collection: articles, and questions that some of them answer. */
export const readTime = (folder: string) => {
  const { docs, queries } = readJson(join(folder, 'time.json'), Time);
  return { articles: docs.map(bare), questions: queries };
};

/** The seed articles as they are found in, and their gold questions. */
export const readSeeds = async (): Promise<{ find: Finding; questions: readonly GoldQuestion[] }> => {
  const { articles } = await readFolder('seeds');
  return { find: await findIn(articles), questions: readGold('test/gold').questions };
};

const bare = (doc: z.infer<typeof Doc>): Article => articleOf({ ...doc, title: '' });

/** What is held out together, so that nothing is measured by weights that have seen its like. */
export const FOLDS = 4;
