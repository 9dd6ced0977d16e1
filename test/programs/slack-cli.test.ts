import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandBody, eventBody } from '../slack/desk.ts';
import { fakeSlack } from '../slack/fake-slack.ts';
import { socketServer } from '../slack/socket-peer.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

type Ran = { readonly child: ChildProcess; out: string; err: string; readonly ended: Promise<number | null> };

const open: Ran[] = [];
afterEach(() => {
  for (const { child } of open.splice(0))
    if (child.exitCode === null && child.signalCode === null) end(child, 'SIGKILL');
});

/** As Ctrl-C does: to the hook and to all that it started. */
const end = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  if (pid !== undefined) process.kill(-pid, signal);
};

/** Runs a hook as the CLI does: by a shell, in the folder of the project. */
const hook = (command: string, args: readonly string[] = [], env: Record<string, string> = {}): Ran => {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('SLACK_'));
  const child = spawn('sh', ['-c', [command, ...args].join(' ')], {
    cwd: root,
    detached: true,
    env: { ...Object.fromEntries(kept), ...env },
  });
  const ran: Ran = { child, out: '', err: '', ended: new Promise(resolve => child.on('close', resolve)) };
  child.stdout.on('data', part => {
    ran.out += part;
  });
  child.stderr.on('data', part => {
    ran.err += part;
  });
  open.push(ran);
  return ran;
};

const said = async (ran: Ran): Promise<string> => {
  expect({ code: await ran.ended, err: ran.err }).toMatchObject({ code: 0 });
  return ran.out;
};

/** The hooks of the package with those of the project in their place, as the CLI merges them. */
const merged = async () => {
  const own = read('.slack/hooks.json');
  const given = JSON.parse(await said(hook(own.hooks['get-hooks'])));
  return {
    hooks: { ...given.hooks, ...own.hooks },
    config: { ...given.config, ...own.config },
    runtime: given.runtime,
  };
};

const boundaries = ['--protocol=message-boundaries', '--boundary=between'];

describe('the hooks of the Slack CLI', () => {
  it('are those of its package, but for the manifest and the start', async () => {
    const { hooks, config, runtime } = await merged();
    expect(runtime).toBe('node');
    expect(config['sdk-managed-connection-enabled']).toBe(true);
    expect(config['protocol-version']).toContain('message-boundaries');
    expect(hooks).toMatchObject({ 'get-manifest': 'node .slack/get-manifest.js', start: 'npm start' });
    expect(hooks.doctor).toContain('slack-cli-doctor');
    expect(hooks['check-update']).toContain('slack-cli-check-update');
    expect(read('.slack/config.json').manifest.source).toBe('local');
    for (const path of [...config.watch.app.paths, ...config.watch.manifest.paths])
      expect(readFileSync.bind(null, join(root, path))).not.toThrow(/ENOENT/u);
  });

  it('give the manifest for a socket, whichever way the CLI listens', async () => {
    const { hooks } = await merged();
    const manifest = read('manifests/socket-mode.json');
    expect(JSON.parse(await said(hook(hooks['get-manifest'])))).toEqual(manifest);
    const [before, between = '', after] = (await said(hook(hooks['get-manifest'], boundaries))).split(
      'between',
    );
    expect(JSON.parse(between)).toEqual(manifest);
    expect({ before, after }).toEqual({ before: '', after: '\n' });
  });

  it('say what the desk runs on, and what of Slack could be newer', async () => {
    const { hooks } = await merged();
    const [, versions = ''] = (await said(hook(hooks.doctor, boundaries))).split('between');
    expect(JSON.parse(versions).versions).toContainEqual({ name: 'node', current: expect.any(String) });
    // The registry is not asked: what it says changes, and it may be out of reach.
    const offline = { npm_config_offline: 'true' };
    const [, update = ''] = (await said(hook(hooks['check-update'], boundaries, offline))).split('between');
    expect(JSON.parse(update)).toMatchObject({ name: expect.any(String), releases: expect.any(Array) });
  });

  it('start the desk with the tokens of the CLI and its settings, so that it answers in Slack, and end it on Ctrl-C', async () => {
    const { hooks } = await merged();
    const sockets = await socketServer();
    const slack = await fakeSlack();
    slack.answer('apps.connections.open', { ok: true, url: sockets.url });
    const dataDir = mkdtempSync(join(tmpdir(), 'desk-'));
    const ran = hook(hooks.start, [], {
      SLACK_CLI_XAPP: 'xapp-cli',
      SLACK_CLI_XOXB: 'xoxb-cli',
      SLACK_API_URL: slack.apiUrl,
      SLACK_AGENT: 'on',
      DATA_DIR: dataDir,
    });
    await vi.waitFor(() => expect(sockets.peers.length).toBeGreaterThan(0), 15_000);
    const [peer] = sockets.peers;
    peer?.send({
      type: 'slash_commands',
      envelope_id: 'e1',
      accepts_response_payload: true,
      payload: commandBody('sources', slack.responseUrl),
    });
    await vi.waitFor(() => expect(slack.of('response/1')).toHaveLength(1), 15_000);
    expect(peer?.received).toContainEqual(expect.objectContaining({ envelope_id: 'e1' }));
    const opened = { type: 'app_home_opened', tab: 'messages', channel: 'D1', user: 'U1', event_ts: '1.1' };
    peer?.send({ type: 'events_api', envelope_id: 'e2', payload: eventBody(opened) });
    await vi.waitFor(() => expect(slack.of('assistant.threads.setSuggestedPrompts')).toHaveLength(1), 15_000);
    end(ran.child, 'SIGINT');
    // What the shell ends with is its own affair; the pipes are closed when the desk has ended too.
    await ran.ended;
    expect(ran.err).toContain('the desk is closing');
    expect(ran.err).not.toMatch(/"level":"(?:error|fatal)"/u);
    await sockets.close();
    await slack.close();
    rmSync(dataDir, { recursive: true });
  }, 60_000);
});
