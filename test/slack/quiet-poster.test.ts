import { expect, it, vi } from 'vitest';
import type { Poster } from '../../src/digest/digests.ts';
import { quietPoster } from '../../src/slack/quiet-poster.ts';
import { memoryLog } from './desk.ts';

const mute = { team: 'T1', channel: 'C1', by: 'U1', at: new Date('2026-11-22T10:00:00Z') };
const mutes = {
  find: async (team: string, channel: string) => (team === 'T1' && channel === 'C1' ? mute : null),
  mute: async () => true,
  unmute: async () => true,
};

const openPoster = () => {
  const post = vi.fn<Poster['post']>(async () => ({ outcome: 'posted', messageTs: '1.1' }));
  const poster: Poster = { everywhere: [], post, find: async () => ({ outcome: 'absent' }) };
  return { post, quiet: quietPoster(poster, { mutes, log: memoryLog().log }) };
};

it('posts nothing of a digest in a muted channel, and gives the mute for the reason', async () => {
  const { post, quiet } = openPoster();
  const posting = await quiet.post({ team: 'T1', channel: 'C1' }, '{}', 'k', null);
  expect(posting).toEqual({ outcome: 'gone', error: 'muted' });
  expect(post).not.toHaveBeenCalled();
});

it.each([
  ['another channel', { team: 'T1', channel: 'C2' }],
  ['a channel of the same id in another team', { team: 'T2', channel: 'C1' }],
  ['a person', { team: 'T1', channel: 'U1' }],
])('posts to %s as ever', async (_, place) => {
  const { post, quiet } = openPoster();
  expect(await quiet.post(place, '{}', 'k', '1.0')).toEqual({ outcome: 'posted', messageTs: '1.1' });
  expect(post).toHaveBeenCalledWith(place, '{}', 'k', '1.0');
});
