import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process that opened a store, or what it said when it could not. */
export type Starter = { readonly said: string; end(signal?: NodeJS.Signals): Promise<void> };

/** Opens the store in a process of its own. */
export const startProcess = async (where: string): Promise<Starter> => {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve('./starter.ts')), where], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  return {
    said: String(said).trim(),
    end: async signal => {
      if (signal) child.kill(signal);
      else child.stdin.end();
      await gone;
    },
  };
};
