import { createHash } from 'node:crypto';
import { type Gaps, type GapsPorts, gapsIn, type ReadForGaps, readForGaps } from './gaps.ts';

/** The gaps as one team sees them, by these ports; rejects while the store fails. */
export type KeptGaps = (ports: GapsPorts, team: string) => Promise<Gaps>;

/**
 * Reads the gaps anew each time and groups them only when something else was read than before, so that turning the pages of a list costs
 * no more than reading it. What was grouped is kept for {@link KEPT} milliseconds, of the {@link MOST_TEAMS} teams that asked last.
 */
export const openGaps = (now: () => Date): KeptGaps => {
  const kept = new Map<string, Kept>();
  return async (ports, team) => {
    const read = await readForGaps(ports, team);
    const sign = signOf(read);
    const at = now().getTime();
    for (const [old, one] of kept) if (Math.abs(at - one.at) >= KEPT) kept.delete(old);
    const known = kept.get(team);
    if (known?.sign === sign && known.articles === ports.articles && known.origins === ports.origins)
      return known.gaps;
    const { articles, origins } = ports;
    const gaps = gapsIn(read, ports);
    kept.delete(team);
    kept.set(team, { sign, articles, origins, at, gaps });
    for (const oldest of kept.keys()) if (kept.size > MOST_TEAMS) kept.delete(oldest);
    return gaps;
  };
};

type Kept = Pick<GapsPorts, 'articles' | 'origins'> & {
  readonly sign: string;
  readonly at: number;
  readonly gaps: Promise<Gaps>;
};

const signOf = (read: ReadForGaps): string => createHash('sha256').update(JSON.stringify(read)).digest('hex');

const KEPT = 60_000;
const MOST_TEAMS = 10;
