import { answered } from './abstention.ts';
import { mean, reciprocalRank, success } from './measures.ts';
import type { Said } from './said.ts';

/** The figures of one group of questions; the shares are null when the articles answer none of them. */
export type Breakdown = {
  readonly group: string;
  readonly questions: number;
  readonly answered: number;
  readonly successAt1: number | null;
  readonly successAt3: number | null;
  readonly meanReciprocalRank: number | null;
};

/** The figures by group, sorted by their names; a question may be in several. */
export const breakdownOf = (said: readonly Said[]): Breakdown[] =>
  [...new Set(said.flatMap(({ posed }) => posed.groups))].sort().map(group => {
    const members = said.filter(({ posed }) => posed.groups.includes(group));
    const hits = members.flatMap(({ judged }) => (judged ? [judged.hits] : []));
    const share = (measure: (hits: readonly boolean[]) => number): number | null =>
      hits.length === 0 ? null : mean(hits.map(measure));
    return {
      group,
      questions: members.length,
      answered: answered(members),
      successAt1: share(each => success(each, 1)),
      successAt3: share(each => success(each, 3)),
      meanReciprocalRank: share(reciprocalRank),
    };
  });
