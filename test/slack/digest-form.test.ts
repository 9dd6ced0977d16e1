import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ALL_ZONES, zoneNamed } from '../../src/digest/zone.ts';
import { command, press, pressIn, submit } from './desk.ts';
import { type DigestDesk, NEWS, openDigestDesk } from './digest-desk.ts';
import { blockOf, type Entered, filled } from './form-filling.ts';
import { MEMBERS, usersInfo } from './people.ts';

let desk: DigestDesk;
beforeEach(async () => {
  desk = await openDigestDesk();
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

const U2 = { user: { id: 'U2' } };

/** Opens the form by the command and returns it as Slack was sent it. */
const open = async (fields: Record<string, string> = {}) => {
  await desk.reply(command('digest', desk.slack.responseUrl, { user_id: 'U2', ...fields }));
  return desk.slack.of('views.open').at(-1)?.view;
};
const redrawn = () => desk.slack.of('views.update').at(-1)?.view;
const send = async (view: unknown, entered: Entered = {}, fields: object = U2) => {
  const body = await desk.reply(submit(filled(view, entered), fields));
  return body === '' ? {} : JSON.parse(body);
};
const pressOn = (view: unknown, action_id: string, entered: Entered = {}, fields: object = U2) =>
  desk.reply(pressIn(filled(view, entered), { action_id }, fields));
const textOf = (view: unknown) => JSON.stringify(view);
const set = (channel = 'C1', time = '09:00') =>
  desk.digests.turnOn(
    { team: 'T1', channel },
    { time, zone: 'Asia/Tokyo', weekdays: [1, 3], signOfLife: false },
    'U1',
  );
/** What a menu in the view offers. */
const valuesIn = (view: unknown): string[] =>
  [...textOf(view).matchAll(/"options":\[(.*?)\]/gu)].flatMap(([, options = '']) =>
    [...options.matchAll(/"value":"([A-Z][^"]*)"/gu)].map(([, value = '']) => value),
  );
const posts = () => desk.slack.of('chat.postMessage');

describe('/huawei digest', () => {
  it('opens the form for this channel, in the zone of the profile', async () => {
    const view = await open();
    expect(filled(view)).toMatchObject({
      callback_id: 'digest_form',
      title: { text: 'Daily digest' },
      submit: { text: 'Turn on' },
      state: {
        values: {
          digest_channel: { digest_channel: { selected_conversation: 'C1' } },
          'digest_time:C1': { digest_time: { selected_time: '08:30' } },
          'digest_zone:C1': { digest_zone: { selected_option: { value: 'Asia/Kolkata' } } },
          'digest_weekdays:C1': { digest_weekdays: { selected_options: { length: 7 } } },
          'digest_sign_of_life:C1': { digest_sign_of_life: { selected_options: [{ value: 'weekly' }] } },
        },
      },
    });
    expect(textOf(view)).toContain('There is no digest in <#C1>.');
    expect(textOf(view)).toContain('digest_preview');
    expect(textOf(view)).not.toContain('digest_off');
  });

  it('shows the digest as it stands, with what can be done to it', async () => {
    await set();
    const view = await open();
    expect(filled(view).state.values).toMatchObject({
      'digest_time:C1': { digest_time: { selected_time: '09:00' } },
      'digest_zone:C1': { digest_zone: { selected_option: { value: 'Asia/Tokyo' } } },
      'digest_weekdays:C1': { digest_weekdays: { selected_options: [{ value: '1' }, { value: '3' }] } },
      'digest_sign_of_life:C1': { digest_sign_of_life: { selected_options: [] } },
    });
    expect(textOf(view)).toContain('Set by <@U1>.');
    for (const known of ['digest_pause', 'digest_off', '"Save"']) expect(textOf(view)).toContain(known);
  });

  it('offers every zone once, the one of the profile too where no list has it', async () => {
    desk.slack.answer('users.info', {
      ok: true,
      user: {
        id: 'U2',
        team_id: 'T1',
        tz: 'US/Pacific',
        deleted: false,
        is_bot: false,
        is_restricted: false,
        is_ultra_restricted: false,
      },
    });
    const offered = valuesIn(await open());
    expect(offered).toContain('US/Pacific');
    for (const zone of ALL_ZONES) expect(offered.filter(one => one === zone)).toHaveLength(1);
  });

  it.each(['Asia/Calcutta', 'Europe/Kiev', 'Pacific/Truk'])(
    'shows the older name %s of a zone where a digest or a profile has it, and sends it on',
    async zone => {
      desk.slack.answer('users.info', { ok: true, user: { ...MEMBERS.U2, tz: zone } });
      const chosen = { digest_zone: { selected_option: { value: zone } } };
      const view = await open();
      expect(filled(view).state.values).toMatchObject({ 'digest_zone:C1': chosen });
      expect(valuesIn(view)).toContain(zone);
      await send(view);
      expect(await desk.kept()).toMatchObject({ zone });
      desk.slack.answerWith('users.info', usersInfo);
      expect(filled(await open()).state.values).toMatchObject({ 'digest_zone:C1': chosen });
    },
  );

  it('offers no zone by two names', async () => {
    const zones = valuesIn(await open()).filter(value => zoneNamed(value) !== null);
    const oneName = (timeZone: string) =>
      new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
    expect(zones.length).toBeGreaterThan(400);
    expect(new Set(zones.map(oneName)).size).toBe(zones.length);
  });

  it('in a direct message: has the channel chosen first', async () => {
    const view = await open({ channel_id: 'D1' });
    expect(textOf(view)).not.toContain('initial_conversation');
    expect(await send(view)).toMatchObject({
      response_action: 'errors',
      errors: { digest_channel: 'Choose a channel; a direct message has no digest.' },
    });
    await pressOn(view, 'digest_preview');
    expect(textOf(desk.slack.of('views.push')[0])).toContain('Choose a channel first.');
  });

  it('shows a word of patience when Slack is slow to tell who asks, and then the form', async () => {
    let tell = () => {};
    const slow = new Promise<void>(resolve => {
      tell = resolve;
    });
    desk.slack.answerWith('users.info', async () => {
      await slow;
      return { body: { ok: false, error: 'fatal_error' } };
    });
    const opening = open();
    await expect.poll(() => desk.slack.of('views.open').length, { timeout: 3000 }).toBe(1);
    expect(textOf(desk.slack.of('views.open'))).toContain('One moment…');
    tell();
    await opening;
    expect(desk.slack.of('views.update')[0]).toMatchObject({ view_id: 'V1' });
    expect(textOf(redrawn())).toContain('so I change nothing');
  });

  it('opens by the button under the status too', async () => {
    await desk.reply(press('digest_form', '', desk.slack.responseUrl));
    expect(textOf(desk.slack.of('views.open')[0])).toContain('There is no digest in <#C1>.');
  });
});

describe('the form, sent', () => {
  it('tells the channel, turns the digest on, and tells the person alone when the next one comes', async () => {
    const answer = await send(await open(), {
      digest_time: '18:15',
      digest_zone: 'Europe/Berlin',
      digest_weekdays: ['6', '7'],
      digest_sign_of_life: [],
    });
    expect(answer).toEqual({ response_action: 'clear' });
    expect(posts()[0]?.text).toContain(
      '<@U2> set up the digest of this channel: on Saturdays and Sundays at 18:15',
    );
    expect(await desk.kept()).toMatchObject({
      time: '18:15',
      zone: 'Europe/Berlin',
      weekdays: [6, 7],
      signOfLife: false,
      createdBy: 'U2',
    });
    expect(desk.slack.of('chat.postEphemeral')).toMatchObject([{ channel: 'C1', user: 'U2' }]);
    expect(desk.whispered()).toContain('Next: Sun, 22 Nov 2026, 18:15 (Europe/Berlin).');
  });

  it.each([
    [{ digest_weekdays: [] }, 'digest_weekdays', 'Choose at least one day.'],
    [{ digest_time: null }, 'digest_time', 'Choose a time of day.'],
    [{ digest_time: '24:00' }, 'digest_time', 'Choose a time of day.'],
    [{ digest_channel: 'D1' }, 'digest_channel', 'Choose a channel; a direct message has no digest.'],
  ] as const)('%j: says beside the field what is wrong', async (entered, field, words) => {
    const view = await open();
    expect(await send(view, entered)).toEqual({
      response_action: 'errors',
      errors: { [blockOf(view, field)]: words },
    });
    expect(await desk.kept()).toBeNull();
    expect(posts()).toEqual([]);
  });

  it('says beside the channel that the desk is not there, and turns nothing on', async () => {
    desk.slack.answer('chat.postMessage', { ok: false, error: 'not_in_channel' });
    expect(await send(await open())).toEqual({
      response_action: 'errors',
      errors: { digest_channel: 'I am not in this channel. Type /invite @huawei, then try again.' },
    });
    expect(await desk.kept()).toBeNull();
  });

  it('for another channel than it was drawn for: changes what was set there, and says what it was', async () => {
    await set('C1');
    await set('C2', '10:00');
    await send(await open(), { digest_channel: 'C2', digest_time: '11:00' });
    expect(await desk.kept('C1')).toMatchObject({ time: '09:00' });
    expect(await desk.kept('C2')).toMatchObject({ time: '11:00', createdBy: 'U2' });
    expect(posts().at(-1)).toMatchObject({
      channel: 'C2',
      text: expect.stringContaining('changed the digest'),
    });
    expect(desk.whispered()).toContain(
      'The digest of <#C2> comes on Mondays and Wednesdays at 11:00 (Asia/Tokyo).',
    );
    expect(desk.whispered()).toContain('Before, it came on Mondays and Wednesdays at 10:00 (Asia/Tokyo).');
  });

  it('tells who is not in that channel in a direct message', async () => {
    desk.slack.answer('chat.postEphemeral', { ok: false, error: 'user_not_in_channel' });
    await send(await open());
    expect(posts().at(-1)).toMatchObject({
      channel: 'U2',
      text: expect.stringContaining('The digest of <#C1> comes every day'),
    });
  });

  it('is shown to be in hand when it takes long, and then what came of it', async () => {
    const view = await open();
    let go = () => {};
    const slow = new Promise<void>(resolve => {
      go = resolve;
    });
    desk.slack.answerWith('chat.postMessage', async () => {
      await slow;
      return { body: { ok: true, ts: '1700000000.000001' } };
    });
    const response = await desk.send(submit(filled(view), U2));
    expect(await response.json()).toMatchObject({ response_action: 'update' });
    go();
    await desk.done();
    expect(desk.slack.of('views.update')[0]).toMatchObject({ view_id: 'V1' });
    expect(textOf(redrawn())).toContain('The digest of <#C1> comes every day');
    expect(await desk.kept()).not.toBeNull();
  });

  it('tells in its place that it failed', async () => {
    const view = await open();
    vi.spyOn(desk.digests, 'turnOn').mockRejectedValue(new Error('no digest'));
    expect(await send(view)).toMatchObject({ response_action: 'update' });
    expect(textOf(redrawn())).toContain('reference `ref-1`');
    expect(await desk.kept()).toBeNull();
  });

  it.each([
    ['the form, opened', () => open(), () => desk.whispered()],
    ['the form, sent', async (view: unknown) => send(view), () => textOf(redrawn())],
    ['Pause', async (view: unknown) => pressOn(view, 'digest_pause'), () => textOf(redrawn())],
  ] as const)('%s: says in plain words that nothing can be written down', async (_, act, told) => {
    await desk.close();
    desk = await openDigestDesk({ isStoreFailure: error => error instanceof RangeError });
    await set();
    const view = await open();
    vi.spyOn(desk.digests, 'status').mockRejectedValue(new RangeError('no store'));
    vi.spyOn(desk.digests, 'pause').mockRejectedValue(new RangeError('no store'));
    await act(view);
    expect(told()).toContain('I cannot write anything down');
    expect(posts()).toEqual([]);
  });

  it('that is from an older version is not read', async () => {
    for (const broken of [{ callback_id: 'digest_form' }, { callback_id: 'digest', state: { values: {} } }]) {
      const body = await desk.reply(submit({ private_metadata: '{}', ...broken }, U2));
      expect(body).toContain('older version');
    }
    expect(posts()).toEqual([]);
  });
});

describe('in the open form', () => {
  it('another channel: shows its digest as it stands there', async () => {
    await set('C2', '10:00');
    const view = await open();
    await pressOn(view, 'digest_channel', { digest_channel: 'C2' });
    expect(desk.slack.of('views.update')[0]).toMatchObject({ view_id: 'V1' });
    expect(filled(redrawn()).state.values).toMatchObject({
      'digest_time:C2': { digest_time: { selected_time: '10:00' } },
      digest_channel: { digest_channel: { selected_conversation: 'C2' } },
    });
    expect(textOf(redrawn())).toContain('digest_pause');
  });

  it('another channel without a digest: keeps what was entered', async () => {
    const view = await open();
    await pressOn(view, 'digest_channel', {
      digest_channel: 'C2',
      digest_time: '11:11',
      digest_weekdays: ['5'],
    });
    expect(filled(redrawn()).state.values).toMatchObject({
      'digest_time:C2': { digest_time: { selected_time: '11:11' } },
      'digest_weekdays:C2': { digest_weekdays: { selected_options: [{ value: '5' }] } },
    });
  });

  it('pauses, resumes and turns off the digest that it shows, and shows the result', async () => {
    await set('C1');
    await set('C2');
    const view = await open();
    await pressOn(view, 'digest_pause', { digest_channel: 'C2' });
    expect((await desk.kept('C1'))?.paused).toMatchObject({ by: 'U2' });
    expect((await desk.kept('C2'))?.paused).toBeNull();
    const paused = redrawn();
    expect(textOf(paused)).toContain('The digest is paused.');
    expect(textOf(paused)).toContain('"Save and resume"');

    await pressOn(paused, 'digest_resume');
    expect((await desk.kept('C1'))?.paused).toBeNull();
    expect(textOf(redrawn())).toContain('The pause is over.');

    await pressOn(redrawn(), 'digest_off');
    expect(await desk.kept('C1')).toBeNull();
    expect(textOf(redrawn())).toContain('The digest is off.');
    expect(textOf(redrawn())).not.toContain('digest_off"');
  });

  it('does not resume where the desk may not post', async () => {
    await set();
    await desk.digests.pause(NEWS, 'U1');
    desk.slack.answer('chat.postMessage', { ok: false, error: 'not_in_channel' });
    await pressOn(await open(), 'digest_resume');
    expect(textOf(redrawn())).toContain('/invite');
    expect((await desk.kept())?.paused).not.toBeNull();
  });

  it('previews what the next edition of the chosen channel would say, over the form', async () => {
    await pressOn(await open(), 'digest_preview');
    const pushed = desk.slack.of('views.push')[0];
    expect(textOf(pushed)).toContain('A lab was opened in Shanghai.');
    expect(textOf(pushed)).not.toContain('"button"');
    expect(posts()).toEqual([]);
  });

  it('says in the preview that nothing is new', async () => {
    desk.articles.now = [];
    await pressOn(await open(), 'digest_preview');
    expect(textOf(desk.slack.of('views.push')[0])).toContain('Nothing is new to this channel');
  });

  it.each(['Europe/Nowhere', '+02:00', '<!channel>'])('takes no forged zone %j', async zone => {
    const view = filled(await open());
    const values = {
      ...view.state.values,
      'digest_zone:C1': { digest_zone: { selected_option: { value: zone } } },
    };
    const body = await desk.reply(submit({ ...view, state: { values } }, U2));
    expect(JSON.parse(body)).toMatchObject({ errors: { 'digest_zone:C1': 'Choose a time zone.' } });
    expect(await desk.kept()).toBeNull();
  });

  it.each([
    { private_metadata: 'no JSON' },
    { private_metadata: '{"channel":"C1 OR 1=1"}' },
    { private_metadata: '{"channel":["C1"]}' },
  ])('does nothing by a forged %j', async forged => {
    await set();
    const view = filled(await open());
    for (const action_id of ['digest_pause', 'digest_off', 'digest_resume'])
      await desk.reply(pressIn({ ...view, ...forged }, { action_id }, U2));
    expect(await desk.kept()).toMatchObject({ paused: null, time: '09:00' });
  });
});
