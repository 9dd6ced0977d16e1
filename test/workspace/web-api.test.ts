import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botClient } from './bot-client.ts';
import { openStandIn, type StandIn } from './stand-in.ts';
import { type Visitor, visit } from './visitor.ts';

const GENERAL = 'C000000001';
let standIn: StandIn;
let visitor: Visitor;

beforeAll(async () => {
  standIn = await openStandIn();
  visitor = await visit(standIn.workspace.address);
});
afterAll(async () => {
  await visitor.leave();
  await standIn.close();
});

it('keeps a message’s metadata and tells it when asked', async () => {
  const { chat, conversations } = botClient(standIn.workspace);
  const metadata = { event_type: 'digest', event_payload: { key: 'k1' } };
  const { ts = '' } = await chat.postMessage({ channel: GENERAL, text: 'Digest', metadata });
  const asked = await conversations.history({ channel: GENERAL, include_all_metadata: true, oldest: '0' });
  expect(asked.messages?.find(message => message.ts === ts)).toMatchObject({
    metadata,
    bot_id: 'B0HUAWEIDSK',
  });
  const unasked = await conversations.history({ channel: GENERAL });
  expect(unasked.messages?.find(message => message.ts === ts)).not.toHaveProperty('metadata');
  const later = await conversations.history({ channel: GENERAL, oldest: String(Number(ts) + 1) });
  expect(later.messages).toEqual([]);
});

describe('a thread', () => {
  let ts = '';
  const replies: string[] = [];
  const metadataOf = (key: string) => ({ event_type: 'digest', event_payload: { key } });

  beforeAll(async () => {
    const { chat } = botClient(standIn.workspace);
    const main = { channel: GENERAL, text: 'Main', metadata: metadataOf('k0') };
    ts = (await chat.postMessage(main)).ts ?? '';
    for (const key of ['k1', 'k2', 'k3']) {
      const reply = { channel: GENERAL, thread_ts: ts, text: key, metadata: metadataOf(key) };
      replies.push((await chat.postMessage(reply)).ts ?? '');
    }
  });
  const read = async (asked: object) => {
    const answer = await botClient(standIn.workspace).conversations.replies({
      channel: GENERAL,
      ts,
      ...asked,
    });
    return {
      texts: answer.messages?.map(({ text }) => text),
      cursor: answer.response_metadata?.next_cursor,
      more: answer.has_more,
    };
  };

  it('is told from its beginning, with the metadata of every message when asked', async () => {
    const { messages } = await botClient(standIn.workspace).conversations.replies({
      channel: GENERAL,
      ts,
      include_all_metadata: true,
    });
    expect(messages?.map(({ metadata }) => metadata)).toEqual(['k0', 'k1', 'k2', 'k3'].map(metadataOf));
    expect(messages?.[0]).toMatchObject({ thread_ts: ts, reply_count: 3 });
    expect(messages?.[1]).toMatchObject({ thread_ts: ts, bot_id: 'B0HUAWEIDSK' });
    const unasked = await botClient(standIn.workspace).conversations.replies({ channel: GENERAL, ts });
    expect(unasked.messages?.some(message => 'metadata' in message)).toBe(false);
  });

  it('is told within bounds, always with the message that began it', async () => {
    expect((await read({ oldest: replies[0] })).texts).toEqual(['Main', 'k2', 'k3']);
    expect((await read({ oldest: replies[0], inclusive: true })).texts).toEqual(['Main', 'k1', 'k2', 'k3']);
    expect((await read({ latest: replies[1] })).texts).toEqual(['Main', 'k1']);
  });

  it('is told in pages', async () => {
    const first = await read({ limit: 2 });
    expect(first).toMatchObject({ texts: ['Main', 'k1'], more: true });
    const second = await read({ limit: 2, cursor: first.cursor });
    expect(second).toEqual({ texts: ['k2', 'k3'], more: false, cursor: '' });
  });

  it('is not in the history, but counted there', async () => {
    const { messages } = await botClient(standIn.workspace).conversations.history({
      channel: GENERAL,
      oldest: ts,
      inclusive: true,
    });
    expect(messages).toEqual([expect.objectContaining({ ts, text: 'Main', thread_ts: ts, reply_count: 3 })]);
  });

  it.each([
    ['no message', '1700000000.000001', 'thread_not_found'],
    ['a channel without the desk', '', 'channel_not_found'],
  ])('is not there under %s', async (_, at, error) => {
    const channel = at === '' ? 'C0NOWHERE' : GENERAL;
    const call = botClient(standIn.workspace).conversations.replies({ channel, ts: at || ts });
    await expect(call).rejects.toThrow(error);
  });
});

