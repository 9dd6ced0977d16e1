import type { Publish, Wait } from './state.ts';

/** Where the desk was asked and has not answered yet. A wait ends with an answer, or by itself after a while. */
export type Waits = {
  all(): readonly Wait[];
  /** Begins a wait and returns what ends it without an answer. */
  begin(wait: Wait): () => void;
  /** The desk spoke here: ends the wait of this thread, or else the oldest of the channel. */
  answered(channel: string, threadTs: string | null): void;
};

export const openWaits = (publish: Publish): Waits => {
  let waits: readonly Wait[] = [];
  const end = (ended: Wait | undefined) => {
    if (ended === undefined || !waits.includes(ended)) return;
    waits = waits.filter(wait => wait !== ended);
    publish({ type: 'waits', waits });
  };
  return {
    all: () => waits,
    begin(place) {
      const wait = { ...place };
      waits = [...waits, wait];
      publish({ type: 'waits', waits });
      setTimeout(() => end(wait), PATIENCE_MS).unref();
      return () => end(wait);
    },
    answered(channel, threadTs) {
      const here = waits.filter(wait => wait.channel === channel);
      end(here.find(wait => wait.threadTs === threadTs) ?? here[0]);
    },
  };
};

const PATIENCE_MS = 15_000;
