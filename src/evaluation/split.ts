import { createHash } from 'node:crypto';
import { type Collection, relevantTo } from './collection.ts';

/** The half that may be tuned on, and the half that figures are reported on. */
export type Half = 'train' | 'test';

/** Which questions are asked: those of one half, or all. */
export type Split = Half | 'all';

/**
 * The half that a group belongs to, by the first bit of the SHA-256 of its name: it depends on nothing else, so that
 * a group stays in its half whatever other groups there are.
 */
export const halfOf = (group: string): Half =>
  (createHash('sha256').update(group).digest()[0] ?? 0) < 128 ? 'train' : 'test';

/** The collection with only the questions of this split; its documents all stay, so that finding is no easier. */
export const splitOf = (collection: Collection, split: Split): Collection => {
  if (split === 'all') return collection;
  const groups = new Map(collection.docs.map(({ id, title }) => [id, title === '' ? id : title]));
  const groupOf = (doc: string | undefined, id: string): string => groups.get(doc ?? '') ?? id;
  return {
    ...collection,
    queries: collection.queries.filter(query => halfOf(groupOfQuery(collection, query, groupOf)) === split),
    unanswerable: collection.unanswerable.filter(({ id, para }) => halfOf(groupOf(para, id)) === split),
  };
};

/** A question belongs to the group of its document; one that many documents answer is a group of its own. */
const groupOfQuery = (
  collection: Collection,
  query: Collection['queries'][number],
  groupOf: (doc: string | undefined, id: string) => string,
): string => {
  const [doc, ...others] = relevantTo(collection, query);
  return others.length === 0 ? groupOf(doc, query.id) : query.id;
};

/**
 * The collection with every `step`-th of the questions of this split, the first among them. Its name says so when it is
 * not the whole, so that figures of a part are not taken for those of the whole.
 */
export const portionOf = (collection: Collection, split: Split, step: number): Collection => {
  const half = splitOf(collection, split);
  const nth = (_: unknown, index: number): boolean => index % step === 0;
  const part = [...(split === 'all' ? [] : [split]), ...(step === 1 ? [] : [`1 in ${step}`])].join(', ');
  return {
    ...half,
    name: part === '' ? half.name : `${half.name} (${part})`,
    queries: half.queries.filter(nth),
    unanswerable: half.unanswerable.filter(nth),
  };
};