it('tells a history in pages, of what lies within the bounds alone', async () => {
  const { chat, conversations } = botClient(standIn.workspace);
  const posted: string[] = [];
  for (const text of ['one', 'two', 'three', 'four'])
    posted.push((await chat.postMessage({ channel: 'C000000002', text })).ts ?? '');
  const asked = { channel: 'C000000002', oldest: posted[0] ?? '', limit: 2 };
  const first = await conversations.history(asked);
  expect(first.messages?.map(({ text }) => text)).toEqual(['four', 'three']);
  expect(first.has_more).toBe(true);
  const cursor = first.response_metadata?.next_cursor ?? '';
  const second = await conversations.history({ ...asked, cursor });
  expect(second.messages?.map(({ text }) => text)).toEqual(['two']);
  expect(second.has_more).toBe(false);
  await expect(conversations.history({ ...asked, cursor: 'nonsense' })).rejects.toThrow('invalid_cursor');
});

it('brings a message to a person into their direct conversation with the desk', async () => {
  const direct = visitor.state().channels.find(({ kind }) => kind === 'direct')?.id ?? '';
  const { channel } = await botClient(standIn.workspace).chat.postMessage({
    channel: 'U000000001',
    text: 'For you',
  });
  expect(channel).toBe(direct);
  const line = await visitor.until(({ lines }) => lines.find(({ text }) => text === 'For you'));
  expect(line).toMatchObject({ channel: direct, onlyYou: false });
});

it('knows the person as a full member, and the desk as a bot, of the workspace that the desk is in', async () => {
  const { users, auth } = botClient(standIn.workspace);
  const { team_id, user_id = '' } = await auth.test();
  const { user } = await users.info({ user: 'U000000001' });
  expect(user).toMatchObject({
    team_id,
    is_restricted: false,
    is_ultra_restricted: false,
    deleted: false,
    is_bot: false,
  });
  expect(team_id).toBe(standIn.workspace.teamId);
  expect((await users.info({ user: user_id })).user).toMatchObject({ is_bot: true, team_id });
  await expect(users.info({ user: 'U0NOBODY' })).rejects.toThrow('user_not_found');
});

it.each([
  ['a channel with the desk in it', () => GENERAL, { is_channel: true, is_im: false, is_member: true }],
  [
    'a private channel with the desk in it',
    async () => {
      const leads = visitor.state().channels.find(({ kind }) => kind === 'private')?.id ?? '';
      await visitor.say(leads, '/invite @huawei');
      return leads;
    },
    { is_channel: false, is_private: true, is_member: true, name: 'leads' },
  ],
  [
    'the direct conversation',
    () => visitor.state().channels.find(({ kind }) => kind === 'direct')?.id ?? '',
    { is_channel: false, is_im: true, user: 'U000000001' },
  ],
])('tells of %s', async (_, idOf, about) => {
  const { channel } = await botClient(standIn.workspace).conversations.info({ channel: await idOf() });
  expect(channel).toMatchObject({ ...about, is_archived: false, is_ext_shared: false, is_shared: false });
});

it('tells the zone that the person lives in', async () => {
  const { user } = await botClient(standIn.workspace).users.info({ user: 'U000000001' });
  expect(user?.tz).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

it('shows an ephemeral message of the desk as one', async () => {
  await botClient(standIn.workspace).chat.postEphemeral({
    channel: GENERAL,
    user: 'U000000001',
    text: 'Just you',
  });
  const line = await visitor.until(({ lines }) => lines.find(({ text }) => text === 'Just you'));
  expect(line.onlyYou).toBe(true);
});

it('shows an update, and a deletion', async () => {
  const { chat } = botClient(standIn.workspace);
  const { ts = '' } = await chat.postMessage({ channel: GENERAL, text: 'First' });
  await chat.update({ channel: GENERAL, ts, text: 'Second' });
  await visitor.until(({ lines }) =>
    lines.find(line => line.ts === ts && line.text === 'Second' && line.edited),
  );
  await chat.delete({ channel: GENERAL, ts });
  await visitor.until(({ lines }) => !lines.some(line => line.ts === ts));
});

it.each([
  ['a channel that is not there', { channel: 'C0NOWHERE', text: 'x' }, 'channel_not_found'],
  ['blocks that are none', { channel: GENERAL, text: 'x', blocks: 'nonsense' }, 'invalid_blocks'],
])('refuses a message for %s', async (_, message, error) => {
  const call = botClient(standIn.workspace).apiCall('chat.postMessage', message);
  await expect(call).rejects.toThrow(error);
});

it.each([
  ['assistant.threads.setStatus', 'missing_scope'],
  ['files.remote.add', 'missing_scope'],
  ['conversations.list', 'missing_scope'],
  ['assistant.nonsense', 'unknown_method'],
  ['nonsense', 'unknown_method'],
])('answers %s with %s, as Slack does', async (method, error) => {
  await expect(botClient(standIn.workspace).apiCall(method, {})).rejects.toThrow(error);
});
