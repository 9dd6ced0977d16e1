import { setImmediate as breath } from 'node:timers/promises';
import type { Article } from '../../corpus/article.ts';
import { slice } from '../../corpus/span.ts';
import { cueAt } from '../cue.ts';
import type { Segment, Statement } from '../statement.ts';
import { type Print, printedOnce } from './quote-prints.ts';
import { utterancesIn } from './quote-reading.ts';

/**
 * Every direct quotation of the articles' bodies with its speaker, one statement however many articles print it; in the order of files and
 * places of their first segments. It takes a breath after each article.
 */
export const statementsOf = async (articles: readonly Article[]): Promise<readonly Statement[]> => {
  const prints: Print[] = [];
  for (const article of articles) {
    for (const print of printsIn(article)) prints.push(print);
    await breath();
  }
  return printedOnce(prints);
};

const printsIn = (article: Article): Print[] =>
  utterancesIn(article).flatMap(({ said, pieces }) => {
    const [first, ...others] = pieces.map(
      (span): Segment => ({
        ...span,
        article,
        text: slice(article.text, span),
        speaker: said.speaker?.name ?? null,
        role: said.speaker?.role ?? null,
        toldTo: said.toldTo,
        cue: said.cue && cueAt(article, said.cue),
      }),
    );
    return first ? [{ segments: [first, ...others], named: said.speaker?.named ?? false }] : [];
  });
