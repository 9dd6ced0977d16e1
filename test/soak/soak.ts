import { mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/store/store.ts';
import { channelsOf, dueAt, type SoakChannel } from './calendar.ts';
import { between, chanceOf } from './chance.ts';
import { openCrew } from './crew.ts';
import { editionsOf, subscriptionOf } from './expected.ts';
import type { Home } from './home.ts';
import { judged, type Verdict } from './judge.ts';
import { newsOf } from './news.ts';
import type { WorkerSetting } from './setting.ts';
import { ATTEMPTS, openSlack } from './slack.ts';

/** What is soaked, and how hard. */
export type SoakOptions = {
  readonly channels: number;
  /** The least kills and the least days; whichever takes longer decides. */
  readonly kills: number;
  readonly days: number;
  readonly processes: number;
  readonly readable: boolean;
  readonly look: WorkerSetting['look'];
  readonly seed: number;
  /** Told every other second how far it is. */
  readonly tell: (line: string) => void;
};

export type Soaked = {
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<string, number>>;
  /** Where what the desks said is kept. */
  readonly log: string;
};

/**
 * Lets desks on one database post the digests of day after day to a Slack full of faults while they are killed and stopped at
 * random, and judges by what Slack took. A day begins when all that the day before brought has ended.
 */
export const soak = async (home: Home, folder: string, options: SoakOptions): Promise<Soaked> => {
  const began = performance.now();
  const chance = chanceOf(options.seed);
  const channels = channelsOf(options.channels);
  const articles = join(folder, 'articles');
  const log = join(folder, 'desks.log');
  mkdirSync(articles);
  let moved = 0;
  const moveClock = async (instant: number) => {
    moved = instant - Date.now();
    await home.moveClock(moved);
  };
  await moveClock(dueAt(1) - BEFORE_DAWN);
  await setUp(home, channels);
  const slack = await openSlack({
    chance: chanceOf(options.seed + 1),
    clock: () => Date.now() + moved,
    readable: options.readable,
    lag: LAG,
  });
  const crew = openCrew({
    size: options.processes,
    settingOf: nth => ({
      where: home.where,
      clockFile: home.clockFile,
      articles,
      slackApiUrl: slack.apiUrl,
      ahead: nth % 2 === 0 || home.name === 'SQLite' ? 0 : AHEAD,
      look: options.look,
      ...TIMES,
    }),
    chance,
    log: openSync(log, 'a'),
    compileCache: join(tmpdir(), 'soak-compile-cache'),
  });

  let day = 0;
  const isLastDay = () => day >= options.days && crew.counts.kills >= options.kills;
  try {
    while (!isLastDay()) {
      day += 1;
      for (const { file, text } of newsOf(day)) {
        writeFileSync(join(folder, 'new'), text);
        renameSync(join(folder, 'new'), join(articles, file));
      }
      await moveClock(dueAt(day) - BEFORE_DAWN);
      await dayPasses(day);
    }
    await pause(TIMES.lease * 2);
  } finally {
    await crew.dismiss();
    await slack.close();
  }

  async function dayPasses(today: number): Promise<void> {
    const until = performance.now() + LONGEST_DAY;
    for (let told = 0; performance.now() < until; ) {
      const runs = await home.runs();
      const open = runs.filter(({ state }) => state === 'pending' || state === 'sending').length;
      const due = runs.filter(({ number, content }) => number === 0 && content !== 'notice').length;
      if (performance.now() - told > 2_000) {
        told = performance.now();
        options.tell(
          `day ${today}: ${due - channels.length * (today - 1)} due, ${open} open, ${crew.counts.kills} kills`,
        );
      }
      if (due >= channels.length * today && open === 0) return;
      const isAlmostOver = due >= channels.length * today && open * 10 < channels.length;
      if (options.kills === 0 || (isLastDay() && isAlmostOver) || performance.now() > until - LONGEST_DAY / 2)
        await pause(300);
      else await assail();
    }
    options.tell(`day ${today} did not end within ${LONGEST_DAY / 1000} seconds`);
  }

  async function assail(): Promise<void> {
    await crew.atWork();
    await nextPost();
    await pause(between(chance, ...BETWEEN_KILLS));
    await crew.atWork();
    if (chance() < FREEZES[options.processes === 1 ? 'alone' : 'of many'])
      crew.freeze(between(chance, TIMES.lease * 1.2, TIMES.lease * 2));
    else await crew.kill();
  }

  /** On a slow machine kills come slower, lest desks die before they do anything. */
  async function nextPost(): Promise<void> {
    const before = slack.counts[ATTEMPTS];
    const until = performance.now() + TIMES.lease * 2;
    while (slack.counts[ATTEMPTS] === before && performance.now() < until) await pause(10);
  }

  const verdict = judged({
    expected: editionsOf(channels, day),
    accepted: slack.accepted,
    runs: await home.runs(),
    told: await home.told(),
    files: Array.from({ length: day }, (_, index) => newsOf(index + 1)).flatMap(news =>
      news.map(({ file }) => file),
    ),
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  return { verdict, counts: { ...crew.counts, days: day, ...slack.counts, seconds }, log };
};

const setUp = async (home: Home, channels: readonly SoakChannel[]): Promise<void> => {
  const store = await openStore(home.where);
  for (const channel of channels) await store.subscriptions.put(subscriptionOf(channel));
  await store.close();
};

/** The desk's own times (90 s, 10 s, 15 s), made short. */
const TIMES = { lease: 3_000, postLimit: 700, tick: 100 };

/** Milliseconds by which half the clocks on PostgreSQL are ahead: longer than a lease. */
const AHEAD = 6_000;

/** The longest time in milliseconds for which a message is not yet in the history. */
const LAG = 150;

/** Milliseconds between two attacks on the desks, and the share of attacks that stop one, for longer than a lease, instead of killing it. */
const BETWEEN_KILLS = [250, 750] as const;
const FREEZES = { 'of many': 0.1, alone: 0.03 };

/** Milliseconds for which a day waits until its digests fall due. */
const BEFORE_DAWN = 500;

/** Milliseconds after which a day that does not end is given up; for its second half nothing is killed. */
const LONGEST_DAY = 180_000;
