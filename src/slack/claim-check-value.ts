import { z } from 'zod';
import type { Library } from '../corpus/library.ts';
import type { CheckedClaim } from '../evidence/claims/claim-check.ts';
import type { MessageToCheck } from './claim-check-message.ts';
import { findExcerpt, Reference, referenceOf } from './excerpt-reference.ts';
import { JsonText } from './json-text.ts';
import { limits } from './limits.ts';
import { oneLine, shortened } from './mrkdwn.ts';

/** Where a check is shared: the thread of the message that was checked. */
export type CheckPlace = Pick<MessageToCheck, 'channel' | 'ts' | 'thread' | 'responseUrl'>;

/**
 * A check as its modal carries it, so that exactly what was shown is shared: the message's place, and of each statement its words, the
 * outcome, the first excerpt's reference and what was missing. To fit, the statements are cut.
 */
export const checkValue = (
  { channel, ts, thread, responseUrl }: CheckPlace,
  claims: readonly CheckedClaim[],
): string => {
  const value = (most: number) =>
    JSON.stringify({
      c: channel,
      m: ts,
      t: thread,
      r: responseUrl,
      x: claims.map(({ claim, outcome, missing, isTurned, excerpts: [first] }) => ({
        q: shortened(oneLine(claim), most),
        o: outcome,
        w: missing.slice(0, MOST_MISSING).map(word => shortened(oneLine(word), Math.min(most, LONGEST_WORD))),
        ...(isTurned && { n: true }),
        ...(first && { e: referenceOf(first) }),
      })),
    });
  let most = LONGEST_CLAIM;
  while (value(most).length > limits.view.privateMetadata && most > 1) most -= 10;
  return value(Math.max(1, most));
};

/** The check rebuilt from the articles of this moment, with its place; null when one of them changed, or the value is not ours. */
export const checkOf = (
  value: string | undefined,
  library: Library,
): { readonly place: CheckPlace; readonly claims: readonly CheckedClaim[] } | null => {
  const { data } = Value.safeParse(value);
  if (!data) return null;
  const claims = data.x.map(({ q, o, w, n = false, e }): CheckedClaim | null => {
    const found = e === undefined ? null : findExcerpt(library, e);
    if (e !== undefined && !found) return null;
    const excerpts = found ? [{ ...found.citation, also: [] }] : [];
    return { claim: q, outcome: o, missing: w, isTurned: n, excerpts };
  });
  const whole = claims.filter(claim => claim !== null);
  if (whole.length < claims.length) return null;
  return { place: { channel: data.c, ts: data.m, thread: data.t, responseUrl: data.r }, claims: whole };
};

const Value = JsonText.pipe(
  z.strictObject({
    c: z.string(),
    m: z.string(),
    t: z.string(),
    r: z.string(),
    x: z
      .array(
        z.strictObject({
          q: z.string(),
          o: z.enum(['printed', 'partly', 'otherwise', 'absent']),
          w: z.array(z.string()),
          n: z.literal(true).optional(),
          e: Reference.optional(),
        }),
      )
      .min(1),
  }),
);

const LONGEST_CLAIM = 281;
const LONGEST_WORD = 40;
const MOST_MISSING = 4;
