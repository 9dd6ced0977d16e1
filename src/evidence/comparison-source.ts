import type { Article, Sentence } from '../corpus/article.ts';
import { slice } from '../corpus/span.ts';
import { type Cue, cueAt } from './cue.ts';
import { type ClauseWord, clauseWordsOf } from './hedge-clauses.ts';
import { verbGroupsOf } from './hedge-groups.ts';
import type { VerbGroup } from './hedge-verbs.ts';

/**
 * The words by which the sentence names who says so: "according to the Gazette", "The sources even suggest", "said Jane Doe". Null where it
 * names nobody ("it is claimed that").
 */
export const sourceOf = (article: Article, sentence: Sentence): Cue | null => {
  const according = slice(article.text, sentence).match(ACCORDING);
  if (according?.index !== undefined) {
    const start = sentence.start + according.index;
    return cueAt(article, { start, end: start + according[0].trimEnd().length });
  }
  const words = clauseWordsOf(article, sentence);
  for (const group of verbGroupsOf(words)) {
    if (group.saying === null || RELATIVE.has(words[firstOfClause(words, group.from)]?.word ?? '')) continue;
    const cue = sayerOf(article, sentence, words, group);
    if (cue) return cue;
  }
  return null;
};

const sayerOf = (
  article: Article,
  sentence: Sentence,
  words: readonly ClauseWord[],
  group: VerbGroup,
): Cue | null => {
  const verb = words[group.from];
  const last = words[sayingEnd(words, group)];
  if (!verb || !last) return null;
  if (
    IMPERSONAL.test(article.text.slice(sentence.start, last.end)) ||
    CONDITION.has(words[clauseStart(words, group.from)]?.word ?? '')
  )
    return null;
  const start = words[clauseStart(words, group.from)] ?? verb;
  if (start.start < verb.start) return shortCue(article, start.start, last.end);
  const before = article.text.slice(Math.max(sentence.start, verb.start - 2), verb.start);
  if (/["”’']\s?$/u.test(before))
    return shortCue(article, verb.start, words[clauseEnd(words, group.from)]?.end ?? last.end);
  return group.saying === 'plain' ? shortCue(article, sentence.start, last.end) : null;
};

const shortCue = (article: Article, start: number, end: number): Cue | null =>
  end - start > LONGEST ? null : cueAt(article, { start, end });

/** The verb of saying itself, without the verbs that follow on it. */
const sayingEnd = (words: readonly ClauseWord[], { from, to }: VerbGroup): number => {
  const open = words.slice(from, to).findIndex(({ word }) => word === 'to');
  return open > 0 ? from + open - 1 : to - 1;
};

const clauseStart = (words: readonly ClauseWord[], of: number): number => {
  const at = firstOfClause(words, of);
  return CLAUSE_OPENING.has(words[at]?.word ?? '') && at < of ? at + 1 : at;
};

const firstOfClause = (words: readonly ClauseWord[], of: number): number => {
  let at = of;
  while (at > 0 && words[at - 1]?.clause === words[of]?.clause) at -= 1;
  return at;
};

const clauseEnd = (words: readonly ClauseWord[], of: number): number => {
  let at = of;
  while (words[at + 1]?.clause === words[of]?.clause && words[at + 1] !== undefined) at += 1;
  return at;
};

const ACCORDING =
  /\baccording to [^,;:()—–“”"\n]{1,100}?(?=\s+(?:that|which|who|but|while)\b|[,;:()—–“”"\n]|\.?$|\.["”’'])/iu;
const IMPERSONAL = /\b(?:it|there)(?:['’]s|\s+(?:is|was|has been|had been))\s+\p{L}+$/iu;
const CONDITION = new Set(['if', 'whether', 'unless']);
const CLAUSE_OPENING = new Set('that which who while when although though because since but as'.split(' '));

/** What begins a clause that only tells more of a noun. */
const RELATIVE = new Set(['which', 'who', 'whom', 'whose', 'that']);
const LONGEST = 120;
