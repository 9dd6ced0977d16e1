import type { DigestParts } from './digest-parts.ts';
import type { Consequence, Run } from './ledger.ts';

/** What became of a run that the owner of its digest is to hear of. */
type Mishap =
  | { readonly kind: 'paused' | 'held_up' | 'refused'; readonly error: string }
  | { readonly kind: 'unknown' };

/**
 * What a mishap brings about: a word to the digest's owner and, where nothing can be posted to the place any more, its pause. Nothing
 * where no digest is on, which it never is where notices go: none is ever told of another.
 */
export const consequenceOf = async (
  { store, words, newKey }: DigestParts,
  run: Run,
  mishap: Mishap,
  at: Date,
): Promise<Consequence> => {
  const { team, channel, localDate } = run;
  const subscription = await store.subscriptions.of(run);
  if (!subscription) return {};
  const message = await words.notice({ team, channel, localDate, ...mishap }, subscription);
  const expiresAt = new Date(at.getTime() + NOTICE_WINDOW);
  const owner = { team, channel: subscription.createdBy };
  const notice = { ...owner, localDate, key: newKey(), dueAt: at, expiresAt, message };
  if (mishap.kind === 'unknown' || mishap.kind === 'refused') return { notice };
  return { pause: { at, by: null, error: mishap.error }, notice };
};

/** Milliseconds within which a notice is still worth its while: a month, for a team may let nobody in for long. */
const NOTICE_WINDOW = 30 * 24 * 3_600_000;
