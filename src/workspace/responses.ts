import { z } from 'zod';
import type { Posts } from './posts.ts';
import type { Origin } from './response-urls.ts';
import type { Timeline } from './timeline.ts';

/** What an app may send to a response URL, or answer to a slash command with. */
export const Response = z.looseObject({
  text: z.string().default(''),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).catch('ephemeral'),
  replace_original: z.boolean().catch(false),
  delete_original: z.boolean().catch(false),
  thread_ts: z.string().optional(),
});
export type Response = z.infer<typeof Response>;

/** Does what a response asks for: a message for one or for all, or a change to the message it came from. */
export type Respond = (origin: Origin, response: Response) => Promise<{ ok: boolean; error?: string }>;

export const openResponses =
  (posts: Posts, timeline: Timeline): Respond =>
  async (origin, response) => {
    const { person, channel } = origin;
    const { text, blocks } = response;
    const original = origin.messageTs === null ? undefined : timeline.find(person, channel, origin.messageTs);
    if (response.delete_original && original) {
      if (original.onlyYou) timeline.remove(channel, original.ts);
      else await posts.remove({ channel, ts: original.ts });
      if (text === '' && blocks === undefined) return { ok: true };
    }
    if (text === '' && blocks === undefined) return { ok: false, error: 'no_text' };
    if (response.replace_original && original) {
      if (original.onlyYou) posts.replace(original, response);
      else await posts.update({ channel, ts: original.ts, text, blocks: blocks ?? [] });
      return { ok: true };
    }
    const threadTs = response.thread_ts ?? null;
    if (response.response_type === 'ephemeral') {
      posts.onlyYou({ channel, threadTs: threadTs ?? origin.threadTs }, person, response);
      return { ok: true };
    }
    const reply = await posts.byDesk({ channel, text, blocks, ...(threadTs && { thread_ts: threadTs }) });
    return reply.ok ? { ok: true } : { ok: false, error: reply.error ?? 'invalid_payload' };
  };
