import type { DeskPorts } from '../../src/slack/ports.ts';
import { openStore, type Store } from '../../src/store/store.ts';

type Rooms = Pick<DeskPorts, 'turns' | 'conversations' | 'feedback' | 'watches' | 'mutes' | 'forgetAsked'>;

/** The rooms of a new, empty store in memory, which is opened when one of them is first used. */
export const roomsSoon = (): Rooms => {
  let opening: Promise<Store> | null = null;
  const store = () => {
    opening ??= openStore(':memory:').catch(error => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    forgetAsked: async (team, person) => (await store()).forgetAsked(team, person),
    turns: soon(store, 'turns'),
    conversations: soon(store, 'conversations'),
    feedback: soon(store, 'feedback'),
    watches: soon(store, 'watches'),
    mutes: soon(store, 'mutes'),
  };
};

/** A room each of whose methods waits until the store is open. */
const soon = <Name extends Exclude<keyof Rooms, 'forgetAsked'>>(
  store: () => Promise<Store>,
  name: Name,
): Rooms[Name] =>
  new Proxy<Rooms[Name]>(Object.create(null), {
    get:
      (_, method) =>
      async (...given: unknown[]) => {
        const room: object = (await store())[name];
        return Reflect.get(room, method).apply(room, given);
      },
  });
