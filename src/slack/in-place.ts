import type { Setting } from './blocks/answer.ts';
import type { Message } from './message.ts';
import { isMuted } from './muting.ts';
import type { Person } from './outgoing.ts';
import type { Desk } from './ports.ts';
import type { Pressed } from './pressed.ts';

/** Who pressed something, where they are told. */
export const personAt = (
  { channel, thread }: Pressed,
  { client, respond, user }: Omit<Person, 'channel' | 'thread'>,
): Person => ({
  client,
  channel,
  user,
  ...(respond && { respond }),
  ...(thread !== null && { thread }),
});

/** Shows something in the place of the message in which a button was pressed, where one person alone sees that, else beside it for them. */
export const showInPlace = (
  { out }: Pick<Desk, 'out'>,
  person: Person,
  { isEphemeral, message: ts, channel }: Pressed,
  message: Message,
): Promise<void> => {
  if (ts !== null && !isEphemeral && channel.startsWith('D')) return out.change(person, ts, message);
  return out.whisper(person, message, { replace: isEphemeral });
};

/** How an answer is shown there: in a direct message there is nobody else to share it with, and in a muted channel nothing is shared. */
export const settingAt = async (
  desk: Pick<Desk, 'mutes' | 'log'>,
  team: string,
  { channel }: Pick<Pressed, 'channel'>,
): Promise<Setting> => {
  if (channel.startsWith('D')) return 'thread';
  return (await isMuted(desk, team, channel)) ? 'unshared' : 'private';
};
