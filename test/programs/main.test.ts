import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

type Running = {
  readonly child: ChildProcess;
  out: string;
  err: string;
  readonly ended: Promise<number | null>;
};

const running: Running[] = [];
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});

const start = (settings: Record<string, string>): Running => {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('SLACK_'));
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { ...Object.fromEntries(kept), ...settings },
  });
  const program: Running = {
    child,
    out: '',
    err: '',
    ended: new Promise(resolve => child.on('close', resolve)),
  };
  child.stdout.on('data', part => {
    program.out += part;
  });
  child.stderr.on('data', part => {
    program.err += part;
  });
  running.push(program);
  return program;
};

/** A desk in Slack, which is nowhere to be found. */
const inSlack = {
  SLACK_MODE: 'http',
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: 's',
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
  HOST: '127.0.0.1',
};

const addressOf = async (program: Running): Promise<string> => {
  for (let tries = 0; tries < 150; tries += 1) {
    const address = program.out.match(/http:\/\/127\.0\.0\.1:\d+/u)?.[0];
    if (address) return address;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`No address: ${program.err}`);
};

describe('npm start', () => {
  it('opens the local workspace, prints its address, and ends with 0 on SIGTERM', async () => {
    const program = start({ PORT: '0' });
    const page = await fetch(await addressOf(program));
    expect(page.status).toBe(200);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    for (const line of program.err.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 and at once on %s while it starts', async signal => {
    const silent = createServer();
    const asked = new Promise(resolve => silent.once('request', resolve));
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const dataDir = await mkdtemp(join(tmpdir(), 'desk-'));
    const settings = { ...inSlack, SLACK_API_URL: `http://127.0.0.1:${port}/api/` };
    const program = start({ ...settings, PORT: '0', DATA_DIR: dataDir });
    await asked;
    program.child.kill(signal);
    const begun = performance.now();
    expect(await program.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(3000);
    silent.closeAllConnections();
    silent.close();
    await rm(dataDir, { recursive: true });
  });

  it('ends with one line that names the mend when it cannot start', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => busy.once('listening', resolve));
    const address = busy.address();
    const taken = String(typeof address === 'object' && address ? address.port : 0);
    const dataDir = await mkdtemp(join(tmpdir(), 'desk-'));
    const programs: [Record<string, string>, RegExp][] = [
      [{ ARTICLES_DIR: join(tmpdir(), 'nowhere-at-all') }, /ENOENT.*point ARTICLES_DIR at a folder/],
      [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_APP_TOKEN: is needed/],
      [{ PORT: taken }, /^PORT: is in use/],
      [{ ...inSlack, HOST: '203.0.113.1' }, /^HOST: is no address of this machine/],
    ];
    for (const [settings, message] of programs) {
      const program = start({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...settings });
      expect(await program.ended).toBe(1);
      expect(program.err.trim().split('\n')).toHaveLength(1);
      expect(program.err).toMatch(message);
      expect(program.out).toBe('');
    }
    busy.close();
    await rm(dataDir, { recursive: true });
  });

  it('does not share its database with a second desk', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'desk-'));
    const settings = { ...inSlack, PORT: '0', DATA_DIR: dataDir };
    const first = start(settings);
    for (let tries = 0; tries < 100 && !first.err.includes('the desk is open'); tries += 1)
      await new Promise(resolve => setTimeout(resolve, 100));
    const second = start({ ...settings, LOG_LEVEL: 'silent' });
    expect(await second.ended).toBe(1);
    expect(second.err.trim().split('\n')).toHaveLength(1);
    expect(second.err).toContain(dataDir);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await rm(dataDir, { recursive: true });
  });
});
