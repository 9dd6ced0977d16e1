import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { blocksFor, FIRST, openTwoTeams, type TwoTeams } from './two-teams.ts';
import type { Visitor } from './visitor.ts';

let both: TwoTeams;
let you: Visitor;

beforeAll(async () => {
  both = await openTwoTeams();
  you = await both.visit(FIRST);
});
afterAll(() => both.close());

/** What came while something was done. */
const cameOf = async (deed: () => Promise<unknown>) => {
  const before = both.bodies.length;
  await deed();
  return both.bodies.slice(before);
};
const eventsOf = async (deed: () => Promise<unknown>) =>
  (await cameOf(deed)).flatMap(({ event }) => (event ? [event] : []));

const ts = z.string().regex(/^\d{10}\.\d{6}$/);
const trigger = z.string().min(1);
const responseUrl = z.url().refine(url => url.includes(`/response/${FIRST.team}/`));
const team = z.strictObject({ id: z.literal(FIRST.team), domain: z.string() });
const user = z.strictObject({
  id: z.literal(FIRST.you),
  username: z.string(),
  name: z.string(),
  team_id: z.literal(FIRST.team),
});
/** docs.slack.dev/reference/interaction-payloads: what every one of them has. */
const common = {
  token: z.string(),
  api_app_id: z.string(),
  team,
  user,
  enterprise: z.null(),
  is_enterprise_install: z.literal(false),
};
const Message = z.looseObject({ type: z.literal('message'), user: z.string(), ts, text: z.string() });

/** docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
const GlobalShortcut = z.strictObject({
  ...common,
  type: z.literal('shortcut'),
  callback_id: z.literal('ask_desk'),
  trigger_id: trigger,
  action_ts: ts,
});
const MessageShortcut = z.strictObject({
  ...common,
  type: z.literal('message_action'),
  callback_id: z.literal('check_message'),
  trigger_id: trigger,
  response_url: responseUrl,
  channel: z.strictObject({ id: z.literal(FIRST.general), name: z.literal('general') }),
  message_ts: ts,
  action_ts: ts,
  message: Message,
});

/** docs.slack.dev/reference/events/app_home_opened */
const HomeOpened = z.strictObject({
  type: z.literal('app_home_opened'),
  user: z.literal(FIRST.you),
  channel: z.literal(FIRST.directs.you),
  tab: z.enum(['home', 'messages']),
  event_ts: ts,
  view: z.looseObject({ type: z.literal('home'), id: z.string(), hash: z.string() }).optional(),
});

const lineWith = (text: string) => you.until(({ lines }) => lines.find(line => line.text === text));

it('tells a global shortcut as Slack does, with a trigger that opens a modal', async () => {
  const [body] = await cameOf(() => you.post('/shortcut', { id: 'ask_desk', channel: FIRST.general }));
  GlobalShortcut.parse(body);
  const view = await you.until(({ views }) => views.at(-1));
  await you.post('/dismiss', { view: view.id });
});

it('tells a shortcut on a person’s message, and answers at its response URL to that person alone', async () => {
  await you.say(FIRST.general, 'Is this so?');
  const line = await lineWith('Is this so?');
  const use = () => you.post('/shortcut', { id: 'check_message', channel: FIRST.general, ts: line.ts });
  const [body] = await cameOf(use);
  expect(MessageShortcut.parse(body).message).toMatchObject({
    user: FIRST.you,
    ts: line.ts,
    text: line.text,
  });
  expect(await lineWith(`Checked for ${FIRST.team}`)).toMatchObject({ onlyYou: true });
});

it('tells a shortcut on a message of the desk in a thread with its blocks and its thread', async () => {
  await you.say(FIRST.general, '@huawei and this?');
  const line = await lineWith(`Mention of ${FIRST.team}`);
  const [body] = await cameOf(() =>
    you.post('/shortcut', {
      id: 'check_message',
      channel: FIRST.general,
      ts: line.ts,
      threadTs: line.threadTs,
    }),
  );
  expect(MessageShortcut.parse(body).message).toMatchObject({
    bot_id: 'B0HUAWEIDSK',
    thread_ts: line.threadTs,
    blocks: line.blocks,
  });
});

it('offers no shortcut on what one person alone sees, on what is not there, or of no name', async () => {
  await you.say(FIRST.general, '/huawei hello');
  const whisper = await lineWith(`Command of ${FIRST.team}`);
  for (const body of [
    { id: 'check_message', channel: FIRST.general, ts: whisper.ts },
    { id: 'check_message', channel: FIRST.general, ts: '1700000000.000001' },
    { id: 'check_message' },
    { id: 'nothing' },
  ]) {
    const came = await cameOf(async () =>
      expect(await (await you.post('/shortcut', body)).json()).toMatchObject({ error: 'expired' }),
    );
    expect(came).toEqual([]);
  }
});

