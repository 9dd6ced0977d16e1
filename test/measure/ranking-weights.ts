import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findIn } from '../../src/answer/finding.ts';
import present from '../../src/answer/ranking.json' with { type: 'json' };
import type { Ranked } from '../../src/answer/ranking.ts';
import type { Signals } from '../../src/answer/signals.ts';
import { slice } from '../../src/corpus/span.ts';
import { matchesGold } from '../../src/evaluation/gold-match.ts';
import { type Descent, descended, dot, named } from './weights-descent.ts';
import { FOLDS, readSeeds, readSquad } from './weights-questions.ts';

/**
 * Fits the weights of the signals by which sentences are ranked, and measures them:
 *
 *     node test/measure/ranking-weights.ts COLLECTIONS_DIR [--write]
 *
 * Prints the figures of questions that the weights have not seen (a quarter of SQuAD's titles and of the gold questions held
 * out at a time), the figures by the weights of all, and those weights. `--write` keeps them as `src/answer/ranking.json`.
 * COLLECTIONS_DIR holds `squad2.json`. Fit `confidence-weights.ts` anew after it.
 *
 * The candidates of a question are a list of which one should be chosen: the softmax of their sums gives the right ones
 * as much chance as it can (Cao et al. 2007, "Learning to Rank: From Pairwise Approach to Listwise Approach", with the first
 * place alone). In SQuAD the sentence in which an answer begins is right.
 */
const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Name the folder of collections.');
  const examples = [...(await squadExamples(folder)), ...(await goldExamples())];
  const names = fittedNames(examples);
  const lists = examples.map(example => listOf(example, names));

  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitted(lists.filter(list => list.fold !== fold));
    return lists.filter(list => list.fold === fold).map(list => hitsOf(list, weights));
  }).flat();
  report('held out', unseen);
  const weights = fitted(lists);
  report(
    'all',
    lists.map(list => hitsOf(list, weights)),
  );
  const ranking = { ...named(names, weights), ...BY_HAND };
  console.log(JSON.stringify(ranking, null, 2));
  if (values.write) writeFileSync(RANKING, `${JSON.stringify(ranking, null, 2)}\n`);
};

/** The signals that are fitted, in the order in which they are kept; new ones last. */
const fittedNames = (examples: readonly Example[]): string[] => {
  const names = Object.keys(examples[0]?.candidates[0]?.signals ?? {}).filter(name => !(name in BY_HAND));
  const kept = Object.keys(present).filter(name => names.includes(name));
  return [...kept, ...names.filter(name => !kept.includes(name))];
};

type Marked = Ranked & { readonly isRight: boolean; readonly holdsAnswer: boolean };

/** A question with its candidates; `right` is the file that answers it, where only one does. */
type Example = {
  readonly isGold: boolean;
  readonly fold: number;
  readonly right?: string;
  readonly candidates: readonly Marked[];
};

const squadExamples = async (folder: string): Promise<Example[]> => {
  const { articles, questions, titles, titleOf } = readSquad(folder);
  const find = await findIn(articles);
  return questions.map(({ text, para, answers, starts }) => ({
    isGold: false,
    fold: titles.indexOf(titleOf(para)) % FOLDS,
    right: para,
    candidates: find(text).ranked.map(item => {
      const { article, sentence } = item.passage;
      const begins = starts.some(start => sentence.start <= start && start < sentence.end);
      const shown = slice(article.text, sentence);
      return {
        ...item,
        isRight: article.file === para && begins,
        holdsAnswer: answers.some(answer => shown.includes(answer)),
      };
    }),
  }));
};

const goldExamples = async (): Promise<Example[]> => {
  const { find, questions } = await readSeeds();
  return questions
    .filter(({ gold }) => gold.length > 0)
    .map((question, at) => ({
      isGold: true,
      fold: at % FOLDS,
      candidates: find(question.question).ranked.map(item => {
        const { article, sentence } = item.passage;
        const isRight = matchesGold({ file: article.file, text: slice(article.text, sentence) }, question);
        return { ...item, isRight, holdsAnswer: isRight };
      }),
    }));
};

/** The candidates as rows of the signals that are fitted; `given` is what the others come to. */
type List = Example & {
  readonly weight: number;
  readonly rows: readonly { readonly row: Float64Array; readonly given: number; readonly isRight: boolean }[];
};

