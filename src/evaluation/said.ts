import type { Answer } from '../answer/answer.ts';
import type { Article } from '../corpus/article.ts';
import { citedIn, isExact } from './gold-match.ts';
import type { Desk, Heard } from './heard.ts';
import type { Judged, Posed, Task } from './task.ts';
import type { Watching } from './watching.ts';

/** What the desk said to one question, with what has to be known of it afterwards. */
export type Said = {
  readonly posed: Posed;
  readonly outcome: Answer['outcome'];
  readonly confidence: number;
  /** The first excerpt; null when it abstained. */
  readonly first: { readonly number: string; readonly text: string } | null;
  readonly cited: number;
  readonly inexact: number;
  readonly chromeShown: number;
  /** Null when the articles do not answer, so that nothing can be right. */
  readonly judged: Judged | null;
};

/** Sums up what was said to a question of this task. */
export const summaryFor = (task: Task): ((posed: Posed, heard: Heard, judged: Judged | null) => Said) => {
  const articles = new Map<string, Article>(task.articles.map(article => [article.file, article]));
  return (posed, { answer, found }, judged) => {
    const cited = citedIn(answer);
    return {
      posed,
      outcome: answer.outcome,
      confidence: found.confidence,
      first: answer.outcome === 'answered' ? answer.excerpts[0] : null,
      cited: cited.length,
      inexact: cited.filter(citation => !isExact(citation, articles)).length,
      chromeShown: cited.filter(task.isChrome).length,
      judged,
    };
  };
};

/** Puts questions to the desk that the articles before it do not answer; `part` says which, to those who watch. */
export const poseAll = (
  task: Task,
  desk: Desk,
  questions: readonly Posed[],
  part: string,
  { progress }: Watching,
): Said[] => {
  const summary = summaryFor(task);
  progress.begin(`${task.name}, ${part}`, questions.length);
  return questions.map(posed => {
    progress.step();
    return summary(posed, desk(posed.text), null);
  });
};
