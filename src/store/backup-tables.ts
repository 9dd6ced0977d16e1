import { sql } from 'kysely';
import type { Database, Tables } from './tables.ts';

/**
 * Writes all rows of one database into the tables of another, which are empty. Whoever calls has a transaction open on either side that
 * somebody else may use meanwhile.
 */
export const copyTables = async (from: Database, to: Database): Promise<void> => {
  for (const table of tables) {
    let page = await readPage(from, table, null);
    while (page.length > 0) {
      await writePage(to, table, page);
      page = await readPage(from, table, page.at(-1) ?? null);
    }
  }
};

/** Whether any table has a row. */
export const hasRows = async (db: Database): Promise<boolean> => {
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
};

/** The columns by which each row of a table is told from the others. */
const KEYS = {
  subscription: ['team', 'channel'],
  digest_run: ['team', 'channel', 'local_date', 'number'],
  told: ['team', 'channel', 'file', 'sha256'],
  inbox: ['key'],
  article_versions: ['sha256'],
  turn: ['team', 'id'],
  conversation: ['team', 'channel', 'thread', 'person'],
  feedback: ['team', 'turn', 'person'],
  watch: ['id'],
  mute: ['team', 'channel'],
} as const satisfies { [Table in keyof Tables]: readonly (keyof Tables[Table])[] };

/** All that a backup holds. */
export const tables = [
  'subscription',
  'digest_run',
  'told',
  'inbox',
  'article_versions',
  'turn',
  'conversation',
  'feedback',
  'watch',
  'mute',
] as const;

type Row = Readonly<Record<string, string | number | null>>;

/** The rows that come after this one by their key, or the first. */
const readPage = async (db: Database, table: keyof Tables, after: Row | null): Promise<readonly Row[]> => {
  const key = sql.join(KEYS[table].map(column => sql.ref(column)));
  const later = after ? sql`where (${key}) > (${sql.join(KEYS[table].map(column => after[column]))})` : sql``;
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} ${later} order by ${key} limit ${sql.lit(PAGE)}`.execute(db);
  return rows;
};

const writePage = async (db: Database, table: keyof Tables, page: readonly Row[]): Promise<void> => {
  const columns = Object.keys(page[0] ?? {});
  const values = page.map(row => sql`(${sql.join(columns.map(column => row[column]))})`);
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map(column => sql.ref(column)))})
    values ${sql.join(values)}`.execute(db);
};

/** Rows at a time: 16 columns of them stay below the 32,766 values that SQLite binds in one statement. */
const PAGE = 200;
