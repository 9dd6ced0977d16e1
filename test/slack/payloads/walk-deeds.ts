import { between, type Chance, oneOf } from '../../soak/chance.ts';
import { command, type Delivery, directEvent, event, mentionEvent, press, pressIn, submit } from '../desk.ts';
import { actionOf, enteredIn, pressables, type Screen } from './walk-screen.ts';
import { triggerOf } from './walk-screens.ts';
import { channelsOf, directOf, peopleOf, secretOf, TEAMS } from './walk-town.ts';

/** Something that somebody does: how Slack tells the desk, and the places in which the desk may speak because of it. */
export type Deed = {
  readonly name: string;
  readonly team: string;
  readonly person: string;
  readonly delivery: Delivery;
  readonly mayPostIn: readonly string[];
  /** Whether it is done again when Slack delivers it again. */
  readonly mayRepeat?: true;
  /** The thread in which words are answered. */
  readonly thread?: string;
  /** The view that is sent off, which its acknowledgement may change. */
  readonly sentOff?: Screen;
};

/** What deeds are made from: chance, what is on the screens, where people talk, and how many deeds there were. */
export type Walked = {
  readonly chance: Chance;
  readonly screens: readonly Screen[];
  /** Threads by their place, and who called the desk there. */
  readonly threads: readonly Thread[];
  readonly number: number;
  /** How often each deed was done, by its name. */
  readonly done: ReadonlyMap<string, number>;
  responseUrl(channel: string, user: string): string;
};

export type Thread = {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly person: string;
};

/** Something somebody does next. */
export const deedOf = (walked: Walked): Deed => {
  const kinds = [typed, typed, mentioned, mentioned, direct, inThread, inThread, opened, checked, asked];
  const onScreen = [pressed, pressed, pressed, pressed, pressed, pressed, sent, sent];
  return oneOf(walked.chance, walked.screens.length > 0 ? [...kinds, ...onScreen] : kinds)(walked);
};

const QUESTIONS = [
  'Who founded Huawei?',
  'What did the Wall Street Journal report on smartphones?',
  'When was Meng Wanzhou arrested?',
  'How much does Huawei spend on research?',
  'Where does the zebra laboratory stand?',
  'Is Huawei owned by the moon?',
  'What colour has the harbour of Atlantis?',
  'from:itpro security',
  'from:nobody security',
  'security before:2019 -phone',
  'after:never security',
  '"zebra laboratory"',
  'hello',
  'and Italy?',
  'show more',
  'who said that?',
  'thanks',
  '<@U1ANNA> what of <#C1NEWS|news> & <https://evil.example|this>?',
  '&lt;!channel&gt; *bold* _and_ `code`',
  'x'.repeat(501),
];
const FOLLOW_UPS = ['and Italy?', 'show more', 'who said that?', 'and in 2018?', 'Who founded Huawei?'];
const COMMANDS = [
  '',
  'help',
  'sources',
  'timeline',
  'quotes',
  'quotes Huawei',
  'compare security',
  'adds 001',
  'adds',
  'verify 001:10-20@deadbeef',
  'gaps',
  'gaps export',
  'digest',
  'digest on 08:30',
  'digest on weekdays 9:00',
  'digest now',
  'digest status',
  'digest pause',
  'digest resume',
  'digest off',
  'digest <!channel>',
  'mute',
  'unmute',
];

/** Words of somebody, which are their team's secret now and then. */
const wordsOf = (chance: Chance, team: string): string => {
  const question = oneOf(chance, QUESTIONS);
  if (chance() < 0.1) return `What is told of ${secretOf(team)}?`;
  return chance() < 0.3 ? `${question} ${secretOf(team)}` : question;
};

const somebody = (chance: Chance) => {
  const team = oneOf(chance, TEAMS);
  return { team, person: oneOf(chance, peopleOf(team)), channel: oneOf(chance, channelsOf(team)) };
};

const bodyOf = (team: string) => ({
  team_id: team,
  authorizations: [{ team_id: team, user_id: 'UDESK', is_bot: true, enterprise_id: null }],
});

const tsOf = ({ number }: Walked): string => `1700000000.${String(number).padStart(6, '0')}`;

const form = (payload: object): Delivery => ({
  body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  type: 'application/x-www-form-urlencoded',
});

