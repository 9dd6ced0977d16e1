import type { Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { olderVersionMessage } from '../../blocks/notice.ts';
import { personOf } from '../../person.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/** A button that the desk does not know any more. */
export const olderButton =
  ({ out, wordsFor }: Desk): Middleware<SlackActionMiddlewareArgs> =>
  async ({ ack, body, client, context }) => {
    await ack();
    const person = personOf(body, client);
    if (!person) return;
    const words = await wordsFor(client, teamOf(context), person.user);
    await out.whisper(person, olderVersionMessage(words));
  };
