import fc from 'fast-check';
import type { Standing } from '../../../src/slack/membership.ts';
import { nasty } from './world.ts';

type Other = Exclude<Standing, { kind: 'member' }>;

/** Who may not change what belongs to a channel, or of whom that is not known. */
export const standings: fc.Arbitrary<Other> = fc.oneof(
  fc
    .record({
      kind: fc.constantFrom('guest', 'outsider', 'bot', 'deactivated'),
      locale: fc.constantFrom('de-DE', null),
    })
    .map((one): Other => one),
  fc
    .record({
      kind: fc.constant('untold' as const),
      error: fc.oneof(fc.constant('missing_scope'), nasty(200)),
    })
    .map((one): Other => one),
);
