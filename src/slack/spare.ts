import type { InboxTimings } from './inbox-timings.ts';
import type { Hold, Shelf } from './shelf.ts';
import type { StandIn } from './stand-in.ts';

/** The shelf in memory for what the store cannot change at the moment, and may have nevertheless. */
export type Spare = Pick<Shelf, 'keep' | 'due' | 'claim'> & {
  /** Keeps what is claimed in a store that could not mark it; null when it was kept here before. */
  standFor(hold: Hold): Promise<Hold | null>;
};

export type SpareParts = {
  readonly memory: Shelf;
  readonly store: Pick<Shelf, 'take'>;
  readonly standIn: Pick<StandIn, 'drop'>;
  readonly timings: InboxTimings;
  /** Milliseconds that run on whatever the clocks do. */
  uptime(): number;
};

/**
 * Before an answer is sent from memory, the store is asked for the delivery: a call to it that failed may have been done, then or
 * later, and another replica may have the delivery from there. Who has it in the store has it; what is another's is forgotten here.
 * Where the store still fails, an answer is begun only while nobody else can have the delivery by a call that was done.
 */
export const openSpare = ({ memory, store, standIn, timings, uptime }: SpareParts): Spare => {
  const holdOf = (own: Hold, { take, isSafe }: InStore): Hold => {
    const { key } = own.claim;
    let taken: Hold | null = null;

    /** Done in the store where that has the delivery, and in memory where it does not or fails again. */
    const done = async (work: (hold: Hold) => Promise<boolean>): Promise<boolean> => {
      if (taken === null) return work(own);
      try {
        const result = await work(taken);
        standIn.drop(key);
        return result;
      } catch {
        return work(own);
      }
    };

    return {
      ...own,
      held: () => (taken === null ? own.held() && isSafe() : taken.held()),
      mark: async () => {
        if (!(await own.mark())) return false;
        try {
          taken = await take();
        } catch {
          return true;
        }
        if (taken === null) standIn.drop(key);
        return taken !== null;
      },
      later: (milliseconds, mark) => done(hold => hold.later(milliseconds, mark)),
      finish: end => done(hold => hold.finish(end)),
    };
  };

  const takeFor =
    ({ claim: { key, payload } }: Hold) =>
    () =>
      store.take(key, payload);

  return {
    keep: async (key, payload) => {
      const until = uptime() + timings.searching - timings.posting - 2 * timings.storePatience;
      const own = await memory.keep(key, payload);
      return own && holdOf(own, { take: takeFor(own), isSafe: () => uptime() < until });
    },
    due: () => memory.due(),
    claim: async due => {
      const own = await memory.claim(due);
      return own && holdOf(own, { take: takeFor(own), isSafe: () => true });
    },
    standFor: async hold => {
      const own = await memory.keep(hold.claim.key, hold.claim.payload);
      const take = async () => ((await hold.mark()) ? hold : null);
      return own && holdOf(own, { take, isSafe: hold.held });
    },
  };
};

/** How the delivery is had in the store, and whether nobody else can have it from there yet. */
type InStore = { take(): Promise<Hold | null>; isSafe(): boolean };
