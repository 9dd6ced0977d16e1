import { z } from 'zod';

/** What a look into the history is made to say: the truth, or the same always, to see what the looks are worth. */
export const LOOKS = ['truth', 'absent', 'found'] as const;

/** What one desk of a soak is started with, as the JSON of its only argument. Times are in milliseconds. */
export const WorkerSetting = z.object({
  where: z.string(),
  clockFile: z.string().nullable(),
  articles: z.string(),
  slackApiUrl: z.string(),
  /** By how much this desk's own clock is ahead. */
  ahead: z.number(),
  look: z.enum(LOOKS),
  lease: z.number(),
  postLimit: z.number(),
  tick: z.number(),
});
export type WorkerSetting = z.infer<typeof WorkerSetting>;
