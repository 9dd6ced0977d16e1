import { checkView } from '../../../src/slack/payload-check.ts';
import { chanceOf } from '../../soak/chance.ts';
import { type Deed, deedOf, pauseOf, type Thread } from './walk-deeds.ts';
import { openWalkDesk, REFERENCE, type WalkDesk } from './walk-desk.ts';
import type { Screen } from './walk-screen.ts';
import { screenOf, teamsReached, viewScreen } from './walk-screens.ts';
import type { Sent } from './walk-slack.ts';
import { channelsOf, secretOf, TEAMS } from './walk-town.ts';

/** What came of a walk: all that went wrong, in sentences, how often each deed was done, and how long the slowest took. */
export type Walk = {
  readonly faults: readonly string[];
  readonly deeds: ReadonlyMap<string, number>;
  readonly calls: number;
  readonly slowest: number;
};

/** Lets random people of two teams do so many random things with the desk; the same seed does the same. */
export const walk = async (seed: number, deeds: number): Promise<Walk> => {
  const desk = await openWalkDesk();
  try {
    return await walked(desk, seed, deeds);
  } finally {
    await desk.close();
  }
};

const walked = async (desk: WalkDesk, seed: number, count: number): Promise<Walk> => {
  const chance = chanceOf(seed);
  const faults: string[] = [];
  const deeds = new Map<string, number>();
  let screens: readonly Screen[] = [];
  const threads: Thread[] = [];
  let slowest = 0;
  const since = { sent: desk.slack.sent.length, lines: desk.lines.length };
  const look = ({ name, mayPostIn, team = null, thread = null }: Allowed) => {
    const sent = desk.slack.sent.slice(since.sent);
    const lines = desk.lines.slice(since.lines);
    since.sent = desk.slack.sent.length;
    since.lines = desk.lines.length;
    const told = [
      ...sent.flatMap(one => faultsIn(one, { mayPostIn, team, thread })),
      ...lines.filter(({ level }) => level === 'error').map(line => JSON.stringify(line)),
    ];
    faults.push(...told.map(fault => `${name}: ${fault}`));
    for (const one of sent) screens = put(screens, screenOf(one, screens));
  };

  for (let number = 1; number <= count; number += 1) {
    desk.clock.pass(pauseOf(chance));
    if (number === Math.floor(count / 2)) desk.bringArticle();
    if (number % 25 === 0) {
      desk.clock.pass(6 * 3_600_000);
      const mayPostIn = await wantedIn(desk);
      await desk.tick();
      look({ name: 'time passes', mayPostIn });
    }
    const { slack } = desk;
    const deed = deedOf({ chance, screens, threads, number, done: deeds, responseUrl: slack.responseUrl });
    deeds.set(deed.name, (deeds.get(deed.name) ?? 0) + 1);
    const { status, text, took } = await desk.deliver(deed.delivery);
    slowest = Math.max(slowest, took);
    if (status !== 200 || took > 3000) faults.push(`${deed.name}: ${status} after ${Math.round(took)} ms`);
    look(deed);
    const after = afterSending(deed, text);
    faults.push(...after.faults.map(fault => `${deed.name}: ${fault}`));
    screens = after.closed ? screens.filter(one => one !== deed.sentOff) : put(screens, after.screen);
    if (chance() < 0.1) {
      const before = desk.slack.sent.length;
      await desk.deliver(deed.delivery);
      const again = desk.slack.sent.slice(before).map(({ method }) => method);
      if (again.length > 0 && !deed.mayRepeat) faults.push(`${deed.name}, delivered again: ${again.join()}`);
      look({ name: `${deed.name}, delivered again`, team: deed.team, mayPostIn: [] });
    }
    const call = threadOf(deed);
    if (call) threads.push(call);
  }
  return { faults, deeds, calls: desk.slack.sent.length, slowest };
};

/** What may come of a deed: where something may be posted, by which team's token, and in which thread. */
type Allowed = {
  readonly name: string;
  readonly mayPostIn: readonly string[];
  readonly team?: string | null;
  readonly thread?: string | null;
};

