import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article } from './articles.ts';
import { command, press } from './desk.ts';
import { type DigestDesk, NEWS, openDigestDesk } from './digest-desk.ts';
import { MEMBERS } from './people.ts';

let desk: DigestDesk;
beforeEach(async () => {
  desk = await openDigestDesk();
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

/** Types it and returns what the person was told. */
const type = async (text: string, fields: Record<string, string> = {}): Promise<string> => {
  await desk.reply(command(text, desk.slack.responseUrl, fields));
  return desk.whispered();
};
const posts = () => desk.slack.of('chat.postMessage').map(({ channel, text }) => ({ channel, text }));

describe('digest on', () => {
  it('tells the channel who set it up and how it is changed, then turns it on in the zone of the profile', async () => {
    const told = await type('digest on 08:30');
    expect(posts()).toEqual([
      {
        channel: 'C1',
        text: '<@U1> set up the digest of this channel: every day at 08:30 (America/New_York), with a line once a week when nothing is new. Members of this workspace change it with `/huawei digest`.',
      },
    ]);
    expect(await desk.kept()).toMatchObject({
      time: '08:30',
      zone: 'America/New_York',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      signOfLife: true,
      createdBy: 'U1',
      nextDueAt: new Date('2026-11-22T13:30:00Z'),
    });
    expect(told).toBe(
      [
        'The digest of <#C1> comes every day at 08:30 (America/New_York), with a line once a week when nothing is new.',
        'Next: Sun, 22 Nov 2026, 08:30 (America/New_York).',
        'The time zone is that of your profile.',
      ].join('\n'),
    );
  });

  it('takes zone, weekdays and the word on the weekly line as they are typed', async () => {
    const told = await type('digest on 8:30 Europe/Berlin weekdays quiet');
    expect(await desk.kept()).toMatchObject({
      zone: 'Europe/Berlin',
      weekdays: [1, 2, 3, 4, 5],
      signOfLife: false,
    });
    expect(told).toBe(
      'The digest of <#C1> comes every weekday at 08:30 (Europe/Berlin).\nNext: Mon, 23 Nov 2026, 08:30 (Europe/Berlin).',
    );
  });

  it("takes the desk's zone and says so where the profile has none", async () => {
    const told = await type('digest on 08:30', { user_id: 'UHERE' });
    expect(await desk.kept()).toMatchObject({ zone: 'Europe/Berlin' });
    expect(told).toContain('I took Europe/Berlin');
  });

  it('tells the channel when only the weekly line changes', async () => {
    await type('digest on 08:30 Asia/Tokyo');
    await type('digest on 08:30 Asia/Tokyo quiet');
    expect(posts()).toHaveLength(2);
    expect(await desk.kept()).toMatchObject({ signOfLife: false });
  });

  it('keeps the weekly line as it was set, when nothing is said about it', async () => {
    await type('digest on 08:30 quiet');
    await type('digest on 09:30');
    expect(await desk.kept()).toMatchObject({ time: '09:30', signOfLife: false });
  });

  it.each([
    ['not_in_channel', '/invite @huawei'],
    ['channel_not_found', '/invite @huawei'],
    ['is_archived', 'archived'],
    ['restricted_action', 'restricted_action'],
  ])('is not turned on where Slack answers %s', async (error, words) => {
    desk.slack.answer('chat.postMessage', { ok: false, error });
    expect(await type('digest on 08:30')).toContain(words);
    expect(await desk.kept()).toBeNull();
  });

  it('tells the channel of a change, and of nothing else', async () => {
    await type('digest on 08:30 Asia/Tokyo');
    await type('digest on 08:30 Asia/Tokyo');
    expect(posts()).toHaveLength(1);
    const told = await type('digest on 08:30 Asia/Tokyo mon-wed', { user_id: 'U2' });
    expect(posts()[1]?.text).toContain(
      '<@U2> changed the digest of this channel: on Mondays, Tuesdays and Wednesdays',
    );
    expect(told).toContain('Before, it came every day at 08:30 (Asia/Tokyo)');
  });

  it.each([
    'digest on &lt;!channel&gt;',
    'digest on 25:99',
    'digest on 08:30 Europe/Berlni',
    'digest on 08:30 mo di',
  ])('%j: says what is wrong and how it is done, and changes nothing', async text => {
    expect(await type(text)).toMatch(/^(?:I |There )[^\n]* `\/huawei digest help` says more\.$/u);
    expect(await desk.kept()).toBeNull();
    expect(posts()).toEqual([]);
  });

  it('alone: opens the form, tells how it stands, or ends the pause', async () => {
    await type('digest on');
    expect(desk.slack.of('views.open')).toHaveLength(1);
    await type('digest on 08:30 Asia/Tokyo');
    expect(await type('digest on')).toContain('The digest of <#C1> comes every day at 08:30 (Asia/Tokyo)');
    await type('digest pause');
    expect(await type('digest on')).toContain('Its pause is over.');
    expect(await desk.kept()).toMatchObject({ paused: null });
    expect(desk.slack.of('views.open')).toHaveLength(1);
  });
});

describe('digest pause, resume, off', () => {
  it.each(['pause', 'resume', 'off'])('%s: says so where there is none', async word => {
    expect(await type(`digest ${word}`)).toBe('There is no digest in this channel.');
  });

  it('pauses once, and resumes where the desk may post', async () => {
    await type('digest on 08:30 Asia/Tokyo');
    expect(await type('digest resume')).toBe('The digest is not paused.');
    expect(await type('digest pause')).toContain('`/huawei digest resume` lets it come again');
    expect(await type('digest pause')).toBe('The digest is paused already.');
    desk.slack.answer('chat.postMessage', { ok: false, error: 'not_in_channel' });
    expect(await type('digest resume')).toContain('/invite');
    expect((await desk.kept())?.paused).not.toBeNull();
    desk.slack.answer('chat.postMessage', { ok: true, ts: '1700000000.000001' });
    expect(await type('digest resume')).toContain('comes every day at 08:30 (Asia/Tokyo)');
    expect(posts().at(-1)?.text).toContain('<@U1> resumed the digest of this channel');
    expect((await desk.kept())?.paused).toBeNull();
  });

  it('turns it off', async () => {
    await type('digest on 08:30 Asia/Tokyo');
    expect(await type('digest OFF')).toBe('The digest is off.');
    expect(await desk.kept()).toBeNull();
  });

  it.each(['off the record', 'status please', 'pause now', 'constructor', 'please'])(
    '%j is not understood and changes nothing',
    async words => {
      await type('digest on 08:30 Asia/Tokyo');
      expect(await type(`digest ${words}`)).toMatch(
        new RegExp(`^I do not understand “digest ${words}”`, 'u'),
      );
      expect(await desk.kept()).toMatchObject({ paused: null });
    },
  );

  it('a rule without "on" is not set, and the person is told the word that lacks', async () => {
    expect(await type('digest 08:30 Asia/Tokyo')).toContain('`digest on 08:30 Asia/Tokyo`');
    expect(await desk.kept()).toBeNull();
  });
});

describe('digest status', () => {
  it('where there is none: says how to have one', async () => {
    expect(await type('digest status')).toBe(
      'There is no digest in <#C1>.\n`/huawei digest on 08:30` turns it on, `/huawei digest` opens the form.',
    );
  });

  it('tells the rule, who set it, and when the next comes on the clocks of its zone', async () => {
    await type('digest on 08:30 Asia/Tokyo weekdays quiet', { user_id: 'U2' });
    expect(await type('digest status')).toBe(
      'The digest of <#C1> comes every weekday at 08:30 (Asia/Tokyo). Set by <@U2>.\nNext: Mon, 23 Nov 2026, 08:30 (Asia/Tokyo).',
    );
  });

  it('tells since when it is paused, by whom, and how it comes again', async () => {
    await type('digest on 08:30 Asia/Tokyo quiet');
    await type('digest pause', { user_id: 'U2' });
    expect(await type('digest status')).toBe(
      [
        'The digest of <#C1> is paused. Resumed, it comes every day at 08:30 (Asia/Tokyo). Set by <@U1>.',
        'Paused since Sun, 22 Nov 2026, 21:00 (Asia/Tokyo) by <@U2>.',
        '`/huawei digest resume` lets it come again.',
      ].join('\n'),
    );
  });

  it('tells of a pause because of Slack why, and what to do', async () => {
    await type('digest on 08:30 Asia/Tokyo');
    await desk.store.subscriptions.pause(NEWS, { at: desk.clock.at, by: null, error: 'not_in_channel' });
    expect(await type('digest status')).toContain(
      'because nothing could be posted (not_in_channel). `/invite @huawei` lets me in again.\n`/huawei digest resume`',
    );
  });

  it('tells how the last edition ended', async () => {
    await type('digest on 21:30 Asia/Tokyo');
    desk.clock.at = new Date('2026-11-22T12:31:00Z');
    await desk.digests.tick();
    expect(await type('digest status')).toContain('Last edition, 2026-11-22: posted.');
    desk.clock.at = new Date('2026-11-23T20:00:00Z');
    await desk.digests.tick();
    expect(await type('digest status')).toContain(
      'Last edition, 2026-11-22: posted.\nSince then, 2026-11-23: skipped, because it would have come too late',
    );
  });
});

describe('digest now', () => {
  it('shows the edition to the person alone, and posts nothing', async () => {
    const told = await type('digest now', { user_id: 'UGUEST' });
    expect(told).toContain('Preview, for you alone. Nothing is posted yet.');
    expect(told).toContain('“A lab was opened in Shanghai.”');
    const shown = desk.slack.of('response/1').at(-1);
    expect(shown?.response_type).toBe('ephemeral');
    expect(JSON.stringify(shown?.blocks)).toContain('"action_id":"digest_post"');
    expect(posts()).toEqual([]);
    expect(await desk.store.ledger.open()).toEqual([]);
  });

  it('says so when nothing is new', async () => {
    desk.articles.now = [];
    expect(await type('digest now')).toBe('Nothing is new to this channel since its last digest.');
  });
});

describe('Post it here', () => {
  const post = (fields: object = {}) => desk.reply(press('digest_post', '', desk.slack.responseUrl, fields));
  const editions = () => desk.slack.of('chat.postMessage').filter(({ metadata }) => metadata !== undefined);
  const said = () => desk.slack.of('response/1').at(-1);

  it('posts what the preview showed, and says so in its place', async () => {
    await post();
    expect(editions()[0]).toMatchObject({ channel: 'C1' });
    expect(said()).toMatchObject({ text: 'Posted: what was new to this channel.', replace_original: true });
  });

  it('posts once, however often and by however many it is pressed at the same time', async () => {
    await Promise.all([post(), post(), post({ user: { id: 'U1' } })]);
    const keys = editions().map(({ metadata }) => JSON.stringify(metadata));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    expect(editions().filter(({ thread_ts }) => thread_ts === undefined)).toHaveLength(1);
    await post();
    expect(said()?.text).toBe('Nothing is new to this channel any more, so nothing was posted now.');
    expect(editions().filter(({ thread_ts }) => thread_ts === undefined)).toHaveLength(1);
  });

  it('posts once, pressed on two machines at the same time', async () => {
    const other = await desk.replica();
    const pressed = press('digest_post', '', desk.slack.responseUrl);
    const again = press('digest_post', '', desk.slack.responseUrl);
    await Promise.all([desk.send(pressed), other.send(again)]);
    await Promise.all([desk.done(), other.done()]);
    await other.connection.stop();
    expect(editions().filter(({ thread_ts }) => thread_ts === undefined)).toHaveLength(1);
    expect(desk.slack.of('response/1')).toHaveLength(2);
  });

  it('posts what came after the preview too', async () => {
    await post();
    desk.articles.now = [
      ...desk.articles.now,
      article('003_port.txt', [
        ['headline', 'A harbour'],
        ['body', 'The harbour of Rotterdam bought forty cranes. The cranes arrive in spring.'],
      ]),
    ];
    await post();
    expect(editions().filter(({ thread_ts }) => thread_ts === undefined)).toHaveLength(2);
  });

  it.each([
    [{ ok: false, error: 'not_in_channel' }, 200, '/invite', true],
    [{ ok: false, error: 'is_archived' }, 200, 'archived', true],
    [{ ok: false, error: 'fatal_error' }, 200, 'Slack did not confirm the post', false],
    [{}, 429, 'is posted by itself in 7 seconds', false],
  ] as const)('answers %j, %i in plain words', async (body, status, words, again) => {
    desk.slack.answer('chat.postMessage', body, status, status === 429 ? { 'retry-after': '7' } : {});
    await post();
    expect(said()?.text).toContain(words);
    expect(JSON.stringify(said()?.blocks).includes('digest_post')).toBe(again);
  });
});

describe('in a direct message', () => {
  const direct = { channel_id: 'D1', channel_name: 'directmessage' };

  it.each(['on 08:30', 'status', 'pause', 'resume', 'off', 'now'])(
    'digest %s: offers the form',
    async words => {
      expect(await type(`digest ${words}`, direct)).toContain('there is none in a direct message');
      expect(JSON.stringify(desk.slack.of('response/1').at(-1)?.blocks)).toContain(
        '"action_id":"digest_form"',
      );
      expect(posts()).toEqual([]);
      expect(await desk.kept('D1')).toBeNull();
    },
  );

  it('a button that came from there posts nothing', async () => {
    await desk.reply(press('digest_post', '', desk.slack.responseUrl, { channel: { id: 'D1' } }));
    expect(posts()).toEqual([]);
  });
});

it('belongs to the workspace of the desk, whoever types and from wherever', async () => {
  await type('digest on 08:30 Asia/Tokyo', { team_id: 'T2' });
  expect(await desk.kept()).toMatchObject({ team: 'T1', createdBy: 'U1' });
  expect(await desk.store.subscriptions.of({ team: 'T2', channel: 'C1' })).toBeNull();
});

it('asks Slack for a profile once in a while, not each time', async () => {
  for (const word of ['on 08:30', 'pause', 'resume', 'off']) await type(`digest ${word}`);
  expect(desk.slack.of('users.info')).toHaveLength(1);
  expect(MEMBERS.U1.tz).toBe('America/New_York');
});
