import type { KnownEventFromType } from '@slack/bolt';

/** A person's words in a message; `thread` is null outside of threads. */
export type SaidIn = {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly person: string;
  readonly text: string;
};

/** What a person said in a message; null for one that is no person's. */
export const saidIn = (event: KnownEventFromType<'message'>): SaidIn | null => {
  if (!('user' in event) || typeof event.user !== 'string') return null;
  const thread = 'thread_ts' in event && typeof event.thread_ts === 'string' ? event.thread_ts : null;
  const text = 'text' in event ? (event.text ?? '') : '';
  return { channel: event.channel, ts: event.ts, thread, person: event.user, text };
};
