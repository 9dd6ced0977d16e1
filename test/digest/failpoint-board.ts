import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Board } from './failpoint-channels.ts';

/** Messages that stand in a file, a line of JSON each, whoever dies. */
export const boardIn = (file: string, now: () => number = Date.now): Board => ({
  now,
  all: () => standingIn(file),
  put: message => appendFileSync(file, `${JSON.stringify(message)}\n`),
});

const standingIn = (file: string) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map(line => Standing.parse(JSON.parse(line)))
    : [];

const Standing = z.object({
  channel: z.string(),
  message: z.string(),
  key: z.string(),
  thread: z.string().nullable(),
  ts: z.string(),
});
