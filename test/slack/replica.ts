import { randomUUID } from 'node:crypto';
import type { Receiver } from '@slack/bolt';
import { createDeskApp } from '../../src/slack/app.ts';
import type { InboxTimings } from '../../src/slack/inbox-timings.ts';
import type { DeskPorts } from '../../src/slack/ports.ts';
import { eventBody, ports, token } from './desk.ts';
import type { ThreadedSlack } from './threaded-slack.ts';

/** A clock that is set by hand, and that all replicas share. */
export const handClock = (at = Date.parse('2026-11-22T08:00:00Z')) => {
  let now = at;
  return {
    now: () => new Date(now),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
};

export type HandClock = ReturnType<typeof handClock>;

/** Milliseconds for tests: leases are of the hand's clock, the rest is waited for. */
const shortTimings: InboxTimings = {
  searching: 20_000,
  sending: 60_000,
  posting: 100,
  storePatience: 300,
  again: 30_000,
  longest: 86_400_000,
  roundEvery: 3_600_000,
};

/** One process of the desk, without a network: deliveries are handed to it, and it says when it acknowledges. */
export const openReplica = (
  slack: Pick<ThreadedSlack, 'apiUrl' | 'apiUrlOf'>,
  clock: Pick<HandClock, 'now'>,
  changes: Partial<DeskPorts>,
  { timings = {}, life = randomUUID().slice(0, 8), timeout = 800 } = {},
) => {
  const wired = ports({ sharedNow: async () => clock.now(), now: clock.now, ...changes });
  const app = createDeskApp(wired.desk, {
    receiver: silent,
    installations: [{ team: null, token }],
    slackApiUrl: slack.apiUrlOf(life),
    strict: true,
    askAgainAfter: 20,
    timeout,
    timings: { ...shortTimings, ...timings },
  });
  return {
    ...wired,
    app,
    life,
    /** Hands a delivery over; whether it was acknowledged, once that is certain. */
    deliver: (body: object, retryNum?: number) =>
      new Promise<boolean>(resolve => {
        app
          .processEvent({
            body,
            ...(retryNum === undefined ? {} : { retryNum }),
            ack: async () => resolve(true),
          })
          .then(
            () => resolve(false),
            () => resolve(false),
          );
      }),
    round: () => app.workOffInbox(),
    done: () => app.idle(5000),
  };
};

export type Replica = ReturnType<typeof openReplica>;

const silent: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };

/** A mention of the desk in a channel, as Slack delivers it. */
export const mention = (ts = '1700000001.000100', text = '<@UDESK> Shanghai?', user = 'U1') =>
  eventBody({ type: 'app_mention', channel: 'C1', user, ts, text });

export const keyOfMention = (ts = '1700000001.000100') => `message:T1:C1:${ts}`;
