import { z } from 'zod';

/** A run as the database has it after all is done. */
export const RunRow = z.object({
  channel: z.string(),
  local_date: z.string(),
  number: z.number(),
  key: z.string(),
  state: z.string(),
  content: z.string().nullable(),
  message_ts: z.string().nullable(),
  error: z.string().nullable(),
});
export type RunRow = z.infer<typeof RunRow>;

export const RUNS =
  'select channel, local_date, number, key, state, content, message_ts, error from digest_run';

/** That a channel was told a file. */
export const ToldRow = z.object({ channel: z.string(), file: z.string() });
export type ToldRow = z.infer<typeof ToldRow>;

export const TOLD = 'select channel, file from told';
