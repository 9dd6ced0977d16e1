import { describe, expect, it } from 'vitest';
import { collectionTask } from '../../src/evaluation/collection-task.ts';
import { RIVER } from './river.ts';

const folds = (doubt: string, collection = RIVER) =>
  collectionTask(collection)
    .removals.find(removal => removal.doubt === doubt)
    ?.folds.map(fold => ({ removed: [...fold.removed].sort(), asked: fold.questions.map(({ id }) => id) }));

describe('removals', () => {
  it('take away all documents that share the title of one that answers', () => {
    expect(folds('titleRemoved')).toEqual([
      { removed: ['a1', 'a2'], asked: ['q1', 'q2'] },
      { removed: ['b1', 'b2'], asked: ['q3', 'q4'] },
      { removed: ['c1'], asked: ['q5'] },
    ]);
  });

  it('take away the answering documents alone', () => {
    expect(folds('documentRemoved')).toEqual([
      { removed: ['a1'], asked: ['q1'] },
      { removed: ['a2'], asked: ['q2'] },
      { removed: ['b1'], asked: ['q3'] },
      { removed: ['b2'], asked: ['q4'] },
      { removed: ['c1'], asked: ['q5'] },
    ]);
  });

  it('know nothing of titles where there are none', () => {
    const untitled = { ...RIVER, docs: RIVER.docs.map(doc => ({ ...doc, title: '' })) };
    expect(folds('titleRemoved', untitled)).toBeUndefined();
    expect(folds('documentRemoved', untitled)).toHaveLength(5);
  });
});
