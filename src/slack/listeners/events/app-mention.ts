import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answeringIn } from '../../answering.ts';
import { plainWords } from '../../message-text.ts';
import type { Desk } from '../../ports.ts';
import { spokenReply } from '../../reply.ts';

/** A mention, anywhere in a message, is answered in the message's thread. */
export const appMention =
  (desk: Desk): Middleware<SlackEventMiddlewareArgs<'app_mention'>> =>
  async ({ event, client, context }) => {
    const spot = { client, channel: event.channel, thread: event.thread_ts ?? event.ts };
    await answeringIn(context).post(spot, await spokenReply(plainWords(event.text), desk));
  };
