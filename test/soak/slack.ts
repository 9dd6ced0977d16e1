import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { between, type Chance } from './chance.ts';
import { faultsBy } from './faults.ts';

/** A message that Slack took: `thread` is the ts that it stands under, `key` the desk's mark, null for what people write. */
export type Accepted = {
  readonly channel: string;
  readonly thread: string | null;
  readonly ts: string;
  readonly key: string | null;
  readonly text: string;
};

/** What came to Slack, by kind. */
type Counts = Record<string, number>;

export type SlackOptions = {
  readonly chance: Chance;
  /** Epoch milliseconds, of which the names of messages are made. */
  readonly clock: () => number;
  /** Whether the histories may be read. */
  readonly readable: boolean;
  /** The longest time in milliseconds after which a message is in the history. */
  readonly lag: number;
};

/** A Slack that loses, repeats and delays, and writes down all that it took. */
export type SoakedSlack = {
  readonly apiUrl: string;
  readonly accepted: readonly Accepted[];
  readonly counts: Readonly<Counts>;
  close(): Promise<void>;
};

type Kept = Accepted & { readonly metadata: unknown; readonly visibleAt: number };

export const openSlack = async (options: SlackOptions): Promise<SoakedSlack> => {
  const { chance, readable } = options;
  const kept: Kept[] = [];
  const counts: Counts = {};
  const faults = faultsBy(chance);
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const nextTs = tsMaker(options.clock);

  const keep = (form: Form): string => {
    const metadata = form.metadata === undefined ? null : JSON.parse(form.metadata);
    const ts = nextTs();
    kept.push({
      channel: form.channel,
      thread: form.thread_ts ?? null,
      ts,
      key: Marked.safeParse(metadata).data?.event_payload.key ?? null,
      text: form.text ?? '',
      metadata,
      visibleAt: performance.now() + between(chance, 0, options.lag),
    });
    return ts;
  };
  const chatter = (channel: string) => keep({ channel, text: 'Somebody says something.' });

  const post = async (form: Form, { answer, drop }: Way): Promise<void> => {
    const fault = faults.post();
    count(ATTEMPTS);
    if (fault !== null) count(fault);
    if (fault === 'rate limited')
      return answer(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' });
    if (fault === 'hung before accepting') return;
    if (fault === '500 before accepting') return answer(500, {});
    if (fault === 'dropped before accepting') return drop();
    if (fault === 'slow') await pause(between(chance, ...SLOW));
    if (chance() < 0.3) chatter(form.channel);
    const ts = keep(form);
    count('posts accepted');
    if (fault === 'hung after accepting') return;
    if (fault === '500 after accepting') return answer(500, {});
    if (fault === 'dropped after accepting') return drop();
    if (fault === 'error word after accepting') return answer(200, { ok: false, error: 'internal_error' });
    answer(200, { ok: true, channel: form.channel, ts, message: { text: form.text, ts } });
  };

  const look = async (form: Form, { answer, drop }: Way): Promise<void> => {
    const fault = faults.look();
    count(form.ts === undefined ? 'looks into channels' : 'looks into threads');
    if (fault !== null) count(fault);
    if (fault === 'look: rate limited')
      return answer(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' });
    if (fault === 'look: hung') return;
    if (fault === 'look: 500') return answer(500, {});
    if (fault === 'look: dropped') return drop();
    if (fault === 'look: slow') await pause(between(chance, ...SLOW));
    if (!readable) return answer(200, { ok: false, error: 'missing_scope', needed: 'channels:history' });
    answer(200, pageOf(seen(kept, form), form));
  };

  const server = createServer((request, response) => {
    const way = wayOf(request, response);
    const work = async () => {
      const form = Form.parse(Object.fromEntries(new URLSearchParams(await textOf(request))));
      const method = request.url?.replace(/^\/api\//u, '');
      if (method === 'chat.postMessage') return post(form, way);
      if (method === 'conversations.history' || method === 'conversations.replies') return look(form, way);
      way.answer(200, { ok: true, team_id: 'T1', user_id: 'UDESK', bot_id: 'B1' });
    };
    work().catch((fault: unknown) => {
      count(`broken call: ${String(fault)}`);
      way.drop();
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    apiUrl: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api/`,
    accepted: kept,
    counts,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>(resolve => server.close(() => resolve()));
    },
  };
};

/** Under which the counts have the posts that came, taken or not. */
export const ATTEMPTS = 'posts attempted';

const Form = z.object({
  channel: z.string().default(''),
  text: z.string().optional(),
  thread_ts: z.string().optional(),
  metadata: z.string().optional(),
  ts: z.string().optional(),
  oldest: z.string().optional(),
  latest: z.string().optional(),
  cursor: z.string().optional(),
  include_all_metadata: z.string().optional(),
});
type Form = z.infer<typeof Form>;

const Marked = z.object({ event_payload: z.object({ key: z.string() }) });

type Way = {
  answer(status: number, body: object, headers?: Record<string, string>): void;
  /** The line breaks. */
  drop(): void;
};

const wayOf = (request: IncomingMessage, response: ServerResponse): Way => ({
  answer: (status, body, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  },
  drop: () => {
    request.socket.destroy();
  },
});

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

/** What a look shows, as Slack orders it: a channel's own messages newest first, a thread with its head, oldest first. */
const seen = (
  kept: readonly Kept[],
  { channel, ts, oldest = '0', latest = '9999999999' }: Form,
): readonly Kept[] => {
  const now = performance.now();
  const here = kept.filter(
    one =>
      one.channel === channel &&
      one.visibleAt <= now &&
      ((Number(one.ts) > Number(oldest) && Number(one.ts) <= Number(latest)) || one.ts === ts),
  );
  return ts === undefined
    ? here.filter(({ thread }) => thread === null).toReversed()
    : here.filter(one => one.ts === ts || one.thread === ts);
};

const pageOf = (messages: readonly Kept[], { cursor = '0', include_all_metadata }: Form) => {
  const end = Number(cursor) + PAGE;
  return {
    ok: true,
    messages: messages.slice(Number(cursor), end).map(({ ts, text, thread, metadata }) => ({
      type: 'message',
      ts,
      text,
      ...(thread === null ? {} : { thread_ts: thread }),
      ...(metadata && include_all_metadata === 'true' ? { metadata } : {}),
    })),
    has_more: end < messages.length,
    response_metadata: { next_cursor: end < messages.length ? String(end) : '' },
  };
};

/** Names of messages: seconds with six digits, each later than the one before. */
const tsMaker = (clock: () => number) => {
  let last = 0;
  return () => {
    last = Math.max(Math.floor(clock() * 1000), last + 1);
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
  };
};

/** Messages on a page of history. Slack may send fewer than were asked for. */
const PAGE = 3;

/** Milliseconds that a slow answer takes. */
const SLOW = [50, 300] as const;
