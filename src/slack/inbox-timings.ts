/** How long things may take on the way from a message to its answer, in milliseconds. */
export type InboxTimings = {
  /** A claim's first lease: nothing is sent in it. It doubles with every further claim. */
  readonly searching: number;
  /**
   * The lease from when an answer may be sent: longer than all calls together that may still send it (a post, a wait that Slack asked
   * for, a post, the same again in plain parts).
   */
  readonly sending: number;
  /** The longest that one call may take by which an answer is sent; none is begun that does not end in the lease. */
  readonly posting: number;
  /** The store is given this long; after it, it counts as failing. Slack waits three seconds for an acknowledgement. */
  readonly storePatience: number;
  /** What waits because Slack was out of reach, or wants to be left alone, comes again after this at the earliest. */
  readonly again: number;
  /** What was received so long ago, and Slack still has wait, is given up. Slack itself delivers a message again for a day at most. */
  readonly longest: number;
  /** How often it is looked what waits. */
  readonly roundEvery: number;
};

/** The timings of a desk in service. */
export const usualTimings: InboxTimings = {
  searching: 20_000,
  sending: 60_000,
  posting: 10_000,
  storePatience: 1500,
  again: 30_000,
  longest: 86_400_000,
  roundEvery: 15_000,
};
