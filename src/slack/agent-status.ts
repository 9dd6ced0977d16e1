import type { webApi } from '@slack/bolt';
import type { Log } from './desk-log.ts';
import { inTime } from './in-time.ts';
import { errorText } from './redaction.ts';

/** The conversation in Slack's agent view in which an answer is due; `title` where it has just begun, else null. */
export type AgentThread = {
  readonly client: webApi.WebClient;
  readonly channel: string;
  readonly thread: string;
  readonly title: string | null;
};

/**
 * Does the work while Slack shows the status. The work waits for Slack no longer than {@link PATIENCE}, and is done whatever Slack says.
 * Slack takes the status off when an answer is posted; where none was, or where the status may have come after it, it is taken off here.
 */
export const whileShown = async (
  { client, channel, thread, title }: AgentThread,
  status: string,
  log: Log,
  work: () => Promise<void>,
  isAnswered: () => boolean,
): Promise<void> => {
  const { threads } = client.assistant;
  const place = { channel_id: channel, thread_ts: thread };
  const quietly = (call: Promise<unknown>, what: string): Promise<void> =>
    call.then(
      () => undefined,
      (error: unknown) => log.warn({ error: errorText(error) }, what),
    );
  const shown = Promise.all([
    quietly(threads.setStatus({ ...place, status }), 'Slack does not show that an answer is on its way'),
    title === null
      ? undefined
      : quietly(threads.setTitle({ ...place, title }), 'Slack took no title for a conversation'),
  ]);
  const inTimeShown = await inTime(shown, PATIENCE);
  try {
    await work();
  } finally {
    const remove = async () => {
      await shown;
      await quietly(threads.setStatus({ ...place, status: '' }), 'Slack may show an answer as on its way');
    };
    if (!inTimeShown || !isAnswered()) await inTime(remove(), PATIENCE);
  }
};

/** Milliseconds: an answer shall be there within a second. */
const PATIENCE = 500;
