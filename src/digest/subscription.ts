/** One channel of one workspace. */
export type Place = { readonly team: string; readonly channel: string };

/** A wish for a daily digest: `time` is a local wall time `HH:MM` in the IANA zone `zone`. */
export type DigestRule = { readonly time: string; readonly zone: string };

/** A channel's digest as it stands. `createdBy` is a Slack user id; `nextDueAt` is the instant of its next edition. */
export type Subscription = Place & DigestRule & { readonly createdBy: string; readonly nextDueAt: Date };

/** Where subscriptions are kept: at most one a place. */
export type Subscriptions = {
  of(place: Place): Promise<Subscription | null>;
  /** Keeps this one in the place of any that stood there. */
  put(subscription: Subscription): Promise<void>;
  /** False when there was none. */
  remove(place: Place): Promise<boolean>;
  /** Those whose next edition is due at this instant or before, longest due first. */
  due(at: Date): Promise<Subscription[]>;
};
