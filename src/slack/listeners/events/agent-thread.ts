import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import { z } from 'zod';
import { whileShown } from '../../agent-status.ts';
import { fateIn } from '../../answering.ts';
import { plainWords } from '../../message-text.ts';
import { oneLine, shortened } from '../../mrkdwn.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/** Stands before the listeners: while a direct message is answered, its conversation in the agent view says so, and gets a title. */
export const agentThread =
  (desk: Desk): Middleware<AnyMiddlewareArgs> =>
  async ({ body, client, context, next }) => {
    const { data } = Direct.safeParse(body);
    if (!data || fateIn(context) === null) return next();
    const { channel, ts, thread_ts, user, text } = data.event;
    const { agent } = await desk.wordsFor(client, teamOf(context), user);
    const title = thread_ts === undefined ? shortened(oneLine(plainWords(text)), LONGEST_TITLE) : null;
    const thread = { client, channel, thread: thread_ts ?? ts, title };
    await whileShown(thread, agent.looking, desk.log, next, () => fateIn(context)?.kind === 'sent');
  };

/** A person's direct message, as the intake lets it through. */
const Direct = z.object({
  event: z.object({
    type: z.literal('message'),
    channel_type: z.literal('im'),
    channel: z.string(),
    user: z.string(),
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().default(''),
  }),
});

const LONGEST_TITLE = 80;
