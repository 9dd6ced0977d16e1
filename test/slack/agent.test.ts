import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHttp } from '../../src/slack/connection/http.ts';
import type { DeskPorts } from '../../src/slack/ports.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { library } from './articles.ts';
import { directEvent, event, mentionEvent, ports, send, token } from './desk.ts';
import { type FakeSlack, fakeSlack } from './fake-slack.ts';
import { usersInfo } from './people.ts';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** The desk in Slack's agent view, or as it usually is. */
const openAgentDesk = async (agent = true, changes: Partial<DeskPorts> = {}) => {
  const slack = await fakeSlack();
  slack.answerWith('users.info', usersInfo);
  const wired = ports(changes);
  const connection = await openHttp(wired.desk, {
    installations: [{ team: null, token }],
    slackApiUrl: slack.apiUrl,
    strict: true,
    askAgainAfter: 20,
    signingSecret: 'test-signing-secret',
    port: 0,
    host: '127.0.0.1',
    agent,
  });
  open.push(
    () => connection.stop(),
    () => slack.close(),
  );
  return {
    ...wired,
    slack,
    tell: async (inner: object) => {
      await send(connection.url ?? '', event(inner));
      await connection.app.idle(5000);
    },
  };
};

const opened = (fields: object = {}) => ({
  type: 'app_home_opened',
  tab: 'messages',
  channel: 'D1',
  user: 'U1',
  event_ts: '1700000003.000300',
  ...fields,
});

const refused = { ok: false, error: 'missing_scope' };

/** What was called, in order, but for what every request brings with it. */
const methods = (slack: FakeSlack) =>
  slack.calls.map(({ method }) => method).filter(method => /^assistant|^chat/u.test(method));

describe('in the agent view the desk', () => {
  it('suggests up to four questions from the catalogue when the conversation is opened', async () => {
    const examples = ['one?', 'two?', 'three?', 'four?', 'five?'];
    const desk = await openAgentDesk(true, { library: () => ({ ...library(), examples }) });
    await desk.tell(opened());
    expect(desk.slack.of('assistant.threads.setSuggestedPrompts')).toEqual([
      expect.objectContaining({
        channel_id: 'D1',
        title: english.agent.promptsTitle,
        prompts: examples.slice(0, 4).map(question => ({ title: question, message: question })),
      }),
    ]);
  });

  it.each([
    ['U1', english],
    ['UDE', german],
  ])(
    'suggests commands to %s in their language where the articles come with no questions',
    async (user, words) => {
      const desk = await openAgentDesk(true, { library: () => ({ ...library(), examples: [] }) });
      await desk.tell(opened({ user }));
      const [call] = desk.slack.of('assistant.threads.setSuggestedPrompts');
      expect(call).toMatchObject({ title: words.agent.promptsTitle, prompts: words.agent.prompts });
    },
  );

  it('suggests nothing when the home tab is opened', async () => {
    const desk = await openAgentDesk();
    await desk.tell(opened({ tab: 'home' }));
    expect(methods(desk.slack)).toEqual([]);
  });

  it('shows that an answer is on its way, gives the conversation a title, and then answers', async () => {
    const desk = await openAgentDesk();
    await desk.tell(directEvent('quotes &amp; <@U9>'));
    expect(methods(desk.slack)).toHaveLength(3);
    expect(methods(desk.slack).at(-1)).toBe('chat.postMessage');
    const place = { channel_id: 'D1', thread_ts: '1700000002.000200' };
    const [status] = desk.slack.of('assistant.threads.setStatus');
    expect(status).toMatchObject({ ...place, status: english.agent.looking });
    const [title] = desk.slack.of('assistant.threads.setTitle');
    expect(title).toMatchObject({ ...place, title: 'quotes &' });
  });

  it('leaves the title as it is when the conversation goes on', async () => {
    const desk = await openAgentDesk();
    await desk.tell(directEvent('sources', { thread_ts: '1700000001.000100' }));
    expect(methods(desk.slack)).toEqual(['assistant.threads.setStatus', 'chat.postMessage']);
    const [status] = desk.slack.of('assistant.threads.setStatus');
    expect(status).toMatchObject({ thread_ts: '1700000001.000100' });
  });

  it('answers where Slack takes neither status nor title, and says so in the log', async () => {
    const desk = await openAgentDesk();
    for (const method of ['setStatus', 'setTitle', 'setSuggestedPrompts'])
      desk.slack.answer(`assistant.threads.${method}`, refused);
    await desk.tell(opened());
    await desk.tell(directEvent('sources'));
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
    expect(desk.lines.filter(({ level }) => level === 'warn').map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'Slack took no suggested questions',
        'Slack does not show that an answer is on its way',
        'Slack took no title for a conversation',
      ]),
    );
  });

  it('answers within a second where Slack is slow to show the status, and takes off what came too late', async () => {
    const desk = await openAgentDesk();
    desk.slack.answerWith('assistant.threads.setStatus', async ({ status }) => {
      if (status !== '') await new Promise(resolve => setTimeout(resolve, 800));
      return { body: { ok: true } };
    });
    const begun = performance.now();
    void desk.tell(directEvent('sources'));
    await vi.waitFor(() => expect(desk.slack.of('chat.postMessage')).toHaveLength(1), 3000);
    expect(performance.now() - begun).toBeLessThan(1000);
    await vi.waitFor(
      () =>
        expect(desk.slack.of('assistant.threads.setStatus').map(({ status }) => status)).toEqual([
          english.agent.looking,
          '',
        ]),
      3000,
    );
  });

  it('takes the status off when no answer could be posted', async () => {
    const desk = await openAgentDesk();
    desk.slack.answer('chat.postMessage', { ok: false, error: 'is_archived' });
    await desk.tell(directEvent('sources'));
    expect(desk.slack.of('assistant.threads.setStatus').at(-1)).toMatchObject({ status: '' });
  });

  it('shows nothing of it in channels', async () => {
    const desk = await openAgentDesk();
    await desk.tell(mentionEvent('<@UDESK> sources'));
    expect(methods(desk.slack)).toEqual(['chat.postMessage']);
  });
});

it('the desk calls nothing of the agent view unless it is turned on', async () => {
  const desk = await openAgentDesk(false);
  await desk.tell(opened());
  await desk.tell(directEvent('sources'));
  expect(methods(desk.slack)).toEqual(['chat.postMessage']);
});
