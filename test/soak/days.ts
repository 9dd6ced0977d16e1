import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Attack } from './attack.ts';
import { dueAt } from './calendar.ts';
import type { Home } from './home.ts';
import type { MovedClock } from './moved-clock.ts';
import { newsOf } from './news.ts';

/** What days are made of. */
export type Days = {
  readonly home: Home;
  readonly clock: MovedClock;
  /** Where each day's articles appear. */
  readonly articles: string;
  readonly channels: number;
  readonly attack: Attack;
  readonly kills: () => number;
  /** The least days and the least kills; whichever takes longer decides. */
  readonly least: { readonly days: number; readonly kills: number };
  /** Told every other second how far it is. */
  readonly tell: (line: string) => void;
};

/**
 * Lets day after day pass under attack, each with articles and digests of its own, and returns how many. A day begins when all that the one
 * before brought has ended. The end of the last one passes in peace.
 */
export const daysPass = async (days: Days): Promise<number> => {
  let day = 0;
  while (!isEnough(days, day)) {
    day += 1;
    for (const { file, text } of newsOf(day)) {
      writeFileSync(join(days.articles, '..', file), text);
      renameSync(join(days.articles, '..', file), join(days.articles, file));
    }
    await days.clock.moveTo(dueAt(day) - BEFORE_DAWN);
    await dayPasses(days, day);
  }
  return day;
};

const isEnough = ({ least, kills }: Days, day: number): boolean =>
  day >= least.days && kills() >= least.kills;

const dayPasses = async (days: Days, day: number): Promise<void> => {
  const began = performance.now();
  const passed = () => performance.now() - began;
  let told = Number.NEGATIVE_INFINITY;
  while (passed() < LONGEST_DAY) {
    const { due, open } = await reached(days, day);
    if (passed() - told > 2_000) {
      told = passed();
      days.tell(`day ${day}: ${due} due, ${open} open, ${days.kills()} kills`);
    }
    if (due === days.channels && open === 0) return;
    const isEnding = due === days.channels && open * 10 < due && isEnough(days, day);
    if (isEnding || days.least.kills === 0 || passed() > LONGEST_DAY / 2) await pause(300);
    else await days.attack();
  }
  days.tell(`day ${day} did not end within ${LONGEST_DAY / 1000} seconds`);
};

/** How many digests of the day have fallen due, and how much is still to be posted, notices among them. */
const reached = async ({ home, channels }: Days, day: number) => {
  const runs = await home.runs();
  const due = runs.filter(({ number, content }) => number === 0 && content !== 'notice').length;
  const open = runs.filter(({ state }) => state === 'pending' || state === 'sending').length;
  return { due: due - channels * (day - 1), open };
};

/** Milliseconds for which a day waits until its digests fall due. */
const BEFORE_DAWN = 500;

/** Milliseconds after which a day that does not end is given up; its second half passes in peace. */
const LONGEST_DAY = 180_000;
