import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answeringIn } from '../../answering.ts';
import { plainWords } from '../../message-text.ts';
import type { Desk } from '../../ports.ts';
import { answerSpoken } from '../../spoken.ts';
import { teamOf } from '../../workspace-team.ts';
import { saidIn } from './said-in.ts';

/**
 * What the person who called the desk into a thread goes on with there, without a mention. Only words that may be meant for the desk
 * come so far (see overhearing.ts).
 */
export const threadMessage =
  (desk: Desk): Middleware<SlackEventMiddlewareArgs<'message'>> =>
  async ({ event, client, context }) => {
    const said = saidIn(event);
    if (said === null || said.thread === null || event.channel_type === 'im') return;
    const { channel, ts, thread, person, text } = said;
    await answerSpoken(desk, answeringIn(context), {
      client,
      team: teamOf(context),
      channel,
      thread,
      ts,
      isIn: true,
      person,
      via: 'follow_up',
      text: plainWords(text),
    });
  };
