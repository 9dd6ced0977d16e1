import { setImmediate as breath } from 'node:timers/promises';
import type { Answer } from '../answer/answer.ts';
import { faultOf } from './fault.ts';
import type { Watch, Watches } from './watch.ts';

type Answered = Extract<Answer, { outcome: 'answered' }>;

/**
 * What became of telling a person: `refused` when Slack would not take the message, `later` when it takes none of this team's at the
 * moment and surely took none; `unknown` when nobody can see whether it came.
 */
export type Telling =
  | { readonly outcome: 'told' }
  | { readonly outcome: 'refused' | 'later' | 'unknown'; readonly error: string };

/** What watching needs. */
export type WatchingParts = {
  readonly watches: Watches;
  ask(question: string): Answer;
  /** Something that is another for each reading of the articles. */
  articles(): unknown;
  /**
   * Gets ready to tell the person of the watch, and sends nothing yet; rejects when that fails. What it resolves to tells them, by one
   * call of Slack that ends within {@link LEASE}, and rejects never.
   */
  tell(watch: Watch, answer: Answered): Promise<() => Promise<Telling>>;
  /** The clock that all desks share. */
  now(): Promise<Date>;
  readonly log: { warn(fields: object, message: string): void };
};

/** Tells people once the articles answer what they watch. */
export type Watching = {
  /**
   * Looks through the open watches once, and begins no other once it is stopping. Whatever ends it in between, nobody is told twice: a
   * watch is claimed, marked and only then told, and one that was marked and not settled is given up as unknown. Rounds may overlap, here
   * and on other machines.
   */
  round(stopping?: AbortSignal): Promise<void>;
};

/** A question that a reading of the articles does not answer is not asked of that reading again; a question takes milliseconds. */
export const openWatching = (parts: WatchingParts): Watching => {
  const answerTo = answering(parts);
  const settling = openSettling(parts);
  return {
    round: async stopping => {
      await settling.again();
      const now = await parts.now();
      const doubtful = await parts.watches.giveUpDoubtful(now);
      if (doubtful > 0) parts.log.warn({ doubtful }, 'nobody can see whether some watchers were told');
      const closed = new Set<string>();
      for (const watch of await parts.watches.open(now)) {
        await breath();
        if (stopping?.aborted) return;
        if (closed.has(watch.team)) continue;
        try {
          const answer = answerTo(watch);
          const telling = answer && (await tellOnce(parts, watch, answer, { settling, stopping }));
          if (telling?.outcome === 'later') closed.add(watch.team);
        } catch (error) {
          parts.log.warn({ watch: watch.id, error: faultOf(error) }, 'a watch was not looked at');
        }
      }
    },
  };
};

const answering = (parts: Pick<WatchingParts, 'ask' | 'articles'>) => {
  let read: unknown = null;
  const unanswered = new Set<string>();
  return ({ question }: Watch): Answered | null => {
    if (parts.articles() !== read) unanswered.clear();
    read = parts.articles();
    if (unanswered.has(question)) return null;
    const answer = parts.ask(question);
    if (answer.outcome === 'answered') return answer;
    unanswered.add(question);
    return null;
  };
};

type Round = { readonly settling: Settling; readonly stopping: AbortSignal | undefined };

const tellOnce = async (
  parts: WatchingParts,
  open: Watch,
  answer: Answered,
  { settling, stopping }: Round,
): Promise<Telling | null> => {
  const { watches, log } = parts;
  const send = await parts.tell(open, answer);
  const now = await parts.now();
  if (stopping?.aborted) return null;
  const watch = await watches.claim(open, new Date(now.getTime() + LEASE));
  if (!watch) return null;
  if (!(await watches.mark(watch, await parts.now()))) return null;
  const telling = await send();
  if (telling.outcome !== 'told' && isNews(telling, watch))
    log.warn({ watch: watch.id, ...telling }, 'somebody who watches a question was not surely told');
  await settling.settle(watch, telling.outcome === 'later' ? 'open' : telling.outcome);
  return telling;
};

/** What waits for days is said when it begins to wait, and about once an hour. */
const isNews = ({ outcome }: Telling, { attempts }: Watch): boolean =>
  outcome !== 'later' || attempts % ROUNDS_AN_HOUR === 1;

/** What became of watches, written down in the end though the store fails for a while: else what was told would count as unknown. */
type Settling = {
  settle(watch: Watch, state: Settled): Promise<void>;
  /** Writes down what could not be written before. */
  again(): Promise<void>;
};

type Settled = Parameters<Watches['settle']>[1];

const openSettling = ({ watches, now, log }: Pick<WatchingParts, 'watches' | 'now' | 'log'>): Settling => {
  const unwritten = new Map<Watch, Settled>();
  const settle = async (watch: Watch, state: Settled): Promise<void> => {
    unwritten.set(watch, state);
    try {
      await watches.settle(watch, state, await now());
      unwritten.delete(watch);
    } catch (error) {
      log.warn(
        { watch: watch.id, state, error: faultOf(error) },
        'what became of a watch is not written down yet',
      );
    }
  };
  return {
    settle,
    again: async () => {
      for (const [watch, state] of [...unwritten]) await settle(watch, state);
    },
  };
};

/** Milliseconds for which a watch is in one desk's hands. */
export const LEASE = 120_000;

/** About so many rounds are begun in an hour. */
const ROUNDS_AN_HOUR = 240;
