import { afterAll, beforeAll, expect, it } from 'vitest';
import { blocksFor, FIRST, openTwoTeams, SECOND, type TwoTeams } from './two-teams.ts';
import type { Visitor } from './visitor.ts';

let both: TwoTeams;
let you: Visitor;
let dana: Visitor;

beforeAll(async () => {
  both = await openTwoTeams();
  you = await both.visit(FIRST);
  dana = await both.visit(FIRST, 'other');
});
afterAll(() => both.close());

/** Says a word to all and waits until both have it, so that whatever was to come before it has come. */
const settle = async () => {
  const { ts } = await both.client(FIRST.team).chat.postMessage({ channel: FIRST.news, text: 'Settled' });
  for (const visitor of [you, dana]) await visitor.until(({ lines }) => lines.some(line => line.ts === ts));
};

it('shows each person the same channels and their own direct conversation', () => {
  const kinds = (visitor: Visitor) => visitor.state().channels.map(({ id, kind }) => `${kind} ${id}`);
  const channels = [`channel ${FIRST.general}`, `channel ${FIRST.news}`, `private ${FIRST.closed}`];
  expect(kinds(you)).toEqual([...channels, `direct ${FIRST.directs.you}`]);
  expect(kinds(dana)).toEqual([...channels, `direct ${FIRST.directs.other}`]);
  expect(dana.state().person).toEqual({ id: FIRST.other, name: 'Dana' });
  expect(dana.state().people).toEqual(you.state().people);
  expect(dana.state().teams).toHaveLength(2);
});

it('answers a command to the person alone who gave it, who alone waits for it', async () => {
  const asked = dana.say(FIRST.general, '/huawei quiet');
  await dana.until(({ waits }) => waits.length === 1);
  await asked;
  await dana.say(FIRST.general, '/huawei later');
  const answer = await dana.until(({ lines }) =>
    lines.find(({ text }) => text === `Command of ${FIRST.team}`),
  );
  expect(answer).toMatchObject({ onlyYou: true, channel: FIRST.general });
  await settle();
  expect(you.state().lines.some(({ ts }) => ts === answer.ts)).toBe(false);
  expect(you.state().waits).toEqual([]);
  expect(await you.press(answer, 'press')).toEqual({ error: 'expired', errors: {} });
});

it('whispers to one person and to nobody else, and replaces and takes away a whisper for that one alone', async () => {
  const { chat } = both.client(FIRST.team);
  const whisper = { channel: FIRST.general, user: FIRST.other, text: 'Psst', blocks: blocksFor('Psst') };
  await chat.postEphemeral(whisper);
  const heard = await dana.until(({ lines }) => lines.find(({ text }) => text === 'Psst'));
  await dana.press(heard, 'press');
  await dana.until(({ lines }) => lines.some(({ text }) => text === `Action of ${FIRST.team}`));
  const { response_url } = both.bodies.at(-1) ?? {};
  const respond = (body: object) =>
    fetch(String(response_url), { method: 'POST', body: JSON.stringify(body) });
  await respond({ replace_original: true, text: 'Psst again' });
  await dana.until(({ lines }) => lines.some(({ ts, text }) => ts === heard.ts && text === 'Psst again'));
  await respond({ delete_original: true });
  await dana.until(({ lines }) => !lines.some(({ ts }) => ts === heard.ts));
  await settle();
  expect(JSON.stringify(you.state().lines)).not.toMatch(/Psst|Action/);
});

it('whispers into a thread where the app names it', async () => {
  await dana.say(FIRST.general, 'A beginning');
  const { ts } = await dana.until(({ lines }) => lines.find(({ text }) => text === 'A beginning'));
  const { chat } = both.client(FIRST.team);
  await chat.postEphemeral({ channel: FIRST.general, user: FIRST.other, text: 'Psst here', thread_ts: ts });
  await dana.say(FIRST.general, '/huawei quiet');
  const body = { text: 'Psst there', thread_ts: ts };
  const url = String(both.bodies.at(-1)?.response_url);
  await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  for (const text of ['Psst here', 'Psst there'])
    expect(await dana.until(({ lines }) => lines.find(line => line.text === text))).toMatchObject({
      threadTs: ts,
      onlyYou: true,
    });
});

it('lets a response go to all of a private channel that the desk is not in', async () => {
  const guest = await both.visit(SECOND, 'other');
  await guest.say(SECOND.closed, '/huawei quiet');
  const url = String(both.bodies.at(-1)?.response_url);
  const body = { text: 'To all', response_type: 'in_channel' };
  expect((await fetch(url, { method: 'POST', body: JSON.stringify(body) })).status).toBe(200);
  const other = await both.visit(SECOND);
  expect(await other.until(({ lines }) => lines.find(({ text }) => text === 'To all'))).toMatchObject({
    channel: SECOND.closed,
    onlyYou: false,
  });
});

it('keeps a direct conversation between the desk and one person', async () => {
  await dana.say(FIRST.directs.other, 'Between us');
  await dana.until(({ lines }) => lines.some(({ text }) => text === `Direct of ${FIRST.team}`));
  await you.say(FIRST.directs.other, 'Intruding');
  await settle();
  expect(JSON.stringify(you.state().lines)).not.toMatch(/Between us|Direct of/);
  expect(JSON.stringify(dana.state().lines)).not.toContain('Intruding');
});

