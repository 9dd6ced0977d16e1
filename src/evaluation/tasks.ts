import { readFolder } from '../corpus/folder.ts';
import { readCollections } from './collection.ts';
import { collectionTask } from './collection-task.ts';
import { readGold } from './gold.ts';
import { goldTask } from './gold-task.ts';
import type { Options } from './options.ts';
import { portionOf } from './split.ts';
import type { Task } from './task.ts';

/**
 * What is to be measured: the articles folder with its gold set first, then the collections in the order of their files.
 * A task has the name of its folder or collection, and says which of its questions are asked when it is not all.
 * @throws {UnusableFolder | UnusableCollection} when something cannot be read.
 */
export const readTasks = async ({
  articles,
  gold,
  collections,
  split,
  sample,
}: Pick<Options, 'articles' | 'gold' | 'collections' | 'split' | 'sample'>): Promise<Task[]> => {
  const questions = readGold(gold);
  const read = collections === undefined ? [] : readCollections(collections);
  const library = await readFolder(articles);
  return [
    goldTask(articles, library.articles, questions),
    ...read.map(collection => collectionTask(portionOf(collection, split, sample))),
  ];
};
