import { afterAll, beforeAll, expect, it } from 'vitest';
import { completions } from '../../src/workspace/completions.ts';
import { openPayloads } from '../../src/workspace/payloads.ts';
import { redactedBody } from '../../src/workspace/redacted-body.ts';
import { FIRST, openTwoTeams, SECOND, type TwoTeams } from './two-teams.ts';
import type { Visitor } from './visitor.ts';

let both: TwoTeams;
let you: Visitor;

beforeAll(async () => {
  both = await openTwoTeams();
  you = await both.visit(FIRST);
});
afterAll(() => both.close());

const payloadOf = (name: string) =>
  you.until(({ payloads }) => payloads.findLast(payload => payload.name === name));

it('shows what went each way, by its name, with how it was taken', async () => {
  await you.say(FIRST.general, '@huawei hello');
  await you.say(FIRST.general, '/huawei later');
  const mention = await payloadOf('event app_mention');
  expect(mention).toMatchObject({ direction: 'to_desk', team: FIRST.team });
  expect(mention.outcome).toMatch(/^200 in \d+ ms$/);
  expect(mention.body).toMatchObject({ type: 'event_callback', event: { type: 'app_mention' } });
  expect(await payloadOf('chat.postMessage')).toMatchObject({
    direction: 'from_desk',
    outcome: 'ok',
    body: { channel: FIRST.general, blocks: [{ type: 'section' }, { type: 'actions' }] },
  });
  expect(await payloadOf('command /huawei')).toMatchObject({ body: { text: 'later', user_id: FIRST.you } });
  expect(await payloadOf('response_url')).toMatchObject({
    outcome: 'ok',
    body: { response_type: 'ephemeral' },
  });
  await expect(
    both.client(FIRST.team).chat.postMessage({ channel: FIRST.closed, text: 'x' }),
  ).rejects.toThrow();
  await you.until(({ payloads }) => payloads.at(-1)?.outcome === 'error: channel_not_found');
  const ids = you.state().payloads.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted((one, other) => one - other));
});

it('shows what the desk said in its acknowledgement', async () => {
  await you.say(FIRST.general, '/huawei hello');
  expect(await payloadOf('answer to command /huawei')).toMatchObject({
    direction: 'from_desk',
    body: { response_type: 'ephemeral', text: `Command of ${FIRST.team}` },
  });
});

it('shows nothing of the other workspace', async () => {
  const other = await both.visit(SECOND);
  await other.say(SECOND.general, '@huawei elsewhere');
  await other.until(({ payloads }) => payloads.some(({ name }) => name === 'chat.postMessage'));
  expect(JSON.stringify(you.state().payloads)).not.toContain('elsewhere');
  expect(other.state().payloads.every(({ team }) => team === SECOND.team)).toBe(true);
});

it('holds no secret, wherever one stood', async () => {
  const { address, teams, signingSecret } = both.workspace;
  await you.say(FIRST.general, '/huawei form');
  const view = await you.until(({ views }) => views.at(-1));
  await you.post('/submit', { view: view.id });
  await you.say(FIRST.general, '/huawei later');
  const answer = await you.until(({ lines }) => lines.findLast(({ onlyYou }) => onlyYou));
  await you.press(answer, 'press');
  await you.say(FIRST.general, `My token is ${teams[0]?.botToken} and ${signingSecret}`);
  await you.say(FIRST.general, `@huawei xoxb-1-canary xapp-1-canary ${address}/response/T1/canary`);
  await you.say(FIRST.general, `/xoxb-2-canary and more`);
  const { chat } = both.client(FIRST.team);
  await chat.postMessage({ channel: FIRST.general, text: you.token, metadata: canaryMetadata });
  const shown = JSON.stringify((await both.visit(FIRST)).state().payloads);
  const told = JSON.stringify(both.bodies);
  const triggers = [...told.matchAll(/"trigger_id":"([^"]+)"/g)].map(match => match[1] ?? '');
  const urls = [...told.matchAll(/\/response\/T\d+\/(\w+)/g)].map(match => match[1] ?? '');
  expect(triggers.length).toBeGreaterThan(2);
  expect(urls.length).toBeGreaterThan(2);
  expect(shown).toContain('view_submission form');
  for (const secret of [
    ...teams.map(({ botToken }) => botToken),
    signingSecret,
    you.token,
    ...triggers,
    ...urls,
  ])
    expect(shown).not.toContain(secret);
  expect(shown).not.toContain('canary');
});
const canaryMetadata = { event_type: 'test', event_payload: { token: 'canary', note: 'xoxp-3-canary' } };

it('takes JSON apart that came as text, and leaves other text as it is', () => {
  const body = { view: '{"blocks":[{"type":"section"}]}', text: '{not json', number: 1, none: null };
  expect(redactedBody(body, [])).toEqual({ ...body, view: { blocks: [{ type: 'section' }] } });
});

it('keeps the last two hundred', () => {
  const told: number[] = [];
  const payloads = openPayloads(
    'T1',
    [],
    change => change.type === 'payload' && told.push(change.payload.id),
  );
  for (let count = 0; count < 250; count += 1)
    payloads.record({ at: new Date(0), direction: 'to_desk', name: 'n', outcome: 'ok', body: {} });
  expect(payloads.all().map(({ id }) => id)).toEqual(told.slice(-200));
  expect(told).toHaveLength(250);
});

it('offers every subcommand of the usage hint, each with what it is for', () => {
  const offered = completions();
  expect(offered.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['help', 'quotes ', 'digest on 08:30']),
  );
  expect(offered.filter(({ hint }) => /^$|^\[/.test(hint))).toEqual([]);
  expect(you.state().completions).toEqual(offered);
  expect(you.state().shortcuts).toMatchObject({
    message: [{ id: 'check_message' }],
    global: [{ id: 'ask_desk' }],
  });
});
