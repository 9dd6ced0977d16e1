import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type OpenDesk, openDesk } from '../../src/desk.ts';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/store.ts';
import { driverOf, openSlack, type Slack } from './slack-emulator.ts';

let slack: Slack;
let desk: OpenDesk;
let driver: ReturnType<typeof driverOf>;
let dataDir = '';
const logged: string[] = [];
/** A zone in which it is another date than in UTC now. */
const zone = new Date().getUTCHours() < 11 ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati';

const start = async (): Promise<void> => {
  const config = readConfig({
    SLACK_MODE: 'http',
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    TIME_ZONE: zone,
  });
  desk = await openDesk(config, openLog('trace', { write: line => void logged.push(line) }));
  driver = driverOf(slack, desk.eventsUrl ?? '');
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'desk-'));
  slack = await openSlack();
  await start();
});
afterAll(async () => {
  await desk.stop();
  await slack.close();
  await rm(dataDir, { recursive: true, force: true });
});

const responseTo = async (text: string) => {
  const before = slack.responses.length;
  expect((await driver.command(text)).status).toBe(200);
  await vi.waitFor(() => expect(slack.responses.length).toBeGreaterThan(before), 5_000);
  return slack.responses.at(-1);
};
const history = async () =>
  (await slack.api('conversations.history', { channel: slack.channel, limit: '50' })).messages;
const digests = async (): Promise<string[]> =>
  (await history())
    .map(({ text }: { text: string }) => text)
    .filter((text: string) => text.includes('2 stories'));
const replies = async (ts: string) =>
  (await slack.api('conversations.replies', { channel: slack.channel, ts })).messages;
