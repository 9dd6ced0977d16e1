import type { Poster, Posting, Sighting, Stretch } from '../../src/digest/digests.ts';
import type { Place } from '../../src/digest/subscription.ts';

/** A message that Slack took. `thread` is the ts of the one above it. */
type Message = Place & {
  readonly key: string;
  readonly message: string;
  readonly thread: string | null;
  readonly ts: string;
};

/** How Slack behaves at the next post: it says nothing after taking it, never gets it, and so on. */
export type Fault = 'lost answer' | 'lost message' | 'crash after' | 'crash before' | 'none' | Posting;

/** Slack's channels as far as the digests can see them, with faults put in by the test. */
export const openChannels = () => {
  const messages: Message[] = [];
  const faults: Fault[] = [];
  const looks: { readonly key: string; readonly stretch: Stretch; readonly thread: string | null }[] = [];
  const history = { readable: true, failing: false };
  const posts = { begun: 0 };
  const take = ({ team, channel }: Place, message: string, key: string, thread: string | null): Posting => {
    const ts = `1700000000.${String(messages.length + 1).padStart(6, '0')}`;
    messages.push({ team, channel, key, message, thread, ts });
    return { outcome: 'posted', messageTs: ts };
  };
  const poster: { -readonly [Method in keyof Poster]: Poster[Method] } = {
    everywhere: ['token_revoked', 'account_inactive'],
    post: async (place, message, key, thread) => {
      posts.begun += 1;
      const fault = faults.shift() ?? 'none';
      if (typeof fault === 'object') return fault;
      if (fault === 'lost message') return { outcome: 'unknown', error: 'timeout' };
      if (fault === 'crash before') return new Promise(() => undefined);
      const posting = take(place, message, key, thread);
      if (fault === 'lost answer') return { outcome: 'unknown', error: 'timeout' };
      if (fault === 'crash after') return new Promise(() => undefined);
      return posting;
    },
    find: async (place, key, stretch, thread): Promise<Sighting> => {
      looks.push({ key, stretch, thread });
      if (history.failing) throw new Error('socket hang up');
      if (!history.readable || place.channel.startsWith('U')) return { outcome: 'unreadable' };
      const seen = messages.find(
        one => one.key === key && one.channel === place.channel && one.thread === thread,
      );
      return seen ? { outcome: 'found', messageTs: seen.ts } : { outcome: 'absent' };
    },
  };
  return { poster, messages, faults, history, looks, posts };
};
