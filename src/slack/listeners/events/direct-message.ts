import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answeringIn } from '../../answering.ts';
import { plainWords } from '../../message-text.ts';
import type { Desk } from '../../ports.ts';
import { answerSpoken } from '../../spoken.ts';
import { teamOf } from '../../workspace-team.ts';
import { saidIn } from './said-in.ts';

/** A direct message is answered in its thread. Only a person's own words come so far (see delivery.ts). */
export const directMessage =
  (desk: Desk): Middleware<SlackEventMiddlewareArgs<'message'>> =>
  async ({ event, client, context }) => {
    const said = saidIn(event);
    if (said === null || event.channel_type !== 'im') return;
    const { channel, ts, thread, person, text } = said;
    await answerSpoken(desk, answeringIn(context), {
      client,
      team: teamOf(context),
      channel,
      thread: thread ?? ts,
      ts,
      isIn: thread !== null,
      person,
      via: 'direct',
      text: plainWords(text),
    });
  };
