import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Turn } from '../../src/conversation/turn.ts';
import { StoreUnavailable } from '../../src/store/store-unavailable.ts';
import { ships, twin } from './articles.ts';
import { command, openDesk, press } from './desk.ts';
import { evidence } from './evidence.ts';
import { OTHERS, usersInfo } from './people.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
const open = async (changes: Parameters<typeof openDesk>[0] = {}) => {
  desk = await openDesk({
    evidence: () =>
      evidence({
        origins: [
          {
            id: 'o1',
            name: 'The <Wire>',
            inCorpus: false,
            retellings: [
              { article: ships, via: null, firstHand: false, basis: 'found', cues: [] },
              { article: twin, via: null, firstHand: false, basis: 'found', cues: [] },
            ],
          },
          {
            id: 'o2',
            name: 'Present Paper',
            inCorpus: true,
            retellings: [{ article: ships, via: null, firstHand: true, basis: 'found', cues: [] }],
          },
        ],
      }),
    mayReadGaps: user => user === 'U1',
    ...changes,
  });
  desk.slack.answerWith('users.info', usersInfo);
};
beforeEach(() => open());
afterEach(() => desk.close());

let turns = 0;
const asked = (question: string, over: Partial<Turn> = {}) => {
  turns += 1;
  return desk.desk.turns.note({
    id: `t${turns}`,
    team: 'T1',
    channel: 'C1',
    thread: null,
    person: 'U7',
    via: 'command',
    typed: question,
    question,
    outcome: 'not_in_articles',
    reason: 'no_evidence',
    at: new Date(1_800_000_000_000 + turns * 1000),
    ...over,
  });
};
const gaps = async (user: string, words = 'gaps', fields: Record<string, string> = {}) => {
  await desk.send(command(words, desk.slack.responseUrl, { user_id: user, ...fields }));
  await desk.done();
  return String(desk.slack.of('response/1').at(-1)?.text);
};
const pressed = async (action: string, value: string, user: string) => {
  await desk.send(
    press(action, value, desk.slack.responseUrl, {
      user: { id: user },
      container: { type: 'message', channel_id: 'C1', message_ts: '1.1', is_ephemeral: true },
    }),
  );
  await desk.done();
};

it.each(['U2', 'U1'])(
  'are shown to admins and to those who are named for it (%s), to them alone',
  async user => {
    await asked('When does the bridge open?');
    const text = await gaps(user);
    expect(text).toContain('Gaps: 1 absent report, 1 unanswered subject, 0 not helpful');
    expect(desk.slack.of('response/1').at(-1)).toMatchObject({ response_type: 'ephemeral' });
    expect(desk.slack.problems).toEqual([]);
  },
);

it.each(['UHERE', ...Object.keys(OTHERS).filter(user => user !== 'USPARSE' && user !== 'UELSE')])(
  'are not shown to %s, who is told so',
  async user => {
    await asked('When does the bridge open?');
    expect(await gaps(user)).toMatch(/^(?:Only admins|Nur Admins)/u);
    await pressed('gaps_page:more', '0', user);
    expect(desk.slack.of('response/1').at(-1)?.text).toMatch(/^(?:Only admins|Nur Admins)/u);
    await pressed('gaps_export', '0', user);
    expect(JSON.stringify(desk.slack.of('views.open'))).not.toContain('bridge');
  },
);

it('are shown to nobody while Slack does not tell who they are', async () => {
  desk.slack.answer('users.info', { ok: false, error: 'fatal_error' });
  expect(await gaps('U2')).toContain('Slack does not tell me');
});

it('begin with what is cited and absent, then what was asked in vain, the most wanted first', async () => {
  await asked('Who won the lottery of Zagreb?');
  for (const person of ['U7', 'U8', 'U9']) await asked('When does the Kerch bridge open?', { person });
  await asked('Does the Kerch bridge have a toll?');
  const text = await gaps('U2');
  const order = ['The &lt;Wire&gt;', 'Kerch bridge', 'lottery of Zagreb'].map(words => text.indexOf(words));
  expect(order.every(at => at > 0)).toBe(true);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(text).toContain('Retold by 2 articles: 001');
  expect(text).toContain('Asked 4 times by 3 people, last on <!date^');
  expect(text).not.toContain('Present Paper');
});

