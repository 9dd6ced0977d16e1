import { parseArgs } from 'node:util';
import { run } from '../slack/payloads/running.ts';
import type { Surface } from '../slack/payloads/surface.ts';
import { surfaces } from '../slack/payloads/surfaces.ts';

/**
 * Shows every surface of the desk with random articles, titles, questions and whatever else people and Slack may say, in turn, and
 * counts what Slack would not take, what is not escaped and who would be called. Ends with 1 when there is anything:
 * `npm run fuzz:payloads -- --runs 100000 --seed 1`. A run that went wrong is repeated by what is printed of it, with `--surface`,
 * `--seed` and `--path`.
 */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      surface: { type: 'string' },
      path: { type: 'string' },
    },
  });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  const chosen = surfaces.filter(({ name }) => values.surface === undefined || name === values.surface);
  if (chosen.length === 0 || !Number.isInteger(runs) || !Number.isInteger(seed))
    throw new RangeError(`No such runs; the surfaces are: ${surfaces.map(({ name }) => name).join('; ')}`);
  if (values.path !== undefined) return repeat(chosen, seed, values.path);
  const began = performance.now();
  const tallies = await inTurn(chosen, runs, seed);
  console.table(
    Object.fromEntries(
      tallies.map(({ surface, runs: done, problems, milliseconds }) => [
        surface.name,
        { runs: done, problems, seconds: Math.round(milliseconds / 100) / 10 },
      ]),
    ),
  );
  const all = tallies.reduce((sum, one) => sum + one.runs, 0);
  const problems = tallies.reduce((sum, one) => sum + one.problems, 0);
  console.log(
    `${all.toLocaleString('en-US')} runs of ${chosen.length} surfaces, seed ${seed}: ${problems} problems, ${Math.round((performance.now() - began) / 1000)} s`,
  );
  process.exitCode = problems > 0 ? 1 : 0;
};

/** Of one surface: how often it was shown, how often something was wrong, and for how long it took. */
type Tally = { readonly surface: Surface; runs: number; problems: number; milliseconds: number };

/** A turn of every surface after the other, each turn with a seed of its own, until all runs are done. */
const inTurn = async (chosen: readonly Surface[], runs: number, seed: number): Promise<Tally[]> => {
  const tallies = chosen.map((surface): Tally => ({ surface, runs: 0, problems: 0, milliseconds: 0 }));
  let left = runs;
  let told = performance.now();
  for (let turn = 0; left > 0; turn += 1)
    for (const tally of tallies) {
      const due = Math.min(TURN, left);
      if (due > 0) await show(tally, due, seed * TURNS + turn);
      left -= due;
      if (performance.now() - told < TELL_EVERY) continue;
      told = performance.now();
      console.log(`${(runs - left).toLocaleString('en-US')} runs …`);
    }
  return tallies;
};

/** What is left of a turn after something went wrong is done with the next seeds, so that all runs are done. */
const show = async (tally: Tally, runs: number, seed: number): Promise<void> => {
  const began = performance.now();
  for (let done = 0, at = seed; done < runs; at += FAR) {
    const ran = await run(tally.surface, { seed: at, runs: runs - done });
    done += ran.runs;
    tally.runs += ran.runs;
    if (!ran.failure) continue;
    tally.problems += 1;
    const { path, problems } = ran.failure;
    if (tally.problems <= MOST_TOLD)
      console.log(`--surface '${tally.surface.name}' --seed ${at} --path ${path}\n${problems}\n`);
  }
  tally.milliseconds += performance.now() - began;
};

const repeat = async (chosen: readonly Surface[], seed: number, path: string): Promise<void> => {
  for (const surface of chosen) {
    const { failure } = await run(surface, { seed, path, runs: 1 });
    console.log(`${surface.name}: ${failure?.problems ?? 'nothing is wrong'}`);
    if (failure) process.exitCode = 1;
  }
};

const TURN = 25;
/** More turns than any number of runs has, so that no two seeds have a turn in common. */
const TURNS = 100_000;
const FAR = 1_000_000_007;
const MOST_TOLD = 3;
const TELL_EVERY = 30_000;

await main();
