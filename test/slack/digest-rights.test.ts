import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, type Delivery, press, pressIn, submit } from './desk.ts';
import { type DigestDesk, NEWS, openDigestDesk } from './digest-desk.ts';
import { filled } from './form-filling.ts';
import { MEMBERS, OTHERS } from './people.ts';

let desk: DigestDesk;
let form: ReturnType<typeof filled>;
beforeEach(async () => {
  desk = await openDigestDesk();
  await desk.reply(command('digest', desk.slack.responseUrl, { user_id: 'U1' }));
  form = filled(desk.slack.of('views.open')[0]?.view, { digest_time: '10:10' });
  const wish = { time: '09:00', zone: 'Asia/Tokyo', weekdays: [1, 3], signOfLife: false } as const;
  await desk.digests.turnOn(NEWS, wish, 'UOWNER');
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

const typed = (text: string) => (user: string) =>
  command(text, desk.slack.responseUrl, { user_id: user, team_id: 'T1' });
const inForm = (action_id: string) => (user: string) => pressIn(form, { action_id }, { user: { id: user } });

type Door = readonly [name: string, by: (user: string) => Delivery];

/** Every way by which somebody could change a digest or post it. */
const DOORS: readonly Door[] = [
  ['digest on 10:10', typed('digest on 10:10')],
  ['digest pause', typed('digest pause')],
  ['digest off', typed('digest off')],
  ['the form, sent', user => submit(form, { user: { id: user } })],
  ['the form: Pause', inForm('digest_pause')],
  ['the form: Turn off', inForm('digest_off')],
  ['Post it here', user => press('digest_post', '', desk.slack.responseUrl, { user: { id: user } })],
];

/** Those that only matter where the digest is paused. */
const RESUMING: readonly Door[] = [
  ['digest on', typed('digest on')],
  ['digest resume', typed('digest resume')],
  ['the form: Resume', inForm('digest_resume')],
];

/** What can be changed: how the digest stands, and whether anything was posted. */
const state = async () => ({
  kept: await desk.kept(),
  posted: desk.slack.of('chat.postMessage').length,
  runs: await desk.store.ledger.last(NEWS),
});

const pairs = <Role extends string>(roles: readonly Role[], doors: readonly Door[]) =>
  roles.flatMap(role => doors.map(([name, by]) => [role, name, by] as const));

describe('who is no full member of the workspace', () => {
  it.each(pairs(Object.keys(OTHERS), DOORS))('%s changes nothing by: %s', async (user, _, by) => {
    const before = await state();
    const answer = await desk.reply(by(user));
    expect(await state()).toEqual(before);
    const told = [
      desk.whispered(),
      answer,
      JSON.stringify(desk.slack.of('views.update').at(-1) ?? ''),
    ].join();
    expect(told).toMatch(/Only full members|so I change nothing/u);
  });

  it.each(pairs(Object.keys(OTHERS), RESUMING))('%s does not resume by: %s', async (user, _, by) => {
    await desk.digests.pause(NEWS, 'UOWNER');
    const before = await state();
    await desk.reply(by(user));
    expect(await state()).toEqual(before);
  });

  it.each(Object.keys(OTHERS))('%s is not shown the form', async user => {
    await desk.reply(typed('digest')(user));
    await desk.reply(press('digest_form', '', desk.slack.responseUrl, { user: { id: user } }));
    await desk.reply(inForm('digest_channel')(user));
    const shown = [...desk.slack.of('views.open').slice(1), ...desk.slack.of('views.update')];
    expect(shown).toHaveLength(3);
    expect(JSON.stringify(shown)).not.toContain('digest_time');
  });

  it.each(['UGUEST', 'UOTHER'])('%s is told how it stands, and shown a preview', async user => {
    await desk.reply(typed('digest status')(user));
    expect(desk.whispered()).toContain('The digest of <#C1> comes');
    await desk.reply(typed('digest now')(user));
    expect(desk.whispered()).toContain('Preview, for you alone');
  });
});

describe('a full member', () => {
  it.each(pairs(Object.keys(MEMBERS), DOORS))('%s changes something by: %s', async (user, _, by) => {
    const before = await state();
    await desk.reply(by(user));
    expect(await state()).not.toEqual(before);
  });

  it.each(pairs(Object.keys(MEMBERS), RESUMING))('%s resumes by: %s', async (user, _, by) => {
    await desk.digests.pause(NEWS, 'UOWNER');
    await desk.reply(by(user));
    expect((await desk.kept())?.paused).toBeNull();
  });
});

describe('where Slack does not tell', () => {
  it.each([
    ['missing_scope', 'permission “users:read”'],
    ['fatal_error', 'Please try again in a minute'],
  ])('%s: nobody changes anything, and is told what to do', async (error, words) => {
    desk.slack.answer('users.info', { ok: false, error });
    const before = await state();
    await desk.reply(typed('digest off')('U2'));
    expect(await state()).toEqual(before);
    expect(desk.whispered()).toContain(words);
  });

  it('lets the same person in as soon as Slack tells', async () => {
    desk.slack.answer('users.info', { ok: false, error: 'missing_scope' });
    await desk.reply(typed('digest off')('U2'));
    desk.slack.answer('users.info', { ok: true, user: MEMBERS.U2 });
    await desk.reply(typed('digest off')('U2'));
    expect(await desk.kept()).toBeNull();
  });

  it('in which workspace the desk is: nobody is a member', async () => {
    const nowhere = await openDigestDesk();
    nowhere.slack.answer('auth.test', { ok: true, bot_id: 'B1', user_id: 'UDESK' });
    await nowhere.reply(command('digest on 08:30', nowhere.slack.responseUrl, { user_id: 'U1' }));
    expect(nowhere.whispered()).toContain('Only full members');
    expect(nowhere.slack.of('chat.postMessage')).toEqual([]);
    await nowhere.close();
  });
});

it('what a payload says of a person or a team gives no right', async () => {
  const claims = {
    team: { id: 'T1' },
    user: { id: 'UOTHER', team_id: 'T1', is_restricted: false },
    user_team: 'T1',
  };
  const before = await state();
  await desk.reply(submit({ ...form, private_metadata: '{"channel":"C1","member":true}' }, claims));
  await desk.reply(pressIn(form, { action_id: 'digest_off', value: 'U1' }, claims));
  expect(await state()).toEqual(before);
});
