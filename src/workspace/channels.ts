import { z } from 'zod';
import { DESK, GENERAL, NEWS } from './cast.ts';
import type { Emulator, Fields, Reply } from './emulator.ts';
import type { Channel, Publish } from './state.ts';

/** The conversations of the workspace and who is in them; the emulator holds the truth, this is what the page lists. */
export type Channels = {
  all(): readonly Channel[];
  find(id: string): Channel | undefined;
  /** Lets the desk into a channel; true when it was not there before. */
  inviteDesk(id: string): Promise<boolean>;
};

/** Sets up #general and #huawei-news with the desk in them, #random without it, and the direct conversation. */
export const openChannels = async (emulator: Emulator, publish: Publish): Promise<Channels> => {
  await must(emulator, 'conversations.rename', { channel: NEWS, name: 'huawei-news' });
  await must(emulator, 'conversations.invite', { channel: GENERAL, users: DESK.userId });
  await must(emulator, 'conversations.invite', { channel: NEWS, users: DESK.userId });
  const random = await must(emulator, 'conversations.create', { name: 'random' });
  const direct = await must(emulator, 'conversations.open', { users: DESK.userId });
  let channels: readonly Channel[] = [
    { id: GENERAL, name: 'general', kind: 'channel', hasDesk: true },
    { id: NEWS, name: 'huawei-news', kind: 'channel', hasDesk: true },
    { id: idOf(random), name: 'random', kind: 'channel', hasDesk: false },
    { id: idOf(direct), name: DESK.name, kind: 'direct', hasDesk: true },
  ];
  const find = (id: string) => channels.find(channel => channel.id === id);
  return {
    all: () => channels,
    find,
    async inviteDesk(id) {
      if (find(id)?.hasDesk !== false) return false;
      await must(emulator, 'conversations.invite', { channel: id, users: DESK.userId });
      channels = channels.map(channel => (channel.id === id ? { ...channel, hasDesk: true } : channel));
      publish({ type: 'channels', channels });
      return true;
    },
  };
};

const must = async (emulator: Emulator, method: string, fields: Fields): Promise<Reply> => {
  const reply = await emulator.call('person', method, fields);
  if (!reply.ok) throw new Error(`The Slack emulator refused ${method}: ${reply.error}`);
  return reply;
};

const WithChannel = z.object({ channel: z.object({ id: z.string() }) });
const idOf = (reply: Reply): string => WithChannel.parse(reply).channel.id;
