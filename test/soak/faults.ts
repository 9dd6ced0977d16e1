import type { Chance } from './chance.ts';

/** What a soaked Slack does to a post, and how often out of a hundred: the rest it takes and says so. */
const POST_FAULTS = {
  '500 before accepting': 3,
  '500 after accepting': 3,
  'dropped before accepting': 2,
  'dropped after accepting': 3,
  'hung before accepting': 1,
  'hung after accepting': 3,
  'error word after accepting': 1,
  'rate limited': 4,
  slow: 8,
} as const;

/** What it does to a look into the history. */
const LOOK_FAULTS = {
  'look: 500': 3,
  'look: dropped': 2,
  'look: hung': 1,
  'look: rate limited': 2,
  'look: slow': 8,
} as const;

type PostFault = keyof typeof POST_FAULTS;
type LookFault = keyof typeof LOOK_FAULTS;
export type Faults = { post(): PostFault | null; look(): LookFault | null };

/** Faults as they come by chance. */
export const faultsBy = (chance: Chance): Faults => ({
  post: () => drawn(chance, POST_FAULTS),
  look: () => drawn(chance, LOOK_FAULTS),
});

const drawn = <Fault extends string>(
  chance: Chance,
  shares: Readonly<Record<Fault, number>>,
): Fault | null => {
  let left = chance() * 100;
  for (const fault in shares) {
    left -= shares[fault];
    if (left < 0) return fault;
  }
  return null;
};
