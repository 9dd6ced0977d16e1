import { type Citation, cite } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import { saidAmong } from './said.ts';
import { REPLY, replyWeight, type Statement, sayTheSame, standsAlone, statementsOf } from './statement.ts';

/**
 * The one to four whole sentences that tell the news of one story: first how its most informative article begins,
 * then what others add to that (articles not quoted yet before those that are), last a reply of the other side when
 * one is found. None says what another says, nor what the articles that the channel knows say; when nothing else is
 * left, only how the article begins.
 */
export const excerptsOf = (news: readonly Article[], known: readonly Article[]): Citation[] => {
  const isSaid = saidAmong(known.flatMap(statementsOf));
  const told = news.map(statementsOf).sort((a, b) => substance(b) - substance(a));
  const unsaid = told
    .map(statements => statements.filter(one => !isSaid(one)))
    .filter(statements => statements.length > 0);
  const lead = beginning(unsaid[0] ?? told[0] ?? []);
  if (!lead) return [];
  const reply = replyAmong(unsaid.flat().filter(fits([lead])));
  const additions = additionsTo(lead, reply, unsaid, tellersOf(told));
  const picked = [lead, ...additions, ...(reply ? [reply] : [])];
  return picked.map(({ article, sentence }) => cite(article, [sentence]));
};

/**
 * What other articles add to these two, past their first sentence, which says what the lead says in other words; what
 * the lead's own article adds only when no other does.
 */
const additionsTo = (
  lead: Statement,
  reply: Statement | undefined,
  unsaid: readonly (readonly Statement[])[],
  tellers: ReadonlyMap<string, number>,
): Statement[] => {
  const picked = reply ? [lead, reply] : [lead];
  const additions: Statement[] = [];
  const add = (statements: readonly Statement[]) => {
    const addition = picked.length < MOST ? mostAdded(statements, picked, tellers) : undefined;
    if (!addition) return;
    picked.push(addition);
    additions.push(addition);
  };
  const own = unsaid.filter(([first]) => first?.article === lead.article).flat();
  const others = unsaid.filter(([first]) => first?.article !== lead.article);
  const quoted = ([first]: readonly Statement[]) => Number(first?.article === reply?.article);
  for (const statements of others.toSorted((a, b) => quoted(a) - quoted(b)))
    add(statements.filter(fits(picked)).filter(({ index }) => index > 0));
  if (additions.length === 0) add(own.filter(fits(picked)));
  if (picked.length < LEAST) add(own.filter(one => isShort(one) && isNewBeside(picked)(one)));
  return additions;
};

/** How many different words of substance an article has: the more, the more it is taken to tell. */
const substance = (statements: readonly Statement[]): number =>
  new Set(statements.flatMap(({ words }) => [...words])).size;

/** The first of the opening sentences that stands alone and is short enough; failing that the first short one. */
const beginning = (statements: readonly Statement[]): Statement | undefined =>
  statements.slice(0, OPENING).find(one => isShort(one) && standsAlone(one)) ??
  statements.find(isShort) ??
  statements.toSorted((a, b) => a.text.length - b.text.length)[0];

/** The sentence that looks most like a reply, if any does; the first of equals. */
const replyAmong = (statements: readonly Statement[]): Statement | undefined =>
  heaviest(
    statements.filter(one => replyWeight(one) >= REPLY),
    replyWeight,
  );

/** How many of these articles use each word: the more, the closer it is to what the story is about. */
const tellersOf = (told: readonly (readonly Statement[])[]): ReadonlyMap<string, number> => {
  const tellers = new Map<string, number>();
  for (const statements of told)
    for (const word of new Set(statements.flatMap(({ words }) => [...words])))
      tellers.set(word, (tellers.get(word) ?? 0) + 1);
  return tellers;
};

/**
 * The sentence that adds most to the picked ones: each word that they lack counts as often as articles use it, over
 * the root of the sentence's length, so that length alone wins nothing, and over the root of its place in the body,
 * for news puts what matters first. The first of equals.
 */
const mostAdded = (
  statements: readonly Statement[],
  picked: readonly Statement[],
  tellers: ReadonlyMap<string, number>,
): Statement | undefined => {
  const have = new Set(picked.flatMap(({ words }) => [...words]));
  const added = ({ words, text, index }: Statement) =>
    [...words].reduce((sum, word) => sum + (have.has(word) ? 0 : (tellers.get(word) ?? 0)), 0) /
    Math.sqrt(text.length * (index + 1));
  return heaviest(statements, added);
};

/** Whether a sentence may join the picked ones: short, to be read alone, new beside them, and within the budget. */
const fits = (picked: readonly Statement[]) => {
  const spent = picked.reduce((sum, { text }) => sum + text.length, 0);
  return (one: Statement): boolean =>
    isShort(one) &&
    standsAlone(one) &&
    isNewBeside(picked)(one) &&
    (picked.length < LEAST || spent + one.text.length <= BUDGET);
};

/** The one of most weight, and of several the first. */
const heaviest = (
  statements: readonly Statement[],
  weight: (one: Statement) => number,
): Statement | undefined =>
  statements.reduce<Statement | undefined>(
    (best, one) => (best && weight(best) >= weight(one) ? best : one),
    undefined,
  );

const isNewBeside =
  (said: readonly Statement[]) =>
  (one: Statement): boolean =>
    !said.some(other => sayTheSame(one, other));

const isShort = ({ text }: Statement): boolean => text.length <= LONGEST;

/** Characters of one excerpt, and of all excerpts of an entry from the third on. */
const LONGEST = 400;
const BUDGET = 700;
/** Excerpts of an entry: fewer than two only when there are no two things to say. */
const LEAST = 2;
const MOST = 4;
/** Sentences that a body opens with. */
const OPENING = 3;
