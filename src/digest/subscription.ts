/** One channel of one workspace. */
export type Place = { readonly team: string; readonly channel: string };

/** A day of the week as ISO 8601 numbers it: 1 is Monday, 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * When a digest comes: at the local wall time `time` (`HH:MM`) in the IANA zone `zone`, on these weekdays of that zone's calendar,
 * ascending and each once.
 */
export type DigestRule = {
  readonly time: string;
  readonly zone: string;
  readonly weekdays: readonly [Weekday, ...Weekday[]];
};

/** What somebody asks for: when, and whether a week without news is to bring a line that says so. */
export type DigestWish = DigestRule & { readonly signOfLife: boolean };

/** Why and since when a digest rests: `by` is the Slack user who paused it, or null when Slack's `error` did. */
export type Pause = { readonly at: Date; readonly by: string | null; readonly error: string | null };

/** Whether a digest rests only as long as Slack takes nothing in its whole team; `everywhere` are the errors that say so. */
export const isPassing = ({ by, error }: Pause, everywhere: readonly string[]): boolean =>
  by === null && error !== null && everywhere.includes(error);

/** Is told of something that is left out because what is kept of it cannot be read, and why. */
export type LeftOut = (place: Place, error: unknown) => void;

/**
 * A channel's digest as it stands. Its owner `createdBy` is the Slack user who set it last, `createdAt` the instant at which it was
 * first set; `nextDueAt` is the instant of its next edition, which a pause lets pass.
 */
export type Subscription = Place &
  DigestWish & {
    readonly createdBy: string;
    readonly createdAt: Date;
    readonly nextDueAt: Date;
    readonly paused: Pause | null;
  };

/** Where subscriptions are kept: at most one a place. */
export type Subscriptions = {
  of(place: Place): Promise<Subscription | null>;
  /** Those of a team that this user set last, by channel; what cannot be read is left out. */
  setBy(team: string, user: string): Promise<Subscription[]>;
  /** Keeps this one in the place of any that stood there. */
  put(subscription: Subscription): Promise<void>;
  /**
   * Keeps `next`, or with null none, in the place of `was`; false, and nothing is written, when another one stands there by now, or
   * none.
   */
  change(was: Subscription, next: Subscription | null): Promise<boolean>;
  /** False when there was none. */
  remove(place: Place): Promise<boolean>;
  /** Pauses the one that stands there; false when there is none or it is paused already. */
  pause(place: Place, pause: Pause): Promise<boolean>;
  /**
   * Those that are not paused and whose next edition is due at this instant or before, or so far ahead that a clock must have been
   * wrong; longest due first.
   */
  due(at: Date, leftOut?: LeftOut): Promise<Subscription[]>;
};
