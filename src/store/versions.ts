import { setImmediate as breath } from 'node:timers/promises';
import type { Article } from '../corpus/article.ts';
import type { PastVersions } from '../evidence/citations/verifying.ts';
import type { Database } from './tables.ts';

/** Every version of an article file that was ever read, so that a citation of one that is no more can still be shown. */
export type Versions = PastVersions & {
  /** Keeps those whose bytes are not kept yet, all or none; tells how many they were. */
  keep(articles: readonly Kept[], at: Date): Promise<number>;
};

type Kept = Pick<Article, 'sha256' | 'file' | 'number' | 'text'>;

/** The versions in the database. */
export const openVersions = (db: Database): Versions => ({
  keep: (articles, at) =>
    db.transaction().execute(async transaction => {
      const rows = await transaction.selectFrom('article_versions').select('sha256').execute();
      const known = new Set(rows.map(({ sha256 }) => sha256));
      let kept = 0;
      for (const { sha256, file, number, text } of articles) {
        if (known.has(sha256)) continue;
        known.add(sha256);
        await transaction
          .insertInto('article_versions')
          .values({ sha256, file, number, text, read_at: at.toISOString() })
          .execute();
        kept += 1;
        await breath();
      }
      return kept;
    }),

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

/** Sorts after every hex digit, so that a prefix is a range of the primary key. */
const AFTER_HEX = 'g';

/** Eight digits name one version; a handful is enough to see that fewer name several. */
const MOST_FOUND = 8;
