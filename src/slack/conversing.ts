import type { Carried, Conversation, ConversationPlace } from '../conversation/conversation.ts';
import { patiently } from './patient-inbox.ts';
import type { Desk } from './ports.ts';
import { errorText } from './redaction.ts';

type Conversing = Pick<Desk, 'conversations' | 'now' | 'log'>;

/**
 * Where, by whom and in which way something was said; `ts` is that of the message, and `isIn` tells whether it stands in the thread in
 * which it is answered.
 */
export type SpokenIn = ConversationPlace & {
  readonly ts: string;
  readonly isIn: boolean;
  readonly via: 'mention' | 'direct' | 'follow_up';
};

/** The desk was called, and nothing was asked yet. */
export const NOTHING: Carried = { question: '', shown: [], count: 0 };

/** What the words can refer to; null where nothing was asked before, and while the store fails. */
export const conversationBefore = async (
  desk: Conversing,
  spoken: SpokenIn,
): Promise<Conversation | null> => {
  try {
    return await patiently(
      () => (spoken.via === 'direct' ? lastDirect(desk, spoken) : lastIn(desk, spoken)),
      patience,
    );
  } catch (error) {
    desk.log.warn({ error: errorText(error) }, 'It cannot be told what was asked before');
    return null;
  }
};

/** The person's own last question in the thread, else, when they call the desk, the last one that anybody asked there. */
const lastIn = async (
  { conversations }: Conversing,
  { team, channel, thread, isIn, person, via }: SpokenIn,
) => {
  if (!isIn) return null;
  if (via === 'follow_up') return conversations.find({ team, channel, thread, person });
  const open = await conversations.inThread({ team, channel, thread });
  const [newest = null] = open.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return open.find(one => one.person === person) ?? newest;
};

/** The last question in the thread; outside of threads the last one of the direct message, unless that is long ago. */
const lastDirect = async (
  { conversations, now }: Conversing,
  { team, channel, thread, isIn, person }: SpokenIn,
) => {
  if (isIn) return conversations.find({ team, channel, thread, person });
  const last = await conversations.find({ team, channel, thread: channel, person });
  return last && now().getTime() - last.at.getTime() <= longestPause ? last : null;
};

/**
 * Notes what further words there can refer to, as far as that goes: it never rejects. Null changes nothing. In a thread it is noted with
 * the time of the person's message, so that by Slack's clock alone it is told who spoke after it.
 */
export const carryOn = async (
  { conversations, now, log }: Conversing,
  spoken: SpokenIn,
  carried: Carried | null,
): Promise<void> => {
  if (carried === null) return;
  const at = spoken.via === 'direct' ? now() : new Date(Number(spoken.ts) * 1000);
  try {
    await patiently(
      () => Promise.all(placesOf(spoken).map(place => conversations.carry(place, carried, at))),
      patience,
    );
  } catch (error) {
    log.warn({ error: errorText(error) }, 'It could not be noted what was asked last');
  }
};

/** A direct message is a place itself, beside the threads in it. */
const placesOf = ({ team, channel, thread, person, via }: SpokenIn): ConversationPlace[] => {
  const place = { team, channel, thread, person };
  return via === 'direct' ? [place, { ...place, thread: channel }] : [place];
};

/** Milliseconds after which a question in a direct message stands by itself. */
const longestPause = 30 * 60_000;

/** Milliseconds for which the store keeps somebody waiting. */
const patience = 1_500;
