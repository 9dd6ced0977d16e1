import type { webApi } from '@slack/bolt';
import type { Place } from '../digest/subscription.ts';
import { type PostedHere, postedHereMessage, previewMessage } from './blocks/digest-preview.ts';
import { refusalWords } from './blocks/digest-status.ts';
import { previewOf } from './digest-preview.ts';
import type { Message } from './message.ts';
import { once } from './once.ts';
import type { Desk } from './ports.ts';
import { pressedUnder, pressKey } from './press-key.ts';
import type { Words } from './words/words.ts';

/**
 * Posts what is new to a place, as a press of the preview's button asks, and returns what then stands in the preview's place; null for
 * another press of the same preview, which does nothing. What was refused keeps its preview and can be pressed again.
 */
export const postFromPreview = async (
  desk: Desk,
  client: webApi.WebClient,
  place: Place,
  press: unknown,
  words: Words,
): Promise<Message | null> => {
  const work = () => posted(desk, place, pressedUnder(press));
  const posting = await once(desk, pressKey('post', press), work, isOver);
  if (posting === 'before') return null;
  const preview = isOver(posting) ? null : await previewOf(desk, client, place);
  return preview && 'error' in posting
    ? previewMessage(preview, refusalWords(posting.error, words), words)
    : postedHereMessage(posting, words);
};

/** A preview that is older than the last edition may show nothing that was not posted since. */
const posted = async ({ digests }: Desk, place: Place, previewTs: string | null): Promise<PostedHere> => {
  const posting = await digests.postNow(place);
  if (posting.outcome !== 'nothing_new' || previewTs === null) return posting;
  const { lastPosted } = await digests.status(place);
  return Number(lastPosted?.messageTs ?? 0) > Number(previewTs) ? { outcome: 'posted_before' } : posting;
};

const isOver = ({ outcome }: PostedHere): boolean => outcome !== 'refused' && outcome !== 'gone';
