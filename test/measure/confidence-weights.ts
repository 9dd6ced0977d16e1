import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evidenceOf } from '../../src/answer/confidence.ts';
import { type Finding, findIn } from '../../src/answer/finding.ts';
import { areaUnderCurve } from '../../src/evaluation/measures.ts';
import { type Descent, descended, dot, named } from './weights-descent.ts';
import { FOLDS, readSeeds, readSquad, readTime } from './weights-questions.ts';

/**
 * Fits the weights of the evidence that the articles answer, and measures them:
 *
 *     node test/measure/confidence-weights.ts COLLECTIONS_DIR [--write]
 *
 * Prints the figures of questions that the weights have not seen (a quarter of SQuAD's titles, of TIME's questions and of the
 * gold questions held out at a time), the figures by the weights of all, and those weights. `--write` keeps them as
 * `src/answer/confidence.json`. COLLECTIONS_DIR holds `squad2.json` and `time.json`. What is believed depends on what is
 * ranked first, so fit `ranking-weights.ts` before it.
 */
const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Name the folder of collections.');
  const examples = await readExamples(folder);

  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitted(examples.filter(example => example.fold !== fold));
    return examples.filter(example => example.fold === fold).map(example => believed(example, weights));
  });
  report('held out', unseen.flat());
  const weights = fitted(examples);
  report(
    'all',
    examples.map(example => believed(example, weights)),
  );
  const confidence = named([...(examples[0]?.names ?? []), 'bias'], weights);
  console.log(JSON.stringify(confidence, null, 2));
  if (values.write) writeFileSync(CONFIDENCE, `${JSON.stringify(confidence, null, 2)}\n`);
};

/** Questions of one kind, by whose articles they are put to: whether these answer, and how much each counts. */
const KINDS = {
  squad: { answers: true, weight: 1, about: 'SQuAD' },
  time: { answers: true, weight: 2, about: 'TIME' },
  gold: { answers: true, weight: 4, about: 'gold' },
  titleRemoved: { answers: false, weight: 1, about: 'SQuAD without the whole title', against: 'squad' },
  paragraphRemoved: {
    answers: false,
    // A paragraph beside the one that was taken away may answer as well.
    weight: 0.3,
    about: 'SQuAD without the paragraph',
    against: 'squad',
  },
  timeToSquad: { answers: false, weight: 2, about: 'TIME to SQuAD', against: 'squad' },
  goldToSquad: { answers: false, weight: 2, about: 'gold to SQuAD', against: 'squad' },
  squadToTime: { answers: false, weight: 0.5, about: 'SQuAD to TIME', against: 'time' },
  squadToSeeds: { answers: false, weight: 0.5, about: 'SQuAD to the seeds', against: 'gold' },
  goldUnanswerable: { answers: false, weight: 6, about: 'gold unanswerable', against: 'gold' },
  // One word exchanged for another: what is found has nearly all of the question. Measured, not taught.
  squadUnanswerable: { answers: false, weight: 0, about: 'SQuAD unanswerable', against: 'squad' },
} as const;

type Kind = keyof typeof KINDS;

/** The evidence on one question, with a 1 for the bias last. */
type Example = {
  readonly kind: Kind;
  readonly fold: number;
  readonly names: readonly string[];
  readonly row: Float64Array;
};

const exampleOf = (kind: Kind, fold: number, find: Finding, text: string): Example => {
  const found = find(text);
  // The evidence does not ask whether a term is a name.
  const evidence = evidenceOf({ ...found, isName: () => false }, found.ranked);
  return {
    kind,
    fold,
    names: Object.keys(evidence),
    row: Float64Array.from([...Object.values(evidence), 1]),
  };
};

