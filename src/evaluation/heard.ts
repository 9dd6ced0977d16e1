import type { Answer } from '../answer/answer.ts';
import { answerBy } from '../answer/answering.ts';
import { type Found, finderIn } from '../answer/finding.ts';
import { warmUp } from '../answer/warming.ts';
import type { Article } from '../corpus/article.ts';
import type { English } from '../search/english.ts';

/** What the desk answers, and what it found before it decided whether that is an answer. */
export type Heard = { readonly answer: Answer; readonly found: Found };

/** The desk as people ask it, in one pass: its answer is made of what it found. */
export type Desk = (question: string) => Heard;

/** A desk with the time that its index took. */
export type OpenedDesk = { readonly desk: Desk; readonly buildMs: number };

/** Opens the desk on these articles, warmed up as it is when it begins to serve. */
export const openDesk = async (
  articles: readonly Article[],
  english: English,
  clock: () => number,
): Promise<OpenedDesk> => {
  const begun = clock();
  const finder = await finderIn(articles, english);
  const buildMs = clock() - begun;
  const desk: Desk = question => {
    const found = finder.find(question);
    const answer = answerBy({
      ...finder,
      find: (part, within) => (part === question && !within ? found : finder.find(part, within)),
    });
    return { answer: answer(question), found };
  };
  await warmUp(desk, articles);
  return { desk, buildMs };
};
