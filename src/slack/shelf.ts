import type { Claim, Due, Inbox, InboxEnd } from './inbox.ts';
import type { InboxTimings } from './inbox-timings.ts';

/** A claimed delivery in the hands of its worker. Each method rejects when the inbox cannot be used. */
export type Hold = {
  readonly claim: Claim;
  /** For how many milliseconds the delivery had been kept when it was claimed. */
  readonly age: number;
  /** Whether a call to Slack that begins now ends in the lease, by a clock of this machine that nobody sets. */
  held(): boolean;
  /** Says that an answer may be sent from now on, and prolongs the lease; false when the delivery is another's. */
  mark(): Promise<boolean>;
  /** Gives the delivery back for so many milliseconds; with the mark of an earlier claim, when it may have been sent by that. */
  later(milliseconds: number, mark: 'marked' | 'unsent'): Promise<boolean>;
  finish(end: InboxEnd): Promise<boolean>;
};

/** An inbox with its clock: where deliveries are kept, and claimed for as long as the timings say. */
export type Shelf = {
  keep(key: string, payload: string): Promise<Hold | null>;
  due(): Promise<readonly Due[]>;
  claim(due: Due): Promise<Hold | null>;
  /** Claims and marks what nobody has marked so far, whoever has it and whether it was kept or not. */
  take(key: string, payload: string): Promise<Hold | null>;
};

/** What a shelf is made of: `now` is the clock of the leases, `uptime` milliseconds that run on whatever the clocks do. */
export type ShelfParts = {
  readonly inbox: Inbox;
  readonly timings: InboxTimings;
  now(): Promise<Date>;
  uptime(): number;
};

/** A lease that ends early here rather than late: it is counted from before the shared clock was asked. */
export const shelf = ({ inbox, timings, now, uptime }: ShelfParts): Shelf => {
  const hold = (claim: Claim, at: Date, until: number): Hold => {
    let ends = until;
    return {
      claim,
      age: at.getTime() - claim.receivedAt.getTime(),
      held: () => uptime() < ends - timings.posting,
      mark: async () => {
        const begun = uptime();
        const at = await now();
        if (!(await inbox.mark(claim, at, later(at, timings.sending)))) return false;
        ends = begun + timings.sending;
        return true;
      },
      later: async (milliseconds, mark) =>
        inbox.later(claim, later(await now(), milliseconds), mark === 'marked' ? claim.maybeSentAt : null),
      finish: end => inbox.finish(claim, end),
    };
  };

  return {
    keep: async (key, payload) => {
      const begun = uptime();
      const at = await now();
      const claim = await inbox.keep(key, payload, at, later(at, timings.searching));
      return claim && hold(claim, at, begun + timings.searching);
    },
    due: async () => inbox.due(await now(), most),
    claim: async due => {
      const lease = timings.searching * 2 ** Math.min(due.attempts, mostDoublings);
      const begun = uptime();
      const at = await now();
      const claim = await inbox.claim(due, at, later(at, lease));
      return claim && hold(claim, at, begun + lease);
    },
    take: async (key, payload) => {
      const begun = uptime();
      const at = await now();
      const claim = await inbox.take(key, payload, at, later(at, timings.sending));
      return claim && hold(claim, at, begun + timings.sending);
    },
  };
};

const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

/** As many are taken down at once. */
const most = 200;
const mostDoublings = 5;
