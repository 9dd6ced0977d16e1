import { webApi } from '@slack/bolt';
import { POST_LIMIT, type Poster } from '../digest/digests.ts';
import { boltLogger } from './bolt-logger.ts';
import { clientOptions } from './client-options.ts';
import type { Log } from './desk-log.ts';
import { type Installation, tokenFor } from './installations.ts';
import { type Metadata, seek } from './message-search.ts';
import { outgoing } from './outgoing.ts';
import { postedMessage } from './posted-message.ts';
import { everywhere, isUnreadable, postingOf } from './posting-errors.ts';
import { errorText } from './redaction.ts';

export type PosterOptions = {
  readonly installations: readonly Installation[];
  readonly slackApiUrl: string;
  readonly log: Log;
  /** Whether a message beyond Slack's limits throws. */
  readonly strict?: boolean;
  /** Milliseconds within which a post is given up; a look takes three times as long at most. */
  readonly postLimit?: number;
};

/**
 * Posts the messages of digests. Each carries its key as metadata, by which it is found again when Slack took it and the answer was
 * lost. A post is over within its limit, also where Slack first refuses the blocks and then is sent the text alone; nothing is tried
 * again. What is posted to a person by their user id cannot be looked for.
 */
export const slackPoster = (options: PosterOptions): Poster => {
  const { log, strict = false, postLimit = POST_LIMIT } = options;
  const out = outgoing({ log, strict, patience: 0 });
  return {
    everywhere,

    post: async ({ team, channel }, json, key, thread) => {
      const message = postedMessage(json);
      if (!message) return { outcome: 'refused', error: 'unreadable_message' };
      const client = clientFor(options, team, postLimit);
      if (!client) return { outcome: 'gone', error: NOT_INSTALLED, everywhere: true };
      const spot = { client, channel, ...(thread === null ? {} : { thread }) };
      try {
        const messageTs = await out.post(spot, message, metadataOf(key));
        return messageTs === '' ? { outcome: 'unknown', error: 'no_ts' } : { outcome: 'posted', messageTs };
      } catch (error) {
        const posting = postingOf(error);
        if (posting.outcome === 'unknown')
          log.warn({ error: errorText(error) }, 'Slack did not confirm a message of a digest');
        return posting;
      }
    },

    find: async ({ team, channel }, key, stretch, thread) => {
      const client = clientFor(options, team, LOOKS * postLimit);
      if (isPerson(channel) || !client) return { outcome: 'unreadable' };
      try {
        return await seek(client, { channel, thread, ...stretch }, isOf(key));
      } catch (error) {
        if (!isUnreadable(error)) throw error;
        log.warn({ error: errorText(error) }, 'The history of a channel may not be read');
        return { outcome: 'unreadable' };
      }
    },
  };
};

/** A client all of whose calls together are over within the limit (milliseconds); null where the desk is not installed. */
const clientFor = (
  { installations, slackApiUrl, log }: PosterOptions,
  team: string,
  limit: number,
): webApi.WebClient | null => {
  const token = tokenFor(installations, team);
  if (token === null) return null;
  const signal = AbortSignal.timeout(limit);
  return new webApi.WebClient(token, {
    ...clientOptions(slackApiUrl, boltLogger(log)),
    fetch: (url, init) => fetch(url, { ...init, signal }),
  });
};

const metadataOf = (key: string) => ({ event_type: eventType, event_payload: { key } });

const isOf =
  (key: string) =>
  (metadata: Metadata): boolean => {
    const payload = metadata?.event_type === eventType ? metadata.event_payload : null;
    return typeof payload === 'object' && payload !== null && 'key' in payload && payload.key === key;
  };

/** Slack posts what is sent to a user id to the direct conversation with that user, which has an id of its own. */
const isPerson = (channel: string): boolean => /^[UW]/u.test(channel);

const eventType = 'huawei_digest';

/** In place of an error of Slack's. */
const NOT_INSTALLED = 'not_installed';

/** A look may take several pages. */
const LOOKS = 3;
