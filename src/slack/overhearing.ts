import type { Conversation } from '../conversation/conversation.ts';
import { readFollowUp } from '../conversation/following-up.ts';
import type { Overheard } from './delivery.ts';
import { plainWords } from './message-text.ts';
import { isMuted } from './muting.ts';
import { patiently } from './patient-inbox.ts';
import type { Desk } from './ports.ts';

type Hearing = Pick<Desk, 'conversations' | 'mutes' | 'log'>;

/**
 * Whether a message in a thread goes on with what its author asked the desk there. Whoever speaks between interrupts that, until
 * the desk is called again. Rejects when the store fails, or takes longer than so many milliseconds.
 */
export const overhearing =
  (desk: Hearing, milliseconds: number) =>
  async (heard: Overheard): Promise<boolean> => {
    const { team, channel, thread } = heard.place;
    const open = await patiently(() => desk.conversations.inThread({ team, channel, thread }), milliseconds);
    await patiently(() => noteSpeaker(desk, heard, open), milliseconds);
    const own = open.find(({ person }) => person === heard.person);
    return own !== undefined && goesOn(heard, own) && !(await isMuted(desk, team, channel));
  };

/**
 * A person who turns to another interrupts even their own conversation. What was said before they asked the desk last, and Slack delivers
 * again or late, interrupts nothing.
 */
const noteSpeaker = async (
  { conversations }: Hearing,
  { place: { team, channel, thread, ts }, person, calls }: Overheard,
  open: readonly Conversation[],
): Promise<void> => {
  const speaker = calls === 'somebody' ? null : person;
  const saidAt = new Date(Number(ts) * 1000);
  if (open.some(one => !one.interrupted && one.person !== speaker && one.at <= saidAt))
    await conversations.interrupt({ team, channel, thread }, speaker, saidAt);
};

const goesOn = ({ calls, isPlain, text }: Overheard, { interrupted, carried }: Conversation): boolean =>
  calls === null &&
  isPlain &&
  !interrupted &&
  readFollowUp(plainWords(text), carried.question).kind !== 'silent';
