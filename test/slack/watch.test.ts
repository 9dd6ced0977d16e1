import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWatching } from '../../src/gaps/watching.ts';
import { boltLogger } from '../../src/slack/bolt-logger.ts';
import { clientOptions } from '../../src/slack/client-options.ts';
import { outgoing } from '../../src/slack/outgoing.ts';
import { watchTeller } from '../../src/slack/watch-teller.ts';
import { watchValue } from '../../src/slack/watch-value.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { StoreUnavailable } from '../../src/store/store-unavailable.ts';
import { ask } from './articles.ts';
import { command, openDesk, press } from './desk.ts';
import { usersInfo } from './people.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
let known: RegExp;
beforeEach(async () => {
  known = /never/u;
  desk = await openDesk({ ask: question => ask(known.test(question) ? `Shanghai: ${question}` : question) });
  desk.slack.answerWith('users.info', usersInfo);
});
afterEach(() => desk.close());

const question = 'Who pays for the bridge?';
const wish = watchValue({ turn: 'turn-1', question });
const EPHEMERAL = { type: 'message', channel_id: 'C1', message_ts: '1.000100', is_ephemeral: true };
const IN_THREAD = { ...EPHEMERAL, thread_ts: '1.000000', is_ephemeral: false };

const pressed = async (action: string, value: string, fields: object = {}) => {
  await desk.send(press(action, value, desk.slack.responseUrl, { container: EPHEMERAL, ...fields }));
  await desk.done();
};
const last = () => desk.slack.of('response/1').at(-1);
const watched = (person = 'U2', team = 'T1') => desk.desk.watches.of(team, person);
const idOf = async () => (await watched())[0]?.id ?? '';

describe('the button under "not in the articles"', () => {
  it('is there in private and in a thread, and nowhere where there is an answer', async () => {
    await desk.send(command(question, desk.slack.responseUrl));
    await desk.done();
    expect(JSON.stringify(last())).toContain('"action_id":"watch"');
    await desk.send(command('What opened in Shanghai?', desk.slack.responseUrl));
    await desk.done();
    expect(JSON.stringify(last())).not.toContain('"action_id":"watch"');
  });

  it('begins a watch of whoever pressed, and shows the way to end it in the place of the message', async () => {
    await pressed('watch', wish);
    expect(await watched()).toMatchObject([{ question, state: 'open', person: 'U2' }]);
    expect(last()).toMatchObject({ replace_original: true });
    expect(JSON.stringify(last())).toContain('"action_id":"watch_stop"');
    expect(JSON.stringify(last())).not.toContain('"action_id":"watch"');
    expect(JSON.stringify(last())).toContain('I will tell you in a direct message, once');
    expect(desk.slack.problems).toEqual([]);
  });

  it('says so when it is pressed again, and begins nothing new', async () => {
    await pressed('watch', wish);
    await pressed('watch', wish);
    expect(last()?.text).toContain('You are watching this already');
    expect(await watched()).toHaveLength(1);
  });

  it('leaves what everybody sees in a thread as it is', async () => {
    await pressed('watch', wish, { container: IN_THREAD });
    expect(last()).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(desk.slack.of('chat.update')).toEqual([]);
  });

  it('changes the message in a direct message', async () => {
    const container = { ...IN_THREAD, channel_id: 'D1' };
    await pressed('watch', wish, { channel: { id: 'D1' }, container });
    expect(desk.slack.of('chat.update')).toMatchObject([{ channel: 'D1', ts: '1.000100' }]);
  });

  it('shows the answer at once when the articles answer by now', async () => {
    known = /bridge/u;
    await pressed('watch', wish);
    expect(last()?.text).toContain('*The articles answer this by now:*');
    expect(last()?.text).toContain('The lab opened in Shanghai.');
    expect(await watched()).toEqual([]);
  });

  it('watches the whole question of the turn where a button had no room for it', async () => {
    await desk.desk.turns.note({
      id: 'turn-1',
      team: 'T1',
      channel: 'C1',
      thread: null,
      person: 'U2',
      via: 'command',
      typed: question,
      question: `${question} And when?`,
      outcome: 'not_in_articles',
      reason: 'no_evidence',
      at: new Date(),
    });
    await pressed('watch', wish);
    expect(await watched()).toMatchObject([{ question: `${question} And when?` }]);
  });

  it('ends politely at so many watches', async () => {
    for (let nth = 0; nth < 50; nth += 1)
      await desk.desk.watches.begin({
        id: `w${nth}`,
        team: 'T1',
        person: 'U2',
        question: `Number ${nth}?`,
        askedAt: new Date(),
      });
    await pressed('watch', wish);
    expect(last()?.text).toContain('You are watching 50 questions');
    expect(await watched()).toHaveLength(50);
  });

  it.each(['{}', '', '{"t":"","q":""}', '<!channel>'])('of an older version (%j) says so', async value => {
    await pressed('watch', value);
    expect(last()?.text).toContain('older version');
  });
});

