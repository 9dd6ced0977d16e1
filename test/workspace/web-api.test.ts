import { afterAll, beforeAll, expect, it } from 'vitest';
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
  const { chat, conversations } = standIn.app.client;
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

it('tells the zone that the person lives in', async () => {
  const { user } = await standIn.app.client.users.info({ user: 'U000000001' });
  expect(user?.tz).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

it('shows an ephemeral message of the desk as one', async () => {
  await standIn.app.client.chat.postEphemeral({ channel: GENERAL, user: 'U000000001', text: 'Just you' });
  const line = await visitor.until(({ lines }) => lines.find(({ text }) => text === 'Just you'));
  expect(line.onlyYou).toBe(true);
});

it('shows an update, and a deletion', async () => {
  const { chat } = standIn.app.client;
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
  const call = standIn.app.client.apiCall('chat.postMessage', message);
  await expect(call).rejects.toThrow(error);
});

it('does not know methods that Slack’s emulator does not know', async () => {
  await expect(standIn.app.client.apiCall('assistant.threads.setStatus', {})).rejects.toThrow(
    'unknown_method',
  );
});