it('tells that a Home was opened, and from the second time on what stands on it', async () => {
  const open = async (tab?: string) =>
    HomeOpened.parse((await eventsOf(() => you.post('/open-home', { tab })))[0]);
  expect(await open()).not.toHaveProperty('view');
  const home = await you.until(state => state.home);
  expect(await open('home')).toMatchObject({ tab: 'home', view: { id: home.id, hash: home.hash } });
  const messages = await open('messages');
  expect(messages).toMatchObject({ tab: 'messages' });
  expect(messages).not.toHaveProperty('view');
});

it('tells of a button on Home with the Home it stands on, and with no channel', async () => {
  await you.post('/open-home', {});
  const home = await you.until(state => state.home);
  const press = { on: { view: home.id }, blockId: 'deeds', actionId: 'press' };
  const [body] = await cameOf(() => you.post('/act', press));
  expect(body).toMatchObject({
    type: 'block_actions',
    container: { type: 'view', view_id: home.id },
    view: { type: 'home', id: home.id, team_id: FIRST.team, app_id: 'A0HUAWEIDSK' },
    actions: [{ action_id: 'press', type: 'button', value: 'v' }],
  });
  for (const name of ['channel', 'response_url', 'message']) expect(body).not.toHaveProperty(name);
});

it.each([
  ['public', FIRST.general, 'channel'],
  ['private', FIRST.closed, 'group'],
])(
  'tells the desk of every message in a %s channel that it is in, and of a mention besides',
  async (_, channel, kind) => {
    await you.say(channel, '/invite @huawei');
    const [plain, ...others] = await eventsOf(() => you.say(channel, 'Just saying'));
    expect(plain).toMatchObject({ type: 'message', channel_type: kind, channel, user: FIRST.you });
    expect(others).toEqual([]);
    const orders = new Set<string>();
    for (let time = 0; time < 2; time += 1) {
      const events = z
        .array(z.looseObject({ type: z.string(), ts, team: z.literal(FIRST.team) }))
        .parse(await eventsOf(() => you.say(channel, '@huawei what of it?')));
      expect(new Set(events.map(event => event.ts)).size).toBe(1);
      expect(events.map(({ type }) => type).toSorted()).toEqual(['app_mention', 'message']);
      orders.add(events.map(({ type }) => type).join());
    }
    expect(orders.size).toBe(2);
  },
);

it('names whose message a reply belongs to', async () => {
  await you.say(FIRST.general, 'A beginning');
  const line = await lineWith('A beginning');
  const [event] = await eventsOf(() => you.say(FIRST.general, 'A reply', line.ts));
  expect(event).toMatchObject({ type: 'message', thread_ts: line.ts, parent_user_id: FIRST.you });
});

it('tells the desk nothing of a channel that it is not in', async () => {
  const second = both.workspace.teams[1];
  expect(second?.name).toBe('Second workspace');
  const came = await cameOf(() =>
    you.post('/say', {
      as: { team: 'T200000001', person: 'U200000001' },
      channel: 'C200000002',
      text: 'Only among us',
      threadTs: null,
    }),
  );
  expect(came).toEqual([]);
});

it.each([
  ['helpful', 'Good', 'up'],
  ['not helpful', 'Bad', 'down'],
])('tells a press of %s as Slack tells feedback', async (_, text, value) => {
  const { chat } = both.client(FIRST.team);
  const { ts: at = '' } = await chat.postMessage({
    channel: FIRST.general,
    text: 'Helpful?',
    blocks: [
      ...blocksFor('Helpful?').slice(0, 1),
      {
        type: 'context_actions',
        block_id: 'feedback',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'opinion',
            positive_button: { text: { type: 'plain_text', text: 'Good' }, value: 'up' },
            negative_button: { text: { type: 'plain_text', text: 'Bad' }, value: 'down' },
          },
        ],
      },
    ],
  });
  const press = {
    on: { channel: FIRST.general, ts: at },
    blockId: 'feedback',
    actionId: 'opinion',
    entry: value,
  };
  const [body] = await cameOf(() => you.post('/act', press));
  expect(body).toMatchObject({ container: { message_ts: at, is_ephemeral: false } });
  expect(body?.actions).toEqual([
    {
      type: 'feedback_buttons',
      block_id: 'feedback',
      action_id: 'opinion',
      action_ts: expect.stringMatching(/^\d{10}\.\d{6}$/),
      text: { type: 'plain_text', text },
      value,
    },
  ]);
});
