import { whatIsNew } from './composing.ts';
import { deliver } from './delivery.ts';
import type { DigestParts } from './digest-parts.ts';
import type { NothingNew, Posting } from './digests.ts';
import { localDateAt } from './due.ts';
import type { Edition } from './edition.ts';
import type { NewRun, Run } from './ledger.ts';
import type { Place } from './subscription.ts';

/** What an edition asked for in this place at this instant would tell; null for nothing new. */
export const askedEdition = async (parts: DigestParts, place: Place, at: Date): Promise<Edition | null> =>
  whatIsNew(parts, place, await askedDate(parts, place, at));

/**
 * Posts what is new to the place, beside the schedule and after all that is open there. What must wait is posted by a later tick. One
 * at a time in this process; of two processes that are asked in the same moment one posts it.
 */
export const postAsked = async (parts: DigestParts, place: Place): Promise<Posting | NothingNew> => {
  const { ledger } = parts.store;
  await deliverOpen(parts, place);
  const at = await parts.now();
  const [waiting] = await ledger.open(place);
  if (waiting) return waitFor(waiting, at);
  if (!(await askedEdition(parts, place, at))) return { outcome: 'nothing_new' };
  const asked = runOf(parts, place, await askedDate(parts, place, at), at);
  if (!(await ledger.add(asked))) return postAsked(parts, place);
  await deliverOpen(parts, place);
  const run = await ledger.find(place, asked.key);
  if (!run) throw new Error(`The digest asked for in ${place.team}/${place.channel} is not in the ledger`);
  return postingOf(run, await parts.now());
};

/** Delivers what is open in the place. */
export const deliverOpen = async (parts: DigestParts, place: Place): Promise<void> =>
  deliver(parts, await parts.store.ledger.open(place), {});

/** How it went with a run, to be said to somebody who waits for it. */
export const postingOf = (run: Run, at: Date): Posting | NothingNew => {
  switch (run.state) {
    case 'posted':
      return { outcome: 'posted', messageTs: run.messageTs ?? '' };
    case 'nothing_new':
      return { outcome: 'nothing_new' };
    case 'pending':
      return waitFor(run, at);
    case 'sending':
    case 'unknown':
      return { outcome: 'unknown', error: run.error ?? 'interrupted' };
    case 'refused':
    case 'skipped_late':
      return { outcome: 'refused', error: run.error ?? run.state };
  }
};

const askedDate = async ({ store, defaultZone }: DigestParts, place: Place, at: Date): Promise<string> =>
  localDateAt((await store.subscriptions.of(place))?.zone ?? defaultZone, at);

const runOf = (
  { newKey }: DigestParts,
  { team, channel }: Place,
  localDate: string,
  dueAt: Date,
): NewRun => ({
  team,
  channel,
  localDate,
  key: newKey(),
  dueAt,
  expiresAt: new Date(dueAt.getTime() + ASKED_WINDOW),
});

const waitFor = (run: Run, at: Date): Posting => ({
  outcome: 'wait',
  seconds: Math.max(1, Math.ceil((run.notBefore.getTime() - at.getTime()) / 1000)),
});

/** Milliseconds within which an edition asked for is still posted. */
const ASKED_WINDOW = 15 * 60_000;
