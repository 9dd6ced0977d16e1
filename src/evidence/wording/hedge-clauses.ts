import type { Article, Sentence } from '../../corpus/article.ts';
import { slice } from '../../corpus/span.ts';
import { CLAUSE_WORDS } from './hedge-grammar.ts';

/**
 * A word of a sentence as the ladder reads it: in lower case without its apostrophe, in the article's offsets. `clause` counts the
 * clauses before its own. `contracted` is the auxiliary that an apostrophe hides ("it's": is). `joined` says that a hyphen stands before it,
 * `quoted` that it stands between quotation marks.
 */
export type ClauseWord = {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly clause: number;
  readonly capital: boolean;
  readonly joined: boolean;
  readonly quoted: boolean;
  readonly contracted: string | null;
};

/** The words of the sentence in order; page notes inside it are none. */
export const clauseWordsOf = (article: Article, sentence: Sentence): ClauseWord[] => {
  const text = slice(article.text, sentence);
  const words: ClauseWord[] = [];
  let clause = 0;
  let last = 0;
  let quoted = false;
  for (const { 0: printed, index } of text.matchAll(WORD)) {
    const gap = text.slice(last, index);
    last = index + printed.length;
    for (const mark of gap) quoted = mark === '“' || (mark === '"' ? !quoted : mark !== '”' && quoted);
    const start = sentence.start + index;
    if (sentence.inlineChrome.some(note => note.start <= start && start < note.end)) continue;
    const lower = printed.toLowerCase().replaceAll('’', "'");
    const contraction = lower.match(CONTRACTION);
    const word = contraction?.[1] ?? lower.replace(/'s?$/u, '').replaceAll("'", '');
    if (CLAUSE_MARK.test(gap) || CLAUSE_WORDS.has(word)) clause += 1;
    words.push({
      start,
      end: start + printed.length,
      word,
      clause,
      capital: /^\p{Lu}/u.test(printed),
      quoted,
      joined: /[-‐‑]$/u.test(gap),
      contracted: contraction ? (CONTRACTED.get(contraction[2] ?? '') ?? null) : null,
    });
  }
  return words;
};

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*['’]?/gu;
const CLAUSE_MARK = /[,;:()—–“”"]/u;
const CONTRACTION = /^(it|he|she|that|there|what|who|they|we|you|i)'(s|re|ve|ll|d|m)$/u;
const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ['s', 'is'],
  ['re', 'are'],
  ['m', 'am'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
]);
