import type { webApi } from '@slack/bolt';
import { answerSearch } from './answer-search.ts';
import { answerWork } from './answer-work.ts';
import type { Log } from './desk-log.ts';
import { type InboxRound, inboxRound } from './inbox-round.ts';
import type { InboxTimings } from './inbox-timings.ts';
import { type Intake, intake } from './intake.ts';
import { overhearing } from './overhearing.ts';
import { patiently } from './patient-inbox.ts';
import type { Desk } from './ports.ts';
import { shelf } from './shelf.ts';
import { openSpare } from './spare.ts';
import { standIn } from './stand-in.ts';

/** What stands before Bolt's app. */
export type Entrance = {
  readonly intake: Intake;
  readonly round: InboxRound;
  /** Rejects as long as Slack does not say who the desk is. */
  readonly ready: () => Promise<unknown>;
  /** Milliseconds after which Slack is asked again. */
  readonly askAgainAfter: number;
  /** Milliseconds from one round of the inbox to the next. */
  readonly roundEvery: number;
  readonly log: Log;
};

export type EntranceParts = Pick<Entrance, 'ready' | 'askAgainAfter'> & {
  readonly desk: Desk;
  /** What speaks to a team. */
  readonly clientOf: (team: string) => webApi.WebClient;
  readonly timings: InboxTimings;
};

/** The way in, with the inbox of the store and the one in memory that stands in for it. */
export const openEntrance = ({ desk, clientOf, timings, ready, askAgainAfter }: EntranceParts): Entrance => {
  const { inbox, out, now, log } = desk;
  const memory = standIn();
  const uptime = () => performance.now();
  const sharedNow = () => patiently(() => desk.sharedNow(), timings.storePatience);
  const store = shelf({ inbox, timings, now: sharedNow, uptime });
  const spare = openSpare({
    memory: shelf({ inbox: memory, timings, now: async () => now(), uptime }),
    store,
    standIn: memory,
    timings,
    uptime,
  });
  const answer = answerWork({
    out,
    search: answerSearch(clientOf),
    spare,
    timings,
    log,
    remember: (key, end) => memory.note(key, end, now()),
  });
  const shared = { inbox, shelf: store, spare, standIn: memory, answer, now, log };
  return {
    intake: intake({
      ...shared,
      ready,
      isFollowUp: overhearing(desk, timings.storePatience),
      patience: timings.storePatience,
    }),
    round: inboxRound(shared),
    ready,
    askAgainAfter,
    roundEvery: timings.roundEvery,
    log,
  };
};
