import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readFolder } from '../corpus/folder.ts';
import { messageOf, readJson } from './json-file.ts';
import type { OriginSet } from './origin-set.ts';
import { UnusableCollection } from './unusable-collection.ts';

const Labels = z.object({
  articles: z.record(z.string(), z.object({ origins: z.array(z.string().min(1)).min(1) })),
});

/**
 * Reads labelled sets: each folder is one itself, when it holds `labels.json`, or its subfolders are. In the order of the folders, each once.
 * @throws {UnusableCollection | UnusableFolder} when there is none, or one cannot be used.
 */
export const readOriginSets = async (folders: readonly string[]): Promise<OriginSet[]> => {
  const sets: OriginSet[] = [];
  for (const folder of new Set(folders.flatMap(setsIn))) sets.push(await readOriginSet(folder));
  return sets;
};

const setsIn = (folder: string): string[] => {
  if (isSet(folder)) return [folder];
  const found = listed(folder)
    .map(name => join(folder, name))
    .filter(isSet);
  if (found.length === 0)
    throw new UnusableCollection(`${folder}: holds no ${LABELS}, and no folder in it does.`);
  return found.sort();
};

const readOriginSet = async (folder: string): Promise<OriginSet> => {
  const path = join(folder, LABELS);
  const labels = Object.entries(readJson(path, Labels).articles);
  const { articles } = await readFolder(folder);
  const files = new Set(articles.map(({ file }) => file));
  const unknown = labels.find(([file]) => !files.has(file));
  if (unknown) throw new UnusableCollection(`${path}: ${unknown[0]} is not among the readable articles.`);
  return {
    name: folder,
    articles,
    labels: new Map(labels.map(([file, { origins }]) => [file, new Set(origins)])),
  };
};

const isSet = (folder: string): boolean => existsSync(join(folder, LABELS));

const listed = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new UnusableCollection(
      `${folder}: cannot be read as a folder of labelled articles (${messageOf(cause)}).`,
      { cause },
    );
  }
};

const LABELS = 'labels.json';
