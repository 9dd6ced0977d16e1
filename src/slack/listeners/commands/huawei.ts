import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { commandWords } from '../../command-words.ts';
import { plainWords } from '../../message-text.ts';
import type { Desk } from '../../ports.ts';
import { replyToWords } from '../../reply.ts';
import { teamOf } from '../../workspace-team.ts';
import { digest } from './digest.ts';

/** `/huawei …`: a question, answered to the asker alone, or one of the few words that are commands. */
export const huawei =
  (desk: Desk): Middleware<SlackCommandMiddlewareArgs> =>
  async ({ ack, command, client, respond, context }) => {
    await ack();
    const typed = commandWords(plainWords(command.text));
    const person = { client, respond, channel: command.channel_id, user: command.user_id };
    if (typed.kind === 'digest') {
      const { trigger_id: trigger } = command;
      return digest(desk, { ...person, team: teamOf(context), trigger }, typed.words);
    }
    await desk.out.whisper(person, await replyToWords(typed, desk, 'private'));
  };
