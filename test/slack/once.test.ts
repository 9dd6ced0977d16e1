import { beforeEach, expect, it } from 'vitest';
import { once } from '../../src/slack/once.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { memoryLog } from './desk.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
  return () => store.close();
});

/** The parts of a desk whose inbox lets go of a key only after so many failures. */
const failing = (failures: number) => {
  let left = failures;
  return {
    log: memoryLog().log,
    now: () => new Date(1_800_000_000_000),
    inbox: {
      ...store.inbox,
      release: async (key: string) => {
        left -= 1;
        if (left >= 0) throw new Error('out of reach');
        await store.inbox.release(key);
      },
    },
  };
};
const isDone = (result: string) => result === 'done';

it('does work once that was done', async () => {
  const desk = failing(0);
  expect(await once(desk, 'key', async () => 'done', isDone)).toBe('done');
  expect(await once(desk, 'key', async () => 'done', isDone)).toBe('before');
});

it.each([0, 1, 2])(
  'does again what was refused, though the store fails %s times to let it go',
  async failures => {
    const desk = failing(failures);
    expect(await once(desk, 'key', async () => 'refused', isDone)).toBe('refused');
    expect(await once(desk, 'key', async () => 'done', isDone)).toBe('done');
  },
);

it('tells what became of the work, however long the store fails', async () => {
  const desk = failing(99);
  expect(await once(desk, 'one', async () => 'refused', isDone)).toBe('refused');
  const broken = () => Promise.reject(new Error('broken'));
  await expect(once(desk, 'other', broken, isDone)).rejects.toThrow('broken');
});
