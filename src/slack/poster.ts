import { webApi } from '@slack/bolt';
import type { Poster, Posting } from '../digest/digests.ts';
import { editionMessage } from './blocks/digest-edition.ts';
import { boltLogger } from './bolt-logger.ts';
import { clientOptions } from './client-options.ts';
import type { Log } from './desk-log.ts';
import { type Outgoing, outgoing } from './outgoing.ts';
import { errorText } from './redaction.ts';

export type PosterOptions = {
  readonly token: string;
  readonly slackApiUrl: string;
  readonly log: Log;
  readonly strict?: boolean;
};

/**
 * Posts editions to channels. Each message carries its key as metadata, by which it is found again when Slack took a
 * message and the answer was lost.
 */
export const slackPoster = ({ token, slackApiUrl, log, strict = false }: PosterOptions): Poster => {
  const client = new webApi.WebClient(token, clientOptions(slackApiUrl, boltLogger(log)));
  const out: Outgoing = outgoing({ log, strict, patience: 0 });
  return {
    post: async ({ channel }, edition, key) => {
      try {
        const messageTs = await out.post({ client, channel }, editionMessage(edition), metadataOf(key));
        return { outcome: 'posted', messageTs };
      } catch (error) {
        return postingOf(error, log);
      }
    },
    find: async ({ channel }, key, since) => {
      try {
        return await search(client, channel, key, since);
      } catch (error) {
        if (!isFinal(error)) throw error;
        log.warn({ error: errorText(error) }, 'The history of a channel may not be read');
        return { outcome: 'unreadable' };
      }
    },
  };
};

const search = async (client: webApi.WebClient, channel: string, key: string, since: Date) => {
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const history = await client.conversations.history({
      channel,
      oldest: String(since.getTime() / 1000 - clockMargin),
      include_all_metadata: true,
      limit: 200,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const message = history.messages?.find(one => keyOf(one.metadata) === key);
    if (message?.ts !== undefined) return { outcome: 'found', messageTs: message.ts } as const;
    cursor = history.response_metadata?.next_cursor;
    if (!cursor) return { outcome: 'absent' } as const;
  }
  return { outcome: 'unreadable' } as const;
};

const metadataOf = (key: string) => ({ event_type: eventType, event_payload: { key } });

const keyOf = (metadata: { event_type?: string; event_payload?: unknown } | undefined): unknown => {
  const payload = metadata?.event_type === eventType ? metadata.event_payload : null;
  return typeof payload === 'object' && payload !== null && 'key' in payload ? payload.key : undefined;
};

/** What an error says about a post: not taken yet, refused for good, or nothing. */
const postingOf = (error: unknown, log: Log): Posting => {
  if (error instanceof webApi.WebAPIRateLimitedError) return { outcome: 'wait', seconds: error.retryAfter };
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: word } = error.data;
    if (word === 'ratelimited' || word === 'rate_limited') return { outcome: 'wait', seconds: 60 };
    return { outcome: doubtful.has(word) ? 'unknown' : 'refused', error: word };
  }
  log.warn({ error: errorText(error) }, 'Slack did not confirm an edition');
  return { outcome: 'unknown', error: error instanceof Error ? error.name : 'unknown' };
};

/** Whether asking again would bring the same error. */
const isFinal = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError &&
  !doubtful.has(error.data.error) &&
  error.data.error !== 'ratelimited';

/** After these "some aspect of the operation may have succeeded" (docs.slack.dev/reference/methods/chat.postMessage). */
const doubtful = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

const eventType = 'huawei_digest';
const mostPages = 10;
const clockMargin = 2;
