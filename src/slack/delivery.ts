import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Where a message stands, in which of the desk's workspaces, and the thread in which it is answered; its own when it stands in none. */
export type MessagePlace = {
  readonly team: string;
  readonly channel: string;
  readonly thread: string;
  readonly ts: string;
};

/**
 * A person's message in a thread of a channel that is not addressed to the desk. `calls` is whom it mentions; the desk itself is
 * told of such a mention apart. `isPlain` when it is words alone, for this thread alone.
 */
export type Overheard = {
  readonly key: string;
  readonly payload: string;
  readonly place: MessagePlace;
  readonly person: string;
  readonly text: string;
  readonly calls: 'desk' | 'somebody' | null;
  readonly isPlain: boolean;
};

/**
 * What Slack delivers, as the intake sees it. A `message` is one that a person addressed to the desk, known by team,
 * channel and ts, so that a mention in a direct message is one message though Slack tells it twice. What is `overheard` may
 * be addressed to it. An `interaction` is a command, a button or a form, known by its trigger. Nothing is kept of what is `ignored`; what the intake knows
 * nothing of goes by (`other`).
 */
export type Delivery =
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly payload: string;
      readonly place: MessagePlace;
    }
  | ({ readonly kind: 'overheard' } & Overheard)
  | { readonly kind: 'interaction'; readonly key: string; readonly isCommand: boolean }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'other' };

/** Reads the body of a delivery. */
export const deliveryOf = (body: unknown): Delivery => {
  const interaction = Interaction.safeParse(body);
  if (interaction.success) {
    const { trigger_id, command } = interaction.data;
    return { kind: 'interaction', key: `trigger:${digestOf(trigger_id)}`, isCommand: command !== undefined };
  }
  if (Notice.safeParse(body).success) return { kind: 'ignored' };
  if (!MessageEnvelope.safeParse(body).success) return { kind: 'other' };
  const addressed = Addressed.safeParse(body);
  if (addressed.success) return { kind: 'message', ...keptOf(addressed.data) };
  const overheard = InThread.safeParse(body);
  return overheard.success && overheard.data.event.thread_ts !== overheard.data.event.ts
    ? { kind: 'overheard', ...keptOf(overheard.data), ...spokenIn(overheard.data) }
    : { kind: 'ignored' };
};

/** What is kept of a message: its key, where it stands, and all of it without Slack's token. */
const keptOf = (body: z.infer<typeof Addressed> | z.infer<typeof InThread>) => {
  const { team_id, authorizations, event } = body;
  const team = authorizations?.[0]?.team_id ?? team_id ?? 'no-team';
  const { channel, ts, thread_ts } = event;
  return {
    key: `message:${team}:${channel}:${ts}`,
    payload: JSON.stringify({ ...body, token: undefined }),
    place: { team, channel, ts, thread: thread_ts ?? ts },
  };
};

const spokenIn = ({ event, authorizations }: z.infer<typeof InThread>) => {
  const desk = authorizations?.[0]?.user_id ?? null;
  const called = [...event.text.matchAll(/<(?:@([^|>]*)|!)/gu)].map(([, user = null]) => user);
  const calls =
    called.length === 0 ? null : called.some(user => user === null || user !== desk) ? 'somebody' : 'desk';
  return { person: event.user, text: event.text, calls, isPlain: !event.subtype } as const;
};

/** A trigger id opens modals in somebody's name, so that only its hash is kept. */
const digestOf = (trigger: string): string => createHash('sha256').update(trigger).digest('hex').slice(0, 32);

const Interaction = z.object({ trigger_id: z.string().min(1), command: z.string().optional() });

/** Slack's word that events are dropped for a minute because there were too many; it has no event inside. */
const Notice = z.object({ type: z.literal('app_rate_limited') });

const MessageEnvelope = z.object({ event: z.object({ type: z.enum(['app_mention', 'message']) }) });

const absent = z.null().optional();

/** A person's own, unedited words: nothing from bots, no edits, no deletions, no notes of Slack's own. */
const words = {
  channel: z.string().min(1),
  ts: z.string().min(1),
  thread_ts: z.string().min(1).nullish().catch(null),
  user: z.string().min(1),
  subtype: z.enum(['file_share', 'thread_broadcast']).nullish(),
  bot_id: absent,
  edited: absent,
  hidden: z.literal(false).nullish(),
};

const envelope = {
  team_id: z.string().nullish(),
  authorizations: z
    .array(z.looseObject({ team_id: z.string().nullish(), user_id: z.string().nullish() }))
    .nullish(),
};

const Addressed = z.looseObject({
  ...envelope,
  event: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('app_mention'), ...words }),
    z.looseObject({ type: z.literal('message'), channel_type: z.literal('im'), ...words }),
  ]),
});

const InThread = z.looseObject({
  ...envelope,
  event: z.looseObject({
    ...words,
    type: z.literal('message'),
    channel_type: z.enum(['channel', 'group']),
    thread_ts: z.string().min(1),
    text: z.string(),
  }),
});
