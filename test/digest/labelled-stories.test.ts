import { expect, it } from 'vitest';
import { readingOf } from './labelled-stories.ts';

it.each([
  ['the stories that the rules were made by', ['one', 'two'], { cores: 20, wrong: 0, right: 9 }],
  ['the stories that were held out', ['three', 'four'], { cores: 18, wrong: 1, right: 8 }],
])('tells the core of a story and its other side: %s', { timeout: 60_000 }, async (_name, sets, least) => {
  const reading = await readingOf(sets);
  expect(reading.stories).toBe(20);
  expect(reading.cores).toBeGreaterThanOrEqual(least.cores);
  expect(reading.rightReplies).toBeGreaterThanOrEqual(least.right);
  expect(reading.replies - reading.rightReplies).toBeLessThanOrEqual(least.wrong);
  expect(reading.twoOrMore).toBe(20);
});
