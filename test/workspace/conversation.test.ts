import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainWords } from '../../src/slack/message-text.ts';
import { botClient } from './bot-client.ts';
import { openStandIn, type StandIn } from './stand-in.ts';
import { type Visitor, visit } from './visitor.ts';

const GENERAL = 'C000000001';
let standIn: StandIn;
let visitor: Visitor;

beforeEach(async () => {
  standIn = await openStandIn();
  visitor = await visit(standIn.workspace.address);
});
afterEach(async () => {
  await visitor.leave();
  await standIn.close();
});

const leads = () => visitor.state().channels.find(({ kind }) => kind === 'private')?.id ?? '';
const direct = () => visitor.state().channels.find(({ kind }) => kind === 'direct')?.id ?? '';
const lineWith = (text: string) => visitor.until(({ lines }) => lines.find(line => line.text.includes(text)));

it('answers a slash command, escaped as Slack does, to the person alone, and shows nothing of the command', async () => {
  await visitor.say(GENERAL, '/huawei What of <chips>?');
  const answer = await lineWith('Answer: What of &lt;chips&gt;?');
  expect(answer).toMatchObject({ onlyYou: true, channel: GENERAL, threadTs: null });
  expect(visitor.state().lines).toHaveLength(1);
  expect(visitor.state().waits).toEqual([]);
});

it('shows what the desk sends to the response URL later', async () => {
  await visitor.say(GENERAL, '/huawei later');
  expect(await lineWith('Later.')).toMatchObject({ onlyYou: true });
});

it('takes five answers at a response URL and refuses the sixth', async () => {
  await visitor.say(GENERAL, '/huawei six');
  await lineWith('Use 5');
  await visitor.until(() => standIn.heard.includes('refused'));
  expect(visitor.state().lines.map(({ text }) => text)).toEqual([1, 2, 3, 4, 5].map(use => `Use ${use}`));
});

it('says in Slack’s words that a command timed out', async () => {
  const asked = visitor.say(GENERAL, '/huawei sleep');
  await visitor.until(({ waits }) => waits.length === 1);
  await asked;
  expect(await lineWith('operation_timeout')).toMatchObject({ onlyYou: true, user: 'USLACKBOT' });
  expect(visitor.state().waits).toEqual([]);
});

it('says in Slack’s words that the desk cannot be reached', async () => {
  standIn.workspace.attach('http://127.0.0.1:9/slack/events');
  await visitor.say(GENERAL, '/huawei hello');
  await lineWith('/huawei failed with the error "dispatch_failed".');
});

it('knows no other command', async () => {
  await visitor.say(GENERAL, '/foo bar');
  await lineWith('/foo is not a valid command.');
  expect(standIn.heard).toEqual([]);
});

it('answers a mention in its thread, and again in the thread', async () => {
  await visitor.say(GENERAL, 'Tell us, @huawei: is 1 < 2 & so on?');
  const answer = await lineWith('Answer in the thread');
  const asked = visitor.state().lines[0]!;
  expect(asked).toMatchObject({
    user: 'U000000001',
    text: 'Tell us, <@U0HUAWEIDSK>: is 1 &lt; 2 &amp; so on?',
    threadTs: null,
  });
  expect(answer).toMatchObject({ threadTs: asked.ts, onlyYou: false });
  await visitor.say(GENERAL, '@huawei and then?', asked.ts);
  await visitor.until(({ lines }) => lines.filter(({ threadTs }) => threadTs === asked.ts).length === 3);
});

it.each([
  ['a < b and b > c & d', 'a &lt; b and b &gt; c &amp; d'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['&lt;script&gt;', '&amp;lt;script&amp;gt;'],
  ['<!channel> <@U000000001>', '&lt;!channel&gt; &lt;@U000000001&gt;'],
])('passes on %j escaped, as Slack does', async (typed, escaped) => {
  await visitor.say(GENERAL, `/huawei ${typed}`);
  await visitor.say(GENERAL, `@huawei ${typed}`);
  await visitor.say(direct(), typed);
  await visitor.until(({ lines, desk }) => lines.filter(({ user }) => user === desk.id).length === 3);
  expect(standIn.heard).toEqual([
    `command ${escaped}`,
    `mention <@U0HUAWEIDSK> ${escaped}`,
    `direct ${escaped}`,
  ]);
  expect(plainWords(escaped)).toBe(typed);
});

it('names an unknown command as it was typed', async () => {
  await visitor.say(GENERAL, '/<!channel>');
  await lineWith('/&lt;!channel&gt; is not a valid command.');
});

it('tells the desk of no mention where there is none', async () => {
  await visitor.say(GENERAL, 'Only among us. someone@huawei.example');
  await lineWith('Only among us.');
  expect(standIn.heard).toEqual([]);
});

it('answers a direct message where it was written', async () => {
  await visitor.say(direct(), 'Who leads Huawei?');
  expect(await lineWith('Direct answer')).toMatchObject({ channel: direct(), threadTs: null });
});

it('shows that the desk is answering until it has', async () => {
  await visitor.say(direct(), 'quiet');
  expect(visitor.state().waits).toEqual([{ channel: direct(), threadTs: null }]);
  await visitor.say(direct(), 'loud');
  await lineWith('Direct answer: loud');
  expect(visitor.state().waits).toHaveLength(1);
});

it('keeps the desk out of a private channel until it is invited', async () => {
  await visitor.say(leads(), '@huawei hello');
  await lineWith('it is not in #leads');
  const post = () => botClient(standIn.workspace).chat.postMessage({ channel: leads(), text: 'Here I am' });
  await expect(post()).rejects.toThrow('channel_not_found');
  await visitor.say(leads(), '/invite @huawei');
  await visitor.until(({ channels }) => channels.every(({ hasDesk }) => hasDesk));
  await post();
  await lineWith('Here I am');
});

it('answers a slash command where the desk was not invited', async () => {
  await visitor.say(leads(), '/huawei hello');
  await lineWith('Answer: hello');
});

it('shares an ephemeral answer with all, and takes the ephemeral one away', async () => {
  await visitor.say(GENERAL, '/huawei hello');
  const answer = await lineWith('Answer: hello');
  expect(await visitor.press(answer, 'share')).toEqual({ error: null, errors: {} });
  expect(await lineWith('Shared answer')).toMatchObject({ onlyYou: false });
  await visitor.until(({ lines }) => lines.length === 1);
  expect(standIn.heard).toContain('share without message');
  expect(await visitor.press(answer, 'share')).toEqual({ error: 'expired', errors: {} });
});

it('brings the digest forward and passes on what is said of it', async () => {
  const answer = await visitor.post('/digest', { channel: 'C000000002' });
  expect(await answer.json()).toEqual({ sentence: 'Posted a digest of 3 stories.' });
});
