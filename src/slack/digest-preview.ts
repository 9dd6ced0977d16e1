import type { webApi } from '@slack/bolt';
import type { Place } from '../digest/subscription.ts';
import type { Preview } from './blocks/digest-preview.ts';
import { openDigestWords } from './digest-words.ts';
import type { Desk } from './ports.ts';
import { postedMessage } from './posted-message.ts';

/** The edition that would be posted to a place now, in the very messages, so in its owner's language; null when nothing is new to it. */
export const previewOf = async (
  { digests, wordsFor }: Desk,
  client: webApi.WebClient,
  place: Place,
): Promise<Preview | null> => {
  const edition = await digests.preview(place);
  if (!edition) return null;
  const { subscription } = await digests.status(place);
  const { edition: messagesOf } = openDigestWords((team, user) => wordsFor(client, team, user));
  const [first, ...others] = (await messagesOf(edition, subscription)).map(message => {
    const read = postedMessage(message);
    if (!read) throw new TypeError('The words of an edition are no message');
    return read;
  });
  if (!first) throw new TypeError('An edition has no words');
  return [first, ...others];
};
