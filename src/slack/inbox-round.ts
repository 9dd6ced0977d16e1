import type { AnswerWork, Work } from './answer-work.ts';
import { deliveryOf } from './delivery.ts';
import type { Log } from './desk-log.ts';
import type { Due, Inbox } from './inbox.ts';
import { errorText } from './redaction.ts';
import type { Shelf } from './shelf.ts';
import type { Spare } from './spare.ts';
import type { StandIn } from './stand-in.ts';

export type InboxRoundParts = {
  readonly inbox: Pick<Inbox, 'note'>;
  readonly shelf: Shelf;
  readonly spare: Spare;
  readonly standIn: StandIn;
  readonly answer: AnswerWork;
  now(): Date;
  readonly log: Log;
};

/** Works through what waits in the inbox at this moment, until that is done or `ending`; never rejects. */
export type InboxRound = (work: Work, ending: AbortSignal) => Promise<void>;

/**
 * A round tells the store what was answered from memory while it failed, then takes what waits in memory, and what waits in the
 * store, whoever had it before: what a crash cut off, and what could not be answered at its time.
 */
export const inboxRound = (parts: InboxRoundParts): InboxRound => {
  const { inbox, shelf, spare, standIn, answer, now, log } = parts;

  const tellStore = async (): Promise<void> => {
    for (const [key, end] of standIn.ended()) {
      await inbox.note(key, end, now());
      standIn.drop(key);
    }
  };

  const takeOne = async (from: Source, due: Due, work: Work): Promise<void> => {
    const hold = await from.claim(due);
    if (hold === null) return;
    const { key, payload } = hold.claim;
    const read = messageIn(payload);
    if (read) return answer({ hold, place: read.delivery.place, event: read.event, fresh: false }, work);
    log.error({ key }, 'What was kept cannot be read, and is given up');
    await hold.finish('failed');
  };

  const takeAll = async (from: Source, work: Work, ending: AbortSignal): Promise<void> => {
    const waiting = [...(await from.due())].filter(
      ({ key }) => from === spare || standIn.endOf(key) === undefined,
    );
    const lane = async () => {
      for (let due = waiting.shift(); due && !ending.aborted; due = waiting.shift())
        await takeOne(from, due, work);
    };
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
  };

  return async (work, ending) => {
    const steps = [tellStore, () => takeAll(spare, work, ending), () => takeAll(shelf, work, ending)];
    for (const step of steps)
      await step().catch((error: unknown) =>
        log.warn({ error: errorText(error) }, 'What waits in the inbox could not be worked through'),
      );
  };
};

/** Where something waits. */
type Source = Pick<Shelf, 'due' | 'claim'>;

/** A delivery as it was kept, to be worked through without anybody who waits for an acknowledgement. */
const messageIn = (payload: string) => {
  try {
    const body = JSON.parse(payload);
    const delivery = deliveryOf(body);
    return delivery.kind === 'message' || delivery.kind === 'overheard'
      ? { delivery, event: { body, ack: async () => {} } }
      : null;
  } catch {
    return null;
  }
};

/** As many messages are worked on at the same time. */
const lanes = 8;
