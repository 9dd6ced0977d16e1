import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { helpMessage } from '../../blocks/help.ts';
import { sourcesMessage } from '../../blocks/sources.ts';
import { commandWords } from '../../command-words.ts';
import { plainWords } from '../../message-text.ts';
import type { Desk } from '../../ports.ts';
import { replyTo } from '../../reply.ts';
import { digest } from './digest.ts';

/** `/huawei …`: a question, answered to the asker alone, or one of the few words that are commands. */
export const huawei =
  (desk: Desk): Middleware<SlackCommandMiddlewareArgs> =>
  async ({ ack, command, client, respond }) => {
    await ack();
    const typed = commandWords(plainWords(command.text));
    const person = { client, respond, channel: command.channel_id, user: command.user_id };
    const { out, library } = desk;
    switch (typed.kind) {
      case 'help':
        return out.whisper(person, helpMessage(library().examples));
      case 'sources':
        return out.whisper(person, sourcesMessage(library(), 0));
      case 'question':
        return out.whisper(person, replyTo(typed.question, desk, 'private'));
      case 'digest':
        return digest(desk, { ...person, team: command.team_id }, typed.words);
    }
  };
