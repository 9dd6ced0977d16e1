import { z } from 'zod';
import type { Call, Fields, Reply } from './emulator.ts';
import { history, replies } from './history.ts';
import { HomeDefinition, homePayload } from './homes.ts';
import { type Modal, ModalDefinition, modalPayload } from './modals.ts';
import { permalink } from './permalinks.ts';
import { memberOf } from './profiles.ts';
import type { Room } from './room.ts';
import { unanswered } from './slack-methods.ts';
import type { Moment } from './triggers.ts';

/** Slack's Web API as the desk calls it in one workspace: as far as the desk may, the emulator's, with what the emulator lacks. */
export const openWebApi = (room: Room): Call => {
  const { emulator, posts } = room;
  const asDesk = (method: string) => (fields: Fields) => emulator.asDesk(method, fields);
  const ifMember =
    (method: (fields: Fields) => Promise<Reply>) =>
    async (fields: Fields): Promise<Reply> =>
      outsider(room, fields) ?? method(fields);
  const methods = new Map<string, (fields: Fields) => Promise<Reply>>([
    ['auth.test', asDesk('auth.test')],
    ['bots.info', asDesk('bots.info')],
    ['chat.postMessage', ifMember(posts.byDesk)],
    ['chat.postEphemeral', ifMember(ephemeral(room))],
    ['chat.update', posts.update],
    ['chat.delete', posts.remove],
    ['chat.getPermalink', ifMember(permalink(room))],
    ['conversations.history', ifMember(history(emulator))],
    ['conversations.info', shared(room, asDesk('conversations.info'))],
    ['conversations.open', asDesk('conversations.open')],
    ['conversations.replies', ifMember(replies(emulator))],
    ['users.info', memberOf(room.cast, asDesk('users.info'))],
    [
      'views.open',
      async fields => opened(room, fields, (view, moment) => modalsFor(room, moment).open(view, moment)),
    ],
    [
      'views.push',
      async fields => opened(room, fields, (view, moment) => modalsFor(room, moment).push(view)),
    ],
    ['views.update', async fields => updated(room, fields)],
    ['views.publish', async fields => published(room, fields)],
  ]);
  return async (method, fields) => methods.get(method)?.(fields) ?? unanswered(method);
};

const modalsFor = (room: Room, { person }: Moment) => room.modalsOf(person);

/** Slack lets an app post and read only where it was invited, and does not tell it of private channels without it. */
const outsider = ({ channels }: Room, { channel }: Fields): Reply | null => {
  if (typeof channel === 'string' && channel.startsWith('U')) return null;
  const known = typeof channel === 'string' ? channels.find(channel) : undefined;
  if (known?.hasDesk) return null;
  return { ok: false, error: known?.kind === 'channel' ? 'not_in_channel' : 'channel_not_found' };
};

const ephemeral =
  ({ emulator, posts }: Room) =>
  async (fields: Fields): Promise<Reply> => {
    const reply = await emulator.asDesk('chat.postEphemeral', fields);
    const place = Place.safeParse(fields).data;
    if (!reply.ok || !place) return reply;
    const { channel, thread_ts, user } = place;
    return { ...reply, message_ts: posts.onlyYou({ channel, threadTs: thread_ts }, user, fields) };
  };

/** What the emulator says of a conversation, with what Slack says of who is in it and how it is shared. */
const shared =
  ({ cast, channels }: Room, read: (fields: Fields) => Promise<Reply>) =>
  async (fields: Fields): Promise<Reply> => {
    const reply = await read(fields);
    if (!reply.ok) return reply;
    const channel = WithId.parse(reply.channel);
    const known = channels.find(channel.id);
    if (known?.kind === 'private' && !known.hasDesk) return { ok: false, error: 'channel_not_found' };
    const is_member = known?.kind === 'direct' ? channel.is_member : known?.hasDesk === true;
    const is_general = channel.id === cast.channels.general.id;
    const around = { context_team_id: cast.team.id, shared_team_ids: [cast.team.id] };
    return { ...reply, channel: { ...channel, is_member, is_general, ...UNSHARED, ...around } };
  };

/** A modal is an answer, too, to what was asked where the person looked. */
const opened = (
  { cast, triggers, waits }: Room,
  fields: Fields,
  open: (definition: ModalDefinition, moment: Moment) => Modal | null,
): Reply => {
  const request = ViewRequest.safeParse(fields);
  if (!request.success) return { ok: false, error: 'invalid_arguments' };
  const use = triggers.use(request.data.trigger_id);
  if (use.outcome === 'refused') return { ok: false, error: use.error };
  const { person, conversation } = use.moment;
  const modal = open(request.data.view, use.moment);
  if (!modal) return { ok: false, error: 'push_limit_reached' };
  if (conversation) waits.answered(conversation.id, null, person);
  return { ok: true, view: modalPayload(cast, modal, {}) };
};

const updated = ({ cast, modalsOf }: Room, fields: Fields): Reply => {
  const request = ViewUpdate.safeParse(fields);
  if (!request.success) return { ok: false, error: 'invalid_arguments' };
  const { view_id, external_id, hash, view } = request.data;
  for (const { id } of cast.people) {
    const modals = modalsOf(id);
    const old = modals.find(view_id) ?? modals.byExternalId(external_id);
    if (old && hash !== undefined && hash !== old.hash) return { ok: false, error: 'hash_conflict' };
    const modal = old && modals.update(old.id, view);
    if (modal) return { ok: true, view: modalPayload(cast, modal, {}) };
  }
  return { ok: false, error: 'not_found' };
};

const published = ({ cast, homes }: Room, fields: Fields): Reply => {
  const request = HomePublishing.safeParse(fields);
  if (!request.success) return { ok: false, error: 'invalid_arguments' };
  const { user_id, hash, view } = request.data;
  if (!cast.people.some(({ id }) => id === user_id)) return { ok: false, error: 'user_not_found' };
  const old = homes.of(user_id);
  if (old && hash !== undefined && hash !== old.hash) return { ok: false, error: 'hash_conflict' };
  return { ok: true, view: homePayload(cast, homes.publish(user_id, view), {}) };
};

const UNSHARED = {
  is_shared: false,
  is_ext_shared: false,
  is_org_shared: false,
  is_pending_ext_shared: false,
} as const;
const WithId = z.looseObject({ id: z.string(), is_member: z.boolean().catch(false) });
const Place = z.object({
  channel: z.string(),
  user: z.string(),
  thread_ts: z.string().nullable().default(null),
});
const ViewRequest = z.object({ trigger_id: z.string(), view: ModalDefinition });
const HomePublishing = z.object({ user_id: z.string(), hash: z.string().optional(), view: HomeDefinition });
const ViewUpdate = z.object({
  view_id: z.string().default(''),
  external_id: z.string().default(''),
  hash: z.string().optional(),
  view: ModalDefinition,
});
