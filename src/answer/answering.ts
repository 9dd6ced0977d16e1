import type { Article } from '../corpus/article.ts';
import { type English, englishWords } from '../search/english.ts';
import type { Filtered } from '../search/filtering.ts';
import { readFilters, type Typed } from '../search/filters.ts';
import { partsOf } from '../search/parts.ts';
import { readQuestion } from '../search/question.ts';
import { type NamedGroup, noFilters } from '../search/understood.ts';
import type { Answer, Excerpt, Reason } from './answer.ts';
import { contradictedBy } from './contradiction.ts';
import { doubtOf } from './doubts.ts';
import { extentOf } from './excerpting.ts';
import { excerptsOf, type Shown } from './excerpts.ts';
import { suggestionsFor } from './filter-suggestions.ts';
import { type Finder, type Found, finderIn } from './finding.ts';
import { listed } from './listing.ts';
import type { Ranked } from './ranking.ts';

/**
 * How a question is asked: `origins` are what `origin:` may name (nothing without them), `skip` is how many excerpts of the
 * same answer are known already, for the next ones after them, and `plain` says that nothing in it is a filter, as in words that
 * somebody wrote to others.
 */
export type AskOptions = {
  readonly origins?: readonly NamedGroup[];
  readonly skip?: number;
  readonly plain?: boolean;
};

/**
 * Answers a question from the articles that it was made for; never fails, and the same question gets the same answer. Filters in it
 * restrict where is looked, and whether the articles answer is decided by what the filters leave. With `skip` the
 * outcome is the next excerpts or the reason `no_more`.
 */
export type Answering = (question: string, options?: AskOptions) => Answer;

/** Indexes the articles once, in short steps, and answers from them. */
export const answerFrom = async (
  articles: readonly Article[],
  english: English = englishWords(),
): Promise<Answering> => answerBy(await finderIn(articles, english));

/** Answers from what is found; of several questions in one, each that can be answered. */
export const answerBy =
  (finder: Finder): Answering =>
  (typed, { origins = [], skip = 0, plain = false } = {}) => {
    const read = plain ? plainly(typed) : readFilters(typed);
    const filtered = read.filters.length === 0 ? null : finder.filter(read.filters, origins);
    const asked: Asked = { typed, read, finder, filtered, skip: Math.max(0, Math.trunc(skip)) || 0 };
    const trouble = filtered && troubleWith(asked, filtered, origins);
    if (trouble) return notAnswered(asked, trouble, []);
    if (filtered && asksNothing(read)) return listing(asked, filtered);
    const answer = answerTo(asked);
    return answer.outcome === 'not_in_articles' && asked.skip > 0 ? notAnswered(asked, NO_MORE, []) : answer;
  };

/** What is asked, of whom, and what its filters came to; null when it has none. */
type Asked = {
  readonly typed: string;
  readonly read: Typed;
  readonly finder: Finder;
  readonly filtered: Filtered | null;
  readonly skip: number;
};

const plainly = (typed: string): Typed => ({ filters: [], places: [], question: typed, outside: typed });

const asksNothing = ({ outside }: Typed): boolean => readQuestion(outside).terms.length === 0;

/** Why the filters cannot be used; null when they leave something. */
const troubleWith = (
  { typed, read, finder }: Asked,
  { understood }: Filtered,
  origins: readonly NamedGroup[],
): Reason | null => {
  const filter = understood.list.find(({ problem }) => problem !== null);
  if (filter)
    return {
      kind: filter.problem === 'not_understood' ? 'filter_not_understood' : 'filter_matches_nothing',
      filter,
      suggestions: suggestionsFor(filter, typed, read, finder, origins),
    };
  return understood.articles > 0 ? null : { kind: 'filters_leave_nothing' };
};

/** What the filters leave, when nothing is asked beside them. */
const listing = (asked: Asked, { within }: Filtered): Answer => {
  const excerpts = excerptsOf(listed(asked.finder.passages, within), MOST_EXCERPTS, asked.skip);
  return answered(asked, excerpts) ?? notAnswered(asked, NO_MORE, []);
};

