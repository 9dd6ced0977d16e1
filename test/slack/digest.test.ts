import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/digest/edition.ts';
import { storiesOf } from '../../src/evidence/origins/stories.ts';
import { slackPoster } from '../../src/slack/poster.ts';
import { excerpt, ships, twin } from './articles.ts';
import { command, memoryLog, openDesk, token } from './desk.ts';
import { type FakeSlack, fakeSlack } from './fake-slack.ts';

describe('/huawei digest', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    desk = await openDesk();
    desk.slack.answer('users.info', { ok: true, user: { id: 'U1', tz: 'America/New_York' } });
  });
  afterEach(async () => {
    expect(desk.slack.problems).toEqual([]);
    await desk.close();
  });

  const type = async (text: string) => {
    await desk.send(command(text, desk.slack.responseUrl));
    await desk.done();
    return String(desk.slack.of('response/1').at(-1)?.text);
  };
  const place = { team: 'T1', channel: 'C1' };

  it('on: tells the channel, then turns it on in the zone of the profile', async () => {
    const told = await type('digest on 08:30');
    expect(desk.slack.of('chat.postMessage')).toMatchObject([
      {
        channel: 'C1',
        text: '<@U1> set up a daily digest here: every day at 08:30 (America/New_York). Change it with `/huawei digest …`',
      },
    ]);
    expect(desk.digests.turnOn).toHaveBeenCalledExactlyOnceWith(
      place,
      { time: '08:30', zone: 'America/New_York' },
      'U1',
    );
    expect(told).toContain('zone is that of your profile');
    expect(told).toMatch(/<!date\^1795419000\^\{date_short_pretty\} \{time\}\|[^>]+>/u);
  });

  it('on, with a zone: asks for no profile', async () => {
    await type('digest on 8:30 Asia/Tokyo');
    expect(desk.digests.turnOn).toHaveBeenCalledWith(place, { time: '08:30', zone: 'Asia/Tokyo' }, 'U1');
    expect(desk.slack.of('users.info')).toEqual([]);
  });

  it('on, without the scope for profiles: takes the zone of the desk and says so', async () => {
    desk.slack.answer('users.info', { ok: false, error: 'missing_scope' });
    const told = await type('digest on 08:30');
    expect(desk.digests.turnOn).toHaveBeenCalledWith(place, { time: '08:30', zone: 'Europe/Berlin' }, 'U1');
    expect(told).toContain('I took Europe/Berlin');
  });

  it.each(['not_in_channel', 'channel_not_found'])(
    'on, where Slack says %s: is not turned on',
    async error => {
      desk.slack.answer('chat.postMessage', { ok: false, error });
      expect(await type('digest on 08:30')).toContain('`/invite @huawei`, then try again');
      expect(desk.digests.turnOn).not.toHaveBeenCalled();
    },
  );

  it('on, as it stands already: does not tell the channel again', async () => {
    const subscription = {
      ...place,
      time: '08:30',
      zone: 'Asia/Tokyo',
      createdBy: 'U9',
      nextDueAt: new Date('2026-11-23T00:00:00Z'),
    };
    desk.digests.status.mockResolvedValue({ subscription, last: null });
    await type('digest on 08:30 Asia/Tokyo');
    expect(desk.slack.of('chat.postMessage')).toEqual([]);
    await type('digest on 09:30 Asia/Tokyo');
    expect(desk.slack.of('chat.postMessage')[0]?.text).toContain('changed the daily digest');
  });

  it.each(['digest on', 'digest on <!channel>', 'digest on 25:99', 'digest', 'digest please'])(
    '%j: shows how it is done',
    async text => {
      expect(await type(text)).toContain('The daily digest of this channel');
      expect(desk.digests.turnOn).not.toHaveBeenCalled();
    },
  );

  it('off', async () => {
    expect(await type('digest off')).toBe('The digest is off.');
    desk.digests.turnOff.mockResolvedValue(false);
    expect(await type('digest off')).toContain('no digest');
  });

  it.each([
    [{ outcome: 'posted', messageTs: '1.1' }, 'Posted'],
    [{ outcome: 'nothing_new' }, 'Nothing is new'],
    [{ outcome: 'wait', seconds: 7 }, 'will be posted by itself in 7 seconds.'],
    [{ outcome: 'wait', seconds: 1 }, 'in 1 second.'],
    [{ outcome: 'refused', error: 'not_in_channel' }, '/invite'],
    [{ outcome: 'refused', error: 'is_archived' }, 'is_archived'],
    [{ outcome: 'unknown', error: 'x' }, 'did not confirm'],
  ] as const)('now, ending in %o', async (posting, words) => {
    desk.digests.postNow.mockResolvedValue(posting);
    expect(await type('digest now')).toContain(words);
  });

  it('status', async () => {
    expect(await type('digest status')).toContain('no digest in this channel');
    desk.digests.status.mockResolvedValue({
      subscription: {
        ...place,
        time: '08:30',
        zone: 'Europe/Berlin',
        createdBy: 'U9',
        nextDueAt: new Date('2026-11-23T07:30:00Z'),
      },
      last: { localDate: '2026-11-22', state: 'refused', error: 'is_archived' },
    });
    const told = await type('digest status');
    expect(told).toContain('every day at 08:30 (Europe/Berlin), set up by <@U9>');
    expect(told).toContain('Last edition, 2026-11-22: Slack refused it (is_archived)');
  });
});

