import type { Publish, Wait } from './state.ts';

/** Where the desk was asked, by whom, and has not answered yet. A wait ends with an answer, or by itself after a while. */
export type Waits = {
  of(person: string): readonly Wait[];
  /** Begins a wait of this person and returns what ends it without an answer. */
  begin(person: string, wait: Wait): () => void;
  /** The desk spoke here, to all or to one: ends the wait of this thread, or else the oldest of the channel. */
  answered(channel: string, threadTs: string | null, to: string | null): void;
};

export const openWaits = (publish: Publish): Waits => {
  let waits: readonly Waiting[] = [];
  const of = (person: string) =>
    waits
      .filter(wait => wait.person === person)
      .map(({ channel, threadTs }): Wait => ({ channel, threadTs }));
  const set = (next: readonly Waiting[], person: string) => {
    waits = next;
    publish({ type: 'waits', waits: of(person) }, person);
  };
  const end = (ended: Waiting | undefined) => {
    if (ended === undefined || !waits.includes(ended)) return;
    set(
      waits.filter(wait => wait !== ended),
      ended.person,
    );
  };
  return {
    of,
    begin(person, place) {
      const wait = { ...place, person };
      set([...waits, wait], person);
      setTimeout(() => end(wait), PATIENCE_MS).unref();
      return () => end(wait);
    },
    answered(channel, threadTs, to) {
      const here = waits.filter(wait => wait.channel === channel && (to === null || wait.person === to));
      end(here.find(wait => wait.threadTs === threadTs) ?? here[0]);
    },
  };
};

type Waiting = Wait & { readonly person: string };
const PATIENCE_MS = 15_000;
