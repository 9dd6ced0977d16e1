import type { Line, Payload, State } from '../../src/workspace/state.ts';
import { everyMessageBlock, homeBlocks } from './stage-blocks.ts';

/** Who and what the stage's scene is made of. */
export const YOU = 'U1';
export const DANA = 'U2';
const FIRST = { team: 'T1', general: 'C1', news: 'C2', leads: 'C3', desk: 'D1' } as const;

const START = Math.floor(Date.now() / 1000) - 3_600;
/** A time of a message that was there before the page came. */
const ts = (second: number): string => `${START + second}.000100`;
/** A time of a message that comes now. */
export const freshTs = (): string => (Date.now() / 1000).toFixed(6);

export const line = (channel: string, given: Partial<Line>): Line => ({
  channel,
  ts: freshTs(),
  threadTs: null,
  user: YOU,
  text: '',
  blocks: [],
  onlyYou: false,
  edited: false,
  ...given,
});

/** Two workspaces; the first with two people, three channels, threads, and every kind of block. */
export const sceneFor = (team: string | null, person: string | null): State | null => {
  if (team === 'T2') return { ...base(person ?? 'U9'), ...secondTeam(person ?? 'U9') };
  if (team !== null && team !== 'T1') return null;
  return base(person ?? YOU);
};

const PEOPLE = [
  { id: YOU, name: 'You' },
  { id: DANA, name: 'Dana' },
];

const base = (person: string): State => ({
  run: 'run',
  team: { id: FIRST.team, name: 'Harbour News' },
  teams: [
    { id: 'T1', name: 'Harbour News' },
    { id: 'T2', name: 'Second workspace' },
  ],
  person: PEOPLE.find(({ id }) => id === person) ?? { id: YOU, name: 'You' },
  people: PEOPLE,
  desk: { id: 'UDESK', name: 'Huawei Desk', handle: 'huawei', command: '/huawei' },
  examples: ['When did Huawei launch HarmonyOS?', 'What did Huawei say about its chips?'],
  completions: [
    { text: 'help', hint: 'What the desk can do' },
    { text: 'digest', hint: 'The daily digest of this channel' },
    { text: 'digest on 08:30', hint: 'Turn the daily digest on' },
    { text: 'digest off', hint: 'Turn it off' },
    { text: 'gaps', hint: 'What could not be answered' },
  ],
  shortcuts: {
    message: [{ id: 'check_message', name: 'Check against articles' }],
    global: [{ id: 'ask_desk', name: 'Ask the Huawei desk' }],
  },
  channels: [
    { id: FIRST.general, name: 'general', kind: 'channel', hasDesk: true },
    { id: FIRST.news, name: 'huawei-news', kind: 'channel', hasDesk: false },
    { id: FIRST.leads, name: 'leads', kind: 'private', hasDesk: true },
    { id: person === DANA ? 'D2' : FIRST.desk, name: 'Huawei Desk', kind: 'direct', hasDesk: true },
  ],
  lines: linesFor(person),
  views: [],
  home: { id: 'V0', hash: 'h', title: '', submit: null, close: null, blocks: homeBlocks() },
  waits: [],
  payloads: Array.from({ length: 30 }, (_, index) => payload(index)),
});

const secondTeam = (person: string) => ({
  team: { id: 'T2', name: 'Second workspace' },
  person: { id: person, name: 'Robin' },
  people: [{ id: 'U9', name: 'Robin' }],
  channels: [{ id: 'C9', name: 'elsewhere', kind: 'channel', hasDesk: true } as const],
  lines: [],
  home: null,
  payloads: [],
});

const linesFor = (person: string): readonly Line[] => [
  line(FIRST.general, { ts: ts(1), text: '<@UDESK> what did Huawei say about its chips?' }),
  line(FIRST.general, { ts: ts(2), threadTs: ts(1), user: 'UDESK', text: 'Three passages answer it.' }),
  line(FIRST.general, { ts: ts(3), threadTs: ts(1), user: DANA, text: 'And who said so?' }),
  line(FIRST.general, { ts: ts(4), user: DANA, text: 'See <https://example.com/a|this article> & tell me.' }),
  line(FIRST.general, { ts: ts(5), user: 'UDESK', text: 'All blocks', blocks: everyMessageBlock() }),
  ...(person === YOU
    ? [line(FIRST.general, { ts: ts(6), user: 'UDESK', text: 'A private answer', onlyYou: true })]
    : []),
];

export const payload = (id: number): Payload => ({
  id,
  at: new Date((START + id) * 1000).toISOString(),
  direction: id % 3 === 0 ? 'to_desk' : 'from_desk',
  name: id % 3 === 0 ? 'event app_mention' : id % 3 === 1 ? 'chat.postMessage' : 'views.publish',
  team: FIRST.team,
  outcome: id === 7 ? 'error: not_in_channel' : id % 3 === 0 ? '200 in 12 ms' : 'ok',
  body: {
    channel: FIRST.general,
    text: `payload ${id}`,
    blocks: [{ type: 'section' }],
    long: 'x'.repeat(200),
  },
});
