import { expect, it } from 'vitest';
import { askMemoryText } from '../../src/slack/ask-entries.ts';
import { limits } from '../../src/slack/limits.ts';

const memory = { isNarrowed: true, turn: 'turn-1' };

it('the form remembers its question, and leaves out one whose escapes make it too long for Slack', () => {
  expect(JSON.parse(askMemoryText({ ...memory, typed: 'Who pays?' }))).toEqual({
    n: true,
    t: 'Who pays?',
    k: 'turn-1',
  });
  const long = askMemoryText({ ...memory, typed: '"'.repeat(1500) });
  expect(long.length).toBeLessThanOrEqual(limits.view.privateMetadata);
  expect(JSON.parse(long)).toEqual({ n: true, k: 'turn-1' });
});
