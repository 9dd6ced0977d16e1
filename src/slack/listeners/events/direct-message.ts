import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answeringIn } from '../../answering.ts';
import { plainWords } from '../../message-text.ts';
import type { Desk } from '../../ports.ts';
import { spokenReply } from '../../reply.ts';

/** A direct message is answered in its thread. Only a person's own words come so far (see delivery.ts). */
export const directMessage =
  (desk: Desk): Middleware<SlackEventMiddlewareArgs<'message'>> =>
  async ({ event, client, context }) => {
    const text = 'text' in event ? (event.text ?? '') : '';
    const thread = 'thread_ts' in event && typeof event.thread_ts === 'string' ? event.thread_ts : event.ts;
    const spot = { client, channel: event.channel, thread };
    await answeringIn(context).post(spot, await spokenReply(plainWords(text), desk));
  };
