import { setTimeout as pause } from 'node:timers/promises';
import { between, type Chance } from './chance.ts';
import type { Crew } from './crew.ts';
import { ATTEMPTS, type SoakedSlack } from './slack.ts';
import { TIMES } from './times.ts';

/** Kills a desk, or now and then stops one for longer than its lease, a quarter to three quarters of a second after the next post. */
export type Attack = () => Promise<void>;

/** A desk that is `alone` is rarely stopped: nobody else works meanwhile. */
export const attackOn = (crew: Crew, slack: SoakedSlack, chance: Chance, alone: boolean): Attack => {
  const freezes = alone ? 0.03 : 0.1;
  return async () => {
    await crew.atWork();
    await nextPost(slack);
    await pause(between(chance, 250, 750));
    await crew.atWork();
    if (chance() < freezes) crew.freeze(between(chance, TIMES.lease * 1.2, TIMES.lease * 2));
    else await crew.kill();
  };
};

/** On a slow machine the attacks come slower, lest desks die before they do anything; but they do come. */
const nextPost = async ({ counts }: SoakedSlack): Promise<void> => {
  const before = counts[ATTEMPTS];
  const until = performance.now() + TIMES.lease * 2;
  while (counts[ATTEMPTS] === before && performance.now() < until) await pause(10);
};
