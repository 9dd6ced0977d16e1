import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Turn } from '../../src/conversation/turn.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { StoreUnavailable } from '../../src/store/store-unavailable.ts';
import { libraryOf, ships, twin } from './articles.ts';
import { event, pressIn, submit } from './desk.ts';
import { type DigestDesk, openDigestDesk } from './digest-desk.ts';
import { filled } from './form-filling.ts';

let desk: DigestDesk;
beforeEach(async () => {
  desk = await openDigestDesk();
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

const opened = (user = 'U2', tab = 'home', fields: object = {}) =>
  desk.reply(event({ type: 'app_home_opened', user, channel: 'D1', tab, event_ts: '1.000001' }, fields));
const homes = () => desk.slack.of('views.publish');
const home = () => JSON.stringify(homes().at(-1)?.view);
const pressed = (action_id: string, more: object = {}, user = 'U2') =>
  desk.reply(
    pressIn(
      {},
      { action_id, ...more },
      {
        user: { id: user },
        view: { id: 'VHOME', type: 'home' },
        container: { type: 'view', view_id: 'VHOME' },
      },
    ),
  );
const modal = () => JSON.stringify(desk.slack.of('views.open').at(-1)?.view);
const asked = (question: string, changes: Partial<Turn> = {}): Turn => ({
  id: question,
  team: 'T1',
  channel: 'C1',
  thread: null,
  person: 'U2',
  via: 'command',
  typed: question,
  question,
  outcome: 'answered',
  reason: null,
  at: new Date('2026-11-20T10:00:00Z'),
  ...changes,
});
const set = (channel: string, user = 'U2', team = 'T1') =>
  desk.digests.turnOn(
    { team, channel },
    { time: '09:00', zone: 'Asia/Tokyo', weekdays: [1, 3], signOfLife: false },
    user,
  );

describe('the Home tab on the first open', () => {
  it('says what the desk does, what it reads and how to get help, for whoever opened it', async () => {
    await opened();
    expect(homes()).toMatchObject([{ user_id: 'U2', view: { type: 'home' } }]);
    for (const said of [
      english.home.about,
      'What opened in <Shanghai>?',
      '2 articles from 2 outlets',
      '1 file',
    ])
      expect(home()).toContain(said);
    expect(home()).not.toContain(english.home.recent);
  });

  it('is in the language of whoever opened it', async () => {
    await opened('UDE');
    expect(home()).toContain(german.home.about);
  });

  it('is let be when the other tab was opened', async () => {
    await opened('U2', 'messages');
    expect(homes()).toEqual([]);
  });

  it('makes questions of the articles where nobody has written any', async () => {
    await desk.close();
    desk = await openDigestDesk({ library: () => libraryOf([ships, twin]) });
    await opened();
    expect(home()).toContain('What do the articles say on “Ships & <chips>”?');
  });
});

describe('what is this person’s own', () => {
  it('are the last questions, answered or not, and of nobody else and no other team', async () => {
    await desk.desk.turns.note(asked('Who built the lab?'));
    await desk.desk.turns.note(asked('Who pays for it?', { outcome: 'not_in_articles' }));
    await desk.desk.turns.note(asked('Whose is this?', { person: 'U1' }));
    await desk.desk.turns.note(asked('Which team is this?', { team: 'T2' }));
    await opened();
    expect(home()).toContain('Who built the lab?');
    expect(home()).toContain(english.home.unanswered);
    expect(home()).toContain('Who pays for it?');
    expect(home()).not.toContain('Whose is this?');
    expect(home()).not.toContain('Which team is this?');
  });

  it('that could not be answered then and can be now are no longer said to be missing', async () => {
    await desk.desk.turns.note(asked('What opened in Shanghai?', { outcome: 'not_in_articles' }));
    await opened();
    expect(home()).toContain('What opened in Shanghai?');
    expect(home()).not.toContain(english.home.unanswered);
  });

  it('are the digests that they set, by their channels’ ids alone, and no other’s', async () => {
    await set('C1');
    await set('C2', 'U1');
    await set('C3', 'U2', 'T2');
    await opened();
    expect(home()).toContain('<#C1>');
    expect(home()).not.toContain('C2');
    expect(home()).not.toContain('C3');
  });

  it('is forgotten when they say so, all of it and only theirs', async () => {
    const { turns, watches, feedback, conversations } = desk.desk;
    const at = new Date('2026-11-20T10:00:00Z');
    await turns.note(asked('Who built the lab?'));
    await turns.note(asked('Whose is this?', { person: 'U1' }));
    await watches.begin({ id: 'w1', team: 'T1', person: 'U2', question: 'Who pays?', askedAt: at });
    await feedback.note({
      team: 'T1',
      person: 'U2',
      turn: 'x',
      verdict: 'helpful',
      question: 'q',
      reason: null,
      comment: null,
      at,
    });
    const place = { team: 'T1', channel: 'C1', thread: '1.0', person: 'U2' };
    await conversations.carry(place, { question: 'q', shown: [], count: 0 }, at);
    await pressed('home_forget');
    expect(home()).toContain(english.home.forgotten(3));
    expect(await turns.recentOf('T1', 'U2', 9)).toEqual([]);
    expect(await turns.recentOf('T1', 'U1', 9)).toHaveLength(1);
    expect(await watches.of('T1', 'U2')).toEqual([]);
    expect(await feedback.of('T1', 'U2', 'x')).toBeNull();
    expect(await conversations.find(place)).toBeNull();
  });
});

describe('the buttons of the Home tab', () => {
  it('open the form with the answer to a question in it, and note it', async () => {
    await pressed('home_example:0', { value: 'What opened in <Shanghai>?' });
    expect(modal()).toContain('The lab opened in Shanghai.');
    expect(modal()).toContain('"callback_id":"ask_form"');
    expect(await desk.desk.turns.recentOf('T1', 'U2', 9)).toMatchObject([{ via: 'home' }]);
    expect(home()).toContain(english.home.recent);
  });

  it('open an empty form', async () => {
    await pressed('home_ask');
    expect(modal()).toContain('ask_question');
    expect(modal()).not.toContain('initial_value');
  });

  it('begin and end a watch, and show it', async () => {
    await desk.desk.turns.note(asked('Who pays for it?', { outcome: 'not_in_articles' }));
    await pressed('home_watch', { value: 'Who pays for it?' });
    const [watch] = await desk.desk.watches.of('T1', 'U2');
    expect(watch).toMatchObject({ question: 'Who pays for it?', state: 'open' });
    expect(home()).toContain('home_stop');
    expect(home()).not.toContain('"home_watch"');
    await pressed('home_stop', { value: watch?.id });
    expect(await desk.desk.watches.of('T1', 'U2')).toEqual([]);
    expect(home()).toContain('"home_watch"');
  });

  it('offer no watch of a question that a button would cut short', async () => {
    for (const length of [2000, 2001])
      await desk.desk.turns.note(asked('x'.repeat(length), { outcome: 'not_in_articles' }));
    await opened();
    expect(home().match(/"action_id":"home_watch"/gu)).toHaveLength(1);
  });

  it('cannot end the watch of somebody else', async () => {
    const at = new Date('2026-11-20T10:00:00Z');
    await desk.desk.watches.begin({ id: 'w1', team: 'T1', person: 'U1', question: 'Who pays?', askedAt: at });
    await pressed('home_stop', { value: 'w1' });
    expect(await desk.desk.watches.of('T1', 'U1')).toHaveLength(1);
    expect(home()).toContain(english.watch.overBefore);
  });

  it('say that the articles answer by now, instead of watching', async () => {
    await pressed('home_watch', { value: 'What is in Shanghai?' });
    expect(home()).toContain('The articles answer “What is in Shanghai?” by now');
    expect(await desk.desk.watches.of('T1', 'U2')).toEqual([]);
  });

  it('pause a digest, tell its channel, and show that it rests', async () => {
    await set('C1');
    await pressed('home_pause', { value: 'C1' });
    expect((await desk.kept())?.paused).toMatchObject({ by: 'U2' });
    expect(desk.slack.of('chat.postMessage')).toMatchObject([{ channel: 'C1' }]);
    expect(home()).toContain('is paused');
    expect(home()).not.toContain('home_pause');
  });

  it('pause a digest of a channel in which the desk is muted, and say why nobody is told there', async () => {
    await set('C1');
    await desk.desk.mutes.mute({ team: 'T1', channel: 'C1', by: 'U1', at: new Date() });
    await pressed('home_pause', { value: 'C1' });
    expect((await desk.kept())?.paused).toMatchObject({ by: 'U2' });
    expect(desk.slack.of('chat.postMessage')).toEqual([]);
    expect(home()).toContain(english.digest.mutedUntold);
  });

  it('pause nothing for a guest, who is told why', async () => {
    await set('C1', 'UGUEST');
    await pressed('home_pause', { value: 'C1' }, 'UGUEST');
    expect((await desk.kept())?.paused).toBeNull();
    expect(home()).toContain(english.digest.rights.guest);
  });

  it.each([
    ['home_edit', { value: 'C1' }],
    ['home_digest_of', { type: 'conversations_select', selected_conversation: 'C1' }],
  ])('open the form of a digest by %s', async (action, more) => {
    await set('C1');
    await pressed(action, more);
    expect(modal()).toContain('"callback_id":"digest_form"');
    expect(modal()).toContain('"initial_conversation":"C1"');
  });
});

describe('the Home tab that is drawn several times at once', () => {
  it('is drawn for fifty openings a few times', async () => {
    desk.slack.answerWith('views.publish', async () => {
      await pause(100);
      return {};
    });
    await Promise.all(Array.from({ length: 50 }, () => opened()));
    expect(homes().length).toBeLessThan(10);
  });

  it('shows what is newest, though an older drawing takes Slack longer', async () => {
    const at = new Date('2026-11-20T10:00:00Z');
    await desk.desk.watches.begin({ id: 'w1', team: 'T1', person: 'U2', question: 'Who pays?', askedAt: at });
    const taken: string[] = [];
    desk.slack.answerWith('views.publish', async body => {
      if (homes().length === 1) await pause(300);
      taken.push(JSON.stringify(body.view));
      return {};
    });
    const opening = opened();
    await vi.waitFor(() => expect(homes()).toHaveLength(1));
    await Promise.all([opening, pressed('home_stop', { value: 'w1' })]);
    expect(taken.map(view => view.includes('home_stop'))).toEqual([true, false]);
  });
});

describe('the Home tab after a change elsewhere', () => {
  it('shows the digest that was set in the form', async () => {
    await pressed('home_digest_of', { type: 'conversations_select', selected_conversation: 'C1' });
    const view = desk.slack.of('views.open').at(-1)?.view;
    await desk.reply(submit(filled(view), { user: { id: 'U2' } }));
    expect(home()).toContain('<#C1>');
    expect(home()).toContain('home_pause');
  });

  it('keeps nobody from setting one when it cannot be drawn', async () => {
    desk.slack.answer('views.publish', { ok: false, error: 'not_enabled' });
    await pressed('home_digest_of', { type: 'conversations_select', selected_conversation: 'C1' });
    const view = desk.slack.of('views.open').at(-1)?.view;
    await desk.reply(submit(filled(view), { user: { id: 'U2' } }));
    expect(await desk.kept()).toMatchObject({ createdBy: 'U2' });
    expect(desk.whispered()).toContain('<#C1>');
  });
});

describe('the Home tab when something fails', () => {
  const broken = () => {
    const failing = () => Promise.reject(new StoreUnavailable('gone'));
    return {
      recentOf: failing,
      note: failing,
      find: failing,
      unanswered: failing,
      forgetOf: failing,
      forget: failing,
    };
  };

  it('still shows what it can, and says what it cannot', async () => {
    await desk.close();
    desk = await openDigestDesk({
      turns: broken(),
      isStoreFailure: error => error instanceof StoreUnavailable,
    });
    await opened();
    expect(home()).toContain(english.home.unread);
    expect(home()).toContain('home_example:0');
  });

  it('says that nothing was forgotten', async () => {
    await desk.close();
    desk = await openDigestDesk({
      forgetAsked: () => Promise.reject(new StoreUnavailable('gone')),
      isStoreFailure: error => error instanceof StoreUnavailable,
    });
    await pressed('home_forget');
    expect(home()).toContain(english.home.undone);
  });

  it('never says that nothing was done of what was done', async () => {
    await desk.desk.turns.note(asked('What opened?'));
    let published = 0;
    desk.slack.answerWith('views.publish', () => {
      published += 1;
      return published === 1 ? { body: { ok: false, error: 'internal_error' } } : {};
    });
    await pressed('home_forget');
    expect(await desk.desk.turns.recentOf('T1', 'U2', 9)).toEqual([]);
    expect(home()).not.toContain(english.notice.failedInForm);
    expect(desk.slack.of('chat.postMessage')).toMatchObject([
      { channel: 'U2', text: english.home.forgotten(1) },
    ]);
  });

  it('waits once as long as Slack asks', async () => {
    let published = 0;
    desk.slack.answerWith('views.publish', () => {
      published += 1;
      return published === 1 ? { status: 429, headers: { 'retry-after': '1' }, body: { ok: false } } : {};
    });
    await pressed('home_forget');
    expect(homes()).toHaveLength(2);
    expect(home()).toContain(english.home.forgotten(0));
  });

  it('tells who pressed too late so in a direct message', async () => {
    desk.slack.answer('views.open', { ok: false, error: 'expired_trigger_id' });
    await pressed('home_ask');
    expect(desk.slack.of('chat.postMessage')).toMatchObject([
      { channel: 'U2', text: english.asking.expired },
    ]);
  });
});
