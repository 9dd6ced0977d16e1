import { deskJudging, OTHERS } from './origin-methods.ts';
import { countPairs, type PairCounts, type PairFigures, pairFigures, pooled } from './origin-pairs.ts';
import { byWordsAlone, hasCatalogue, type OriginSet } from './origin-set.ts';

/**
 * The figures of one set, or of several pooled: the desk by the words alone, with the others beside it. `stated` is the desk with what a
 * catalogue says, null where none says anything.
 */
export type OriginFigures = {
  readonly name: string;
  readonly articles: number;
  readonly desk: Judged;
  readonly stated: Judged | null;
  readonly others: readonly Judged[];
};

/** How one method judged. */
export type Judged = PairCounts & PairFigures & { readonly name: string };

/** Every figure that a floor can be set for. */
export const ORIGIN_FIGURES = ['precision', 'recall', 'f1', 'echo', 'pairsRight', 'aheadF1'] as const;

/** Measures each set in turn: the folder by its catalogue, the labelled sets, and these pooled where there are several. */
export const evaluateSets = async (
  stated: OriginSet,
  labelled: readonly OriginSet[],
  pool: string,
): Promise<OriginFigures[]> => {
  const figures: OriginFigures[] = [];
  for (const set of labelled) figures.push(await evaluateOrigins(set));
  return [
    ...(stated.labels.size > 1 ? [await evaluateOrigins(stated)] : []),
    ...figures,
    ...(figures.length > 1 ? [pooledOrigins(pool, figures)] : []),
  ];
};

/** Measures the desk and the others on one set; no method is told what a catalogue says, but `stated`. */
const evaluateOrigins = async (set: OriginSet): Promise<OriginFigures> => {
  const articles = byWordsAlone(set.articles);
  const judged = async (name: string, judging = deskJudging, all = articles): Promise<Judged> =>
    figured(name, countPairs(all, set.labels, await judging(all)));
  const others: Judged[] = [];
  for (const { name, judging } of OTHERS) others.push(await judged(name, judging));
  return {
    name: set.name,
    articles: articles.length,
    desk: await judged(DESK),
    stated: hasCatalogue(set) ? await judged(STATED, deskJudging, [...set.articles]) : null,
    others,
  };
};

/** The figures of several sets as those of one; what a catalogue says is left out. */
const pooledOrigins = (name: string, sets: readonly OriginFigures[]): OriginFigures => ({
  name,
  articles: sets.reduce((sum, { articles }) => sum + articles, 0),
  desk: figured(DESK, pooled(sets.map(({ desk }) => desk))),
  stated: null,
  others: OTHERS.map((method, at) =>
    figured(method.name, pooled(sets.flatMap(({ others }) => others[at] ?? []))),
  ),
});

/** What a floor is held against, by the set's name: the desk's figures, and by how much its F1 is ahead of the best of the others. */
export const originFigures = (
  sets: readonly OriginFigures[],
): ReadonlyMap<string, Readonly<Record<(typeof ORIGIN_FIGURES)[number], number | null>>> =>
  new Map(
    sets.map(({ name, desk: { precision, recall, f1, echo, pairsRight }, others }) => {
      const best = Math.max(0, ...others.map(other => other.f1 ?? 0));
      const aheadF1 = f1 === null ? null : f1 - best;
      return [`origins of ${name}`, { precision, recall, f1, echo, pairsRight, aheadF1 }] as const;
    }),
  );

const figured = (name: string, counts: PairCounts): Judged => ({ name, ...counts, ...pairFigures(counts) });

const DESK = 'the desk, by the words alone';
const STATED = 'the desk, with the catalogue';
