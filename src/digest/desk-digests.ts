import { type DigestParts, deliver, whatIsNew } from './delivery.ts';
import type { Digests, LastEdition, NothingNew, Posting } from './digests.ts';
import { editionDate, localDateAt, nextDue } from './due.ts';
import type { Run } from './ledger.ts';
import type { DigestRule, Place, Subscription } from './subscription.ts';
import { openTurns } from './turns.ts';

/**
 * The desk's digests over a store. Ticks come one after the other, and so do the posts of one channel, whoever asks
 * for them; the identity of an edition is (team, channel, local date), so that it comes once however often it falls due.
 */
export const openDigests = (parts: DigestParts): Digests => {
  const { store, defaultZone, now, newKey, log } = parts;
  const { subscriptions, ledger } = store;
  const inTurn = openTurns();

  const turnOn = async (place: Place, rule: DigestRule, createdBy: string): Promise<Subscription> => {
    const { team, channel } = place;
    let nextDueAt = nextDue(rule, now());
    while (await ledger.has(place, editionDate(rule, nextDueAt))) nextDueAt = nextDue(rule, nextDueAt);
    const subscription = { team, channel, time: rule.time, zone: rule.zone, createdBy, nextDueAt };
    await subscriptions.put(subscription);
    return subscription;
  };

  const status: Digests['status'] = async place => {
    const last = await ledger.last(place);
    return { subscription: await subscriptions.of(place), last: last && lastEdition(last) };
  };

  const postNow: Digests['postNow'] = place =>
    inTurn(placeKey(place), async () => {
      await deliver(parts, place);
      const [waiting] = await ledger.open(place);
      if (waiting) return waitFor(waiting, now());
      const asked = now();
      const zone = (await subscriptions.of(place))?.zone ?? defaultZone;
      const localDate = localDateAt(zone, asked);
      if (!(await whatIsNew(parts, place, localDate))) return { outcome: 'nothing_new' };
      const { team, channel } = place;
      const key = newKey();
      await ledger.add({
        team,
        channel,
        localDate,
        key,
        dueAt: asked,
        expiresAt: after(asked, ASKED_WINDOW),
      });
      await deliver(parts, place);
      const run = await ledger.find(place, key);
      if (!run) throw new Error(`The digest asked for in ${team}/${channel} is not in the ledger`);
      return postingOf(run, now());
    });

  const bringForward: Digests['bringForward'] = async place => {
    const subscription = await subscriptions.of(place);
    if (!subscription) return { outcome: 'off' };
    const at = now();
    if (await ledger.has(place, editionDate(subscription, at))) return postNow(place);
    await subscriptions.put({ ...subscription, nextDueAt: at });
    await tick();
    const run = await ledger.last(place);
    if (!run)
      throw new Error(`The digest brought forward in ${place.team}/${place.channel} is not in the ledger`);
    return postingOf(run, now());
  };

  const tick: Digests['tick'] = stopping =>
    inTurn('tick', async () => {
      for (const subscription of await subscriptions.due(now()))
        await materialise(parts, subscription).catch(warnOf(subscription));
      const places = new Map((await ledger.open()).map(run => [placeKey(run), run]));
      const queue = places.entries();
      const work = async () => {
        for (const [key, place] of queue)
          await inTurn(key, () => deliver(parts, place, stopping)).catch(warnOf(place));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    });

  const warnOf =
    ({ team, channel }: Place) =>
    (err: unknown) =>
      log.warn({ team, channel, err }, 'the digest of a channel failed; the others go on');

  return { turnOn, turnOff: place => subscriptions.remove(place), status, postNow, bringForward, tick };
};

/**
 * Writes down the runs that have fallen due and moves the subscription on. Of the dates missed for longer than the
 * window only the first is written down (it will be skipped, and said so); the others leave no trace.
 */
const materialise = async (
  { store, now, newKey }: DigestParts,
  subscription: Subscription,
): Promise<void> => {
  const { team, channel } = subscription;
  for (let dueAt = subscription.nextDueAt; dueAt <= now(); ) {
    const localDate = editionDate(subscription, dueAt);
    const expiresAt = after(dueAt, LATE_WINDOW);
    let next = nextDue(subscription, expiresAt < now() ? after(now(), -LATE_WINDOW - 1) : dueAt);
    while (editionDate(subscription, next) === localDate) next = nextDue(subscription, next);
    const run = { team, channel, localDate, key: newKey(), dueAt, expiresAt };
    await store.ledger.materialise({ ...subscription, nextDueAt: dueAt }, run, next);
    dueAt = next;
  }
};

const lastEdition = ({ localDate, state, error }: Run): LastEdition => ({
  localDate,
  state: state === 'sending' ? 'pending' : state,
  error,
});

const postingOf = (run: Run, now: Date): Posting | NothingNew => {
  switch (run.state) {
    case 'posted':
      return { outcome: 'posted', messageTs: run.messageTs ?? '' };
    case 'nothing_new':
      return { outcome: 'nothing_new' };
    case 'pending':
      return waitFor(run, now);
    case 'sending':
    case 'unknown':
      return { outcome: 'unknown', error: run.error ?? 'interrupted' };
    case 'refused':
    case 'skipped_late':
      return { outcome: 'refused', error: run.error ?? run.state };
  }
};

const waitFor = (run: Run, now: Date): Posting => ({
  outcome: 'wait',
  seconds: Math.max(1, Math.ceil((run.notBefore.getTime() - now.getTime()) / 1000)),
});

const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

const placeKey = ({ team, channel }: Place): string => JSON.stringify([team, channel]);

/** Milliseconds after its due instant within which a scheduled edition, and one asked for, is still posted. */
const LATE_WINDOW = 6 * 3_600_000;
const ASKED_WINDOW = 15 * 60_000;

/** Channels that are posted to at a time, so that one slow answer of Slack's does not hold up all. */
const AT_ONCE = 4;