it('show what did not help with its reasons and words, and never who said so', async () => {
  for (const person of ['U7', 'U8'])
    await desk.desk.feedback.note({
      team: 'T1',
      person,
      turn: 'x',
      verdict: 'not_helpful',
      question: 'Who pays?',
      reason: person === 'U7' ? 'source' : null,
      comment: person === 'U7' ? 'It is <!here> the other one' : null,
      at: new Date(),
    });
  const text = await gaps('U2');
  expect(text).toContain('2 answers did not help 2 people');
  expect(text).toContain('wrong or missing source (1), no reason given (1)');
  expect(text).toContain('“It is &lt;!here&gt; the other one”');
  expect(JSON.stringify(desk.slack.of('response/1'))).not.toMatch(/U7|U8/u);
});

it('are those of the own team only', async () => {
  await asked('A secret of elsewhere?', { team: 'T2' });
  expect(await gaps('U2')).not.toContain('secret');
});

it('leave out what no article would mend', async () => {
  for (const reason of ['no_more', 'filter_not_understood', 'premise_contradicted'])
    await asked(`A question of ${reason}?`, { reason });
  await asked('From an outlet that is not there?', { reason: 'filter_matches_nothing' });
  const text = await gaps('U2');
  expect(text).toContain('1 unanswered subject');
  expect(text).not.toContain('A question of');
});

it('say so when there are none', async () => {
  await desk.close();
  await open({ evidence: () => evidence({ origins: [] }) });
  expect(await gaps('U2')).toContain('There are no gaps');
});

it('are paged, every entry once, in the place of the page before', async () => {
  const names = Array.from(
    { length: 40 },
    (_, nth) => `Q${'abcdefghij'[nth % 10]}${'klmn'[Math.floor(nth / 10)]}zu`,
  );
  for (const name of names) await asked(`${name}?`);
  const seen = [await gaps('U2')];
  for (let pages = 0; pages < 20; pages += 1) {
    const blocks = JSON.stringify(desk.slack.of('response/1').at(-1)?.blocks);
    const next = /"action_id":"gaps_page:more","text":\{[^}]*\},"value":"(\d+)"/u.exec(blocks)?.[1];
    if (next === undefined) break;
    await pressed('gaps_page:more', next, 'U2');
    expect(desk.slack.of('response/1').at(-1)).toMatchObject({ replace_original: true });
    seen.push(String(desk.slack.of('response/1').at(-1)?.text));
  }
  expect(seen.length).toBeGreaterThan(2);
  for (const name of names) expect(seen.join('\n').split(`*${name}?*`)).toHaveLength(2);
  expect(desk.slack.problems).toEqual([]);
});

it('are exported as CSV, in which nothing is a formula and nobody is named', async () => {
  await asked('=HYPERLINK("https://evil.example","x")', { person: 'U7' });
  await gaps('U2', 'gaps export');
  const [opened] = desk.slack.of('views.open');
  const csv = JSON.stringify(opened);
  expect(csv).toContain('kind');
  expect(csv).toContain("'=HYPERLINK");
  expect(csv).toContain('The <Wire>');
  expect(csv).not.toContain('U7');
  await pressed('gaps_export', '0', 'U2');
  expect(desk.slack.of('views.open')).toHaveLength(2);
  expect(desk.slack.problems).toEqual([]);
});

it('are said to be out of reach while the store fails', async () => {
  await desk.close();
  const down = async () => {
    throw new StoreUnavailable('down');
  };
  await open({
    feedback: { note: down, of: down, negative: down, counts: down, forgetOf: down, forget: down },
    isStoreFailure: error => error instanceof StoreUnavailable,
  });
  expect(await gaps('U2')).toContain('cannot write anything down or read my records');
});
