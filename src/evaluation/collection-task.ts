import { type Collection, type Query, relevantTo } from './collection.ts';
import { articleOf, pageOf } from './doc-article.ts';
import { removalsOf } from './removals.ts';
import type { Asked, Posed, Task } from './task.ts';

/**
 * A test collection, each document an article: results are documents, and the desk's are the articles that it found,
 * before it decides whether they answer, since other engines do not decide.
 */
export const collectionTask = (collection: Collection): Task => {
  const { name, docs, queries, unanswerable } = collection;
  const places = new Map(docs.map(({ id }, place) => [id, place]));
  const questions = queries.map(query => ({ query, asked: asked(collection, query, places) }));
  return {
    name,
    about: aboutOf(collection),
    articles: docs.map(articleOf),
    texts: docs.map(pageOf),
    answerable: questions.map(question => question.asked),
    unanswerable: unanswerable.map(posed),
    removals: removalsOf(collection, questions),
    isChrome: () => false,
  };
};

const aboutOf = ({ docs, queries, unanswerable }: Collection): string => {
  const titles = new Set(docs.flatMap(({ title }) => (title === '' ? [] : [title]))).size;
  return [
    `${docs.length} documents${titles > 0 ? ` of ${titles} titles` : ''}`,
    `${queries.length} questions`,
    ...(unanswerable.length > 0 ? [`${unanswerable.length} unanswerable ones`] : []),
  ].join(', ');
};

const asked = (collection: Collection, query: Query, places: ReadonlyMap<string, number>): Asked => {
  const files = new Set(relevantTo(collection, query));
  const relevant = new Set([...files].map(file => places.get(file)));
  return {
    ...posed(query),
    isRelevant: place => relevant.has(place),
    relevant: relevant.size,
    judge: ({ answer, found }) => {
      const hits = found.articles.map(({ article }) => files.has(article.file));
      const shown = answer.outcome === 'answered' ? answer.excerpts[0].text : '';
      return { hits, cited: hits, holdsAnswer: query.answers?.some(words => shown.includes(words)) ?? null };
    },
  };
};

const posed = ({ id, text }: { readonly id: string; readonly text: string }): Posed => ({
  id,
  text,
  groups: [],
});
