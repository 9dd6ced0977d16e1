/**
 * Whether a statement failed because a row like the one it writes is there already, on either database. SQLite's
 * extended result code is at https://www.sqlite.org/rescode.html, PostgreSQL's SQLSTATE at
 * https://www.postgresql.org/docs/current/errcodes-appendix.html.
 */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error &&
  (('errcode' in error && error.errcode === SQLITE_CONSTRAINT_UNIQUE) ||
    ('code' in error && error.code === UNIQUE_VIOLATION));

const SQLITE_CONSTRAINT_UNIQUE = 2067;
const UNIQUE_VIOLATION = '23505';
