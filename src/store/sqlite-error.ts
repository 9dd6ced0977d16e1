/** SQLite's result code (https://www.sqlite.org/rescode.html) without its extension, or null for any other error. */
const sqliteCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null;

/** Whether somebody else holds a lock. */
export const isBusy = (error: unknown): boolean => sqliteCode(error) === SQLITE_BUSY;

/** Whether the file is damaged, or no SQLite database at all. */
export const isDamaged = (error: unknown): boolean =>
  sqliteCode(error) === SQLITE_CORRUPT || sqliteCode(error) === SQLITE_NOTADB;

/** In plain words, why the database cannot serve; null when it is not the database's fault. */
export const sqliteFault = (error: unknown): string | null => FAULTS.get(sqliteCode(error) ?? 0) ?? null;

/** Whether the open file may serve no more, until it was looked at again. */
export const isDoubtful = (error: unknown): boolean => {
  const code = sqliteCode(error);
  return FAULTS.has(code ?? 0) && code !== SQLITE_BUSY && code !== SQLITE_FULL;
};

const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_NOTADB = 26;

const FAULTS = new Map([
  [3, 'it may not be written'],
  [SQLITE_BUSY, 'another program writes to it'],
  [7, 'there is not enough memory'],
  [8, 'it may not be written'],
  [10, 'its disk does not work'],
  [SQLITE_CORRUPT, 'it is damaged'],
  [SQLITE_FULL, 'its disk is full'],
  [14, 'it cannot be opened'],
  [15, 'another program has it'],
  [SQLITE_NOTADB, 'it is damaged'],
]);