describe('the poster', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await fakeSlack();
  });
  afterEach(async () => {
    expect(slack.problems).toEqual([]);
    await slack.close();
  });

  const [first, ...rest] = storiesOf([ships, twin]).map(story => ({
    story,
    fresh: story.articles.map(({ file }) => file),
    excerpts: story.articles.flatMap(article => [excerpt(article, 0), excerpt(article, 1)]),
  }));
  const edition = (): Edition => {
    if (!first) throw new RangeError('no story');
    return { localDate: '2026-11-22', entries: [first, ...rest], articles: 2, more: 0 };
  };
  const place = { team: 'T1', channel: 'C1' };
  const poster = () => slackPoster({ token, slackApiUrl: slack.apiUrl, log: memoryLog().log, strict: true });

  it('posts an edition with its key', async () => {
    expect(await poster().post(place, edition(), 'key-1')).toMatchObject({ outcome: 'posted' });
    const [post] = slack.of('chat.postMessage');
    expect(post?.metadata).toEqual({ event_type: 'huawei_digest', event_payload: { key: 'key-1' } });
    expect(post?.text).toContain('Daily digest, 2026-11-22: 2 stories from 2 new articles');
    expect(post?.text).toContain('“The lab opened in Shanghai.”');
    expect(JSON.stringify(post?.blocks)).toContain('"action_id":"show_context:2"');
  });

  it.each([
    [{ ok: false, error: 'is_archived' }, 200, { outcome: 'refused', error: 'is_archived' }],
    [{ ok: false, error: 'fatal_error' }, 200, { outcome: 'unknown', error: 'fatal_error' }],
    [{}, 500, { outcome: 'unknown' }],
  ])('knows how %j ended', async (body, status, posting) => {
    slack.answer('chat.postMessage', body, status);
    expect(await poster().post(place, edition(), 'key-1')).toMatchObject(posting);
    expect(slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('waits where Slack asks for more patience than it has', async () => {
    slack.answer('chat.postMessage', {}, 429, { 'retry-after': '30' });
    expect(await poster().post(place, edition(), 'key-1')).toEqual({ outcome: 'wait', seconds: 30 });
  });

  it('finds an edition again by its key', async () => {
    const message = (key: string, ts: string) => ({
      ts,
      metadata: { event_type: 'huawei_digest', event_payload: { key } },
    });
    slack.answer('conversations.history', { ok: true, messages: [message('a', '1.1'), message('b', '2.2')] });
    const since = new Date('2026-11-22T00:00:00Z');
    expect(await poster().find(place, 'b', since)).toEqual({ outcome: 'found', messageTs: '2.2' });
    expect(await poster().find(place, 'c', since)).toEqual({ outcome: 'absent' });
    slack.answer('conversations.history', { ok: false, error: 'missing_scope' });
    expect(await poster().find(place, 'b', since)).toEqual({ outcome: 'unreadable' });
    slack.answer('conversations.history', {}, 500);
    await expect(poster().find(place, 'b', since)).rejects.toThrow();
  });
});
