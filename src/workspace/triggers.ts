import { randomBytes } from 'node:crypto';

/** The short-lived right to open a modal that every interaction carries: good once, and for three seconds. */
export type Triggers = {
  mint(): string;
  /** Uses a trigger up; the error's name as Slack gives it, or null when the trigger was good. */
  use(trigger: string): string | null;
};

export const openTriggers = (now: () => number): Triggers => {
  const minted = new Map<string, { at: number; used: boolean }>();
  return {
    mint() {
      const trigger = `${now()}.${randomBytes(8).toString('hex')}`;
      for (const [old, { at }] of minted) if (now() - at > KEPT_MS) minted.delete(old);
      minted.set(trigger, { at: now(), used: false });
      return trigger;
    },
    use(trigger) {
      const known = minted.get(trigger);
      if (!known) return 'invalid_trigger_id';
      if (now() - known.at > LIFE_MS) return 'expired_trigger_id';
      if (known.used) return 'exchanged_trigger_id';
      known.used = true;
      return null;
    },
  };
};

const LIFE_MS = 3_000;
/** How long a spent trigger is remembered, so that it is refused by its right name. */
const KEPT_MS = 60_000;