/** The screens with this one in the place of what it replaces; the oldest are out of sight. */
const put = (screens: readonly Screen[], screen: Screen | null): readonly Screen[] =>
  screen
    ? [...screens.filter(({ id, team }) => id !== screen.id || team !== screen.team), screen].slice(-60)
    : screens;

const faultsIn = (sent: Sent, { mayPostIn, team, thread }: Required<Omit<Allowed, 'name'>>): string[] => {
  const { method, body, problems } = sent;
  const said = JSON.stringify(body);
  const foreign = [
    ...(team !== null && sent.team !== team && method !== 'auth.test'
      ? [`${method} by the token of ${sent.team}`]
      : []),
    ...teamsReached(sent)
      .filter(reached => reached !== sent.team)
      .map(reached => `${method} of ${sent.team} reaches ${reached}`),
    ...TEAMS.filter(other => other !== sent.team && said.includes(secretOf(other))).map(
      other => `${method} of ${sent.team} tells what ${other} said: ${said.slice(0, 300)}`,
    ),
  ];
  const seen =
    method === 'chat.postMessage' || (method === 'response' && body.response_type === 'in_channel');
  const channel =
    typeof body.channel === 'string' ? body.channel : String(body.at ?? '').replace(/\/.*$/u, '');
  return [
    ...problems.map(problem => `${method}: ${problem}`),
    ...foreign,
    ...(seen && !mayPostIn.includes(channel)
      ? [`${method} in ${channel}, where nobody asked: ${said.slice(0, 200)}`]
      : []),
    ...(seen && thread !== null && body.thread_ts !== thread
      ? [`${method} beside the thread ${thread}`]
      : []),
    ...(said.includes(REFERENCE) ? [`${method} tells of a failure`] : []),
  ];
};

/** Where something may be posted unasked: in channels with a digest, to its owner, and to those who watch something. */
const wantedIn = async ({ store, clock }: WalkDesk): Promise<string[]> => {
  const digests = await Promise.all(
    TEAMS.flatMap(team => channelsOf(team).map(channel => store.subscriptions.of({ team, channel }))),
  );
  const watches = await store.watches.open(clock.now());
  return [
    ...digests.flatMap(one => (one ? [one.channel, one.createdBy] : [])),
    ...watches.map(({ person }) => person),
  ];
};

/** What the acknowledgement of a form makes of it. */
const afterSending = (
  { sentOff, team, person }: Deed,
  text: string,
): { readonly faults: readonly string[]; readonly closed: boolean; readonly screen: Screen | null } => {
  const unchanged = { faults: [], closed: false, screen: null };
  if (!sentOff) return unchanged;
  if (text === '') return { ...unchanged, closed: true };
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null || !('response_action' in answer)) return unchanged;
  if (answer.response_action === 'clear') return { ...unchanged, closed: true };
  if (answer.response_action === 'errors' && 'errors' in answer)
    return { ...unchanged, faults: unplaced(sentOff, answer.errors) };
  if (!('view' in answer)) return unchanged;
  const secrets = TEAMS.filter(other => other !== team && text.includes(secretOf(other)));
  return {
    closed: false,
    screen: viewScreen(team, person, sentOff.id, answer.view),
    faults: [...checkView(answer.view), ...secrets.map(other => `it tells what ${other} said`)],
  };
};

/** Slack shows a problem beside a field, so there must be such a field, and something said of it. */
const unplaced = ({ blocks }: Screen, errors: unknown): string[] =>
  Object.entries(Object(errors)).flatMap(([block, said]) => [
    ...(blocks.some(one => one.type === 'input' && one.block_id === block)
      ? []
      : [`no field ${block} for a problem`]),
    ...(typeof said === 'string' && said !== '' ? [] : [`nothing is said of ${block}`]),
  ]);

/** The thread that a mention begins or goes on with. */
const threadOf = ({ name, team, person, delivery }: Deed): Thread | null => {
  if (!name.startsWith('mention')) return null;
  const told: unknown = JSON.parse(delivery.body);
  const { channel, ts, thread_ts } = Object(Object(told).event);
  return { team, person, channel: String(channel), ts: String(thread_ts ?? ts) };
};
