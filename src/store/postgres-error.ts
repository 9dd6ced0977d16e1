/** What a PostgreSQL error says of the server: its SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), or null. */
const sqlState = (error: unknown): string | null =>
  error instanceof Error && 'severity' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;

/** The server speaks, and refuses us for good: wrong password, no such database, no right to use it. */
export const isRefusal = (error: unknown): boolean => REFUSED.has(sqlState(error) ?? '');

/** In plain words, why the database cannot serve; null when it is not the database's fault. */
export const postgresFault = (error: unknown): string | null => {
  const state = sqlState(error);
  if (state === null) return isLost(error) ? 'its server cannot be reached' : null;
  return FAULTS.find(([begin]) => state.startsWith(begin))?.[1] ?? null;
};

/** Whether the connection is of no more use: lost, hung, or to a server that gave up its place. */
export const isSpent = (error: unknown): boolean => {
  const state = sqlState(error);
  return state === null || /^(?:08|57P|58|25006|XX)/u.test(state);
};

/** Errors of the network have Node's codes; those of the driver have words alone. */
const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && typeof error.code === 'string' && /^E(?!RR_)/u.test(error.code)) ||
    (error instanceof AggregateError && error.errors.some(isLost)) ||
    LOST.test(error.message));

const LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (?:has encountered a connection error|was closed)|Connection ended)/u;

const REFUSED = new Set(['28000', '28P01', '3D000', '3F000', '42501']);

/** By how an SQLSTATE begins. */
const FAULTS: readonly (readonly [string, string])[] = [
  ['53100', "its server's disk is full"],
  ['53300', 'its server takes no more connections'],
  ['53', 'its server is out of resources'],
  ['08', 'its server cannot be reached'],
  ['57014', 'its server took too long'],
  ['57P', 'its server is shutting down, starting or restarting'],
  ['58', 'its server cannot use its disk'],
  ['25006', 'its server takes no writes at the moment'],
  ['28', 'its server refuses this user'],
  ['42501', 'its server refuses this user'],
  ['3D000', 'it is not there any more'],
  ['55P03', 'it is locked by somebody else'],
  ['40', 'others were writing the same'],
  ['XX', 'its server has an internal fault'],
];
