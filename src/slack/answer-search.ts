import type { webApi } from '@slack/bolt';
import type { Sighting } from '../digest/digests.ts';
import { keyOfAnswer } from './answer-key.ts';
import type { MessagePlace } from './delivery.ts';
import { seek } from './message-search.ts';
import { isUnreadable } from './posting-errors.ts';

/**
 * Looks for the answer with this key in a message's thread, among what came after the message. Throws where Slack could not say at
 * this moment, so that it is asked again later.
 */
export type AnswerSearch = (place: MessagePlace, key: string) => Promise<Sighting['outcome']>;

export const answerSearch =
  (clientOf: (team: string) => webApi.WebClient): AnswerSearch =>
  async ({ team, channel, thread, ts }, key) => {
    const since = new Date(Number(ts) * 1000);
    try {
      const sighting = await seek(
        clientOf(team),
        { channel, thread, since },
        metadata => keyOfAnswer(metadata) === key,
      );
      return sighting.outcome;
    } catch (error) {
      if (isUnreadable(error)) return 'unreadable';
      throw error;
    }
  };
