import { createHash } from 'node:crypto';
import type { Article } from '../../src/corpus/article.ts';
import { readArticle } from '../../src/corpus/reading.ts';
import type { Piece } from './news.ts';

/** The article in the file, by the desk's own reader. */
export const pieceArticle = ({ file, text }: Piece): Article =>
  readArticle(
    file,
    file.slice(0, 3),
    { text, sha256: createHash('sha256').update(text).digest('hex') },
    undefined,
  );
