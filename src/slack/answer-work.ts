import type { ReceiverEvent } from '@slack/bolt';
import { answerKey } from './answer-key.ts';
import type { AnswerSearch } from './answer-search.ts';
import { Answering } from './answering.ts';
import type { MessagePlace } from './delivery.ts';
import type { Log } from './desk-log.ts';
import { inTime } from './in-time.ts';
import type { InboxEnd } from './inbox.ts';
import type { InboxTimings } from './inbox-timings.ts';
import type { Outgoing } from './outgoing.ts';
import { errorText } from './redaction.ts';
import type { Hold } from './shelf.ts';
import type { Spare } from './spare.ts';

/** Has a delivery worked through by its listeners; rejects when that failed. */
export type Work = (event: ReceiverEvent) => Promise<void>;

/** A message that was claimed, and where it stands. `fresh`: nobody can have had it before. */
type Held = {
  readonly hold: Hold;
  readonly place: MessagePlace;
  readonly event: ReceiverEvent;
  readonly fresh: boolean;
};

export type AnswerWorkParts = {
  readonly out: Pick<Outgoing, 'post' | 'whisper'>;
  readonly search: AnswerSearch;
  /** Where a message is kept that the inbox cannot change any more: in memory. */
  readonly spare: Pick<Spare, 'standFor'>;
  readonly timings: InboxTimings;
  readonly log: Log;
  /** Writes down an end that the inbox could not take. */
  remember(key: string, end: InboxEnd): Promise<void>;
};

/** Answers claimed messages; never rejects. */
export type AnswerWork = (held: Held, work: Work) => Promise<void>;

/**
 * Answers a claimed message, unless it was answered before. Where an answer may have been sent, the thread is looked through for it
 * first; where that cannot be seen, the message ends as unknown. When Slack does not say what became of an answer, the claim is
 * left to run out, and whoever claims it next looks.
 */
export const answerWork = ({ out, search, spare, timings, log, remember }: AnswerWorkParts): AnswerWork => {
  let unknown = 0;

  const end = async ({ claim: { key }, finish }: Hold, how: InboxEnd): Promise<void> => {
    try {
      if (!(await finish(how))) log.warn({ key, end: how }, 'A message ended that another worker has by now');
    } catch (error) {
      log.error({ key, end: how, error: errorText(error) }, 'The inbox could not note an end');
      await remember(key, how);
    }
  };

  /** Puts a message back that has to wait; one that waited for too long is given up. */
  const giveBack = async (hold: Hold, wait: number, mark: 'marked' | 'unsent'): Promise<void> => {
    const { age, claim, later } = hold;
    const { key } = claim;
    if (age > timings.longest) {
      log.error({ key, milliseconds: age }, 'A message had to wait for too long and is given up');
      return end(hold, mark === 'marked' ? 'unknown' : 'failed');
    }
    log.info({ key, milliseconds: wait }, 'Slack has to be waited for, the message is answered later');
    await later(wait, mark).catch(error =>
      log.warn({ key, error: errorText(error) }, 'The inbox could not put a message back'),
    );
  };

  const sightOf = async ({ hold, place }: Held) => {
    const { key } = hold.claim;
    try {
      return await search(place, answerKey(key));
    } catch (error) {
      log.warn({ key, error: errorText(error) }, 'A thread could not be looked through');
      return 'not now';
    }
  };

  const giveUpUnseen = async (hold: Hold): Promise<void> => {
    unknown += 1;
    const { key } = hold.claim;
    log.error({ key, unknown }, 'Nobody can see whether a message was answered, it is not answered again');
    await end(hold, 'unknown');
  };

  /** Ends or leaves a message that shall not be answered now, and says so. */
  const isSettled = async (held: Held): Promise<boolean> => {
    const { hold } = held;
    const { key, attempts, maybeSentAt } = hold.claim;
    const sight = held.fresh ? 'absent' : await sightOf(held);
    if (sight === 'found') await end(hold, 'done');
    else if (maybeSentAt && sight === 'not now') await giveBack(hold, timings.again, 'marked');
    else if (maybeSentAt && sight === 'unreadable') {
      await giveUpUnseen(hold);
    } else if (attempts > mostAttempts) {
      log.error({ key, attempts: attempts - 1 }, 'A message could not be answered and is given up');
      await end(hold, 'failed');
    } else return false;
    return true;
  };

  const settle = async (hold: Hold, { fate }: Answering, failed: boolean): Promise<void> => {
    const { key } = hold.claim;
    if (fate.kind === 'later') return giveBack(hold, Math.max(fate.seconds * 1000, timings.again), 'unsent');
    if (fate.kind === 'sent') return end(hold, 'done');
    if (fate.kind === 'unsent') return end(hold, failed ? 'failed' : 'done');
    if (fate.kind === 'unseen') return giveUpUnseen(hold);
    log.warn({ key, fate: fate.kind }, 'It is not known here whether a message was answered');
  };

  /** Marks a message, in memory when the inbox cannot; gives who has it from then on, null when that is another worker. */
  const marked = async (hold: Hold): Promise<Hold | null> => {
    const { key } = hold.claim;
    try {
      return (await hold.mark()) ? hold : null;
    } catch (error) {
      log.error({ key, error: errorText(error) }, 'The inbox could not note that an answer is being sent');
      const own = await spare.standFor(hold);
      return (await own?.mark()) ? own : null;
    }
  };

  return async (held, work) => {
    if (await isSettled(held)) return;
    const { hold, event } = held;
    const { key, attempts, maybeSentAt } = hold.claim;
    let current = hold;
    const answering = new Answering({
      key,
      isFirst: attempts <= 1,
      maybeSent: maybeSentAt !== null,
      out,
      held: () => current.held(),
      mark: async () => {
        const next = await marked(hold);
        current = next ?? hold;
        return next !== null;
      },
    });
    const customProperties = { ...event.customProperties, answering };
    const worked = outcomeOf(work({ ...event, customProperties, ack: async () => {} }));
    const went = await inTime(worked, timings.sending * 2);
    if (!went) return log.error({ key }, 'The work on a message took too long and is left');
    const { error } = went.result;
    if (error !== null) log.debug({ key, error: errorText(error) }, 'A delivery ended in failure');
    await settle(current, answering, error !== null);
  };
};

/** What was thrown, or null. */
const outcomeOf = (work: Promise<void>): Promise<{ readonly error: unknown }> =>
  work.then(
    () => ({ error: null }),
    (error: unknown) => ({ error: error ?? new Error('Something unknown was thrown') }),
  );

/** A message that so many claims came to nothing with is not tried again. */
const mostAttempts = 5;
