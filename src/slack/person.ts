import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Person } from './outgoing.ts';
import { respondTo } from './respond.ts';

/** Who is at the other end of a delivery, and how to tell them something; null when it came from nobody. */
export const personOf = (body: unknown, client: webApi.WebClient): Person | null => {
  const parsed = Body.safeParse(body);
  if (!parsed.success) return null;
  const { channel, user, thread, url } = parsed.data;
  return {
    client,
    channel,
    user,
    ...(thread === undefined ? {} : { thread }),
    ...(url === undefined ? {} : { respond: respondTo(url) }),
  };
};

/** The modal in which something was pressed or sent, by its id; null when it was in none. */
export const viewOf = (body: unknown): string | null => View.safeParse(body).data?.view.id ?? null;

/** Who pressed, typed or wrote what came, by their id; null when nobody did. */
export const userOf = (body: unknown): string | null =>
  Body.safeParse(body).data?.user ?? Viewer.safeParse(body).data?.user.id ?? null;

const Viewer = z.object({ user: z.object({ id: z.string() }) });

const View = z.object({ view: z.object({ id: z.string(), type: z.literal('modal') }) });

const Command = z
  .object({ channel_id: z.string(), user_id: z.string(), response_url: z.url().optional() })
  .transform(({ channel_id, user_id, response_url: url }) => ({ channel: channel_id, user: user_id, url }));

const Button = z
  .object({
    user: z.object({ id: z.string() }),
    channel: z.object({ id: z.string() }),
    response_url: z.url().optional(),
  })
  .transform(({ channel, user, response_url: url }) => ({ channel: channel.id, user: user.id, url }));

const Event = z
  .object({
    event: z.object({
      channel: z.string(),
      user: z.string(),
      ts: z.string(),
      thread_ts: z.string().optional(),
    }),
  })
  .transform(({ event: { channel, user, ts, thread_ts } }) => ({ channel, user, thread: thread_ts ?? ts }));

const Body = z
  .union([Command, Button, Event])
  .transform(person => ({ thread: undefined, url: undefined, ...person }));
