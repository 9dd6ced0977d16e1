import { type Cast, DESK } from './cast.ts';
import type { Channel, Publish } from './state.ts';

/** The conversations of a workspace, who sees them, and where the desk was invited. */
export type Channels = {
  /** What a person sees: every channel, and of the direct conversations their own. */
  seenBy(person: string): readonly Channel[];
  find(id: string): Channel | undefined;
  /** Whose direct conversation with the desk this is; null for a channel. */
  ownerOf(id: string): string | null;
  /** Lets the desk into a channel; true when it was not there before. */
  inviteDesk(id: string): boolean;
};

export const openChannels = ({ people, channels }: Cast, publish: Publish): Channels => {
  const directs = new Map(
    people.map(({ id, direct }): [string, Channel] => [
      id,
      { id: direct, name: DESK.name, kind: 'direct', hasDesk: true },
    ]),
  );
  let shared: readonly Channel[] = [channels.general, channels.news, channels.closed];
  const seenBy = (person: string) => {
    const direct = directs.get(person);
    return direct ? [...shared, direct] : shared;
  };
  const find = (id: string) => [...shared, ...directs.values()].find(channel => channel.id === id);
  return {
    seenBy,
    find,
    ownerOf: id => people.find(({ direct }) => direct === id)?.id ?? null,
    inviteDesk(id) {
      if (find(id)?.hasDesk !== false) return false;
      shared = shared.map(channel => (channel.id === id ? { ...channel, hasDesk: true } : channel));
      for (const { id: person } of people) publish({ type: 'channels', channels: seenBy(person) }, person);
      return true;
    },
  };
};
