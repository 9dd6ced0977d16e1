import { randomBytes } from 'node:crypto';

/** Where a response goes: the person who acted, the conversation and, after a button, the message that held it. */
export type Origin = {
  readonly person: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly messageTs: string | null;
};

type Use =
  | { readonly outcome: 'good'; readonly origin: Origin }
  | { readonly outcome: 'refused'; readonly error: 'invalid_url' | 'expired_url' | 'used_url' };

/** Response URLs of one workspace are known by an unguessable id, and are good five times within thirty minutes. */
export type ResponseUrls = {
  /** Mints one and returns its path. */
  mint(origin: Origin): string;
  use(id: string): Use;
};

export const RESPONSE_PATH = '/response/';

/** The path names the workspace, as Slack's does, so that it is known whose it is. */
export const openResponseUrls = (team: string, now: () => number): ResponseUrls => {
  const minted = new Map<string, { origin: Origin; at: number; uses: number }>();
  return {
    mint(origin) {
      const id = randomBytes(24).toString('hex');
      for (const [old, { at }] of minted) if (now() - at > 2 * LIFE_MS) minted.delete(old);
      minted.set(id, { origin, at: now(), uses: 0 });
      return `${RESPONSE_PATH}${team}/${id}`;
    },
    use(id) {
      const known = minted.get(id);
      if (!known) return { outcome: 'refused', error: 'invalid_url' };
      if (now() - known.at > LIFE_MS) return { outcome: 'refused', error: 'expired_url' };
      if (known.uses >= MOST_USES) return { outcome: 'refused', error: 'used_url' };
      known.uses += 1;
      return { outcome: 'good', origin: known.origin };
    },
  };
};

const MOST_USES = 5;
const LIFE_MS = 30 * 60_000;
