import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Failpoint } from './failpoint.ts';
import { boardIn } from './failpoint-board.ts';
import { DUE } from './failpoint-desk.ts';
import { type Aftermath, freshCopy, left } from './failpoint-lives.ts';

/**
 * Lets a desk live in a process of its own, which kills itself with SIGKILL at the failpoint, and after it another one, ten minutes later, until
 * nothing is left to do.
 */
export const livesKilledAt = async (
  template: string,
  failpoint: Pick<Failpoint, 'nth' | 'moment'> | null,
): Promise<Aftermath> => {
  const file = freshCopy(template);
  const board = `${file}.board`;
  rmSync(board, { force: true });
  const life = { file, board, nth: null, moment: 'before', now: DUE };
  const first = await lived({ ...life, ...failpoint });
  if ((first.signal === 'SIGKILL') !== (failpoint !== null))
    throw new Error(`A life ended with ${first.code ?? first.signal}: ${first.said}`);
  const second = await lived({ ...life, now: DUE + 10 * 60_000 });
  if (second.code !== 0) throw new Error(`A life ended with ${second.code ?? second.signal}: ${second.said}`);
  return { standing: boardIn(board).all(), ...left(file), calls: first.said.trimEnd().split('\n') };
};

const lived = async (setting: object) => {
  const program = new URL('failpoint-life.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [program, JSON.stringify(setting)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += String(chunk);
    });
  await once(child, 'close');
  return { code: child.exitCode, signal: child.signalCode, said };
};