const typed = (walked: Walked): Deed => {
  const { chance, number, responseUrl } = walked;
  const { team, person, channel: open } = somebody(chance);
  const channel = chance() < 0.15 ? directOf(person) : open;
  const text = chance() < 0.6 ? oneOf(chance, [...COMMANDS, 'gaps', 'gaps export']) : wordsOf(chance, team);
  const fields = {
    team_id: team,
    channel_id: channel,
    user_id: person,
    trigger_id: triggerOf(person, number),
  };
  const delivery = command(text, responseUrl(channel, person), fields);
  return { name: `/huawei ${text}`, team, person, delivery, mayPostIn: [channel, person] };
};

const mentioned = (walked: Walked): Deed => {
  const { chance, threads } = walked;
  const { team, person, channel } = somebody(chance);
  const own = threads.filter(one => one.team === team);
  const thread = own.length > 0 && chance() < 0.4 ? oneOf(chance, own) : null;
  const words = chance() < 0.2 ? oneOf(chance, COMMANDS) : wordsOf(chance, team);
  const place = thread
    ? { channel: thread.channel, ts: tsOf(walked), thread_ts: thread.ts }
    : { channel, ts: tsOf(walked) };
  const told = mentionEvent(`<@UDESK> ${words}`, { user: person, ...place });
  const delivery = event(told, bodyOf(team));
  const spoken = { name: `mention: ${words}`, team, person, delivery };
  return { ...spoken, mayPostIn: [place.channel], thread: thread?.ts ?? tsOf(walked) };
};

const direct = (walked: Walked): Deed => {
  const { team, person } = somebody(walked.chance);
  const words = walked.chance() < 0.3 ? oneOf(walked.chance, COMMANDS) : wordsOf(walked.chance, team);
  const channel = directOf(person);
  const told = directEvent(words, { user: person, channel, ts: tsOf(walked) });
  return {
    name: `direct: ${words}`,
    team,
    person,
    delivery: event(told, bodyOf(team)),
    mayPostIn: [channel],
  };
};

/** Only who called the desk into a thread may be answered there without a mention. */
const inThread = (walked: Walked): Deed => {
  const { chance, threads } = walked;
  const last = threads.at(-1);
  if (!last) return mentioned(walked);
  const { team, channel, ts, person: caller } = chance() < 0.6 ? last : oneOf(chance, threads);
  const person = chance() < 0.5 ? caller : oneOf(chance, peopleOf(team));
  const words = chance() < 0.5 ? oneOf(chance, FOLLOW_UPS) : wordsOf(chance, team);
  const told = {
    type: 'message',
    channel_type: channel.startsWith('G') ? 'group' : 'channel',
    channel,
    user: person,
    ts: tsOf(walked),
    thread_ts: ts,
    text: words,
  };
  const called = threads.some(one => one.ts === ts && one.person === person);
  const mayPostIn = called ? [channel] : [];
  const delivery = event(told, bodyOf(team));
  return { name: `in a thread: ${words}`, team, person, delivery, mayPostIn, thread: ts };
};

const opened = ({ chance }: Walked): Deed => {
  const { team, person } = somebody(chance);
  const told = {
    type: 'app_home_opened',
    user: person,
    channel: directOf(person),
    tab: 'home',
    event_ts: '1.000001',
  };
  const delivery = event(told, bodyOf(team));
  return { name: 'opens the Home tab', team, person, delivery, mayPostIn: [], mayRepeat: true };
};

const checked = (walked: Walked): Deed => {
  const { chance, number, responseUrl } = walked;
  const { team, person, channel } = somebody(chance);
  const delivery = form({
    type: 'message_action',
    callback_id: 'check_message',
    team: { id: team },
    user: { id: person },
    channel: { id: channel, name: 'news' },
    message_ts: tsOf(walked),
    message: {
      type: 'message',
      user: oneOf(chance, peopleOf(team)),
      ts: tsOf(walked),
      text: claimOf(chance, team),
    },
    trigger_id: triggerOf(person, number),
    response_url: responseUrl(channel, person),
  });
  return { name: 'checks a message', team, person, delivery, mayPostIn: [person] };
};

