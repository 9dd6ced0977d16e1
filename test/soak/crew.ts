import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { between, type Chance, oneOf } from './chance.ts';
import type { WorkerSetting } from './setting.ts';

type Member = { readonly nth: number; child: ChildProcess; ready: boolean };

/** Desks at work, each a process, started again whenever one is gone. */
export type Crew = {
  /** Kills one at random with SIGKILL, and now and then those that start. */
  kill(): Promise<void>;
  /** Stops one at random for so many milliseconds, as a machine that stands still does. */
  freeze(milliseconds: number): void;
  /** Waits until one of them is at work. */
  atWork(): Promise<void>;
  readonly counts: Readonly<
    Record<'kills' | 'kills while starting' | 'freezes' | 'ends by themselves', number>
  >;
  /** Ends them all. */
  dismiss(): Promise<void>;
};

export type CrewOptions = {
  readonly size: number;
  readonly settingOf: (nth: number) => WorkerSetting;
  readonly chance: Chance;
  /** An open file that takes what they say. */
  readonly log: number;
  readonly compileCache: string;
};

export const openCrew = ({ size, settingOf, chance, log, compileCache }: CrewOptions): Crew => {
  const counts = { kills: 0, 'kills while starting': 0, freezes: 0, 'ends by themselves': 0 };
  const thaws = new Set<NodeJS.Timeout>();
  let dismissed = false;

  const launch = (nth: number): ChildProcess =>
    spawn(
      process.execPath,
      [new URL('worker.ts', import.meta.url).pathname, JSON.stringify(settingOf(nth))],
      {
        stdio: ['ignore', log, log, 'ipc'],
        env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
      },
    );

  const attend = (member: Member): void => {
    const { child } = member;
    child.once('message', () => {
      member.ready = true;
    });
    child.once('exit', (_code, signal) => {
      if (dismissed) return;
      if (signal !== 'SIGKILL') counts['ends by themselves'] += 1;
      Object.assign(member, { child: launch(member.nth), ready: false });
      attend(member);
    });
  };

  const members = Array.from(
    { length: size },
    (_, nth): Member => ({ nth, child: launch(nth), ready: false }),
  );
  for (const member of members) attend(member);
  const ready = () => members.filter(member => member.ready);

  const atWork = async () => {
    while (ready().length === 0) {
      if (counts['ends by themselves'] > MOST_ENDS) throw new Error('The desks end by themselves');
      await pause(10);
    }
  };
  process.once('exit', () => {
    for (const { child } of members) child.kill('SIGKILL');
  });

  return {
    counts,
    atWork,
    kill: async () => {
      counts.kills += 1;
      await killed(oneOf(chance, ready()).child);
      if (chance() > AT_ONCE_AGAIN) return;
      await pause(between(chance, 0, 400));
      const starting = members.filter(member => !member.ready);
      counts.kills += starting.length;
      counts['kills while starting'] += starting.length;
      await Promise.all(starting.map(({ child }) => killed(child)));
    },
    freeze: milliseconds => {
      const { child } = oneOf(chance, ready());
      counts.freezes += 1;
      child.kill('SIGSTOP');
      const thaw = setTimeout(() => {
        thaws.delete(thaw);
        child.kill('SIGCONT');
      }, milliseconds);
      thaws.add(thaw);
    },
    dismiss: async () => {
      dismissed = true;
      for (const thaw of thaws) clearTimeout(thaw);
      await Promise.all(members.map(({ child }) => killed(child)));
    },
  };
};

const killed = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

/** The share of kills after which those that start anew are killed while they do. */
const AT_ONCE_AGAIN = 0.1;

/** Ends by themselves after which it is no use to go on. */
const MOST_ENDS = 20;
