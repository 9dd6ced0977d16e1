import { parseArgs } from 'node:util';
import { loadDatabase } from './config.ts';
import { BackupRefusal } from './store/backup-refusal.ts';
import { StoreUnavailable } from './store/store-unavailable.ts';
import { UnusableDatabase } from './store/unusable-database.ts';
import { BAD_USAGE, printable, runInTerminal } from './terminal.ts';

/** What a program works on: the configured database, the file of the backup, and the options that were given. */
type Task = { readonly where: string; readonly file: string; readonly flags: ReadonlySet<string> };

/**
 * Runs a program that is called with the file of a backup, and prints the line that it ends with. What stands in its way is one line on
 * standard error and exit code 1.
 */
export const runOnDatabase = (
  usage: string,
  options: readonly string[],
  work: (task: Task) => Promise<string>,
): Promise<void> =>
  runInTerminal(async words => {
    const { file, flags } = read(words, options);
    if (flags.has('help')) return told(usage);
    if (file === null) return badUsage(usage);
    try {
      return told(await work({ where: loadDatabase(), file, flags }));
    } catch (fault) {
      const reason = inOneLine(fault);
      if (reason === null) throw fault;
      console.error(printable(reason));
      return FAILED;
    }
  });

/** The rows in words: `12 rows (2 subscription, 10 told)`. */
export const rowsWords = (rows: Readonly<Record<string, number>>): string => {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const tables = Object.entries(rows).flatMap(([table, count]) => (count > 0 ? `${count} ${table}` : []));
  return `${total} rows${tables.length > 0 ? ` (${tables.join(', ')})` : ''}`;
};

type Read = { readonly file: string | null; readonly flags: ReadonlySet<string> };

const read = (words: readonly string[], options: readonly string[]): Read => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(['help', ...options].map(name => [name, { type: 'boolean' }] as const)),
    });
    const flags = new Set(Object.keys(values));
    return { file: positionals.length === 1 ? (positionals[0] ?? null) : null, flags };
  } catch {
    return { file: null, flags: new Set() };
  }
};

const told = (line: string): number => {
  console.log(printable(line));
  return 0;
};

const badUsage = (usage: string): number => {
  console.error(usage);
  return BAD_USAGE;
};

/** What is in the way, for people; null where it is our own fault. */
const inOneLine = (fault: unknown): string | null => {
  const ours = [BackupRefusal, StoreUnavailable, UnusableDatabase].some(kind => fault instanceof kind);
  if (!(fault instanceof Error)) return null;
  return ours || 'syscall' in fault || 'errcode' in fault ? fault.message : null;
};

const FAILED = 1;