const listOf = (example: Example, names: readonly string[]): List => ({
  ...example,
  weight: example.isGold ? GOLD_WEIGHT : 1,
  rows: example.candidates.map(({ signals, isRight }) => ({
    row: Float64Array.from(names, name => signals[name as keyof Signals]),
    given: Object.entries(BY_HAND).reduce(
      (sum, [name, weight]) => sum + weight * signals[name as keyof Signals],
      0,
    ),
    isRight,
  })),
});

/** The weights that give the right candidates most chance; lists without one teach nothing. */
const fitted = (lists: readonly List[]): Float64Array => {
  const useful = lists.filter(({ rows }) => rows.some(({ isRight }) => isRight));
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  const size = useful[0]?.rows[0]?.row.length ?? 0;
  return descended(size, DESCENT, weights => {
    const slope = new Float64Array(size);
    for (const list of useful) addSlope(slope, list, weights, total);
    return slope;
  });
};

const addSlope = (
  slope: Float64Array,
  { rows, weight }: List,
  weights: Float64Array,
  total: number,
): void => {
  const sums = rows.map(({ row, given }) => given + dot(row, weights));
  const most = Math.max(...sums);
  const chances = sums.map(sum => Math.exp(sum - most));
  let all = 0;
  let right = 0;
  for (const [at, chance] of chances.entries()) {
    all += chance;
    if (rows[at]?.isRight) right += chance;
  }
  for (const [at, chance] of chances.entries()) {
    const candidate = rows[at];
    if (!candidate) continue;
    const excess = (weight * (chance / all - (candidate.isRight ? chance / right : 0))) / total;
    for (const [place, value] of candidate.row.entries()) slope[place] = (slope[place] ?? 0) + excess * value;
  }
};

/** How a question fares, each as 1 or 0. */
type Hits = {
  readonly isGold: boolean;
  readonly first: number;
  readonly three: number;
  readonly answer: number;
  readonly paragraph: number;
  readonly paragraphs: number;
};

const hitsOf = ({ isGold, right, rows, candidates }: List, weights: Float64Array): Hits => {
  const sums = rows.map(({ row, given }) => given + dot(row, weights));
  const ordered = candidates
    .map((candidate, at) => ({ ...candidate, sum: sums[at] ?? 0 }))
    .sort((a, b) => b.sum - a.sum || a.passage.id - b.passage.id);
  const files = [...new Set(ordered.map(({ passage }) => passage.article.file))];
  return {
    isGold,
    first: Number(ordered[0]?.isRight ?? false),
    three: Number(ordered.slice(0, 3).some(({ isRight }) => isRight)),
    answer: Number(ordered[0]?.holdsAnswer ?? false),
    paragraph: Number(right !== undefined && files[0] === right),
    paragraphs: Number(right !== undefined && files.slice(0, 3).includes(right)),
  };
};

const report = (title: string, all: readonly Hits[]): void => {
  const [gold, squad] = [all.filter(({ isGold }) => isGold), all.filter(({ isGold }) => !isGold)];
  const count = (hits: readonly Hits[], of: Exclude<keyof Hits, 'isGold'>): number =>
    hits.reduce((sum, hit) => sum + hit[of], 0);
  const share = (of: Exclude<keyof Hits, 'isGold'>): string => (count(squad, of) / squad.length).toFixed(3);
  console.log(
    `${title.padEnd(9)} gold sentence@1 ${count(gold, 'first')} @3 ${count(gold, 'three')} of ${gold.length}; ` +
      `SQuAD sentence@1 ${share('first')} @3 ${share('three')}, answer in first ${share('answer')}, ` +
      `paragraph@1 ${share('paragraph')} @3 ${share('paragraphs')} of ${squad.length}`,
  );
};

/** Signals that neither set has enough of to fit; what they should do is plain. */
const BY_HAND: Partial<Signals> = { outlet: 2, source: 1, summary: 3, pointer: -2, country: 3 };

const DESCENT: Descent = { steps: 150, rate: 0.15, penalty: 0.002 };

/** The gold questions are few, and of the kind that the desk is for. */
const GOLD_WEIGHT = 5;

const RANKING = new URL('../../src/answer/ranking.json', import.meta.url);

await main();
