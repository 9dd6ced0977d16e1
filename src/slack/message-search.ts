import type { webApi } from '@slack/bolt';
import type { Sighting } from '../digest/digests.ts';

/** Where to look: in a channel, or in the thread below the message `thread` (its ts), from an instant on, and up to another. */
type Stretch = {
  readonly channel: string;
  readonly thread: string | null;
  readonly since: Date;
  readonly until?: Date;
};

/** What a message carries beside its words, as Slack gives it back. */
export type Metadata = { readonly event_type?: string; readonly event_payload?: unknown } | undefined;

/**
 * Looks for the message of which this is true of the metadata, page by page. More than {@link MOST_PAGES} pages are as good as unreadable.
 * Throws as Slack's client does.
 */
export const seek = async (
  client: webApi.WebClient,
  stretch: Stretch,
  isWanted: (metadata: Metadata) => boolean,
): Promise<Sighting> => {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { messages, response_metadata } = await read(client, stretch, cursor);
    const found = messages?.find(({ metadata }) => isWanted(metadata));
    if (found?.ts !== undefined) return { outcome: 'found', messageTs: found.ts };
    cursor = response_metadata?.next_cursor;
    if (!cursor) return { outcome: 'absent' };
  }
  return { outcome: 'unreadable' };
};

const read = (
  client: webApi.WebClient,
  { channel, thread, since, until }: Stretch,
  cursor: string | undefined,
) => {
  const page = {
    channel,
    oldest: String(since.getTime() / 1000),
    ...(until === undefined ? {} : { latest: String(until.getTime() / 1000) }),
    include_all_metadata: true,
    limit: 200,
    ...(cursor === undefined ? {} : { cursor }),
  };
  return thread === null
    ? client.conversations.history(page)
    : client.conversations.replies({ ...page, ts: thread });
};

const MOST_PAGES = 10;
