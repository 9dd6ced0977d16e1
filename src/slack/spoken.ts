import type { webApi } from '@slack/bolt';
import { isBorneOut } from '../conversation/borne-out.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { readFollowUp } from '../conversation/following-up.ts';
import type { Answering } from './answering.ts';
import { contextBlock } from './blocks/excerpt.ts';
import { digestHelpMessage, helpMessage } from './blocks/help.ts';
import { commandWords } from './command-words.ts';
import { carryOn, conversationBefore, NOTHING, type SpokenIn } from './conversing.ts';
import { limits } from './limits.ts';
import type { Message } from './message.ts';
import { isMuted } from './muting.ts';
import { type Asking, noteTurn } from './noting.ts';
import type { Desk } from './ports.ts';
import { type Reply, replyToFollowUp, replyToWords } from './reply.ts';
import { tooFastInThread } from './too-fast.ts';
import type { Words } from './words/words.ts';

/** Words that were said to the desk in a channel or a direct message; `thread` is where they are answered. */
export type Spoken = SpokenIn & { readonly client: webApi.WebClient; readonly text: string };

/**
 * Answers words that were said to the desk, once, in their thread; in a muted channel for the speaker alone. Then it notes the
 * question, and what further words there can refer to: neither keeps anybody from an answer.
 */
export const answerSpoken = async (desk: Desk, answering: Answering, spoken: Spoken): Promise<void> => {
  const { client, team, channel, thread, person, via, text } = spoken;
  const [words, muted, before] = await Promise.all([
    desk.wordsFor(client, team, person),
    via !== 'direct' && isMuted(desk, team, channel),
    conversationBefore(desk, spoken),
  ]);
  const spot = { client, channel, thread };
  const send = (message: Message) =>
    muted
      ? answering.whisper({ ...spot, user: person }, forOneAlone(message, words))
      : answering.post(spot, message);
  if (muted && via === 'follow_up') return;

  const asking: Asking = { id: answering.key, team, channel, thread, person, via };
  const tooSoon = () => (answering.isFirst ? tooFastInThread(desk, team, person, words) : null);
  const refused = via === 'follow_up' ? null : tooSoon();
  if (refused !== null) return refused === 'silent' ? undefined : send(refused);
  const reply = await replyTo(desk, spoken, before, { words, asking });
  if (reply === null) return;
  // Only now is it known that somebody went on with the desk, and not with others.
  const late = via === 'follow_up' ? tooSoon() : null;
  if (late !== null) return late === 'silent' ? undefined : send(late);
  await send(reply.message);
  if (reply.answer !== null) await noteTurn(desk, asking, text, reply.answer);
  await carryOn(desk, spoken, reply.carried ?? (via === 'direct' ? null : (before?.carried ?? NOTHING)));
};

/** The answer stands under the question, also where the speaker alone sees it: nobody shares an answer into a muted channel. */
type How = { readonly words: Words; readonly asking: Asking };

/** Null where the words are not for the desk after all. */
const replyTo = async (
  desk: Desk,
  { via, text }: Spoken,
  before: Conversation | null,
  how: How,
): Promise<Reply | null> => {
  const carried = before?.carried ?? null;
  if (via === 'follow_up') return before?.interrupted === false ? goingOn(desk, text, before, how) : null;
  const typed = commandWords(text);
  switch (typed.kind) {
    case 'digest':
      return { message: digestHelpMessage(how.words), answer: null, carried: null };
    case 'gaps':
    case 'mute':
      return { message: helpMessage(desk.library().examples, how.words), answer: null, carried: null };
    default:
      return replyToWords(typed, desk, { ...how, setting: 'thread', carried });
  }
};

/** What is not surely for the desk is answered only when the articles answer it. */
const goingOn = (desk: Desk, text: string, { carried }: Conversation, how: How): Reply | null => {
  const followUp = readFollowUp(text, carried.question);
  if (followUp.kind === 'silent') return null;
  const reply = replyToFollowUp(followUp, desk, { ...how, setting: 'thread', carried });
  const isSure = !('sure' in followUp) || followUp.sure;
  return isSure || (reply.answer && isBorneOut(text, reply.answer)) ? reply : null;
};

/** With a line on why nobody else sees it, where there is room for one. */
const forOneAlone = (message: Message, { mute }: Words): Message => {
  const { text, blocks } = message;
  if (!blocks || blocks.length >= limits.message.blocks) return message;
  return {
    ...message,
    text: `${text}\n\n${mute.forYouAlone}`,
    blocks: [...blocks, contextBlock(mute.forYouAlone)],
  };
};
