import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf, readJson } from './json-file.ts';
import { UnusableCollection } from './unusable-collection.ts';

const Doc = z.object({ id: z.string().min(1), title: z.string().default(''), text: z.string().min(1) });

const Query = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  /** Words that answer it, as a document prints them. */
  answers: z.array(z.string().min(1)).optional(),
});

const Unanswerable = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  /** The document that it seems to be about. */
  para: z.string().optional(),
});

const Collection = z
  .object({
    name: z.string().min(1),
    docs: z.array(Doc).min(1),
    queries: z.array(Query).min(1),
    /** By query, the documents that are relevant to it, with their grade. */
    qrels: z.record(z.string(), z.record(z.string(), z.number())),
    unanswerable: z.array(Unanswerable).default([]),
  })
  .superRefine(({ docs, queries, qrels }, context) => {
    const ids = new Set(docs.map(({ id }) => id));
    if (ids.size < docs.length)
      context.addIssue({ code: 'custom', path: ['docs'], message: 'two documents have the same id' });
    for (const { id } of queries) {
      const relevant = Object.entries(qrels[id] ?? {}).flatMap(([doc, grade]) => (grade > 0 ? [doc] : []));
      const unknown = relevant.find(doc => !ids.has(doc));
      if (relevant.length === 0) problem(context, id, 'names no relevant document for this query');
      else if (unknown !== undefined) problem(context, id, `names "${unknown}", which is no document`);
    }
  });

const problem = (context: z.RefinementCtx, query: string, message: string): void =>
  context.addIssue({ code: 'custom', path: ['qrels', query], message });

/** A test collection: documents, questions, and which documents are relevant to each; always at least one. */
export type Collection = z.infer<typeof Collection>;

/** One document of a collection; `title` is empty when it has none. */
export type Doc = z.infer<typeof Doc>;

/** A question of a collection that its documents answer. */
export type Query = z.infer<typeof Query>;

/**
 * Reads every `.json` file of the folder as a collection, in the order of their file names.
 * @throws {UnusableCollection} when there is none, or one cannot be used.
 */
export const readCollections = (folder: string): Collection[] => {
  const files = listed(folder).filter(file => file.endsWith('.json'));
  if (files.length === 0) throw new UnusableCollection(`${folder}: holds no .json file, so no collection.`);
  const collections = files.sort().map(file => readJson(join(folder, file), Collection));
  const names = collections.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    throw new UnusableCollection(`${folder}: two collections have the name "${twice}".`);
  return collections;
};

/** The ids of the documents that are relevant to the query. */
export const relevantTo = ({ qrels }: Collection, query: Query): string[] =>
  Object.entries(qrels[query.id] ?? {}).flatMap(([doc, grade]) => (grade > 0 ? [doc] : []));

const listed = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new UnusableCollection(
      `${folder}: cannot be read as a folder of collections (${messageOf(cause)}).`,
      { cause },
    );
  }
};
