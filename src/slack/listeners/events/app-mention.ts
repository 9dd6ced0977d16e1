import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answeringIn } from '../../answering.ts';
import { plainWords } from '../../message-text.ts';
import type { Desk } from '../../ports.ts';
import { answerSpoken } from '../../spoken.ts';
import { teamOf } from '../../workspace-team.ts';

/** A mention, anywhere in a message, is answered in the message's thread. */
export const appMention =
  (desk: Desk): Middleware<SlackEventMiddlewareArgs<'app_mention'>> =>
  async ({ event, client, context }) => {
    const { channel, ts, thread_ts, text, user = '' } = event;
    await answerSpoken(desk, answeringIn(context), {
      client,
      team: teamOf(context),
      channel,
      thread: thread_ts ?? ts,
      ts,
      isIn: thread_ts !== undefined,
      person: user,
      via: 'mention',
      text: plainWords(text),
    });
  };
