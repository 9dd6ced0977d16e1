import type { Reason } from '../answer/answer.ts';
import type { Turn, Turns } from '../conversation/turn.ts';
import type { Article } from '../corpus/article.ts';
import type { Origin } from '../evidence/origin.ts';
import { weighingIn } from '../evidence/origins/report-words.ts';
import { type AbsentReports, absentReports } from './absent-reports.ts';
import type { Feedback, FeedbackBook } from './feedback.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** What the articles lack: reports that they cite, questions that they do not answer, and answers that did not help. */
export type Gaps = {
  readonly absent: readonly AbsentReports[];
  readonly unanswered: readonly Subject<Turn>[];
  readonly notHelpful: readonly Subject<Feedback>[];
};

/** What gaps are read from. */
export type GapsPorts = {
  readonly turns: Pick<Turns, 'unanswered'>;
  readonly feedback: Pick<FeedbackBook, 'negative'>;
  readonly articles: readonly Article[];
  readonly origins: readonly Origin[];
};

/** What people of a team asked in vain and what did not help them, the newest of each. */
export type ReadForGaps = { readonly unanswered: readonly Turn[]; readonly negative: readonly Feedback[] };

/** The questions and opinions of a team's own people. Rejects while the store fails. */
export const readForGaps = async ({ turns, feedback }: GapsPorts, team: string): Promise<ReadForGaps> => {
  const [unanswered, negative] = await Promise.all([
    turns.unanswered(team, MOST_READ),
    feedback.negative(team, MOST_READ),
  ]);
  return { unanswered: unanswered.filter(isGap), negative };
};

/** The gaps in that. It takes seconds where there is much, in short steps between which other work goes on. */
export const gapsIn = async (
  { unanswered, negative }: ReadForGaps,
  { articles, origins }: Pick<GapsPorts, 'articles' | 'origins'>,
): Promise<Gaps> => {
  const weigh = await weighingIn(sampleOf(articles));
  return {
    absent: absentReports(origins),
    unanswered: await subjectsOf(unanswered, weigh),
    notHelpful: await subjectsOf(negative, weigh),
  };
};

/** What was asked in vain for want of an article: not a filter that nobody can read, nor what the articles deny or have no more of. */
const isGap = ({ reason }: Turn): boolean => reason === null || !NO_GAPS.includes(reason);

const NO_GAPS: readonly string[] = [
  'filter_not_understood',
  'no_more',
  'premise_contradicted',
] satisfies readonly Reason['kind'][];

/** Articles from all over the folder: how common a word is there is plain from some of them. */
const sampleOf = (articles: readonly Article[]): Article[] => {
  const step = Math.max(1, Math.ceil(articles.length / MOST_SAMPLED));
  return articles.filter((_, at) => at % step === 0);
};

/** So many questions and opinions are grouped, the newest; every two of them are compared. */
const MOST_READ = 500;
const MOST_SAMPLED = 100;
