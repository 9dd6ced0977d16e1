import { setImmediate as turn } from 'node:timers/promises';
import type { ReceiverEvent } from '@slack/bolt';
import type { AnswerWork, Work } from './answer-work.ts';
import { tryAgainMessage } from './blocks/notice.ts';
import { type Delivery, deliveryOf, type Overheard } from './delivery.ts';
import type { Log } from './desk-log.ts';
import type { Inbox } from './inbox.ts';
import { patiently } from './patient-inbox.ts';
import { errorText } from './redaction.ts';
import type { Shelf } from './shelf.ts';
import type { Spare } from './spare.ts';
import type { StandIn } from './stand-in.ts';
import { wordsOf } from './words/languages.ts';

/** What the intake needs of the rest of the house. */
export type IntakeParts = {
  readonly inbox: Pick<Inbox, 'know'>;
  /** Where messages are kept, in the store; each method fails soon when the store does. */
  readonly shelf: Shelf;
  /** Where they are kept meanwhile, in memory. */
  readonly spare: Spare;
  readonly standIn: StandIn;
  readonly answer: AnswerWork;
  /** Whether what was overheard is said to the desk; it notes who else spoke. Rejects when the store fails. */
  isFollowUp(heard: Overheard): Promise<boolean>;
  /** Rejects as long as nothing can be worked through. */
  ready(): Promise<unknown>;
  /** Milliseconds that a command or a button may wait for `ready`. */
  readonly patience: number;
  now(): Date;
  readonly log: Log;
};

/** The way in: takes what Slack delivers, and has it worked through once, however often Slack delivers it. */
export type Intake = (event: ReceiverEvent, work: Work) => Promise<void>;

/**
 * A message is kept before Slack has its acknowledgement. While the store fails it is answered from memory and acknowledged
 * after that, so that Slack delivers it again, here or to another replica, when this program ends before. Commands and buttons
 * are acknowledged by their listeners, and known again by their triggers, in memory while the store fails. Of what people say to
 * one another nothing is kept. Whether something is said to the desk only the store tells: while it fails Slack is to deliver that again,
 * except for the last time, so that Slack does not come to think that the desk fails altogether.
 */
export const intake = (parts: IntakeParts): Intake => {
  const { inbox, shelf, spare, standIn, answer, isFollowUp, ready, patience, now, log } = parts;

  const takeMessage = async (event: ReceiverEvent, { key, payload, place }: Kept, work: Work) => {
    await ready();
    if (standIn.endOf(key) !== undefined) return repeated(event, key);
    const hold = await shelf.keep(key, payload).catch((error: unknown) => {
      log.error({ key, error: errorText(error) }, 'A message could not be kept, it is answered from memory');
      return 'unkept' as const;
    });
    if (hold === 'unkept') return takeMeanwhile(event, { kind: 'message', key, payload, place }, work);
    await acknowledged(event, log);
    if (hold) return answer({ hold, place, event, fresh: !event.retryNum }, work);
    log.debug({ key }, 'Delivered again, and not answered again');
  };

  const takeOverheard = async (event: ReceiverEvent, heard: Overheard, work: Work) => {
    try {
      if (!(await isFollowUp(heard))) return await acknowledged(event, log);
      await ready();
      const hold = await shelf.keep(heard.key, heard.payload);
      await acknowledged(event, log);
      if (hold) await answer({ hold, place: heard.place, event, fresh: !event.retryNum }, work);
    } catch (error) {
      log.warn({ error: errorText(error) }, 'It cannot be told whether something was said to the desk');
      if ((event.retryNum ?? 0) < lastRetries) throw error;
      await acknowledged(event, log);
    }
  };

  const takeMeanwhile = async (event: ReceiverEvent, { key, payload, place }: Kept, work: Work) => {
    const hold = await spare.keep(key, payload);
    if (hold) await answer({ hold, place, event, fresh: false }, work);
    return repeated(event, key);
  };

  /** Acknowledges what was kept in memory once it has ended; until then Slack shall deliver it again. */
  const repeated = async (event: ReceiverEvent, key: string) => {
    if (standIn.endOf(key) === null) throw new Error(`${key} is kept in memory alone, and not answered yet`);
    await acknowledged(event, log);
  };

  const isFresh = async (key: string): Promise<boolean> => {
    if (standIn.endOf(key) !== undefined) return false;
    try {
      return await inbox.know(key, now());
    } catch (error) {
      log.error(
        { error: errorText(error) },
        'A command or button could not be kept, it is known from memory',
      );
      return standIn.know(key, now());
    }
  };

  const takeInteraction = async (event: ReceiverEvent, { key, isCommand }: Pressed, work: Work) => {
    try {
      await patiently(ready, patience);
    } catch (error) {
      log.error({ error: errorText(error) }, 'A command or button could not be taken in');
      const { text } = tryAgainMessage(wordsOf(null));
      return event.ack(isCommand ? { response_type: 'ephemeral', text } : undefined);
    }
    if (!(await isFresh(key))) return acknowledged(event, log);
    await work({ ...event, ack: body => acknowledged(event, log, body) }).catch((error: unknown) =>
      log.debug({ key, error: errorText(error) }, 'A delivery ended in failure'),
    );
  };

  return async (event, work) => {
    const delivery = deliveryOf(event.body);
    if (delivery.kind === 'message') return takeMessage(event, delivery, work);
    if (delivery.kind === 'overheard') return takeOverheard(event, delivery, work);
    if (delivery.kind === 'interaction') return takeInteraction(event, delivery, work);
    return delivery.kind === 'ignored' ? event.ack() : work(event);
  };
};

/** Slack delivers three times again. */
const lastRetries = 3;

type Kept = Extract<Delivery, { kind: 'message' }>;
type Pressed = Extract<Delivery, { kind: 'interaction' }>;

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
