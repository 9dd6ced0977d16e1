import { setImmediate as breath } from 'node:timers/promises';
import type { Article } from '../corpus/article.ts';
import type { PastVersions } from '../evidence/citations/verifying.ts';
import type { Database } from './tables.ts';

/** Every version of an article file that was ever read, so that a citation of one that is no more can still be shown. */
export type Versions = PastVersions & {
  /**
   * Keeps those whose bytes are not kept yet; tells how many they were. Others may keep the same at the same time, and other work goes on
   * meanwhile. What a fault leaves out is kept the next time.
   */
  keep(articles: readonly Kept[], at: Date): Promise<number>;
};

type Kept = Pick<Article, 'sha256' | 'file' | 'number' | 'text'>;

/** The versions in the database. */
export const openVersions = (db: Database): Versions => ({
  keep: async (articles, at) => {
    const rows = await db.selectFrom('article_versions').select('sha256').execute();
    const known = new Set(rows.map(({ sha256 }) => sha256));
    const fresh = articles.filter(({ sha256 }) => !known.has(sha256) && known.add(sha256));
    let kept = 0;
    for (const batch of batches(fresh)) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('article_versions')
        .values(
          batch.map(({ sha256, file, number, text }) => ({
            sha256,
            file,
            number,
            text,
            read_at: at.toISOString(),
          })),
        )
        .onConflict(conflict => conflict.column('sha256').doNothing())
        .executeTakeFirstOrThrow();
      kept += Number(numInsertedOrUpdatedRows ?? 0n);
      await breath();
    }
    return kept;
  },

  find: async hashPrefix => {
    const prefix = hashPrefix.toLowerCase();
    if (!/^[0-9a-f]{1,64}$/u.test(prefix)) return [];
    const rows = await db
      .selectFrom('article_versions')
      .selectAll()
      .where('sha256', '>=', prefix)
      .where('sha256', '<', `${prefix}${AFTER_HEX}`)
      .orderBy('sha256')
      .limit(MOST_FOUND)
      .execute();
    return rows.map(({ read_at, ...version }) => ({ ...version, readAt: read_at }));
  },
});

/** In pieces of which each is one short statement. */
function* batches(articles: readonly Kept[]): Generator<Kept[]> {
  let batch: Kept[] = [];
  let size = 0;
  for (const article of articles) {
    batch.push(article);
    size += article.text.length;
    if (size < BATCH_SIZE && batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** UTF-16 code units of text in one statement, after which it ends, and the most rows of one. */
const BATCH_SIZE = 200_000;
const BATCH_ROWS = 50;

/** Sorts after every hex digit, so that a prefix is a range of the primary key. */
const AFTER_HEX = 'g';

/** Eight digits name one version; a handful is enough to see that fewer name several. */
const MOST_FOUND = 8;
