import { App, HTTPReceiver, LogLevel, type types } from '@slack/bolt';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { botClient } from './bot-client.ts';
import { type Visitor, visit } from './visitor.ts';

/** Who is who in the two workspaces. */
export const FIRST = {
  team: 'T000000001',
  you: 'U000000001',
  other: 'U000000002',
  desk: 'U0HUAWEIDSK',
  general: 'C000000001',
  news: 'C000000002',
  closed: 'C000000003',
  directs: { you: 'D000000001', other: 'D000000002' },
} as const;
export const SECOND = {
  team: 'T200000001',
  you: 'U200000001',
  other: 'U200000002',
  desk: 'U2HUAWEIDSK',
  general: 'C200000001',
  news: 'C200000002',
  closed: 'C200000003',
  directs: { you: 'D200000001', other: 'D200000002' },
} as const;
export type Place = typeof FIRST | typeof SECOND;

/** What Slack's payloads have in common, as loosely as they come. */
export type Body = Readonly<Record<string, unknown>>;

/** A small real Bolt app that is installed in both workspaces, and says in everything it posts for which one it did. */
export type TwoTeams = {
  readonly workspace: Workspace;
  /** Every body that came, in order. */
  readonly bodies: Body[];
  /** The app's client in this workspace. */
  client(team: string): App['client'];
  visit(place: Place, who?: 'you' | 'other'): Promise<Visitor>;
  close(): Promise<void>;
};

export const openTwoTeams = async (): Promise<TwoTeams> => {
  const workspace = await openWorkspace({
    port: 0,
    log: silent,
    examples: [],
    bringDigestForward: async (team, channel) => `A digest of ${team} in ${channel}`,
  });
  const bodies: Body[] = [];
  const tokenOf = (team: string | undefined) =>
    workspace.teams.find(({ teamId }) => teamId === team)?.botToken ?? '';
  const receiver = new HTTPReceiver({
    signingSecret: workspace.signingSecret,
    logLevel: LogLevel.ERROR,
  });
  const clientOptions = {
    slackApiUrl: workspace.slackApiUrl,
    retryConfig: { retries: 0 },
    timeout: 3_000,
  };
  const app = new App({
    receiver,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    authorize: async ({ teamId }) => ({ botToken: tokenOf(teamId), teamId: teamId ?? '' }),
    clientOptions,
  });
  listen(app, bodies);
  const server = await app.start(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The app has no port');
  workspace.attach(`http://127.0.0.1:${address.port}/slack/events`);
  const visitors: Visitor[] = [];
  return {
    workspace,
    bodies,
    client: team => botClient(workspace, team),
    async visit(place, who = 'you') {
      const visitor = await visit(workspace.address, { team: place.team, person: place[who] });
      visitors.push(visitor);
      return visitor;
    },
    async close() {
      for (const visitor of visitors) await visitor.leave();
      await app.stop();
      await workspace.close();
    },
  };
};

const listen = (app: App, bodies: Body[]) => {
  app.use(async ({ body, next }) => {
    bodies.push({ ...body });
    await next();
  });
  app.command('/huawei', async ({ command, ack, respond, client }) => {
    const text = `Command of ${command.team_id}`;
    if (command.text === 'form') {
      await ack();
      const view = formFor(command.team_id, command.response_url);
      await client.views.open({ trigger_id: command.trigger_id, view });
      return;
    }
    if (command.text === 'quiet') return ack();
    if (command.text !== 'later') return ack({ response_type: 'ephemeral', text, blocks: blocksFor(text) });
    await ack();
    await respond({ response_type: 'ephemeral', text, blocks: blocksFor(text) });
  });
  app.event('app_mention', async ({ event, body, say }) => {
    const text = `Mention of ${body.team_id}`;
    await say({ text, blocks: blocksFor(text), thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, body, say }) => {
    if (message.channel_type === 'im') await say(`Direct of ${body.team_id}`);
  });
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    const blocks = blocksFor(`Home of ${body.team_id}`);
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  app.action(/./, async ({ ack, body, respond }) => {
    await ack();
    if ('response_url' in body && body.response_url)
      await respond({ text: `Action of ${body.team?.id}`, replace_original: false });
  });
  app.shortcut('check_message', async ({ ack, shortcut, respond }) => {
    await ack();
    if (shortcut.type === 'message_action')
      await respond({ text: `Checked for ${shortcut.team?.id}`, response_type: 'ephemeral' });
  });
  app.shortcut('ask_desk', async ({ ack, shortcut, client }) => {
    await ack();
    const view = formFor(shortcut.team?.id ?? '', '');
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
  });
  app.view('form', async ({ ack }) => ack());
};

export const blocksFor = (text: string): types.KnownBlock[] => [
  { type: 'section', text: { type: 'plain_text', text } },
  {
    type: 'actions',
    block_id: 'deeds',
    elements: [
      { type: 'button', action_id: 'press', value: 'v', text: { type: 'plain_text', text: 'Press' } },
    ],
  },
];

/** A form that keeps a response URL, as apps do, where a secret is easily forgotten. */
const formFor = (team: string, responseUrl: string): types.ModalView => ({
  type: 'modal',
  callback_id: 'form',
  private_metadata: JSON.stringify({ team, responseUrl }),
  title: { type: 'plain_text', text: `Form of ${team}`.slice(0, 24) },
  submit: { type: 'plain_text', text: 'Send' },
  blocks: [
    {
      type: 'input',
      block_id: 'note',
      optional: true,
      label: { type: 'plain_text', text: 'Note' },
      element: { type: 'plain_text_input', action_id: 'note' },
    },
  ],
});

const silent = { debug() {}, info() {}, warn() {}, error() {} };
