import { type Collection, type Query, relevantTo } from './collection.ts';
import type { Asked, Fold, Removal } from './task.ts';

/** A query with how it is asked and judged. */
export type Question = { readonly query: Query; readonly asked: Asked };

/**
 * The ways in which the answers to these questions are taken away: all documents that share a title with one that
 * answers, where documents have titles, as when an article was never in the folder; and the answering documents alone.
 * Questions are tried in five folds, so that most other documents stay each time.
 */
export const removalsOf = (collection: Collection, questions: readonly Question[]): Removal[] => {
  const own = removal('documentRemoved', questions, ({ query }) => relevantTo(collection, query));
  if (collection.docs.every(({ title }) => title === '')) return [own];
  const siblings = siblingsIn(collection);
  return [
    removal('titleRemoved', questions, ({ query }) => relevantTo(collection, query).flatMap(siblings)),
    own,
  ];
};

/** By document, all that share its title; one without a title is alone. */
const siblingsIn = ({ docs }: Collection): ((id: string) => readonly string[]) => {
  const groups = Map.groupBy(docs, ({ id, title }) => (title === '' ? `\u0000${id}` : title));
  const siblings = new Map(
    [...groups.values()].flatMap(group => {
      const ids = group.map(({ id }) => id);
      return ids.map(id => [id, ids] as const);
    }),
  );
  return id => siblings.get(id) ?? [id];
};

/** Questions that lose the same documents are in the same fold. */
const removal = (
  doubt: Removal['doubt'],
  questions: readonly Question[],
  losing: (question: Question) => readonly string[],
): Removal => {
  const groups = [
    ...Map.groupBy(questions, question => [...losing(question)].sort().join('\n')).entries(),
  ].map(([lost, members]) => ({ lost: lost.split('\n'), asked: members.map(({ asked }) => asked) }));
  const folds = Array.from({ length: Math.min(FOLDS, groups.length) }, (_, fold): Fold => {
    const members = groups.filter((_, index) => index % FOLDS === fold);
    return {
      removed: new Set(members.flatMap(({ lost }) => lost)),
      questions: members.flatMap(({ asked }) => asked),
    };
  });
  return { doubt, folds };
};

const FOLDS = 5;
