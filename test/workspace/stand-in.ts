import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { answerBlocks, digestModal, excerptModal, previewBlocks } from './stand-in-blocks.ts';
import { exportModal, tableBlocks } from './stand-in-evidence.ts';
import { listenToForm, openForm, openFormLate } from './stand-in-form.ts';

/** A small real Bolt app in the desk's place, attached to a workspace of its own. */
export type StandIn = {
  readonly workspace: Workspace;
  readonly app: App;
  /** What the app was told, one line for each request. */
  readonly heard: string[];
  /** What the form's payloads held. */
  readonly told: { readonly name: string; readonly payload: unknown }[];
  close(): Promise<void>;
};

export const openStandIn = async (port = 0): Promise<StandIn> => {
  const workspace = await openWorkspace({
    port,
    log: silent,
    examples: ['When did Huawei launch HarmonyOS?', 'What did Huawei say about its chips?'],
    bringDigestForward: async (_, channel) =>
      channel === 'C000000001' ? 'No digest is set up in this channel.' : 'Posted a digest of 3 stories.',
  });
  const receiver = new HTTPReceiver({
    signingSecret: workspace.signingSecret,
    logLevel: LogLevel.ERROR,
  });
  const app = new App({
    authorize: async ({ teamId }) => ({
      botToken: workspace.teams.find(team => team.teamId === teamId)?.botToken ?? workspace.botToken,
    }),
    receiver,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: {
      slackApiUrl: workspace.slackApiUrl,
      retryConfig: { retries: 0 },
      timeout: 3_000,
    },
  });
  const heard: string[] = [];
  const told: StandIn['told'] = [];
  listen(app, heard, workspace.address);
  listenToForm(app, (name, payload) => told.push({ name, payload }));
  const server = await app.start(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port');
  workspace.attach(`http://127.0.0.1:${address.port}/slack/events`);
  return {
    workspace,
    app,
    heard,
    told,
    async close() {
      await app.stop();
      await workspace.close();
    },
  };
};

const listen = (app: App, heard: string[], address: string) => {
  app.command('/huawei', async ({ command, ack, respond, client }) => {
    heard.push(`command ${command.text}`);
    if (command.text === 'sleep') return;
    if (command.text === 'later') {
      await ack();
      await respond({ text: 'Later.', response_type: 'ephemeral' });
      return;
    }
    if (command.text === 'six') {
      await ack();
      for (let use = 1; use <= 6; use += 1)
        await respond({ text: `Use ${use}`, response_type: 'ephemeral' }).catch(() => heard.push('refused'));
      return;
    }
    if (command.text === 'form') {
      await ack();
      await openForm(client, command.trigger_id);
      return;
    }
    if (command.text === 'form later') {
      await ack();
      await openFormLate(client, command.trigger_id);
      return;
    }
    if (command.text === 'now') {
      await ack();
      await respond({ response_type: 'ephemeral', text: 'Preview', blocks: previewBlocks() });
      return;
    }
    if (command.text === 'edition') {
      await ack();
      await postEdition(client, command.channel_id);
      return;
    }
    if (command.text === 'table') {
      await ack({ response_type: 'ephemeral', text: 'A table', blocks: tableBlocks(address) });
      return;
    }
    await ack({
      response_type: 'ephemeral',
      text: `Answer: ${command.text}`,
      blocks: answerBlocks(command.text),
    });
  });
  app.event('app_mention', async ({ event, say }) => {
    heard.push(`mention ${event.text}`);
    await say({
      text: 'Answer in the thread',
      blocks: answerBlocks(event.text),
      thread_ts: event.thread_ts ?? event.ts,
    });
  });
  app.message(async ({ message, say }) => {
    if (!('text' in message) || message.channel_type !== 'im') return;
    heard.push(`direct ${message.text}`);
    if (message.text === 'quiet') return;
    await say({ text: `Direct answer: ${message.text}`, blocks: answerBlocks(message.text ?? '') });
  });
  app.action('share', async ({ ack, respond, body }) => {
    await ack();
    heard.push(`share ${'message' in body && body.message ? 'with message' : 'without message'}`);
    await respond({
      response_type: 'in_channel',
      replace_original: false,
      text: 'Shared answer',
      blocks: answerBlocks('shared'),
    });
    await respond({ delete_original: true });
  });
  app.action('context', async ({ ack, client, body }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: excerptModal() });
  });
  app.action('digest', async ({ ack, client, body }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: digestModal() });
  });
  app.action('post_here', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'Posted here.' });
  });
  app.action('open_article', async ({ ack }) => {
    await ack();
    heard.push('opened');
  });
  app.action('export', async ({ ack, client, body }) => {
    await ack();
    if ('trigger_id' in body)
      await client.views.open({ trigger_id: body.trigger_id, view: exportModal('markdown') });
  });
  app.action('format', async ({ ack, action, client, body }) => {
    await ack();
    if (action.type !== 'static_select' || !('view' in body) || !body.view) return;
    heard.push(`format ${action.selected_option?.value} of ${body.view.private_metadata}`);
    const view = exportModal(action.selected_option?.value ?? 'markdown');
    await client.views.update({ view_id: body.view.id, view });
  });
  app.view('digest', async ({ ack, view, client }) => {
    const time = view.state.values.time?.time?.value ?? '';
    heard.push(`submitted ${JSON.stringify(view.state.values)}`);
    if (!/^\d\d:\d\d$/.test(time))
      return ack({ response_action: 'errors', errors: { time: 'Write it as 08:30.' } });
    await ack();
    await client.chat.postMessage({ channel: 'C000000002', text: `Digest at ${time}` });
  });
};

/** A digest as the desk posts it: the main message, and the rest in its thread. */
const postEdition = async (client: App['client'], channel: string) => {
  const main = { channel, text: 'Edition: 2 stories', blocks: answerBlocks('the edition') };
  const { ts = '' } = await client.chat.postMessage(main);
  for (const part of [1, 2, 3])
    await client.chat.postMessage({
      channel,
      thread_ts: ts,
      text: `Part ${part}`,
      blocks: answerBlocks(`part ${part}`).slice(0, -1),
    });
};

const silent = { debug() {}, info() {}, warn() {}, error() {} };
