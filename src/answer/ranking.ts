import weights from './ranking.json' with { type: 'json' };
import type { Signals, Weighed } from './signals.ts';

/** A candidate with what its signals come to, each by its weight; comparable within one question only. */
export type Ranked = Weighed & { readonly score: number };

/** Orders candidates by how well the sentence answers, best first; of equals the earlier sentence first. */
export const rank = (weighed: readonly Weighed[]): Ranked[] =>
  weighed
    .map(item => ({ ...item, score: scoreOf(item.signals) }))
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);

const scoreOf = (signals: Signals): number => {
  let score = 0;
  for (const [name, weight] of WEIGHTS) score += weight * signals[name];
  return score;
};

const WEIGHTS = Object.entries(weights) as readonly (readonly [keyof Signals, number])[];
