/** How a delivery ended. `unknown`: it may have been answered, nobody can see whether, and it is not answered again. */
export type InboxEnd = 'done' | 'failed' | 'unknown';

/** A delivery that somebody may work on now. `attempts` counts how often it was claimed before, and not given back. */
export type Due = { readonly key: string; readonly attempts: number };

/**
 * A delivery that one worker has to itself until the lease ends. `attempts` counts this claim too, and tells it from any other.
 * `receivedAt` is when it was kept. `maybeSentAt` is when Slack may have been handed an answer by an earlier claim, null when it
 * surely was not.
 */
export type Claim = Due & {
  readonly payload: string;
  readonly receivedAt: Date;
  readonly maybeSentAt: Date | null;
};

/**
 * What Slack delivered, by key, once. Instants are of one clock that all replicas share. What changes a claimed delivery does so
 * only while the claim stands; else nothing is written, and false says so.
 */
export type Inbox = {
  /** Keeps a message, claimed for the first time; null when its key was kept before. */
  keep(key: string, payload: string, at: Date, leaseUntil: Date): Promise<Claim | null>;
  /** Keeps a key only to know it again; false when it was kept before. */
  know(key: string, at: Date): Promise<boolean>;
  /** Forgets a key that was only to be known, so that it can come again. */
  release(key: string): Promise<void>;
  /** What waits for being claimed at this instant, longest first. */
  due(at: Date, most: number): Promise<readonly Due[]>;
  /** Claims what is due and as it was read; null when it is not. */
  claim(due: Due, at: Date, leaseUntil: Date): Promise<Claim | null>;
  /** Says, before an answer is sent, that Slack may have it from now on, and prolongs the lease. */
  mark(claim: Claim, at: Date, leaseUntil: Date): Promise<boolean>;
  /**
   * Claims and marks in one what nobody has marked so far, whoever has it claimed, and whether it was kept or not; null when Slack may
   * have an answer already, or the delivery has ended.
   */
  take(key: string, payload: string, at: Date, leaseUntil: Date): Promise<Claim | null>;
  /** Gives a claim back, so that it does not count; the delivery is not due before `notBefore`. */
  later(claim: Claim, notBefore: Date, maybeSentAt: Date | null): Promise<boolean>;
  /** Ends a claim and forgets the payload. */
  finish(claim: Claim, end: InboxEnd): Promise<boolean>;
  /** Ends a delivery, whoever has claimed it and whether it was kept or not; an earlier end stands. */
  note(key: string, end: InboxEnd, at: Date): Promise<void>;
};
