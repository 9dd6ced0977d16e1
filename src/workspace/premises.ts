import { z } from 'zod';
import type { Cast } from './cast.ts';
import { type Call, type Emulator, ITS_OWN, openEmulator, Reply } from './emulator.ts';
import { swapping } from './id-swap.ts';

/**
 * Opens the emulator of a workspace with its channels and people as the cast has them. From then on it goes by the cast's ids, and
 * knows no id of another workspace. The desk's bot is in every channel there; where it was invited is looked after by `Channels`,
 * since Slack lets a response go where the bot is not.
 */
export const openPremises = async (cast: Cast): Promise<Emulator> => {
  const emulator = await openEmulator(cast);
  try {
    const swap = swapping(await furnish(emulator, cast));
    const swapped =
      (call: Call): Call =>
      async (method, fields) =>
        Reply.parse(swap(await call(method, Fields.parse(swap(fields)))));
    return {
      asDesk: swapped(emulator.asDesk),
      as: handle => swapped(emulator.as(handle)),
      close: () => emulator.close(),
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
};

/** Sets the emulator up, and returns what the cast calls otherwise than the emulator does. */
const furnish = async (emulator: Emulator, cast: Cast): Promise<[string, string][]> => {
  const { team, desk, people, channels } = cast;
  const host = must(emulator.as(people[0].handle));
  const { members } = Members.parse(await host('users.list', {}));
  const inner = people.map(({ id, handle }, index): [string, string] => [
    id,
    index === 0 ? ITS_OWN.person : (members.find(({ name }) => name === handle)?.id ?? id),
  ]);
  await host('conversations.rename', { channel: ITS_OWN.random, name: channels.news.name });
  const closed = await host('conversations.create', { name: channels.closed.name, is_private: true });
  const guests = [desk.userId, ...inner.slice(1).map(([, id]) => id)].join(',');
  for (const channel of [ITS_OWN.general, ITS_OWN.random, idOf(closed)])
    await host('conversations.invite', { channel, users: guests });
  const directs = await Promise.all(
    people.map(async ({ handle, direct }): Promise<[string, string]> => {
      const opened = await must(emulator.as(handle))('conversations.open', { users: desk.userId });
      return [direct, idOf(opened)];
    }),
  );
  return [
    [team.id, ITS_OWN.team],
    [channels.general.id, ITS_OWN.general],
    [channels.news.id, ITS_OWN.random],
    [channels.closed.id, idOf(closed)],
    ...inner,
    ...directs,
  ];
};

const must =
  (call: Call): Call =>
  async (method, fields) => {
    const reply = await call(method, fields);
    if (!reply.ok) throw new Error(`The Slack emulator refused ${method}: ${reply.error}`);
    return reply;
  };

const Fields = z.record(z.string(), z.unknown());
const Members = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) });
const WithChannel = z.object({ channel: z.object({ id: z.string() }) });
const idOf = (reply: Reply): string => WithChannel.parse(reply).channel.id;
