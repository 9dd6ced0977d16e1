import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Body, FIRST, openTwoTeams, type Place, SECOND, type TwoTeams } from './two-teams.ts';
import type { Visitor } from './visitor.ts';

let both: TwoTeams;
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  both = await openTwoTeams();
  for (const place of [FIRST, SECOND])
    for (const who of ['you', 'other'] as const) visitors.set(place[who], await both.visit(place, who));
});
afterAll(() => both.close());

const visitorOf = (person: string): Visitor => {
  const visitor = visitors.get(person);
  if (!visitor) throw new Error(`Nobody visits as ${person}`);
  return visitor;
};

/** Every id that belongs to one workspace alone. */
const idsOf = ({ directs, ...place }: Place): readonly string[] => [
  ...Object.values(place),
  ...Object.values(directs),
];

/** What a person is shown, but for the names of the workspaces that they can switch to. */
const shownTo = (person: string): string => JSON.stringify({ ...visitorOf(person).state(), teams: [] });

const expectNothingCrossed = () => {
  for (const [place, foreign] of [
    [FIRST, SECOND],
    [SECOND, FIRST],
  ] as const)
    for (const person of [place.you, place.other])
      for (const id of idsOf(foreign)) expect(shownTo(person)).not.toContain(id);
};

const teamOf = (body: Body): unknown => {
  const { team } = body;
  return typeof team === 'object' && team !== null && 'id' in team ? team.id : body.team_id;
};

type Deed = readonly [
  kind: 'say' | 'mention' | 'thread' | 'command' | 'later' | 'form' | 'press' | 'home' | 'check' | 'ask',
  room: 'general' | 'news' | 'closed' | 'direct',
];

/** Does it as a person, as far as there is something to do it with. */
const doIt = async (place: Place, who: 'you' | 'other', [kind, room]: Deed): Promise<void> => {
  const visitor = visitorOf(place[who]);
  const channel = room === 'direct' ? place.directs[who] : place[room];
  const here = visitor.state().lines.filter(one => one.channel === channel && one.user !== 'USLACKBOT');
  const line = here.at(-1);
  const answer = here.findLast(({ blocks }) => blocks.some(({ type }) => type === 'actions'));
  const view = visitor.state().views.at(-1);
  const as = { team: place.team, person: place[who] };
  switch (kind) {
    case 'say':
      return void (await visitor.say(channel, 'Just saying'));
    case 'mention':
      return void (await visitor.say(channel, '@huawei what of it?'));
    case 'thread':
      return void (line && (await visitor.say(channel, '@huawei and then?', line.threadTs ?? line.ts)));
    case 'command':
      return void (await visitor.say(channel, '/huawei what of it?'));
    case 'later':
      return void (await visitor.say(channel, '/huawei later'));
    case 'form':
      if (view) return void (await visitor.post('/submit', { as, view: view.id }));
      return void (await visitor.say(channel, '/huawei form'));
    case 'press':
      return void (answer && (await visitor.press(answer, 'press')));
    case 'home':
      return void (await visitor.post('/open-home', { as, tab: 'home' }));
    case 'check':
      return void (
        line && (await visitor.post('/shortcut', { as, id: 'check_message', channel, ts: line.ts }))
      );
    case 'ask':
      return void (await visitor.post('/shortcut', { as, id: 'ask_desk', channel }));
  }
};

