import type { App } from '@slack/bolt';
import { fateIn } from '../answering.ts';
import { saidModal } from '../blocks/modal.ts';
import { failureMessage, unwrittenMessage } from '../blocks/notice.ts';
import { Unwritten } from '../patient-inbox.ts';
import { personOf, userOf, viewOf } from '../person.ts';
import type { Desk } from '../ports.ts';
import { errorText } from '../redaction.ts';
import { surface } from '../surface.ts';

type Failure = {
  readonly error: Error;
  readonly body: unknown;
  readonly context?: Readonly<Record<string, unknown>>;
};

/**
 * The one place where what went wrong ends: the person gets plain words and a reference, the log the same reference
 * and the error: where they are, else, from the Home tab or a shortcut, in a direct message. Nobody is told of an answer that may have come, or is to come later. The error goes on, so that the
 * intake notes how the delivery ended.
 */
export const failed =
  ({ out, log, newReference, isStoreFailure, wordsFor }: Desk, clientOf: (team: string) => App['client']) =>
  async ({ error, body, context = {} }: Failure): Promise<void> => {
    const fate = fateIn(context);
    if (fate && fate.kind !== 'unsent') {
      log.warn({ fate: fate.kind, error: errorText(error) }, 'An answer was not posted, or not confirmed');
      throw error;
    }
    const reference = newReference();
    const unwritten = comesOf(error, one => one instanceof Unwritten || isStoreFailure(one));
    log.error({ reference, error: errorText(error) }, 'A request failed');
    try {
      const team = typeof context.teamId === 'string' ? context.teamId : '';
      const client = clientOf(team);
      const person = personOf(body, client);
      const view = viewOf(body);
      const user = userOf(body);
      const words = await wordsFor(client, team, user ?? '');
      const told = unwritten ? unwrittenMessage(words) : failureMessage(reference, words);
      if (person) await out.whisper(person, told);
      else if (view !== null) await out.redraw(client, view, saidModal(surface.name, told.text, words));
      else if (user !== null) await out.post({ client, channel: user }, told);
    } catch (second) {
      log.warn({ reference, error: errorText(second) }, 'The person could not be told');
    }
    throw error;
  };

/** Whether the error is such a one, or was caused by one; Bolt keeps the cause of its own errors as `original`. */
const comesOf = (error: unknown, is: (error: unknown) => boolean, depth = 0): boolean => {
  if (is(error)) return true;
  if (!(error instanceof Error) || depth > 4) return false;
  const causes = [error.cause, 'original' in error ? error.original : null];
  return causes.some(cause => comesOf(cause, is, depth + 1));
};
