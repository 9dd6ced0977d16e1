import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { unknownCommandMessage } from '../../blocks/notice.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/** A command that the app was given by Slack's settings and that the desk does not know. */
export const unknownCommand =
  ({ out, wordsFor }: Desk): Middleware<SlackCommandMiddlewareArgs> =>
  async ({ ack, command, client, respond, context }) => {
    await ack();
    const person = { client, respond, channel: command.channel_id, user: command.user_id };
    const words = await wordsFor(client, teamOf(context), person.user);
    await out.whisper(person, unknownCommandMessage(words));
  };
