import { z } from 'zod';
import type { Fields, Reply } from './emulator.ts';
import type { Room } from './room.ts';

/** chat.getPermalink: an address on this machine that leads the browser to the message. */
export const permalink =
  ({ channels, timeline, address }: Room) =>
  async (fields: Fields): Promise<Reply> => {
    const asked = Asked.safeParse(fields);
    if (!asked.success) return { ok: false, error: 'invalid_arguments' };
    const { channel, message_ts } = asked.data;
    if (!channels.find(channel)) return { ok: false, error: 'channel_not_found' };
    const line = timeline.any(channel, message_ts);
    if (!line || line.onlyYou) return { ok: false, error: 'message_not_found' };
    const thread = line.threadTs ? `?thread_ts=${line.threadTs}&cid=${channel}` : '';
    return {
      ok: true,
      channel,
      permalink: `${address()}${ARCHIVES_PATH}${channel}/p${message_ts.replace('.', '')}${thread}`,
    };
  };

/** Where on the page a permalink leads, for the first person who sees the conversation; null when it is nowhere here. */
export const placeOfPermalink = ({ cast, channels, timeline }: Room, path: string): string | null => {
  const [, channel = '', seconds = '', rest = ''] = /^([A-Z0-9]+)\/p(\d+)(\d{6})$/.exec(path) ?? [];
  if (!timeline.any(channel, `${seconds}.${rest}`)) return null;
  const person = channels.ownerOf(channel) ?? cast.people[0].id;
  return `/#${cast.team.id}/${person}/${channel}/${seconds}.${rest}`;
};

export const ARCHIVES_PATH = '/archives/';
const Asked = z.object({ channel: z.string(), message_ts: z.string() });
