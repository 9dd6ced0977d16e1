import type { Claim, Due, Inbox, InboxEnd } from './inbox.ts';

/** What the stand-in has of one delivery; `known` is there only to be known again. */
type Row = {
  readonly state: 'waiting' | 'working' | 'known' | InboxEnd;
  readonly payload: string | null;
  readonly attempts: number;
  readonly dueAt: number;
  readonly receivedAt: Date;
  readonly maybeSentAt: Date | null;
};

/** An inbox in memory, of bounded size, for the time in which the store cannot be written. */
export type StandIn = Inbox & {
  /** Everything that is in it, oldest first. */
  readonly rows: ReadonlyMap<string, Row>;
  /** How a delivery ended, or null while it has not; undefined where it was never here. */
  endOf(key: string): InboxEnd | null | undefined;
  /** What has ended, to be told to the store; oldest first. */
  ended(): readonly (readonly [key: string, end: InboxEnd])[];
  /** Forgets one that the store knows. */
  drop(key: string): void;
};

export type StandInBounds = {
  /** Beyond this many open deliveries no further one is kept: `keep` rejects. */
  readonly open: number;
  /** Beyond this many keys the oldest that is not open is forgotten. */
  readonly keys: number;
};

export const standIn = ({ open, keys }: StandInBounds = usualBounds): StandIn => {
  const rows = new Map<string, Row>();

  const put = (key: string, row: Row): void => {
    rows.set(key, row);
    if (rows.size <= keys) return;
    const oldest = [...rows].find(([, { state }]) => !isOpen(state));
    if (oldest) rows.delete(oldest[0]);
  };

  /** Changes a delivery only while the claim stands. */
  const change = ({ key, attempts }: Due, values: Partial<Row>): boolean => {
    const row = rows.get(key);
    if (row?.state !== 'working' || row.attempts !== attempts) return false;
    rows.set(key, { ...row, ...values });
    return true;
  };

  const isDue = ({ state, dueAt, payload }: Row, at: Date): boolean =>
    isOpen(state) && payload !== null && dueAt <= at.getTime();

  return {
    rows,
    keep: async (key, payload, at, leaseUntil) => {
      if (rows.has(key)) return null;
      if ([...rows.values()].filter(({ state }) => isOpen(state)).length >= open)
        throw new RangeError('Too many deliveries are open');
      const claim = { payload, attempts: 1, receivedAt: at, maybeSentAt: null };
      put(key, { ...claim, state: 'working', dueAt: leaseUntil.getTime() });
      return { key, ...claim };
    },
    know: async (key, at) => {
      if (rows.has(key)) return false;
      put(key, { ...closed, receivedAt: at, state: 'known' });
      return true;
    },
    release: async key => {
      if (rows.get(key)?.state === 'known') rows.delete(key);
    },
    due: async (at, most) =>
      [...rows]
        .filter(([, row]) => isDue(row, at))
        .slice(0, most)
        .map(([key, { attempts }]) => ({ key, attempts })),
    claim: async ({ key, attempts }, at, leaseUntil): Promise<Claim | null> => {
      const row = rows.get(key);
      if (!row || row.attempts !== attempts || !isDue(row, at) || row.payload === null) return null;
      const { receivedAt, maybeSentAt } = row;
      const claim = { attempts: attempts + 1, receivedAt, maybeSentAt };
      rows.set(key, { ...row, ...claim, state: 'working', dueAt: leaseUntil.getTime() });
      return { key, payload: row.payload, ...claim };
    },
    mark: async (claim, at, leaseUntil) => change(claim, { maybeSentAt: at, dueAt: leaseUntil.getTime() }),
    take: async (key, payload, at, leaseUntil) => {
      const row = rows.get(key);
      if (row && (!isOpen(row.state) || row.maybeSentAt)) return null;
      const claim = { payload, attempts: (row?.attempts ?? 0) + 1, receivedAt: row?.receivedAt ?? at };
      put(key, { ...claim, state: 'working', dueAt: leaseUntil.getTime(), maybeSentAt: at });
      return { key, ...claim, maybeSentAt: null };
    },
    later: async (claim, notBefore, maybeSentAt) =>
      change(claim, {
        state: 'waiting',
        attempts: claim.attempts - 1,
        dueAt: notBefore.getTime(),
        maybeSentAt,
      }),
    finish: async (claim, end) => change(claim, { ...closed, state: end }),
    note: async (key, end, at) => {
      const row = rows.get(key);
      if (!row || isOpen(row.state)) put(key, { ...closed, receivedAt: row?.receivedAt ?? at, state: end });
    },
    endOf: key => {
      const row = rows.get(key);
      if (!row) return undefined;
      return isOpen(row.state) ? null : row.state === 'known' ? 'done' : row.state;
    },
    ended: () =>
      [...rows].flatMap(([key, { state }]) =>
        isOpen(state) || state === 'known' ? [] : [[key, state] as const],
      ),
    drop: key => void rows.delete(key),
  };
};

const isOpen = (state: Row['state']): state is 'waiting' | 'working' =>
  state === 'waiting' || state === 'working';

/** What an ended delivery keeps. */
const closed = { payload: null, attempts: 0, dueAt: 0, maybeSentAt: null } as const;

const usualBounds: StandInBounds = { open: 1000, keys: 10_000 };
