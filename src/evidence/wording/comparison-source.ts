import type { Article, Sentence } from '../../corpus/article.ts';
import { slice } from '../../corpus/span.ts';
import { type Cue, cueAt } from '../cue.ts';
import { type ClauseWord, clauseWordsOf } from './hedge-clauses.ts';
import { PREPOSITIONS } from './hedge-grammar.ts';
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
    return cueAt(article, { start, end: start + according[0].replace(/[\s.]+$/u, '').length });
  }
  const words = clauseWordsOf(article, sentence);
  const groups = verbGroupsOf(words);
  for (const group of groups) {
    const opener = words[firstOfClause(words, group.from)]?.word ?? '';
    if (group.saying === null || RELATIVE.has(opener) || SUBORDINATE.has(opener) || isPassive(words, group))
      continue;
    const cue = sayerOf(article, sentence, words, groups, group);
    if (cue) return cue;
  }
  return null;
};

/** "was told": whoever was, heard it and did not say it. */
const isPassive = (words: readonly ClauseWord[], { from, to }: VerbGroup): boolean =>
  words.slice(from, to).some(({ word, contracted }) => PASSIVE.has(contracted ?? word));

const sayerOf = (
  article: Article,
  sentence: Sentence,
  words: readonly ClauseWord[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
): Cue | null => {
  const verb = words[group.from];
  const last = words[sayingEnd(words, group)];
  if (!verb || !last) return null;
  const start = clauseStart(words, group.from);
  if (
    IMPERSONAL.test(article.text.slice(sentence.start, last.end)) ||
    CONDITION.has(words[firstOfClause(words, group.from)]?.word ?? '')
  )
    return null;
  if (groups.some(({ from }) => from >= start && from < group.from)) return null;
  if (start === group.from - 1 && JOINING.has(words[start]?.word ?? '')) return null;
  if (start < group.from) return shortCue(article, words[start]?.start ?? 0, last.end);
  const named = words[group.from + 1];
  const quoted = /["”’']\s?$/u.test(article.text.slice(Math.max(sentence.start, verb.start - 2), verb.start));
  if (
    quoted ||
    (group.from > 0 && group.saying === 'plain' && named?.capital && named.clause === verb.clause)
  )
    return shortCue(article, verb.start, words[clauseEnd(words, group.from)]?.end ?? last.end);
  if (group.saying !== 'plain' || group.from === 0) return null;
  return shortCue(
    article,
    words[subjectStart(words, groups, firstOfClause(words, group.from - 1))]?.start ?? 0,
    last.end,
  );
};

/**
 * Where the subject begins whose last part begins at `at`: parts before it that hold no verb are its too ("its director, Jane Doe, said"), unless they
 * are where or when it was said ("On Friday, Jane Doe said").
 */
const subjectStart = (words: readonly ClauseWord[], groups: readonly VerbGroup[], at: number): number => {
  let start = at;
  for (let parts = 0; parts < APPOSED && start > 0; parts += 1) {
    const earlier = firstOfClause(words, start - 1);
    const told = groups.some(({ from, to }) => from < start && to > earlier);
    if (told || PREPOSITIONS.has(words[earlier]?.word ?? '') || words[earlier]?.clause === words[at]?.clause)
      break;
    start = clauseStart(words, earlier) === earlier ? earlier : start;
    if (start !== earlier) break;
  }
  return start;
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
  /\b[Aa]ccording to (?!which\b|plan\b|whom\b)[^,;:()—–“”"\n]{1,140}?(?=\s+(?:which|but|while|whose|it|he|she|they|there)\b|(?<=\b\p{Lu}\p{L}{0,30})\s+(?:the|an?|its|their|no|more|some)\b|[,;:()—–“”"\n]|\.?$|\.["”’'])/u;
const IMPERSONAL = /\b(?:it|there)(?:['’]s|\s+(?:is|was|has been|had been))\s+\p{L}+$/iu;
const CONDITION = new Set(['if', 'whether', 'unless']);
const CLAUSE_OPENING = new Set('that which who while when although though because since but as'.split(' '));

/** What begins a clause that only tells more of a noun. */
const RELATIVE = new Set(['which', 'who', 'whom', 'whose', 'that']);
const JOINING = new Set(['and', 'or', 'but']);
const SUBORDINATE = new Set(
  'after before when while as because since until whose although though'.split(' '),
);
const PASSIVE = new Set('is are was were be been being'.split(' '));

/** Parts of a subject between commas that are taken with its last. */
const APPOSED = 2;
const LONGEST = 120;
