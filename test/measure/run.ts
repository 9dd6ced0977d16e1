import { spawn, spawnSync } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Prints two ratios, each measured in one run beside its baseline: the acknowledgement of a signed /huawei question by
 * the desk against a bare Bolt app, asked in turns; and a whole `ask` process against `node -e 0`.
 */
const ROUNDS = 1_500;
const WARM_UP = 200;
const STARTS = 15;
const SECRET = 'measure';

const main = async (): Promise<void> => {
  const slack = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, team_id: 'T1', user_id: 'U1', bot_id: 'B1', ts: '1.1' }));
  });
  await new Promise<void>(resolve => slack.listen(0, '127.0.0.1', resolve));
  const slackUrl = `http://127.0.0.1:${portOf(slack.address())}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'measure-'));
  const settings = {
    SLACK_MODE: 'http',
    SLACK_BOT_TOKEN: 'xoxb-measure',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: `${slackUrl}/api/`,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  };
  const desk = await serve('src/main.ts', { ...settings, PORT: '38211' });
  const bare = await serve('test/measure/bare-bolt.ts', { ...settings, PORT: '38212' });
  const times: Record<'desk' | 'bare', number[]> = { desk: [], bare: [] };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
    for (const [name, { url }] of [
      ['desk', desk],
      ['bare', bare],
    ] as const) {
      const took = await acknowledged(url, slackUrl);
      if (round >= WARM_UP) times[name].push(took);
    }
  for (const { child } of [desk, bare]) {
    child.kill();
    await new Promise(resolve => child.once('close', resolve));
  }
  slack.closeAllConnections();
  slack.close();
  for (const share of [0.5, 0.99]) {
    const [ours, theirs] = [at(times.desk, share), at(times.bare, share)];
    console.log(
      `acknowledgement p${share * 100}: desk ${ours.toFixed(2)} ms, bare Bolt ${theirs.toFixed(2)} ms, ratio ${(ours / theirs).toFixed(2)}`,
    );
  }
  const starts = { ask: [] as number[], node: [] as number[] };
  for (let start = 0; start < STARTS; start += 1) {
    starts.node.push(run(['-e', '0']));
    starts.ask.push(run(['src/ask.ts', '--json', 'who is Andy Purdy']));
  }
  const [ask, node] = [at(starts.ask, 0.5), at(starts.node, 0.5)];
  console.log(
    `cold start to first answer: ask ${ask.toFixed(0)} ms, node -e 0 ${node.toFixed(0)} ms, ratio ${(ask / node).toFixed(1)}`,
  );
  rmSync(dataDir, { recursive: true, force: true });
};

const portOf = (address: string | object | null): number =>
  typeof address === 'object' && address && 'port' in address ? Number(address.port) : 0;

const serve = async (program: string, settings: Record<string, string>) => {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...settings },
    stdio: 'inherit',
  });
  const url = `http://127.0.0.1:${settings.PORT}/slack/events`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return { child, url };
};

/** Milliseconds from sending a signed command to its acknowledgement. */
const acknowledged = async (url: string, slackUrl: string): Promise<number> => {
  const body = new URLSearchParams({
    command: '/huawei',
    text: 'which countries is the US talking to?',
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U2',
    trigger_id: randomUUID(),
    response_url: `${slackUrl}/respond`,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  };
  const began = performance.now();
  const response = await fetch(url, { method: 'POST', body, headers });
  await response.arrayBuffer();
  const took = performance.now() - began;
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return took;
};

const run = (words: readonly string[]): number => {
  const began = performance.now();
  spawnSync(process.execPath, words);
  return performance.now() - began;
};

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

await main();
