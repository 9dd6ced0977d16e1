import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Where a message stands, and the thread in which it is answered; its own when it stands in none. */
export type MessagePlace = { readonly channel: string; readonly thread: string; readonly ts: string };

/**
 * What Slack delivers, as the intake sees it. A `message` is one that a person addressed to the desk, known by team,
 * channel and ts, so that a mention in a direct message is one message though Slack tells it twice. An `interaction`
 * is a command, a button or a form, known by its trigger. Nothing is kept of what is `ignored`; what the intake knows
 * nothing of goes by (`other`).
 */
export type Delivery =
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly payload: string;
      readonly place: MessagePlace;
    }
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
  if (!addressed.success) return { kind: 'ignored' };
  const { team_id, authorizations, event } = addressed.data;
  const team = authorizations?.[0]?.team_id ?? team_id ?? 'no-team';
  const { channel, ts, thread_ts } = event;
  return {
    kind: 'message',
    key: `message:${team}:${channel}:${ts}`,
    payload: JSON.stringify({ ...addressed.data, token: undefined }),
    place: { channel, ts, thread: thread_ts ?? ts },
  };
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

const Addressed = z.looseObject({
  team_id: z.string().nullish(),
  authorizations: z.array(z.looseObject({ team_id: z.string().nullish() })).nullish(),
  event: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('app_mention'), ...words }),
    z.looseObject({ type: z.literal('message'), channel_type: z.literal('im'), ...words }),
  ]),
});
