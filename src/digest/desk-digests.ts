import { askedEdition, deliverOpen, postAsked, postingOf } from './asked-edition.ts';
import { openClosedTeams } from './closed-teams.ts';
import { deliver, type Round } from './delivery.ts';
import { type DigestParts, type Timings, timingsOf } from './digest-parts.ts';
import type { Digests, LastEdition } from './digests.ts';
import { editionDate, nextDue } from './due.ts';
import type { Run } from './ledger.ts';
import { materialise } from './materialising.ts';
import {
  type DigestRule,
  type DigestWish,
  isPassing,
  type Place,
  type Subscription,
} from './subscription.ts';
import { within } from './time-limit.ts';
import { forEachOf, openTurns } from './turns.ts';

/** The parts of the digests; of their timings those that are to differ from the usual ones. */
export type DigestOptions = Omit<DigestParts, 'timings' | 'closed'> & { readonly timings?: Partial<Timings> };

/**
 * The desk's digests over a store. The posts of one channel come one after the other, whoever asks for them and on whichever machine;
 * the identity of an edition is (team, channel, local date), so that it comes once however often it falls due. Work on one channel
 * that hangs is left to itself when its lease is over.
 */
export const openDigests = (options: DigestOptions): Digests => {
  const timings = timingsOf(options.timings ?? {});
  const parts: DigestParts = { ...options, timings, closed: openClosedTeams() };
  const { store, poster, now, log } = parts;
  const { subscriptions, ledger } = store;
  const inTurn = openTurns(timings.lease);
  const inTime = <Result>(work: Promise<Result>) => within(timings.lease, work);

  const failed = ({ team, channel }: Place, err: unknown) =>
    log.warn({ team, channel, err }, 'the digest of a channel failed; the others go on');

  /** The rule's next instant whose date has had no edition in the place. */
  const nextNew = async (place: Place, rule: DigestRule, after: Date): Promise<Date> => {
    let next = nextDue(rule, after);
    while (await ledger.has(place, editionDate(rule, next))) next = nextDue(rule, next);
    return next;
  };

  /** Sets the next edition of a digest again that a wrong clock has put off. */
  const setRight = async (subscription: Subscription, at: Date): Promise<void> => {
    const nextDueAt = await nextNew(subscription, subscription, at);
    await subscriptions.change(subscription, { ...subscription, nextDueAt });
  };

  const turnOn: Digests['turnOn'] = async (place, wish, createdBy) => {
    const at = await now();
    const before = await subscriptions.of(place);
    // What is due already comes by the rule that it fell due under.
    if (before && !before.paused) await materialise(parts, before, at).catch(error => failed(place, error));
    const subscription = {
      ...wished(place, wish),
      createdBy,
      createdAt: before?.createdAt ?? at,
      nextDueAt: await nextNew(place, wish, at),
      paused: null,
    };
    await subscriptions.put(subscription);
    return subscription;
  };

  const pause: Digests['pause'] = async (place, by) => {
    const wanted = { at: await now(), by, error: null };
    if (await subscriptions.pause(place, wanted)) return 'paused';
    const standing = await subscriptions.of(place);
    if (!standing) return 'off';
    const { paused } = standing;
    // What Slack's error lets rest comes again by itself; what somebody lets rest does not.
    if (paused && !isPassing(paused, poster.everywhere)) return 'paused_before';
    return (await subscriptions.change(standing, { ...standing, paused: wanted }))
      ? 'paused'
      : pause(place, by);
  };

  const resume: Digests['resume'] = async place => {
    const paused = await subscriptions.of(place);
    if (!paused?.paused) return paused;
    const resumed = { ...paused, paused: null, nextDueAt: await nextNew(place, paused, await now()) };
    return (await subscriptions.change(paused, resumed)) ? resumed : resume(place);
  };

  const status: Digests['status'] = async place => {
    const [last, posted] = [await ledger.last(place), await ledger.lastPosted(place)];
    return {
      subscription: await subscriptions.of(place),
      last: last && lastEdition(last),
      lastPosted: posted && { ...lastEdition(posted), messageTs: posted.messageTs },
    };
  };

  const postNow: Digests['postNow'] = place => inTurn(placeKey(place), () => postAsked(parts, place));

  const bringForward: Digests['bringForward'] = async place => {
    const subscription = await subscriptions.of(place);
    if (!subscription) return { outcome: 'off' };
    const at = await now();
    const had = await ledger.has(place, editionDate(subscription, at));
    if (had || subscription.paused) return postNow(place);
    const forward = { ...subscription, nextDueAt: at };
    if (!(await subscriptions.change(subscription, forward))) return bringForward(place);
    return inTurn(placeKey(place), async () => {
      await materialise(parts, forward, at);
      await deliverOpen(parts, place);
      const run = await ledger.last(place);
      if (!run)
        throw new Error(`The digest brought forward in ${place.team}/${place.channel} is not in the ledger`);
      return postingOf(run, await now());
    });
  };

  const tick: Digests['tick'] = async stopping => {
    const at = await inTime(now());
    const fallDue = (due: Subscription) =>
      inTime(due.nextDueAt > at ? setRight(due, at) : materialise(parts, due, at));
    await forEachOf(await inTime(subscriptions.due(at, failed)), timings.atOnce, fallDue, failed);
    const round: Round = stopping ? { stopping } : {};
    const work = ([place, ...others]: Runs) =>
      inTurn(placeKey(place), () => deliver(parts, [place, ...others], round));
    const places = placesOf(await inTime(ledger.open(undefined, failed)), at);
    await forEachOf(places, timings.atOnce, work, ([place], error) => failed(place, error));
  };

  return {
    turnOn,
    takeBack: (set, before) => subscriptions.change(set, before),
    turnOff: place => subscriptions.remove(place),
    pause,
    resume,
    status,
    setBy: (team, user) => subscriptions.setBy(team, user),
    preview: async place => askedEdition(parts, place, await now()),
    postNow,
    bringForward,
    tick,
  };
};

/** Runs of one place. */
type Runs = readonly [Run, ...Run[]];

/** The runs by their places, but for places where none may be touched at this instant. */
const placesOf = (open: readonly Run[], at: Date): Runs[] =>
  [...Map.groupBy(open, placeKey).values()].flatMap(([first, ...others]) =>
    first && [first, ...others].some(({ notBefore }) => notBefore <= at) ? [[first, ...others]] : [],
  );

const wished = ({ team, channel }: Place, { time, zone, weekdays, signOfLife }: DigestWish) => ({
  team,
  channel,
  time,
  zone,
  weekdays,
  signOfLife,
});

const lastEdition = ({ localDate, state, content, error }: Run): LastEdition => ({
  localDate,
  state: state === 'sending' ? 'pending' : state,
  content,
  error,
});

const placeKey = ({ team, channel }: Place): string => JSON.stringify([team, channel]);
