import type { Answer } from '../answer/answer.ts';
import type { Citation } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import { slice } from '../corpus/span.ts';
import type { ChromeLine, GoldQuestion } from './gold.ts';

/** Words with the file that they stand in. */
export type Placed = { readonly file: string; readonly text: string };

/**
 * An excerpt matches when it holds a gold sentence of the same file, or is held by one and has at least 60 % of its
 * characters. Exact text, nothing normalised.
 */
export const matchesGold = ({ file, text }: Placed, { gold }: GoldQuestion): boolean =>
  gold.some(
    ({ file: goldFile, sentence }) =>
      goldFile === file &&
      (text.includes(sentence) || (sentence.includes(text) && text.length >= 0.6 * sentence.length)),
  );

/** All that an answer shows or points to, in its order: excerpts, or the nearest passages, each with its echoes. */
export const citedIn = (answer: Answer): Citation[] => {
  if (answer.outcome === 'help') return [];
  const excerpts = answer.outcome === 'answered' ? answer.excerpts : answer.nearest;
  return excerpts.flatMap(excerpt => [excerpt, ...excerpt.also]);
};

/** Whether the citation's words are exactly the characters of its article that it names. */
export const isExact = (citation: Citation, articles: ReadonlyMap<string, Article>): boolean => {
  const article = articles.get(citation.file);
  return article !== undefined && citation.text !== '' && slice(article.text, citation) === citation.text;
};

/** Whether a whole line of page chrome stands in the words. */
export const showsChrome = ({ file, text }: Placed, chrome: readonly ChromeLine[]): boolean =>
  chrome.some(line => line.file === file && text.includes(line.text.trim()));
