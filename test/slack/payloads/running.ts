import fc from 'fast-check';
import { languages } from '../languages.ts';
import { problemsOf } from './checks.ts';
import type { Surface } from './surface.ts';
import { worldOf } from './world.ts';

/** That a surface shows nothing wrong, in any world and language. */
const soundnessOf = (surface: Surface) =>
  fc.asyncProperty(fc.gen(), fc.constantFrom(...languages), async (take, words) => {
    const world = worldOf(arbitrary => take(() => arbitrary), words);
    const problems = problemsOf(await surface.shown(world), world);
    if (problems.length > 0)
      throw new Error(
        [...new Set(problems)]
          .slice(0, 10)
          .map(one => one.slice(0, 300))
          .join('\n'),
      );
  });

/** What came of so many runs: the first that went wrong, by which it can be repeated, if any. */
export type Ran = {
  readonly runs: number;
  readonly failure: { readonly seed: number; readonly path: string; readonly problems: string } | null;
};

/** Lets a surface be shown so many times; the same seed shows the same. */
export const run = async (
  surface: Surface,
  { seed, runs, path }: { readonly seed: number; readonly runs: number; readonly path?: string },
): Promise<Ran> => {
  const ran = await fc.check(soundnessOf(surface), {
    seed,
    numRuns: runs,
    endOnFailure: true,
    ...(path !== undefined && { path }),
  });
  if (!ran.failed) return { runs: ran.numRuns, failure: null };
  const problems = ran.errorInstance instanceof Error ? ran.errorInstance.message : String(ran.errorInstance);
  return { runs: ran.numRuns, failure: { seed, path: ran.counterexamplePath ?? '', problems } };
};
