import { type Citation, shortCitation } from '../../answer/citation.ts';
import type { Words } from '../words/words.ts';

/**
 * The citation in full in somebody's language, one line without control characters, with what is missing said to be missing. It ends
 * with the short form, by which it can be checked.
 */
export const citationIn = (citation: Citation, words: Words): string => {
  const missing = words.answer.citation;
  return [
    citation.number,
    citation.title ?? missing.title,
    citation.outlet ?? missing.outlet,
    citation.author ?? missing.author,
    publishedIn(citation, words),
    missing.paragraph(citation.paragraph),
    shortCitation(citation),
  ]
    .join(' · ')
    .replace(/\p{Cc}+/gu, ' ');
};

/** The same in at most `most` UTF-16 code units: what is too long is cut before the short form, which stays whole where it fits. */
export const citationInside = (citation: Citation, most: number, words: Words): string => {
  const line = citationIn(citation, words);
  if (line.length <= most) return line;
  const tail = `… · ${shortCitation(citation).replace(/\p{Cc}+/gu, ' ')}`;
  const room = Math.max(0, most - tail.length);
  return `${line.slice(0, room).replace(/[\uD800-\uDBFF]$/u, '')}${tail}`.slice(0, most);
};

const publishedIn = ({ published, publishedBasis }: Citation, words: Words): string => {
  const { undated, inferred } = words.answer.citation;
  if (published === null) return undated;
  return publishedBasis === 'inferred' ? inferred(published) : published;
};
