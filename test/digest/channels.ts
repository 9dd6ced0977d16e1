import type { Poster, Posting, Sighting } from '../../src/digest/digests.ts';
import type { Edition } from '../../src/digest/edition.ts';
import type { Place } from '../../src/digest/subscription.ts';

type Message = Place & { readonly key: string; readonly edition: Edition; readonly ts: string };

/** How Slack behaves at the next post: it says nothing after taking it, never gets it, and so on. */
export type Fault = 'lost answer' | 'lost message' | 'crash after' | 'crash before' | Posting;

/** Slack's channels as far as the digests can see them, with faults put in by the test. */
export const openChannels = () => {
  const messages: Message[] = [];
  const faults: Fault[] = [];
  const history = { readable: true, failing: false, looks: 0 };
  const take = (place: Place, edition: Edition, key: string): Posting => {
    const ts = `1700000000.${String(messages.length).padStart(6, '0')}`;
    messages.push({ team: place.team, channel: place.channel, key, edition, ts });
    return { outcome: 'posted', messageTs: ts };
  };
  const poster: { -readonly [Method in keyof Poster]: Poster[Method] } = {
    post: async (place, edition, key) => {
      const fault = faults.shift();
      if (typeof fault === 'object') return fault;
      if (fault === 'lost message') return { outcome: 'unknown', error: 'timeout' };
      if (fault === 'crash before') return new Promise(() => undefined);
      const posting = take(place, edition, key);
      if (fault === 'lost answer') return { outcome: 'unknown', error: 'timeout' };
      if (fault === 'crash after') return new Promise(() => undefined);
      return posting;
    },
    find: async (place, key): Promise<Sighting> => {
      history.looks += 1;
      if (history.failing) throw new Error('socket hang up');
      if (!history.readable) return { outcome: 'unreadable' };
      const seen = messages.find(one => one.key === key && one.channel === place.channel);
      return seen ? { outcome: 'found', messageTs: seen.ts } : { outcome: 'absent' };
    },
  };
  return { poster, messages, faults, history };
};
