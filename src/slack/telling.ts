import { webApi } from '@slack/bolt';
import type { Message } from './message.ts';
import type { Outgoing, Person } from './outgoing.ts';

/**
 * Tells one person something where they are; who is not in the channel, or where the desk is not, is told in a direct message, since
 * a response_url lives for half an hour only.
 */
export const tellPerson = async (
  out: Outgoing,
  person: Person,
  message: Message,
  how?: { replace: boolean },
): Promise<void> => {
  try {
    await out.whisper(person, message, how);
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    await out.post({ client: person.client, channel: person.user }, message);
  }
};