it('keeps the two workspaces apart, whatever is done in them in which order', async () => {
  const deed = fc.record({
    place: fc.constantFrom<Place>(FIRST, SECOND),
    who: fc.constantFrom('you' as const, 'other' as const),
    deed: fc.tuple(
      fc.constantFrom<Deed[0]>(
        ...([
          'say',
          'mention',
          'thread',
          'command',
          'later',
          'form',
          'press',
          'home',
          'check',
          'ask',
        ] as const),
      ),
      fc.constantFrom<Deed[1]>('general', 'news', 'closed', 'direct'),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async deeds => {
      for (const { place, who, deed: wanted } of deeds) {
        const before = both.bodies.length;
        await doIt(place, who, wanted);
        for (const body of both.bodies.slice(before)) {
          expect(teamOf(body)).toBe(place.team);
          const told = JSON.stringify(body);
          for (const id of idsOf(place === FIRST ? SECOND : FIRST)) expect(told).not.toContain(id);
        }
      }
      expectNothingCrossed();
    }),
    { numRuns: 12 },
  );
  for (const [place, foreign] of [
    [FIRST, SECOND],
    [SECOND, FIRST],
  ] as const) {
    await visitorOf(place.you).say(place.general, '@huawei at last');
    await visitorOf(place.you).until(({ lines }) =>
      lines.some(({ text }) => text === `Mention of ${place.team}`),
    );
    expect(shownTo(foreign.you)).not.toContain(`of ${place.team}`);
  }
}, 60_000);

it.each([
  ['posts', 'chat.postMessage', { channel: SECOND.general, text: 'x' }, 'channel_not_found'],
  ['writes directly', 'chat.postMessage', { channel: SECOND.you, text: 'x' }, 'channel_not_found'],
  [
    'whispers',
    'chat.postEphemeral',
    { channel: SECOND.general, user: SECOND.you, text: 'x' },
    'channel_not_found',
  ],
  [
    'whispers to a stranger',
    'chat.postEphemeral',
    { channel: FIRST.general, user: SECOND.you, text: 'x' },
    'user_not_found',
  ],
  ['reads', 'conversations.history', { channel: SECOND.general }, 'channel_not_found'],
  ['looks at', 'conversations.info', { channel: SECOND.general }, 'channel_not_found'],
  ['looks for', 'users.info', { user: SECOND.you }, 'user_not_found'],
  ['opens a conversation with', 'conversations.open', { users: SECOND.you }, 'user_not_found'],
  [
    'publishes a Home to',
    'views.publish',
    { user_id: SECOND.you, view: { type: 'home', blocks: [] } },
    'user_not_found',
  ],
  ['links to', 'chat.getPermalink', { channel: SECOND.general, message_ts: '1.1' }, 'channel_not_found'],
])(
  'refuses a token of the first workspace that %s what is in the second',
  async (_, method, fields, error) => {
    await expect(both.client(FIRST.team).apiCall(method, fields)).rejects.toThrow(error);
  },
);

it('opens no modal in a workspace for a trigger of the other', async () => {
  const before = both.bodies.length;
  await visitorOf(FIRST.you).say(FIRST.general, '/huawei quiet');
  const { trigger_id } = both.bodies[before] ?? {};
  const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'x' }, blocks: [] };
  const open = both.client(SECOND.team).views.open({ trigger_id: String(trigger_id), view });
  await expect(open).rejects.toThrow('invalid_trigger_id');
});

it('knows its own workspace by either token, and no id of the other', async () => {
  for (const place of [FIRST, SECOND]) {
    const { team_id, user_id, bot_id } = await both.client(place.team).auth.test();
    expect({ team_id, user_id }).toEqual({ team_id: place.team, user_id: place.desk });
    expect(bot_id).toBe(place.desk.replace('U', 'B'));
  }
  const all = [...idsOf(FIRST), ...idsOf(SECOND)];
  expect(new Set(all).size).toBe(all.length);
});

it('brings forward the digest of the workspace that the page shows', async () => {
  const answer = await visitorOf(SECOND.you).post('/digest', { channel: SECOND.general });
  expect(await answer.json()).toEqual({ sentence: `A digest of ${SECOND.team} in ${SECOND.general}` });
  const foreign = await visitorOf(SECOND.you).post('/digest', { channel: FIRST.general });
  expect(foreign.status).toBe(404);
});

it('tells the desk who is a guest and who an admin, and the language of each when asked', async () => {
  const infoOf = async ({ team }: Place, user: string) =>
    (await both.client(team).users.info({ user, include_locale: true })).user;
  expect(await infoOf(FIRST, FIRST.you)).toMatchObject({
    is_admin: true,
    locale: 'en-US',
    team_id: FIRST.team,
  });
  expect(await infoOf(FIRST, FIRST.other)).toMatchObject({ is_admin: false, locale: 'de-DE', name: 'dana' });
  expect(await infoOf(SECOND, SECOND.other)).toMatchObject({ is_restricted: true, team_id: SECOND.team });
  expect((await both.client(FIRST.team).users.info({ user: FIRST.you })).user).not.toHaveProperty('locale');
});

it('lets the desk speak in a public channel only where it was invited', async () => {
  const post = () => both.client(SECOND.team).chat.postMessage({ channel: SECOND.news, text: 'Here I am' });
  await expect(post()).rejects.toThrow('not_in_channel');
  await visitorOf(SECOND.you).say(SECOND.news, '/invite @huawei');
  await visitorOf(SECOND.other).until(
    ({ channels }) => channels.find(({ id }) => id === SECOND.news)?.hasDesk,
  );
  await post();
});
