import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openHomeDrawing } from '../../src/slack/home-drawing.ts';

const world = () => {
  const draw = openHomeDrawing();
  const drawn: string[] = [];
  const drawing = (name: string, note: string | null = null, key = 'U1', milliseconds = 5) =>
    draw(key, note, async noted => {
      await pause(milliseconds);
      drawn.push(noted === null ? name : `${name}: ${noted}`);
    });
  return { draw, drawn, drawing };
};

it('draws the first and, of all that come meanwhile, the latest', async () => {
  const { drawn, drawing } = world();
  await Promise.all(['a', 'b', 'c', 'd'].map(name => drawing(name)));
  expect(drawn).toEqual(['a', 'd']);
});

it('never lets a slow older drawing come after a newer one', async () => {
  const { drawn, drawing } = world();
  await Promise.all([drawing('slow', null, 'U1', 50), drawing('quick', null, 'U1', 0)]);
  expect(drawn).toEqual(['slow', 'quick']);
});

it('keeps what was to be noted when something newer with nothing to note steps in', async () => {
  const { drawn, drawing } = world();
  await Promise.all([drawing('a'), drawing('b', 'done'), drawing('c')]);
  expect(drawn).toEqual(['a', 'c: done']);
});

it('lets nobody wait for another', async () => {
  const { drawn, drawing } = world();
  await Promise.all([drawing('slow', null, 'U1', 50), drawing('quick', null, 'U2', 0)]);
  expect(drawn).toEqual(['quick', 'slow']);
});

it('goes on after a drawing that failed, which only those hear of who waited for it', async () => {
  const { draw, drawn, drawing } = world();
  const failing = draw('U1', null, () => Promise.reject(new Error('429')));
  const next = drawing('next');
  await expect(failing).rejects.toThrow('429');
  await next;
  await drawing('later');
  expect(drawn).toEqual(['next', 'later']);
});