it('brings a message to a user id into that person’s direct conversation', async () => {
  const { chat, conversations } = both.client(FIRST.team);
  const posted = await chat.postMessage({ channel: FIRST.other, text: 'For Dana' });
  expect(posted.channel).toBe(FIRST.directs.other);
  expect((await conversations.open({ users: FIRST.other })).channel?.id).toBe(FIRST.directs.other);
  await dana.until(({ lines }) => lines.some(({ text }) => text === 'For Dana'));
  await settle();
  expect(you.state().lines.some(({ text }) => text === 'For Dana')).toBe(false);
});

it('opens a modal for the person alone who asked for it, and lets nobody else send or close it', async () => {
  await dana.say(FIRST.general, '/huawei form');
  const view = await dana.until(({ views }) => views.at(-1));
  await settle();
  expect(you.state().views).toEqual([]);
  expect(await (await you.post('/submit', { view: view.id })).json()).toMatchObject({ error: 'expired' });
  await you.post('/dismiss', { view: view.id, all: true });
  expect(dana.state().views.map(({ id }) => id)).toEqual([view.id]);
  await dana.post('/dismiss', { view: view.id });
  await dana.until(({ views }) => views.length === 0);
});

it('lets several people speak in a thread, each under their own name', async () => {
  await you.say(FIRST.general, 'What do you think?');
  const first = await dana.until(({ lines }) => lines.find(({ text }) => text === 'What do you think?'));
  await dana.say(FIRST.general, 'Let us ask @huawei', first.ts);
  const thread = await you.until(({ lines }) => {
    const replies = lines.filter(({ threadTs }) => threadTs === first.ts);
    return replies.length === 2 && replies;
  });
  expect(thread.map(({ user }) => user)).toEqual([FIRST.other, FIRST.desk]);
  const { messages } = await both
    .client(FIRST.team)
    .conversations.replies({ channel: FIRST.general, ts: first.ts });
  expect(messages?.map(({ user }) => user)).toEqual([FIRST.you, FIRST.other, FIRST.desk]);
});

it('tells everybody that the desk was invited, each with their own direct conversation', async () => {
  await dana.say(FIRST.closed, '/invite @huawei');
  for (const visitor of [you, dana])
    await visitor.until(({ channels }) => channels.find(({ id }) => id === FIRST.closed)?.hasDesk);
  expect(you.state().channels.at(-1)?.id).toBe(FIRST.directs.you);
  expect(dana.state().channels.at(-1)?.id).toBe(FIRST.directs.other);
});

it('publishes a Home to one person, and refuses one with an old hash', async () => {
  const { views } = both.client(FIRST.team);
  const home = (text: string) => ({ type: 'home' as const, blocks: blocksFor(text) });
  const { view } = await views.publish({ user_id: FIRST.other, view: home('First') });
  expect(view).toMatchObject({ type: 'home', team_id: FIRST.team, hash: expect.any(String) });
  const shown = await dana.until(state => state.home);
  expect(JSON.stringify(shown)).toContain('First');
  await views.publish({ user_id: FIRST.other, hash: shown.hash, view: home('Second') });
  const late = views.publish({ user_id: FIRST.other, hash: shown.hash, view: home('Late') });
  await expect(late).rejects.toThrow('hash_conflict');
  await dana.until(state => JSON.stringify(state.home).includes('Second'));
  await settle();
  expect(you.state().home).toBeNull();
  expect(dana.state().home?.id).toBe(shown.id);
});

it('leads a permalink to its message on the page', async () => {
  const { chat } = both.client(FIRST.team);
  const { ts = '' } = await chat.postMessage({ channel: FIRST.general, text: 'Find me' });
  const { permalink = '' } = await chat.getPermalink({ channel: FIRST.general, message_ts: ts });
  const response = await fetch(permalink, { redirect: 'manual' });
  expect(response.status).toBe(302);
  const place = `/#${FIRST.team}/${FIRST.you}/${FIRST.general}/${ts}`;
  expect(response.headers.get('location')).toBe(place);
  expect((await fetch(`${permalink}0`, { redirect: 'manual' })).status).toBe(404);
  await expect(chat.getPermalink({ channel: FIRST.general, message_ts: '1.2' })).rejects.toThrow(
    'message_not_found',
  );
});

it.each([
  ['nobody in particular', {}, FIRST.you],
  ['nobody in particular of a workspace', { team: SECOND.team }, SECOND.you],
  ['a workspace, with an empty person', { team: SECOND.team, person: '' }, SECOND.you],
])('begins with somebody where the page names %s', async (_, as, person) => {
  const leaving = new AbortController();
  const query = new URLSearchParams(as);
  const changes = await fetch(`${both.workspace.address}/changes?${query}`, { signal: leaving.signal });
  const { value } = (await changes.body?.getReader().read()) ?? {};
  leaving.abort();
  expect(new TextDecoder().decode(value)).toContain(`"person":{"id":"${person}"`);
});

it.each([
  ['no workspace', { team: 'T000000009', person: FIRST.you }],
  ['nobody there', { team: FIRST.team, person: 'U000000009' }],
  ['somebody of another workspace', { team: FIRST.team, person: 'U200000001' }],
])('knows a viewer of %s neither on the page nor as a doer', async (_, as) => {
  const changes = await fetch(`${both.workspace.address}/changes?${new URLSearchParams(as)}`);
  expect(changes.status).toBe(404);
  expect((await you.post('/say', { as, channel: FIRST.general, text: 'x', threadTs: null })).status).toBe(
    404,
  );
});
