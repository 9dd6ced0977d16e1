import { expect, it } from 'vitest';
import { progressOn } from '../../src/evaluation/progress.ts';

/** What a run of so many steps, a second each, writes on this screen. */
const shown = (steps: number, screen: { isTTY?: boolean; columns?: number }): string[] => {
  const written: string[] = [];
  let now = 0;
  const progress = progressOn({ ...screen, write: text => written.push(text) }, () => now);
  progress.begin('river, ranking', steps);
  for (let step = 0; step < steps; step += 1) {
    now += 1000;
    progress.step();
  }
  progress.end();
  return written;
};

it('on a terminal it is a bar that goes away', () => {
  expect(shown(2, { isTTY: true })).toEqual([
    `\r\u001b[K${'█'.repeat(15)}${'░'.repeat(15)}  50 % river, ranking`,
    `\r\u001b[K${'█'.repeat(30)} 100 % river, ranking`,
    '\r\u001b[K',
  ]);
});

it('never fills a line of the terminal', () => {
  for (const bar of shown(3, { isTTY: true, columns: 40 }))
    expect(bar.replace('\r\u001b[K', '').length).toBeLessThan(40);
});

it('elsewhere it is a line every ten seconds, and none for a short run', () => {
  expect(shown(25, {})).toEqual(['river, ranking: 40 %\n', 'river, ranking: 80 %\n']);
  expect(shown(5, {})).toEqual([]);
});