const claimOf = (chance: Chance, team: string): string =>
  oneOf(chance, [
    'Huawei was founded by Ren Zhengfei. It sells phones in the United States. Meng Wanzhou was arrested in Canada.',
    'The zebra laboratory opened in Ulaanbaatar in 2018 and cost 1.4 billion dollars.',
    '<!channel> Huawei is not owned by its employees & <https://evil.example|bank.example>',
    '',
    `Nothing of the kind, says ${secretOf(team)} of Huawei in 1999.`,
  ]);

const asked = ({ chance, number }: Walked): Deed => {
  const { team, person } = somebody(chance);
  const delivery = form({
    type: 'shortcut',
    callback_id: 'ask_desk',
    team: { id: team },
    user: { id: person },
    trigger_id: triggerOf(person, number),
    action_ts: '1.000001',
  });
  return { name: 'opens the form to ask in', team, person, delivery, mayPostIn: [person] };
};

type OnScreen = ReturnType<typeof pressables>[number] & { readonly screen: Screen };

/** Every other time what was pressed least so far, so that nothing is left out. */
const pressable = ({ chance, screens, done }: Walked): OnScreen | null => {
  const all = screens.flatMap(screen => pressables(screen).map(one => ({ ...one, screen })));
  if (all.length === 0) return null;
  const times = ({ element }: OnScreen) => done.get(pressName(element.action_id)) ?? 0;
  const least = Math.min(...all.map(times));
  return oneOf(chance, chance() < 0.5 ? all : all.filter(one => times(one) === least));
};

/** The number at the end of a name only tells buttons of one block apart. */
const pressName = (action: string): string => `presses ${action.replace(/:\d+$/u, '')}`;

const pressed = (walked: Walked): Deed => {
  const { chance, number, responseUrl } = walked;
  const found = pressable(walked);
  if (!found) return typed(walked);
  const { screen, block, element } = found;
  const { team, channel, kind, view, id } = screen;
  const person = screen.user ?? oneOf(chance, peopleOf(team));
  const action = { ...actionOf(chance, team, element), action_id: element.action_id, block_id: block };
  const common = { team: { id: team }, user: { id: person }, trigger_id: triggerOf(person, number) };
  const name = pressName(element.action_id);
  if (view) {
    const values = enteredIn(chance, screen, [wordsOf(chance, team)]);
    const shown = { ...view, id, type: kind, state: { values } };
    const delivery = pressIn(shown, action, {
      ...common,
      view: shown,
      container: { type: 'view', view_id: id },
    });
    return { name, team, person, delivery, mayPostIn: [person, ...channelsOf(team)] };
  }
  const container = {
    type: 'message',
    channel_id: channel,
    message_ts: id,
    ...(screen.thread !== null && { thread_ts: screen.thread }),
    is_ephemeral: screen.user !== null,
  };
  const place = channel ?? '';
  const delivery = press(element.action_id, '', responseUrl(place, person), {
    ...common,
    container,
    channel: { id: place, name: 'news' },
    actions: [{ action_ts: String(number), ...action }],
  });
  return { name, team, person, delivery, mayPostIn: [place, person] };
};

const sent = (walked: Walked): Deed => {
  const { chance, number, screens, done } = walked;
  const forms = screens.filter(({ view }) => view?.submit !== undefined);
  const times = ({ view }: Screen) => done.get(`sends ${view?.callback_id}`) ?? 0;
  const least = Math.min(...forms.map(times));
  const screen =
    forms.length > 0
      ? oneOf(chance, chance() < 0.5 ? forms : forms.filter(one => times(one) === least))
      : null;
  if (!screen?.view) return asked(walked);
  const { team, view, id } = screen;
  const person = screen.user ?? oneOf(chance, peopleOf(team));
  const values = enteredIn(chance, screen, [wordsOf(chance, team), oneOf(chance, ['2019', 'never', '']), '']);
  const fields = { team: { id: team }, user: { id: person }, trigger_id: triggerOf(person, number) };
  const delivery = submit({ ...view, id, state: { values } }, fields);
  const mayPostIn = [person, ...channelsOf(team)];
  return { name: `sends ${view.callback_id}`, team, person, delivery, mayPostIn, sentOff: screen };
};

/** Milliseconds that pass before the next deed. */
export const pauseOf = (chance: Chance): number => between(chance, 1_000, 40_000);