const readExamples = async (folder: string): Promise<Example[]> => {
  const { articles, questions, unanswerable, titles, titleOf } = readSquad(folder);
  const asked = questions.filter((_, at) => at % 2 === 0);
  const foreign = asked.filter((_, at) => at % 2 === 1);
  const foldOf = ({ para }: { readonly para: string }): number => titles.indexOf(titleOf(para)) % FOLDS;
  const time = readTime(folder);
  const seeds = await readSeeds();
  const [inSquad, inTime] = [await findIn(articles), await findIn(time.articles)];
  const examples = asked.map(one => exampleOf('squad', foldOf(one), inSquad, one.text));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = asked.filter(one => foldOf(one) === fold);
    const gone = new Set(held.map(({ para }) => titleOf(para)));
    const find = await findIn(articles.filter(({ file }) => !gone.has(titleOf(file))));
    examples.push(...held.map(({ text }) => exampleOf('titleRemoved', fold, find, text)));
  }
  for (let part = 0; part < PARTS; part += 1) {
    const gone = new Set(articles.filter((_, at) => at % PARTS === part));
    const files = new Set([...gone].map(({ file }) => file));
    const find = await findIn(articles.filter(article => !gone.has(article)));
    for (const one of asked.filter(({ para }) => files.has(para)))
      examples.push(exampleOf('paragraphRemoved', foldOf(one), find, one.text));
  }
  for (const [at, { text }] of time.questions.entries())
    examples.push(
      exampleOf('timeToSquad', at % FOLDS, inSquad, text),
      exampleOf('time', at % FOLDS, inTime, text),
    );
  for (const one of foreign)
    examples.push(
      exampleOf('squadToSeeds', foldOf(one), seeds.find, one.text),
      exampleOf('squadToTime', foldOf(one), inTime, one.text),
    );
  for (const [at, { question, gold }] of seeds.questions.entries()) {
    const isAnswered = gold.length > 0;
    const kind = isAnswered ? 'gold' : 'goldUnanswerable';
    examples.push(exampleOf(kind, at % FOLDS, seeds.find, question));
    if (isAnswered) examples.push(exampleOf('goldToSquad', at % FOLDS, inSquad, question));
  }
  for (const one of unanswerable.filter((_, at) => at % 4 === 0))
    examples.push(exampleOf('squadUnanswerable', foldOf(one), inSquad, one.text));
  return examples;
};

/** The weights of a logistic regression on the evidence, the bias last. */
const fitted = (examples: readonly Example[]): Float64Array => {
  const taught = examples.filter(({ kind }) => KINDS[kind].weight > 0);
  const total = taught.reduce((sum, { kind }) => sum + KINDS[kind].weight, 0);
  const size = taught[0]?.row.length ?? 0;
  const slopeAt = (weights: Float64Array): Float64Array => {
    const slope = new Float64Array(size);
    for (const { kind, row } of taught) {
      const { answers, weight } = KINDS[kind];
      const missed = ((chanceOf(row, weights) - Number(answers)) * weight) / total;
      for (const [at, value] of row.entries()) slope[at] = (slope[at] ?? 0) + missed * value;
    }
    return slope;
  };
  return descended(size, DESCENT, slopeAt, true);
};

const chanceOf = (row: Float64Array, weights: Float64Array): number => 1 / (1 + Math.exp(-dot(row, weights)));

/** How far an answer to a question is believed. */
type Believed = { readonly kind: Kind; readonly chance: number };

const believed = ({ kind, row }: Example, weights: Float64Array): Believed => ({
  kind,
  chance: chanceOf(row, weights),
});

/** For each kind the area under the curve against what is answered, and the shares that are believed at least so far. */
const report = (title: string, all: readonly Believed[]): void => {
  const of = (kind: Kind): number[] => all.filter(one => one.kind === kind).map(({ chance }) => chance);
  console.log(`${title.padEnd(42)} area  believed from ${LEAST.join(', ')}`);
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const chances = of(kind);
    const shares = LEAST.map(least => chances.filter(chance => chance >= least).length / chances.length);
    const told = KINDS[kind];
    const area = 'against' in told ? areaUnderCurve(of(told.against), chances) : null;
    console.log(
      `  ${`${told.about} (${chances.length})`.padEnd(40)} ${area?.toFixed(3) ?? '     '} ${shares
        .map(share => share.toFixed(3))
        .join('  ')}`,
    );
  }
};

/** The articles without every so many-th paragraph. */
const PARTS = 5;

const LEAST = [0.25, 0.4, 0.5];

const DESCENT: Descent = { steps: 400, rate: 0.1, penalty: 0.0005 };

const CONFIDENCE = new URL('../../src/answer/confidence.json', import.meta.url);

await main();
