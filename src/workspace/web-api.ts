import { z } from 'zod';
import { GENERAL, PERSON, TEAM } from './cast.ts';
import type { Emulator, Fields, Reply } from './emulator.ts';
import { history, replies } from './history.ts';
import { ModalDefinition, type Modals, modalPayload } from './modals.ts';
import type { Posts } from './posts.ts';
import type { Triggers } from './triggers.ts';
import type { Waits } from './waits.ts';

/** Slack's Web API as the desk calls it: the emulator's, with what the emulator lacks. */
export type WebApi = (method: string, fields: Fields) => Promise<Reply>;

type Around = {
  readonly emulator: Emulator;
  readonly posts: Posts;
  readonly modals: Modals;
  readonly triggers: Triggers;
  readonly waits: Waits;
};

export const openWebApi = (around: Around): WebApi => {
  const { emulator, posts, modals } = around;
  const asDesk = (method: string) => (fields: Fields) => emulator.call('desk', method, fields);
  const ifMember =
    (method: (fields: Fields) => Promise<Reply>) =>
    async (fields: Fields): Promise<Reply> =>
      (await outsider(emulator, fields)) ?? method(fields);
  const methods = new Map<string, (fields: Fields) => Promise<Reply>>([
    ['chat.postMessage', ifMember(posts.byDesk)],
    ['chat.postEphemeral', ifMember(ephemeral(emulator, posts))],
    ['chat.update', posts.update],
    ['chat.delete', posts.remove],
    ['conversations.history', ifMember(history(emulator))],
    ['conversations.info', shared(asDesk('conversations.info'))],
    ['conversations.replies', ifMember(replies(emulator))],
    ['users.info', member(asDesk('users.info'))],
    ['views.open', async fields => opened(around, fields, modals.open)],
    ['views.push', async fields => opened(around, fields, modals.push)],
    ['views.update', async fields => updated(modals, fields)],
  ]);
  return (method, fields) => (methods.get(method) ?? asDesk(method))(fields);
};

/** Slack lets an app post and read only where it was invited; the emulator lets it anywhere. */
const outsider = async (emulator: Emulator, { channel }: Fields): Promise<Reply | null> => {
  if (typeof channel === 'string' && channel.startsWith('U')) return null;
  const reply = await emulator.call('desk', 'conversations.info', { channel });
  if (!reply.ok) return { ok: false, error: reply.error ?? 'channel_not_found' };
  const { is_member } = Conversation.parse(reply.channel);
  return is_member ? null : { ok: false, error: 'not_in_channel' };
};

const ephemeral = (emulator: Emulator, posts: Posts) => async (fields: Fields) => {
  const reply = await emulator.call('desk', 'chat.postEphemeral', fields);
  const place = Place.safeParse(fields).data;
  if (!reply.ok || !place) return reply;
  if (fields.user !== PERSON.id) return reply;
  return {
    ...reply,
    message_ts: posts.onlyYou({ channel: place.channel, threadTs: place.thread_ts }, fields),
  };
};

/** What the emulator says of a conversation, with what Slack says of how it is shared. */
const shared = (read: (fields: Fields) => Promise<Reply>) => async (fields: Fields) => {
  const reply = await read(fields);
  if (!reply.ok) return reply;
  const channel = z.looseObject({ id: z.string() }).parse(reply.channel);
  return { ...reply, channel: { ...channel, is_general: channel.id === GENERAL, ...UNSHARED } };
};

/** What the emulator says of a person, with what Slack says of full members. They live where this machine does. */
const member = (read: (fields: Fields) => Promise<Reply>) => async (fields: Fields) => {
  const reply = await read(fields);
  if (!reply.ok) return reply;
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const offset = -new Date().getTimezoneOffset() * 60;
  const zone = { tz: timeZone, tz_label: timeZone, tz_offset: offset, locale };
  return { ...reply, user: { ...FULL_MEMBER, ...z.looseObject({}).parse(reply.user), ...zone } };
};

/** A modal is an answer, too, to what was asked where the person looked. */
const opened = (
  { triggers, waits }: Around,
  fields: Fields,
  open: (definition: ModalDefinition, conversation: string | null) => ReturnType<Modals['push']>,
): Reply => {
  const request = ViewRequest.safeParse(fields);
  if (!request.success) return { ok: false, error: 'invalid_arguments' };
  const use = triggers.use(request.data.trigger_id);
  if (use.outcome === 'refused') return { ok: false, error: use.error };
  const modal = open(request.data.view, use.conversation);
  if (!modal) return { ok: false, error: 'push_limit_reached' };
  if (use.conversation !== null) waits.answered(use.conversation, null);
  return { ok: true, view: modalPayload(modal, {}) };
};

const updated = (modals: Modals, fields: Fields): Reply => {
  const request = ViewUpdate.safeParse(fields);
  if (!request.success) return { ok: false, error: 'invalid_arguments' };
  const { view_id, external_id, hash, view } = request.data;
  const old = modals.find(view_id) ?? modals.byExternalId(external_id);
  if (old && hash !== undefined && hash !== old.hash) return { ok: false, error: 'hash_conflict' };
  const modal = old && modals.update(old.id, view);
  return modal ? { ok: true, view: modalPayload(modal, {}) } : { ok: false, error: 'not_found' };
};

const UNSHARED = {
  is_shared: false,
  is_ext_shared: false,
  is_org_shared: false,
  is_pending_ext_shared: false,
  context_team_id: TEAM.id,
  shared_team_ids: [TEAM.id],
} as const;
const FULL_MEMBER = {
  team_id: TEAM.id,
  deleted: false,
  is_bot: false,
  is_app_user: false,
  is_owner: false,
  is_primary_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
} as const;
const Conversation = z.looseObject({ is_member: z.boolean().catch(false) });
const Place = z.object({ channel: z.string(), thread_ts: z.string().nullable().default(null) });
const ViewRequest = z.object({ trigger_id: z.string(), view: ModalDefinition });
const ViewUpdate = z.object({
  view_id: z.string().default(''),
  external_id: z.string().default(''),
  hash: z.string().optional(),
  view: ModalDefinition,
});
