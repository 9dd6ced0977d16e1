import type { DigestParts } from './digest-parts.ts';
import { localDateAt } from './due.ts';
import { composeEdition, type Edition, tellingsOf } from './edition.ts';
import type { Composition, Part, Run } from './ledger.ts';
import { isQuietWeek } from './sign-of-life.ts';
import type { Place, Subscription } from './subscription.ts';

/** What would be told to the place now. */
export const whatIsNew = async (
  { store, articles, evidence }: DigestParts,
  place: Place,
  localDate: string,
): Promise<Edition | null> => composeEdition(articles(), await store.told.of(place), localDate, evidence());

/**
 * What the run brings to its place: what is new, else, in a scheduled one after a week without a post, one line that says so; null
 * for nothing. The keys of its messages follow from the run's own: the first has just that one.
 */
export const compositionOf = async (
  parts: DigestParts,
  run: Run,
  subscription: Subscription | null,
): Promise<Composition | null> => {
  const { words } = parts;
  const edition = await whatIsNew(parts, run, run.localDate);
  if (edition) {
    const messages = await words.edition(edition, subscription);
    return { content: 'edition', parts: partsOf(run, messages), tellings: tellingsOf(edition) };
  }
  if (run.number > 0 || !subscription?.signOfLife) return null;
  const last = await parts.store.ledger.lastPosted(run);
  const since = last?.localDate ?? localDateAt(subscription.zone, subscription.createdAt);
  if (!isQuietWeek(run.localDate, since)) return null;
  const line = await words.signOfLife(run.localDate, subscription);
  return { content: 'sign_of_life', parts: partsOf(run, [line]), tellings: [] };
};

const partsOf = (
  { key }: Run,
  [first, ...others]: readonly [string, ...string[]],
): readonly [Part, ...Part[]] => [
  { key, message: first, ts: null },
  ...others.map((message, index) => ({ key: `${key}.${index + 1}`, message, ts: null })),
];
