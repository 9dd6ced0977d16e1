import { sentenceSpans } from '../../corpus/sentences.ts';
import { slice } from '../../corpus/span.ts';
import { isStopWord } from '../../search/stop-words.ts';
import { termsOf } from '../../search/terms.ts';

/** The claims of a text in its order, {@link MOST_CLAIMS} at most, and how many further ones were left unread. */
export type ClaimsRead = { readonly claims: readonly string[]; readonly unread: number };

/**
 * The sentences of a text that state something: no questions, greetings, thanks, calls to do something or words with nothing to look
 * up, each once. Of a long text only the first {@link LONGEST_READ} UTF-16 code units are read, and `isCut` tells so.
 */
export const claimsIn = (text: string): ClaimsRead & { readonly isCut: boolean } => {
  const read = text.slice(0, LONGEST_READ);
  const sentences = read
    .split(/\n+/u)
    .flatMap(line => sentenceSpans(line, 0).map(span => withoutMarks(slice(line, span))));
  const claims = [...new Set(sentences.filter(isClaim))];
  return {
    claims: claims.slice(0, MOST_CLAIMS),
    unread: Math.max(0, claims.length - MOST_CLAIMS),
    isCut: text.length > LONGEST_READ,
  };
};

/** Without the marks of lists and quotations before it, and in single blanks. */
const withoutMarks = (sentence: string): string =>
  sentence
    .replace(/^(?:[\s>•*·–—-]|\d{1,2}[.)]\s)+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

const isClaim = (sentence: string): boolean => {
  if (sentence.endsWith('?') || MANNERS.test(sentence)) return false;
  const words = termsOf(sentence.replace(LINK, ' '));
  return (
    words.length >= FEWEST_WORDS && words.filter(word => !isStopWord(word)).length >= FEWEST_OF_SUBSTANCE
  );
};

/** Words to somebody, which state nothing. */
const MANNERS =
  /^(?:hi|hello|hey|thanks|thank you|cheers|please|pls|fyi:?$|good (?:morning|afternoon|evening)|let(?:'|’)?s|can you|could you|would you|does anyone|do you|see (?:you|below|above))\b/iu;

const LINK = /https?:\/\/\S+/giu;

/** A claim says at least who and what. */
const FEWEST_WORDS = 3;
const FEWEST_OF_SUBSTANCE = 2;

/** More than this nobody reads in a modal. */
export const MOST_CLAIMS = 5;

/** Slack's longest message has 40,000 characters; what stands this far down is not what a message says first. */
export const LONGEST_READ = 12_000;