const quoteIn = (text: string): string => text.match(/1\. “(.*)”\n/su)?.[1] ?? 'no excerpt';
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('the desk in Slack over HTTP', () => {
  it('answers a command to the asker alone, with excerpts that stand in the files', async () => {
    const response = await responseTo('who is Ryan Ding?');
    expect(response?.response_type).toBe('ephemeral');
    const text = await readFile('seeds/003_bb5a8dc446479338.txt', 'utf8');
    expect(text).toContain(unescaped(quoteIn(response?.text ?? '')));
  });

  it('answers a mention in its thread and a direct message, once each however often they are delivered', async () => {
    for (const extra of [
      { type: 'app_mention', text: '<@U0DESK> who is Andy Purdy?' },
      { type: 'message', channel_type: 'im', text: 'who is Andy Purdy?' },
    ]) {
      const { ts } = await slack.api('chat.postMessage', { channel: slack.channel, text: extra.text });
      const event = { ...extra, user: slack.alice, channel: slack.channel, ts };
      const delivered = await Promise.all(
        ['Ev1', 'Ev1', 'Ev1', 'Ev1'].map(id => driver.event(event, `${id}-${ts}`)),
      );
      expect(delivered.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      await vi.waitFor(async () => expect(await replies(ts)).toHaveLength(2), 5_000);
      await driver.event(event, `Ev1-${ts}`);
      await new Promise(resolve => setTimeout(resolve, 200));
      const thread = await replies(ts);
      expect(thread).toHaveLength(2);
      expect(thread[1]).toMatchObject({ thread_ts: ts, user: 'U0DESK' });
      expect(thread[1].text).toContain('Andy Purdy');
    }
  });

  it('shares an answer to the channel and opens an excerpt in its context', async () => {
    const response = await responseTo('which UK operators are customers of Huawei?');
    const buttons = response?.blocks?.flatMap(block => block.elements ?? []) ?? [];
    const button = (id: string) => buttons.find(({ action_id }) => action_id === id) ?? {};
    await driver.press(button('share'), 'not.a.trigger');
    await vi.waitFor(async () => expect((await history())[0].text).toContain('Vodafone'), 5_000);
    expect((await history())[0].text).toContain(`Shared by <@${slack.alice}>`);

    const { trigger_id } = await slack.api('views.generateTriggerId', { user_id: slack.alice });
    await driver.press(button('show_context'), trigger_id);
    await vi.waitFor(
      () => expect(slack.calls.some(({ method }) => method === 'views.open')).toBe(true),
      5_000,
    );
    const view = slack.calls.findLast(({ method }) => method === 'views.open')?.body.view ?? '';
    expect(view).toContain('This includes the UK, where BT, EE, Vodafone and Three are all customers.');
  });

  it('tells two stories of five articles in a digest, and nothing twice, also after a restart', async () => {
    const preview = await responseTo('digest now');
    expect(preview?.text).toContain('2 stories from 5 articles');
    expect(await digests()).toEqual([]);
    const buttons = preview?.blocks?.flatMap(block => block.elements ?? []) ?? [];
    await driver.press(buttons.find(({ action_id }) => action_id === 'digest_post') ?? {}, 'another.trigger');
    await vi.waitFor(async () => expect(await digests()).toHaveLength(1), 5_000);
    await vi.waitFor(() => expect(slack.responses.at(-1)?.text).toContain('Posted'), 5_000);
    await responseTo('digest on 08:30 Europe/Berlin');
    expect((await responseTo('digest now'))?.text).toMatch(/nothing (?:is )?new/iu);
    await desk.stop();
    await start();
    expect((await responseTo('digest now'))?.text).toMatch(/nothing (?:is )?new/iu);
    expect((await responseTo('digest status'))?.text).toContain('08:30');
    expect(await digests()).toHaveLength(1);
  });

  it('dates a digest in its own zone where none is on', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format();
    expect((await digests())[0]).toContain(`Daily digest, ${today}`);
  });

  it('answers at its start what was left waiting, and forgets what is more than a week old', async () => {
    const { ts } = await slack.api('chat.postMessage', { channel: slack.channel, text: 'who?' });
    const key = `message:${slack.team}:${slack.channel}:${ts}`;
    const event = { type: 'app_mention', user: slack.alice, channel: slack.channel, ts, text: 'Andy Purdy?' };
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await desk.stop();
    const before = await openStore(join(dataDir, 'desk.sqlite'));
    const payload = JSON.stringify({ type: 'event_callback', team_id: slack.team, event });
    await before.inbox.keep(key, payload, daysAgo(0.1), daysAgo(0.1));
    await before.inbox.know('old', daysAgo(8));
    await before.inbox.know('recent', daysAgo(6));
    await before.close();

    await start();
    await vi.waitFor(async () => expect(await replies(ts)).toHaveLength(2), 5_000);
    await desk.stop();
    const after = await openStore(join(dataDir, 'desk.sqlite'));
    expect(await after.inbox.due(new Date(Date.now() + 86_400_000), 10)).toEqual([]);
    expect(await after.inbox.know('recent', new Date())).toBe(false);
    expect(await after.inbox.know('old', new Date())).toBe(true);
    await after.close();
    await start();
  });

  it('lists its sources and helps', async () => {
    expect((await responseTo('sources'))?.text).toContain('Light Reading');
    for (const words of ['', 'help']) expect((await responseTo(words))?.text).toContain('/huawei');
  });

  it.each([
    ['another secret', 'wrong', 0],
    ['a timestamp of ten minutes ago', undefined, -600_000],
    ['a timestamp ten minutes ahead', undefined, 600_000],
  ])('refuses a request signed with %s', async (_, secret, shift) => {
    const [calls, responses] = [slack.calls.length, slack.responses.length];
    const refused = await driver.send(
      driver.commandBody('who is Ryan Ding?'),
      'application/x-www-form-urlencoded',
      secret ?? slack.signingSecret,
      Date.now() + shift,
    );
    expect(refused.status).toBe(401);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect([slack.calls.length, slack.responses.length]).toEqual([calls, responses]);
  });

  it('logs no secret, and no question above debug', () => {
    const all = logged.join('');
    for (const secret of [slack.botToken, slack.signingSecret, '/respond/'])
      expect(all).not.toContain(secret);
    const above = logged.filter(line => !/"level":"(?:debug|trace)"/u.test(line)).join('');
    for (const words of ['Ryan Ding', 'Andy Purdy', 'UK operators']) expect(above).not.toContain(words);
  });
});
