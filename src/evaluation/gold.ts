import { join } from 'node:path';
import { z } from 'zod';
import { readJsonLines } from './json-file.ts';

const Question = z.object({
  id: z.string(),
  question: z.string(),
  type: z.string().optional(),
  difficulty: z.string().optional(),
  kind: z.string().optional(),
  gold: z.array(z.object({ file: z.string(), sentence: z.string().min(1) })),
});

const ChromeLine = z.object({ file: z.string(), line_no: z.int(), text: z.string(), kind: z.string() });

/** A question with every sentence that answers it; none when the articles do not. */
export type GoldQuestion = z.infer<typeof Question>;

/** A line that is page chrome and must never be shown; `line_no` counts from 1. */
export type ChromeLine = z.infer<typeof ChromeLine>;

/** Questions with their answers, and the lines that no answer may show. */
export type Gold = { readonly questions: readonly GoldQuestion[]; readonly chrome: readonly ChromeLine[] };

/**
 * Reads `questions.jsonl` and `chrome.jsonl` of a gold folder.
 * @throws {UnusableCollection} naming the file, the line and what is wrong.
 */
export const readGold = (folder: string): Gold => ({
  questions: readJsonLines(join(folder, 'questions.jsonl'), Question),
  chrome: readJsonLines(join(folder, 'chrome.jsonl'), ChromeLine),
});
