import { z } from 'zod';
import { PERSON } from './cast.ts';
import type { Emulator, Fields, Reply } from './emulator.ts';
import { ModalDefinition, type Modals, modalPayload } from './modals.ts';
import type { Posts } from './posts.ts';
import type { Triggers } from './triggers.ts';

/** Slack's Web API as the desk calls it: the emulator's, with what the emulator lacks. */
export type WebApi = (method: string, fields: Fields) => Promise<Reply>;

export const openWebApi = (emulator: Emulator, posts: Posts, modals: Modals, triggers: Triggers): WebApi => {
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
    ['conversations.history', ifMember(history(asDesk('conversations.history')))],
    ['conversations.replies', ifMember(history(asDesk('conversations.replies')))],
    ['users.info', withZone(asDesk('users.info'))],
    ['views.open', async fields => opened(triggers, fields, modals.open)],
    ['views.push', async fields => opened(triggers, fields, modals.push)],
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

/** The emulator tells metadata always and heeds no bounds; Slack tells it when asked and heeds them. */
const history = (read: (fields: Fields) => Promise<Reply>) => async (fields: Fields) => {
  const reply = await read(fields);
  if (!reply.ok) return reply;
  const { oldest, latest, inclusive, include_all_metadata: metadata } = Bounds.parse(fields);
  const within = (ts: number) =>
    inclusive ? ts >= oldest && ts <= latest : ts > oldest && (ts < latest || latest === Infinity);
  const messages = Messages.parse(reply.messages)
    .filter(message => within(Number(message.ts)))
    .map(message => (metadata ? message : { ...message, metadata: undefined }));
  return { ...reply, messages };
};

/** The person lives where this machine does. */
const withZone = (read: (fields: Fields) => Promise<Reply>) => async (fields: Fields) => {
  const reply = await read(fields);
  if (!reply.ok) return reply;
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const offset = -new Date().getTimezoneOffset() * 60;
  const zone = { tz: timeZone, tz_label: timeZone, tz_offset: offset, locale };
  return { ...reply, user: { ...z.looseObject({}).parse(reply.user), ...zone } };
};

const opened = (
  triggers: Triggers,
  fields: Fields,
  open: (definition: ModalDefinition) => ReturnType<Modals['push']>,
): Reply => {
  const request = ViewRequest.safeParse(fields);
  if (!request.success) return { ok: false, error: 'invalid_arguments' };
  const refusal = triggers.use(request.data.trigger_id);
  if (refusal) return { ok: false, error: refusal };
  const modal = open(request.data.view);
  return modal ? { ok: true, view: modalPayload(modal, {}) } : { ok: false, error: 'push_limit_reached' };
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

const Flag = z.preprocess(value => value === true || value === 'true' || value === '1', z.boolean());
const Bounds = z.object({
  oldest: z.coerce.number().catch(0),
  latest: z.coerce.number().catch(Infinity),
  inclusive: Flag,
  include_all_metadata: Flag,
});
const Conversation = z.looseObject({ is_member: z.boolean().catch(false) });
const Messages = z.array(z.looseObject({ ts: z.string() }));
const Place = z.object({ channel: z.string(), thread_ts: z.string().nullable().default(null) });
const ViewRequest = z.object({ trigger_id: z.string(), view: ModalDefinition });
const ViewUpdate = z.object({
  view_id: z.string().default(''),
  external_id: z.string().default(''),
  hash: z.string().optional(),
  view: ModalDefinition,
});
