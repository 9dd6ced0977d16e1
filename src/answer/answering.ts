import type { Article } from '../corpus/article.ts';
import { type English, englishWords } from '../search/english.ts';
import { indexPassages, type PassageIndex, type SoughtTerm } from '../search/passage-index.ts';
import { type Asked, type Question, readQuestion } from '../search/question.ts';
import type { Answer, Excerpt, Reason } from './answer.ts';
import { cite } from './citation.ts';
import { isEcho, isRepeat } from './echoes.ts';
import { type Ranked, rank } from './ranking.ts';

/** Answers a question from the articles that it was made for; never fails, and the same question gets the same answer. */
export type Answering = (question: string) => Answer;

/** Indexes the articles once, in short steps, and answers from them. */
export const answerFrom = async (
  articles: readonly Article[],
  english: English = englishWords(),
): Promise<Answering> => {
  const index = await indexPassages(articles, english);
  return typed => answer(index, typed);
};

const answer = (index: PassageIndex, typed: string): Answer => {
  const question = readQuestion(typed);
  if (question.terms.length === 0) return { outcome: 'help', question: typed };
  const sought = index.seek(question);
  const ranked = rank(question, sought, index.find(sought, CANDIDATES), index.passages);
  const shown = ranked.filter(item => isWorthShowing(item, ranked[0]));
  const [first, ...others] = folded(shown, MOST_EXCERPTS);
  const reason = doubt(question, sought, ranked);
  if (!first || reason)
    return notInArticles(typed, reason ?? { kind: 'no_evidence' }, folded(ranked, MOST_NEAREST));
  return { outcome: 'answered', question: typed, excerpts: [first, ...others] };
};

const notInArticles = (question: string, reason: Reason, nearest: readonly Excerpt[]): Answer => ({
  outcome: 'not_in_articles',
  question,
  reason,
  nearest: reason.kind === 'off_topic' ? [] : nearest,
});

/** Later excerpts must come near the first: a long list of weaker ones buries the answer. */
const isWorthShowing = (item: Ranked, first: Ranked | undefined): boolean =>
  first !== undefined && item.score >= first.score * LEAST_SHARE_OF_BEST;

/** The excerpts of the ranked sentences, with the echoes of one statement folded into the best of them. */
const folded = (ranked: readonly Ranked[], most: number): Excerpt[] => {
  const groups: { first: Ranked; echoes: Ranked[] }[] = [];
  for (const item of ranked) {
    if (
      groups.some(({ first, echoes }) =>
        [first, ...echoes].some(other => isRepeat(other.passage, item.passage)),
      )
    )
      continue;
    const group = groups.find(({ first, echoes }) => joins(item, [first, ...echoes]));
    if (group) group.echoes.push(item);
    else if (groups.length < most) groups.push({ first: item, echoes: [] });
  }
  return groups.map(({ first, echoes }) => ({
    ...citationOf(first),
    also: echoes.map(citationOf),
  }));
};

/** An echo joins a group that has none of its article's sentences yet; another one of them stays on its own. */
const joins = (item: Ranked, group: readonly Ranked[]): boolean =>
  group.every(other => other.passage.article !== item.passage.article) &&
  group.some(other => isEcho(other.passage, item.passage));

const citationOf = ({ passage }: Ranked) => cite(passage.article, [passage.sentence]);

/** Why the best passages cannot be believed to answer, or null when they can. */
const doubt = (
  question: Question,
  sought: readonly SoughtTerm[],
  ranked: readonly Ranked[],
): Reason | null => {
  const top = ranked.slice(0, CONSIDERED);
  const belief = Math.max(0, ...top.map(confidence));
  if (belief < OFF_TOPIC) return absentNames(sought) ?? { kind: 'off_topic' };
  const absent = absentNames(sought);
  if (absent) return absent;
  if (belief < LEAST_CONFIDENCE) return { kind: 'no_evidence' };
  const asked = DECISIVE.get(question.wants);
  if (asked === undefined) return null;
  const telling = top.filter(({ kind }) => kind).map(confidence);
  return Math.max(0, ...telling) < LEAST_CONFIDENCE ? { kind: 'type_absent', asked } : null;
};

/** The names asked for that no passage holds. What an article never names it cannot be asked about. */
const absentNames = (sought: readonly SoughtTerm[]): Reason | null => {
  const names = sought.filter(({ name }) => name).map(({ word }) => word);
  return names.length > 0 ? { kind: 'names_absent', names } : null;
};

/** How far a sentence can be believed to answer: mostly its own words, and something of its surroundings. */
const confidence = ({ coverage, context }: Ranked): number => 0.85 * coverage + 0.15 * context;

const CANDIDATES = 50;
const MOST_EXCERPTS = 5;
const MOST_NEAREST = 3;
const LEAST_SHARE_OF_BEST = 0.6;
const LEAST_CONFIDENCE = 0.38;
const OFF_TOPIC = 0.15;
const CONSIDERED = 3;

/** Kinds that are so plain to see that their absence decides, and how it is told. */
const DECISIVE: ReadonlyMap<Asked, string> = new Map([
  ['time', 'when'],
  ['duration', 'how long'],
  ['count', 'how many'],
  ['share', 'what share'],
  ['money', 'how much money'],
]);
