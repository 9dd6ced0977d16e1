import { mkdirSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/store/store.ts';
import { attackOn } from './attack.ts';
import { channelsOf, dueAt, type SoakChannel } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { openCrew } from './crew.ts';
import { type Days, daysPass } from './days.ts';
import { editionsOf, subscriptionOf } from './expected.ts';
import type { Home } from './home.ts';
import { judged, type Verdict } from './judge.ts';
import { movedClock } from './moved-clock.ts';
import { newsOf } from './news.ts';
import type { WorkerSetting } from './setting.ts';
import { openSlack } from './slack.ts';
import { AHEAD, LAG, TIMES } from './times.ts';

/** What is soaked, and how hard. */
export type SoakOptions = Pick<Days, 'least' | 'tell'> & {
  readonly channels: number;
  readonly processes: number;
  readonly readable: boolean;
  readonly look: WorkerSetting['look'];
  readonly seed: number;
};

export type Soaked = { readonly verdict: Verdict; readonly counts: Readonly<Record<string, number>> };

/**
 * Lets desks on one database post the digests of day after day to a Slack full of faults while they are killed and stopped at
 * random, and judges by what Slack took. What the desks say goes to `desks.log` in the folder.
 */
export const soak = async (home: Home, folder: string, options: SoakOptions): Promise<Soaked> => {
  const began = performance.now();
  const { readable, processes, seed, look, least, tell } = options;
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  const channels = channelsOf(options.channels);
  const clock = movedClock(home);
  await clock.moveTo(dueAt(0));
  await setUp(home, channels);
  const slack = await openSlack({ chance: chanceOf(seed + 1), clock: clock.now, readable, lag: LAG });
  const { where, clockFile } = home;
  const setting = { where, clockFile, articles, slackApiUrl: slack.apiUrl, look, ...TIMES };
  const chance = chanceOf(seed);
  const crew = openCrew({
    size: processes,
    settingOf: nth => ({ ...setting, ahead: nth % 2 === 0 ? 0 : AHEAD }),
    chance,
    log: openSync(join(folder, 'desks.log'), 'a'),
    compileCache: join(tmpdir(), 'soak-compile-cache'),
  });
  const attack = attackOn(crew, slack, chance, processes === 1);
  const kills = () => crew.counts.kills;
  let days: number;
  try {
    days = await daysPass({ home, clock, articles, channels: channels.length, attack, kills, least, tell });
    // Whoever was stopped goes on by then, and might still post.
    await pause(TIMES.lease * 2);
  } finally {
    await crew.dismiss();
    await slack.close();
  }
  const verdict = judged({
    expected: editionsOf(channels, days),
    accepted: slack.accepted,
    runs: await home.runs(),
    told: await home.told(),
    files: Array.from({ length: days }, (_, index) => newsOf(index + 1).map(({ file }) => file)).flat(),
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  return { verdict, counts: { ...crew.counts, days, ...slack.counts, seconds } };
};

const setUp = async (home: Home, channels: readonly SoakChannel[]): Promise<void> => {
  const store = await openStore(home.where);
  for (const channel of channels) await store.subscriptions.put(subscriptionOf(channel));
  await store.close();
};
