import { z } from 'zod';
import type { Emulator, Fields, Reply } from './emulator.ts';

/**
 * conversations.history as Slack gives it, from the newest to the oldest. The emulator tells metadata always and heeds no
 * bounds; Slack tells metadata when asked, and pages through what lies within the bounds.
 */
export const history =
  (emulator: Emulator) =>
  async (fields: Fields): Promise<Reply> => {
    const messages: Message[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const reply = await emulator.asDesk('conversations.history', { ...fields, limit: 1000, cursor });
      if (!reply.ok) return reply;
      const page = History.parse(reply);
      messages.push(...page.messages);
      cursor = page.response_metadata.next_cursor || null;
    }
    const asked = Asked.parse(fields);
    return pageOf(messages.filter(within(asked)), asked, NEWEST_FIRST);
  };

/**
 * conversations.replies as Slack gives it: the message that began the thread, whatever the bounds, and then what was
 * answered within them, from the oldest to the newest.
 */
export const replies =
  (emulator: Emulator) =>
  async (fields: Fields): Promise<Reply> => {
    const reply = await emulator.asDesk('conversations.replies', fields);
    if (!reply.ok) return reply;
    const [first, ...answers] = Messages.parse(reply.messages);
    if (!first) return { ok: false, error: 'thread_not_found' };
    const asked = Asked.parse(fields);
    return pageOf([first, ...answers.filter(within(asked))], asked, OLDEST_FIRST);
  };

type Order = { readonly most: number; readonly past: (ts: number, cursor: number) => boolean };
const NEWEST_FIRST: Order = { most: 100, past: (ts, cursor) => ts > cursor };
const OLDEST_FIRST: Order = { most: 1000, past: (ts, cursor) => ts < cursor };

/** The messages from the cursor on, as many as were asked for, and where the next page begins. */
const pageOf = (messages: readonly Message[], { limit, cursor, metadata }: Asked, order: Order): Reply => {
  const from = cursor === '' ? null : cursorTs(cursor);
  if (from !== null && !Number.isFinite(from)) return { ok: false, error: 'invalid_cursor' };
  const left = messages.filter(({ ts }) => from === null || !order.past(Number(ts), from));
  const count = limit ?? order.most;
  const next = left.at(count);
  return {
    ok: true,
    messages: left.slice(0, count).map(message => told(message, metadata)),
    has_more: next !== undefined,
    response_metadata: { next_cursor: next ? cursorAt(next.ts) : '' },
  };
};

/** Slack names the thread in the message that began one, too. */
const told = ({ metadata, ...message }: Message, withMetadata: boolean) => ({
  ...message,
  ...(withMetadata && metadata !== undefined && { metadata }),
  ...(message.reply_count && { thread_ts: message.ts, reply_users_count: message.reply_users?.length }),
});

const within =
  ({ oldest, latest, inclusive }: Asked) =>
  (message: Message): boolean => {
    const ts = Number(message.ts);
    return inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
  };

const cursorAt = (ts: string) => Buffer.from(`next_ts:${ts}`).toString('base64');
const cursorTs = (cursor: string) =>
  Number(/^next_ts:([\d.]+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1] ?? Number.NaN);

const Flag = z.preprocess(value => value === true || value === 'true' || value === '1', z.boolean());
const Asked = z
  .object({
    oldest: z.coerce.number().catch(0),
    latest: z.coerce.number().catch(Infinity),
    inclusive: Flag,
    include_all_metadata: Flag,
    limit: z.coerce.number().int().min(1).max(999).optional().catch(undefined),
    cursor: z.string().catch(''),
  })
  .transform(({ include_all_metadata, ...asked }) => ({ ...asked, metadata: include_all_metadata }));
type Asked = z.infer<typeof Asked>;

const Messages = z.array(
  z.looseObject({
    ts: z.string(),
    metadata: z.unknown().optional(),
    reply_count: z.number().optional(),
    reply_users: z.array(z.string()).optional(),
  }),
);
type Message = z.infer<typeof Messages>[number];
const History = z.object({
  messages: Messages,
  response_metadata: z.object({ next_cursor: z.string() }),
});