describe('"Stop watching"', () => {
  it('ends the watch, and says so once more when there is none', async () => {
    await pressed('watch', wish);
    const id = await idOf();
    await pressed('watch_stop', id);
    expect(last()).toMatchObject({ replace_original: true });
    expect(last()?.text).toBe(`Stopped. I will not tell you about “${question}”.`);
    expect(await watched()).toEqual([]);
    await pressed('watch_stop', id);
    expect(last()?.text).toContain('not watching this any more');
  });

  it('ends nobody else’s watch, and none of another team', async () => {
    await pressed('watch', wish);
    const id = await idOf();
    await pressed('watch_stop', id, { user: { id: 'U1' } });
    const askedAt = new Date();
    await desk.desk.watches.begin({ id: 'far', team: 'T2', person: 'U2', question, askedAt });
    await pressed('watch_stop', 'far');
    expect(await watched()).toHaveLength(1);
    expect(await watched('U2', 'T2')).toHaveLength(1);
  });
});

it('says that nothing was written down while the store fails', async () => {
  await desk.close();
  const down = async () => {
    throw new StoreUnavailable('down');
  };
  desk = await openDesk({
    watches: {
      begin: down,
      end: down,
      of: down,
      open: down,
      claim: down,
      mark: down,
      settle: down,
      giveUpDoubtful: down,
      forgetOf: down,
      forget: down,
    },
    isStoreFailure: error => error instanceof StoreUnavailable,
  });
  for (const action of ['watch', 'watch_stop']) {
    await pressed(action, wish);
    expect(last()?.text).toContain('cannot write anything down');
  }
});

describe('once the articles answer', () => {
  /** The desk's watching, on Slack as it is faked. */
  const watching = (words = english, apiUrl = desk.slack.apiUrl) => {
    const { watches, evidence, log } = desk.desk;
    const client = new webApi.WebClient('xoxb-t', clientOptions(apiUrl, boltLogger(log)));
    const out = outgoing({ log, strict: true, patience: 0 });
    const tell = watchTeller({ out, evidence, log, wordsFor: async () => words }, team => {
      if (team !== 'T1') throw new Error('not installed');
      return client;
    });
    return openWatching({
      watches,
      ask: desk.desk.ask,
      articles: () => known,
      tell,
      now: async () => new Date(),
      log,
    });
  };

  it('its person gets one direct message with the question, since when, and the answer', async () => {
    await pressed('watch', wish);
    const { round } = watching();
    await round();
    expect(desk.slack.of('chat.postMessage')).toEqual([]);
    known = /bridge/u;
    await round();
    await round();
    const posts = desk.slack.of('chat.postMessage');
    expect(posts).toMatchObject([{ channel: 'U2' }]);
    expect(posts[0]?.text).toMatch(
      /The articles answer it now\*\nYou asked “Who pays for the bridge\?” on <!date\^\d+\^\{date_short\}\|[\d-]+> and wanted to be told/u,
    );
    expect(posts[0]?.text).toContain('The lab opened in Shanghai.');
    expect(JSON.stringify(posts[0]?.blocks)).toContain('"type":"date"');
    expect(await watched()).toMatchObject([{ state: 'told' }]);
    expect(desk.slack.problems).toEqual([]);
  });

  it('is told in its person’s language', async () => {
    await pressed('watch', wish);
    known = /bridge/u;
    await watching(german).round();
    expect(desk.slack.of('chat.postMessage')[0]?.text).toContain('Die Artikel beantworten es jetzt');
  });

  it.each([
    ['a person who is gone', { ok: false, error: 'user_disabled' }, 'refused'],
    ['closed direct messages', { ok: false, error: 'messages_tab_disabled' }, 'refused'],
    ['a fault of Slack’s', { ok: false, error: 'internal_error' }, 'unknown'],
    ['a workspace without a token', { ok: false, error: 'token_revoked' }, 'open'],
  ])('%s is settled as it is', async (_, body, state) => {
    await pressed('watch', wish);
    known = /bridge/u;
    desk.slack.answer('chat.postMessage', body);
    await watching().round();
    expect(await watched()).toMatchObject([{ state }]);
  });

  it('what Slack does not confirm is never sent again', async () => {
    await pressed('watch', wish);
    known = /bridge/u;
    desk.slack.answerWith('chat.postMessage', () => ({ drop: true }));
    const { round } = watching();
    await round();
    desk.slack.answer('chat.postMessage', { ok: true, ts: '1.1' });
    await round();
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
    expect(await watched()).toMatchObject([{ state: 'unknown' }]);
  });

  it('what surely did not reach Slack is sent in a later round', async () => {
    await pressed('watch', wish);
    known = /bridge/u;
    await watching(english, 'http://nowhere.invalid/api/').round();
    expect(await watched()).toMatchObject([{ state: 'open' }]);
    await watching().round();
    expect(await watched()).toMatchObject([{ state: 'told' }]);
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('what Slack asks to wait with is sent in a later round', async () => {
    await pressed('watch', wish);
    known = /bridge/u;
    desk.slack.answer('chat.postMessage', {}, 429, { 'retry-after': '1' });
    const { round } = watching();
    await round();
    expect(await watched()).toMatchObject([{ state: 'open' }]);
    desk.slack.answer('chat.postMessage', { ok: true, ts: '1.1' });
    await round();
    expect(await watched()).toMatchObject([{ state: 'told' }]);
  });

  it('waits in a workspace in which the desk is not installed', async () => {
    const askedAt = new Date();
    await desk.desk.watches.begin({ id: 'far', team: 'T9', person: 'U2', question, askedAt });
    known = /bridge/u;
    await watching().round();
    expect(await watched('U2', 'T9')).toMatchObject([{ state: 'open' }]);
  });
});
