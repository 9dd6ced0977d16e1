import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { UnusableCollection } from './unusable-collection.ts';

/**
 * Reads a JSON file that has this shape.
 * @throws {UnusableCollection} naming the file, the field and what is wrong with it.
 */
export const readJson = <Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape> =>
  checked(path, readText(path), shape);

/** Reads a file of one JSON object a line; errors name the line too. */
export const readJsonLines = <Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape>[] =>
  readText(path)
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [checked(`${path}: line ${index + 1}`, line, shape)],
    );

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UnusableCollection(`${path}: cannot be read (${messageOf(cause)}).`, { cause });
  }
};

const checked = <Shape extends z.ZodType>(place: string, json: string, shape: Shape): z.infer<Shape> => {
  const parsed = shape.safeParse(parse(place, json));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join(' → ') || 'the whole';
  throw new UnusableCollection(`${place}: ${field}: ${issue?.message ?? 'is not valid'}.`);
};

const parse = (place: string, json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new UnusableCollection(`${place}: is not JSON (${messageOf(cause)}).`, { cause });
  }
};

/** What went wrong, in the words of whoever threw it. */
export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
