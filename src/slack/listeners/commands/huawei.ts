import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { commandWords } from '../../command-words.ts';
import { gapsCommand } from '../../gaps-command.ts';
import { plainWords } from '../../message-text.ts';
import { muteCommand } from '../../mute-command.ts';
import { isMuted } from '../../muting.ts';
import { noteTurn } from '../../noting.ts';
import type { Desk } from '../../ports.ts';
import { replyToWords } from '../../reply.ts';
import { tooFast } from '../../too-fast.ts';
import { teamOf } from '../../workspace-team.ts';
import { digest } from './digest.ts';

/** `/huawei …`: a question, answered to the asker alone, or one of the few words that are commands. */
export const huawei =
  (desk: Desk): Middleware<SlackCommandMiddlewareArgs> =>
  async ({ ack, command, client, respond, context }) => {
    await ack();
    const { channel_id: channel, user_id: user, trigger_id: trigger, text } = command;
    const team = teamOf(context);
    const person = { client, respond, channel, user, team, trigger };
    const typed = commandWords(plainWords(text));
    if (typed.kind === 'digest') return digest(desk, person, typed.words);
    if (typed.kind === 'gaps') return gapsCommand(desk, person, typed.rest);
    const words = await desk.wordsFor(client, team, user);
    if (typed.kind === 'mute')
      return desk.out.whisper(person, await muteCommand(desk, person, typed.what, words));
    const refusal = tooFast(desk, team, user, words);
    if (refusal) return desk.out.whisper(person, refusal);
    const asking = { id: desk.newKey(), team, channel, thread: null, person: user, via: 'command' } as const;
    const setting = (await isMuted(desk, team, channel)) ? 'unshared' : 'private';
    const { message, answer } = await replyToWords(typed, desk, { setting, words, asking });
    await desk.out.whisper(person, message);
    if (answer) await noteTurn(desk, asking, plainWords(text), answer);
  };
