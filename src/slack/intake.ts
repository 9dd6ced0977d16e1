import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { ReceiverEvent } from '@slack/bolt';
import { tryAgainMessage } from './blocks/notice.ts';
import { type Delivery, deliveryOf } from './delivery.ts';
import type { Log } from './desk-log.ts';
import type { Inbox } from './inbox.ts';
import { errorText } from './redaction.ts';

/** What the intake needs of the rest of the house. */
type IntakeParts = { readonly inbox: Inbox; now(): Date; readonly log: Log };

/** Works through a delivery; rejects when that failed. */
type Work = (event: ReceiverEvent) => Promise<void>;

/** The way in: every delivery is worked through once, however often Slack delivers it. */
export type Intake = {
  take(event: ReceiverEvent, work: Work): Promise<void>;
  /** Works through what was kept, but not begun, before the last end of the program; what comes after `ending` stays. */
  resume(work: Work, ending: AbortSignal): Promise<void>;
};

/**
 * A message is kept before Slack has its acknowledgement, and without being kept it gets none, so that Slack delivers
 * it again; one that is delivered again while it still waits is worked through then. Commands and buttons are
 * acknowledged by their listeners. `ready` rejects as long as nothing can be worked through.
 */
export const intake = ({ inbox, now, log }: IntakeParts, ready: () => Promise<unknown>): Intake => {
  /** What this program works on: it is none of what the last one left. */
  const inHand = new Set<string>();
  /** What this program worked on while it was looked what the last one left. */
  let meanwhile: Set<string> | null = null;

  const finish = async (key: string, end: 'done' | 'failed') => {
    await inbox
      .finish(key, end)
      .catch(error => log.error({ key, end, error: errorText(error) }, 'The inbox could not note an end'));
  };

  /** Works a message off, unless somebody did or does; whether it was done here. */
  const workOff = async (key: string, work: () => Promise<void>): Promise<boolean> => {
    if (inHand.has(key)) return false;
    inHand.add(key);
    meanwhile?.add(key);
    try {
      if (!(await inbox.begin(key))) return false;
      await finish(key, (await quietly(work, key, log)) ? 'done' : 'failed');
      return true;
    } finally {
      inHand.delete(key);
    }
  };

  const leavings = async () => {
    const ours = new Set(inHand);
    meanwhile = ours;
    const { waiting, interrupted } = await inbox.unfinished();
    meanwhile = null;
    return { waiting, interrupted: interrupted.filter(key => !ours.has(key)) };
  };

  const takeMessage = async (event: ReceiverEvent, { key, payload }: Kept, work: Work) => {
    await ready();
    await inbox.keep(key, payload, now());
    await acknowledged(event, log);
    const worked = await workOff(key, () => work({ ...event, ack: async () => {} }));
    if (!worked) log.debug({ key }, 'Delivered again, and not answered again');
  };

  const takeInteraction = async (event: ReceiverEvent, { key, isCommand }: Pressed, work: Work) => {
    let fresh: boolean;
    try {
      fresh = await soon(ready().then(() => inbox.keep(key, null, now())));
    } catch (error) {
      log.error({ error: errorText(error) }, 'A command or button could not be taken in');
      const { text } = tryAgainMessage();
      return event.ack(isCommand ? { response_type: 'ephemeral', text } : undefined);
    }
    if (!fresh) return acknowledged(event, log);
    await quietly(() => work({ ...event, ack: body => acknowledged(event, log, body) }), key, log);
  };

  return {
    take: async (event, work) => {
      const delivery = deliveryOf(event.body);
      if (delivery.kind === 'message') return takeMessage(event, delivery, work);
      if (delivery.kind === 'interaction') return takeInteraction(event, delivery, work);
      return delivery.kind === 'ignored' ? event.ack() : work(event);
    },
    resume: async (work, ending) => {
      const { waiting, interrupted } = await leavings();
      for (const key of interrupted) {
        log.warn({ key }, 'Cut off by the end of the program; whether it was answered is not known');
        await finish(key, 'failed');
      }
      for (const { key, payload } of waiting) {
        if (ending.aborted) return;
        await workOff(key, () => work({ body: JSON.parse(payload), ack: async () => {} }));
      }
    },
  };
};

type Kept = Extract<Delivery, { kind: 'message' }>;
type Pressed = Extract<Delivery, { kind: 'interaction' }>;

/** The result, or an error when it comes too late for an acknowledgement that Slack awaits for three seconds. */
const soon = async <Result>(work: Promise<Result>): Promise<Result> => {
  const timer = new AbortController();
  const late = pause(2000, undefined, { signal: timer.signal }).then(() => {
    throw new Error('The inbox took too long');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => {});
    timer.abort();
  }
};

/** Whether the work went well; what went wrong was told where it happened. */
const quietly = async (work: () => Promise<void>, key: string, log: Log): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    log.debug({ key, error: errorText(error) }, 'A delivery ended in failure');
    return false;
  }
};

/**
 * Acknowledges, and lets everything that waits for its own acknowledgement go first. What is taken in is worked
 * through even when the acknowledgement is lost: Slack's next delivery is known by its key.
 */
const acknowledged = async (event: ReceiverEvent, log: Log, body?: unknown): Promise<void> => {
  try {
    await event.ack(body);
    await turn();
  } catch (error) {
    log.warn({ error: errorText(error) }, 'An acknowledgement did not reach Slack');
  }
};
