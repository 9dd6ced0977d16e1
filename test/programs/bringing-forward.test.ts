import { expect, it } from 'vitest';
import { broughtForward } from '../../src/bringing-forward.ts';
import { NEWS, openDigestDesk } from '../slack/digest-desk.ts';

const WISH = { time: '09:00', zone: 'Asia/Tokyo', weekdays: [1, 3], signOfLife: false } as const;

it('the next digest, brought forward while it is paused, is posted, and the pause is mentioned and stays', async () => {
  const desk = await openDigestDesk();
  await desk.digests.turnOn(NEWS, WISH, 'U1');
  await desk.digests.pause(NEWS, 'U1');
  const rest = 'The digest is paused: by itself it does not come until somebody types /huawei digest resume.';
  expect(await broughtForward(desk.digests, NEWS)).toBe(`The next digest has been posted. ${rest}`);
  expect(await broughtForward(desk.digests, NEWS)).toBe(
    `Nothing is new to this channel since its last digest, so nothing was posted. ${rest}`,
  );
  expect((await desk.kept())?.paused).not.toBeNull();
  await desk.close();
});

it('the next digest, brought forward while it is not paused, is posted, and no pause is mentioned', async () => {
  const desk = await openDigestDesk();
  expect(await broughtForward(desk.digests, NEWS)).toContain('has no digest yet');
  await desk.digests.turnOn(NEWS, WISH, 'U1');
  expect(await broughtForward(desk.digests, NEWS)).toBe('The next digest has been posted.');
  await desk.close();
});