const answerTo = (asked: Asked): Answer => {
  const { read, finder, filtered, skip } = asked;
  const find = (part: string): Found => finder.find(part, filtered?.within);
  const parts = partsOf(read.question).map(find);
  const [only] = parts;
  if (only && parts.length === 1) return answerToOne(asked, only);
  const able = parts.filter(found => found.ranked.length > 0 && !reasonAgainst(found));
  const excerpts = excerptsOf(inTurns(able, skip), MOST_EXCERPTS, skip);
  const unable = parts.filter(found => !able.includes(found)).map(({ question }) => question.asked);
  return answered(asked, excerpts, unable) ?? answerToOne(asked, find(read.question));
};

const answerToOne = (asked: Asked, found: Found): Answer => {
  if (found.question.terms.length === 0) return { outcome: 'help', question: asked.typed };
  const against = reasonAgainst(found);
  const excerpts = against ? [] : excerptsOf(inTurns([found], asked.skip), MOST_EXCERPTS, asked.skip);
  const answer = answered(asked, excerpts);
  if (answer) return answer;
  const { reason, shown } = against ?? { reason: { kind: 'no_evidence' }, shown: allOf(found) };
  return notAnswered(asked, reason, reason.kind === 'off_topic' ? [] : excerptsOf([shown], MOST_NEAREST));
};

const answered = (
  { typed, filtered, skip }: Asked,
  [first, ...others]: readonly Excerpt[],
  unanswered: readonly string[] = [],
): Answer | null =>
  first
    ? {
        outcome: 'answered',
        question: typed,
        excerpts: [first, ...others],
        unanswered: skip > 0 ? [] : unanswered,
        filters: filtered?.understood ?? noFilters,
      }
    : null;

const notAnswered = ({ typed, filtered }: Asked, reason: Reason, nearest: readonly Excerpt[]): Answer => ({
  outcome: 'not_in_articles',
  question: typed,
  reason,
  nearest,
  filters: filtered?.understood ?? noFilters,
});

/** Why the question is not answered, with what is shown instead; null when it is. */
const reasonAgainst = (found: Found): { reason: Reason; shown: Shown[] } | null => {
  const { question, sought, ranked, passages } = found;
  const denial = contradictedBy(question, sought, ranked, ({ id, article }) =>
    passages[id - 1]?.article === article ? passages[id - 1] : undefined,
  );
  if (denial) return { reason: { kind: 'premise_contradicted' }, shown: [shownOf(found, denial)] };
  const reason = doubtOf(found);
  return reason && { reason, shown: allOf(found) };
};

const allOf = (found: Found): Shown[] => found.ranked.map(item => shownOf(found, item));

const shownOf = (found: Found, item: Ranked): Shown => ({
  passage: item.passage,
  extentOf: taken => extentOf(found, item, taken),
});

/** The sentences worth showing, of several questions in turns; and for whom they are not enough, what comes further. */
function* inTurns(each: readonly Found[], skip: number): Generator<readonly Shown[]> {
  yield inTurn(each.map(found => worthShowing(found).map(item => shownOf(found, item))));
  if (skip === 0) return;
  yield inTurn(
    each.map(found =>
      found
        .further()
        .filter(({ score }) => score >= leastOf(found))
        .map(item => shownOf(found, item)),
    ),
  );
}

/**
 * What comes near enough to the best: a long list of weaker sentences buries the answer. Where the question names several
 * outlets, the best of each comes first.
 */
const worthShowing = (found: Found): readonly Ranked[] => {
  const near = found.ranked.filter(({ score }) => score >= leastOf(found));
  const firsts = [
    ...Map.groupBy(
      found.ranked.filter(({ signals }) => signals.outlet === 1),
      outletOf,
    ).values(),
  ].flatMap(items => items.slice(0, 1));
  return firsts.length > 1 ? [...firsts, ...near.filter(item => !firsts.includes(item))] : near;
};

const leastOf = ({ ranked }: Found): number => (ranked[0]?.score ?? 0) - MOST_BELOW_BEST;

const outletOf = ({ passage }: Ranked): string | null => passage.article.facts.outlet.value;

/** The first of each list, then the second of each, and so on. */
const inTurn = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
  Array.from({ length: Math.max(0, ...lists.map(list => list.length)) }, (_, turn) =>
    lists.flatMap(list => list.slice(turn, turn + 1)),
  ).flat();

const NO_MORE: Reason = { kind: 'no_more' };

const MOST_EXCERPTS = 5;
const MOST_NEAREST = 3;
const MOST_BELOW_BEST = 4;
