import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Question = z.object({
  id: z.string(),
  question: z.string(),
  type: z.string().optional(),
  difficulty: z.string().optional(),
  kind: z.string().optional(),
  gold: z.array(z.object({ file: z.string(), sentence: z.string() })),
});

const ChromeLine = z.object({ file: z.string(), line_no: z.int(), text: z.string(), kind: z.string() });

/** A question with every sentence that answers it; none when the articles do not. */
export type GoldQuestion = z.infer<typeof Question>;

/** A line that is page chrome and must never be shown; `line_no` counts from 1. */
export type ChromeLine = z.infer<typeof ChromeLine>;

export type Gold = { readonly questions: readonly GoldQuestion[]; readonly chrome: readonly ChromeLine[] };

/** Reads `questions.jsonl` and `chrome.jsonl` of a gold folder. */
export const readGold = (folder: string): Gold => ({
  questions: lines(join(folder, 'questions.jsonl')).map(line => Question.parse(line)),
  chrome: lines(join(folder, 'chrome.jsonl')).map(line => ChromeLine.parse(line)),
});

const lines = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
