import type { App } from '@slack/bolt';
import { failureMessage } from '../blocks/notice.ts';
import { personOf } from '../person.ts';
import type { Desk } from '../ports.ts';
import { errorText } from '../redaction.ts';

type Failure = { readonly error: Error; readonly body: unknown };

/**
 * The one place where what went wrong ends: the person gets plain words and a reference, the log the same reference
 * and the error. The error goes on, so that the intake notes how the delivery ended.
 */
export const failed =
  ({ out, log, newReference }: Desk, client: App['client']) =>
  async ({ error, body }: Failure): Promise<void> => {
    const reference = newReference();
    log.error({ reference, error: errorText(error) }, 'A request failed');
    const person = personOf(body, client);
    try {
      if (person) await out.whisper(person, failureMessage(reference));
    } catch (second) {
      log.warn({ reference, error: errorText(second) }, 'The person could not be told');
    }
    throw error;
  };
