import { createHash } from 'node:crypto';
import type { Article } from '../corpus/article.ts';
import { readArticle } from '../corpus/reading.ts';
import type { Doc } from './collection.ts';

/**
 * A document as the article that a newspaper would print: its title as the headline, when it has one, and all of its
 * text as body. `file` is the document's id.
 */
export const articleOf = ({ id, title, text }: Doc): Article => {
  const page = pageOf({ title, text });
  const unknown = { basis: 'unknown', value: null } as const;
  return readArticle(
    id,
    id,
    { text: page, sha256: createHash('sha256').update(page).digest('hex') },
    {
      title: title === '' ? unknown : { basis: 'stated', value: title, line: 1 },
      outlet: unknown,
      author: unknown,
      published: unknown,
      retells: unknown,
      body: [{ from: title === '' ? 1 : TEXT_BEGINS, to: Number.MAX_SAFE_INTEGER }],
    },
  );
};

/** The characters of a document that every engine gets, title first. */
export const pageOf = ({ title, text }: Pick<Doc, 'title' | 'text'>): string =>
  title === '' ? text : `${title}\n\n${text}`;

/** The line on which the text begins when a title stands above it. */
const TEXT_BEGINS = 3;
