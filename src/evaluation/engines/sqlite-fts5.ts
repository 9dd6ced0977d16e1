import { contentWords } from '../content-words.ts';
import type { Engine } from './engine.ts';

/** SQLite's full-text search with Porter's stems: the question's words without stop words, joined by OR, by `bm25()`. */
export const sqliteFts5: Engine = {
  name: 'SQLite FTS5',
  setting: 'porter, query stop words, OR, bm25()',
  load: async () => {
    const { DatabaseSync } = await import('node:sqlite');
    return texts => {
      const database = new DatabaseSync(':memory:');
      database.exec(`CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61')`);
      const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
      database.exec('BEGIN');
      for (const [place, text] of texts.entries()) insert.run(place, text);
      database.exec('COMMIT');
      const select = database.prepare(
        'SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ?',
      );
      return (question, most) => {
        const words = contentWords(question);
        if (words.length === 0) return [];
        return select
          .all(words.map(word => `"${word}"`).join(' OR '), most)
          .map(({ rowid }) => Number(rowid));
      };
    };
  },
};
