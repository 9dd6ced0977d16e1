import { createHash } from 'node:crypto';
import type { Article } from '../../src/corpus/article.ts';
import type { CatalogueEntry } from '../../src/corpus/catalogue.ts';
import { readArticle } from '../../src/corpus/reading.ts';

/** An article read from text by the real reader. */
export const articleOf = (file: string, text: string, entry?: CatalogueEntry): Article =>
  readArticle(
    file,
    file.slice(0, 3),
    { text, sha256: createHash('sha256').update(text).digest('hex') },
    entry,
  );

/** The article's lines as `role: text`, blank ones left out. */
export const rolesIn = (article: Article): string[] =>
  article.lines
    .filter(({ role }) => role !== 'blank')
    .map(({ role, start, end }) => `${role}: ${article.text.slice(start, end)}`);

/** The texts of the article's sentences. */
export const sentencesIn = (article: Article): string[] =>
  article.sentences.map(({ start, end }) => article.text.slice(start, end));
