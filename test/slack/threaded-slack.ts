import { fakeSlack, type Given } from './fake-slack.ts';

/** A message that Slack took from the desk. */
type Taken = {
  readonly channel: unknown;
  readonly thread: unknown;
  readonly ts: string;
  readonly key: unknown;
  readonly metadata: unknown;
};

/** What goes wrong with one post: before Slack takes it, or after. */
export type PostFault =
  | 'refused'
  | 'limited'
  | 'unfit'
  | 'error before'
  | 'error after'
  | 'dropped before'
  | 'dropped after'
  | 'hung before'
  | 'hung after'
  | 'cut off after'
  | 'doubtful after';

/** Called when a post or a look begins, and when Slack has done it; it may throw, or never end, in Slack's stead. */
type SlackTap = (call: 'post' | 'look', moment: 'before' | 'after', life: string) => Promise<void>;

/** A Slack that keeps the threads it is sent, as far as a desk can ask for them. */
export type ThreadedSlack = Awaited<ReturnType<typeof threadedSlack>>;

export const threadedSlack = async () => {
  const slack = await fakeSlack();
  const taken: Taken[] = [];
  const faults: PostFault[] = [];
  const state: { history: 'readable' | 'missing_scope' | 'failing'; tap: SlackTap | null } = {
    history: 'readable',
    tap: null,
  };
  let posts = 0;

  const take = (body: Record<string, unknown>): Given => {
    const ts = `1700000100.${String(taken.length + 1).padStart(6, '0')}`;
    const { metadata } = body;
    taken.push({ channel: body.channel, thread: body.thread_ts, ts, key: keyOf(metadata), metadata });
    return { body: { ok: true, channel: body.channel, ts } };
  };

  slack.answerWith('chat.postMessage', async (body, life) => {
    posts += 1;
    const fault = faults.shift();
    const [kind, when] = fault?.split(/ (?=before|after)/u) ?? [];
    const early = refusals.get(fault ?? '') ?? (when === 'before' && kind ? spoilt(kind) : null);
    if (early) return early;
    try {
      await state.tap?.('post', 'before', life);
      const answer = take(body);
      await state.tap?.('post', 'after', life);
      return when === 'after' && kind ? spoilt(kind) : answer;
    } catch {
      return { status: 500, body: {} };
    }
  });

  slack.answerWith('conversations.replies', async ({ channel, ts }, life) => {
    try {
      await state.tap?.('look', 'before', life);
      if (state.history === 'failing') return { status: 500, body: {} };
      if (state.history !== 'readable') return { body: { ok: false, error: state.history } };
      const messages = taken.filter(one => one.channel === channel && one.thread === ts);
      await state.tap?.('look', 'after', life);
      return { body: { ok: true, messages } };
    } catch {
      return { status: 500, body: {} };
    }
  });

  return {
    ...slack,
    /** What Slack took, in order. */
    taken,
    /** What goes wrong with the next posts, one after the other. */
    faults,
    state,
    /** How often a post was tried. */
    posts: () => posts,
  };
};

const refusals = new Map<string, Given>([
  ['refused', { body: { ok: false, error: 'channel_not_found' } }],
  ['unfit', { body: { ok: false, error: 'invalid_blocks' } }],
  ['limited', { status: 429, headers: { 'retry-after': '30' }, body: {} }],
]);

const spoilt = (kind: string): Given | Promise<Given> => {
  switch (kind) {
    case 'dropped':
      return { drop: true };
    case 'hung':
      return new Promise(() => {});
    case 'cut off':
      return { text: '{"ok":true,"channel":"C1","ts":"17000' };
    case 'doubtful':
      return { body: { ok: false, error: 'internal_error' } };
    default:
      return { status: 500, body: {} };
  }
};

const keyOf = (metadata: unknown): unknown => JSON.parse(JSON.stringify(metadata ?? {}))?.event_payload?.key;
