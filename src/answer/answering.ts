import type { Article, Sentence } from '../corpus/article.ts';
import { type English, englishWords } from '../search/english.ts';
import { partsOf } from '../search/parts.ts';
import type { Answer, Excerpt, Reason } from './answer.ts';
import { cite } from './citation.ts';
import { contradictedBy } from './contradiction.ts';
import { doubtOf } from './doubts.ts';
import { isEcho, isRepeat } from './echoes.ts';
import { type Extent, extentOf } from './excerpting.ts';
import { type Finding, type Found, findIn } from './finding.ts';
import type { Ranked } from './ranking.ts';

/** Answers a question from the articles that it was made for; never fails, and the same question gets the same answer. */
export type Answering = (question: string) => Answer;

/** Indexes the articles once, in short steps, and answers from them. */
export const answerFrom = async (
  articles: readonly Article[],
  english: English = englishWords(),
): Promise<Answering> => answerBy(await findIn(articles, english));

/** Answers from what is found; of several questions in one, each that can be answered. */
export const answerBy =
  (find: Finding): Answering =>
  typed => {
    const parts = partsOf(typed).map(find);
    const [only] = parts;
    if (only && parts.length === 1) return answerTo(typed, only);
    const answered = parts.filter(found => found.ranked.length > 0 && !reasonAgainst(found));
    const [first, ...others] = excerptsOf(inTurns(answered.map(worthShowing)), MOST_EXCERPTS);
    if (!first) return answerTo(typed, find(typed));
    const unanswered = parts.filter(found => !answered.includes(found)).map(({ question }) => question.asked);
    return { outcome: 'answered', question: typed, excerpts: [first, ...others], unanswered };
  };

const answerTo = (typed: string, found: Found): Answer => {
  if (found.question.terms.length === 0) return { outcome: 'help', question: typed };
  const against = reasonAgainst(found);
  const [first, ...others] = against ? [] : excerptsOf(worthShowing(found), MOST_EXCERPTS);
  if (first) return { outcome: 'answered', question: typed, excerpts: [first, ...others], unanswered: [] };
  const { reason, shown } = against ?? { reason: { kind: 'no_evidence' }, shown: all(found) };
  return {
    outcome: 'not_in_articles',
    question: typed,
    reason,
    nearest: reason.kind === 'off_topic' ? [] : excerptsOf(shown, MOST_NEAREST),
  };
};

/** A ranked sentence and what it was found by. */
type Shown = { readonly found: Found; readonly item: Ranked };

/** Why the question is not answered, with what is shown instead; null when it is. */
const reasonAgainst = (found: Found): { reason: Reason; shown: Shown[] } | null => {
  const { question, sought, ranked, passages } = found;
  const denial = contradictedBy(question, sought, ranked, ({ id, article }) =>
    passages[id - 1]?.article === article ? passages[id - 1] : undefined,
  );
  if (denial) return { reason: { kind: 'premise_contradicted' }, shown: [{ found, item: denial }] };
  const reason = doubtOf(found);
  return reason && { reason, shown: all(found) };
};

const all = (found: Found): Shown[] => found.ranked.map(item => ({ found, item }));

/**
 * What comes near enough to the best: a long list of weaker sentences buries the answer. Where the question names several
 * outlets, the best of each comes first.
 */
const worthShowing = (found: Found): Shown[] => {
  const least = (found.ranked[0]?.score ?? 0) - MOST_BELOW_BEST;
  const near = found.ranked.filter(({ score }) => score >= least);
  const firsts = [
    ...Map.groupBy(
      found.ranked.filter(({ signals }) => signals.outlet === 1),
      outletOf,
    ).values(),
  ].flatMap(items => items.slice(0, 1));
  const order = firsts.length > 1 ? [...firsts, ...near.filter(item => !firsts.includes(item))] : near;
  return order.map(item => ({ found, item }));
};

const outletOf = ({ passage }: Ranked): string | null => passage.article.facts.outlet.value;

/** The first of each list, then the second of each, and so on. */
const inTurns = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
  Array.from({ length: Math.max(0, ...lists.map(list => list.length)) }, (_, turn) =>
    lists.flatMap(list => list.slice(turn, turn + 1)),
  ).flat();

type Group = { readonly first: Ranked; readonly echoes: Ranked[]; readonly extent: Extent };

/** The excerpts of these sentences, with the echoes of one statement folded into the best of them. */
const excerptsOf = (shown: readonly Shown[], most: number): Excerpt[] => {
  const groups: Group[] = [];
  const taken = new Set<Sentence>();
  for (const { found, item } of shown) {
    const { sentence } = item.passage;
    if (taken.has(sentence) || groups.some(group => repeats(item, group))) continue;
    const group = groups.find(({ first, echoes }) => joins(item, [first, ...echoes]));
    const extent: Extent = group ? [sentence] : extentOf(found, item, taken);
    if (group) group.echoes.push(item);
    else if (groups.length < most) groups.push({ first: item, echoes: [], extent });
    else continue;
    for (const one of extent) taken.add(one);
  }
  return groups.map(({ first, echoes, extent }) => ({
    ...cite(first.passage.article, extent),
    also: echoes.map(({ passage }) => cite(passage.article, [passage.sentence])),
  }));
};

const repeats = (item: Ranked, { first, echoes }: Group): boolean =>
  [first, ...echoes].some(other => isRepeat(other.passage, item.passage));

/** An echo joins a group that has none of its article's sentences yet; another one of them stays on its own. */
const joins = (item: Ranked, group: readonly Ranked[]): boolean =>
  group.every(other => other.passage.article !== item.passage.article) &&
  group.some(other => isEcho(other.passage, item.passage));

const MOST_EXCERPTS = 5;
const MOST_NEAREST = 3;
const MOST_BELOW_BEST = 4;
