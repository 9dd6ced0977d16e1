import { randomBytes } from 'node:crypto';

/** What a trigger was good for: the conversation that the person looked at, if any; or the error's name as Slack gives it. */
type Use =
  | { readonly outcome: 'good'; readonly conversation: string | null }
  | {
      readonly outcome: 'refused';
      readonly error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
    };

/** The short-lived right to open a modal that every interaction carries: good once, and for three seconds. */
export type Triggers = {
  mint(conversation: string | null): string;
  /** Uses a trigger up. */
  use(trigger: string): Use;
};

export const openTriggers = (now: () => number): Triggers => {
  const minted = new Map<string, { conversation: string | null; at: number; used: boolean }>();
  return {
    mint(conversation) {
      const trigger = `${now()}.${randomBytes(8).toString('hex')}`;
      for (const [old, { at }] of minted) if (now() - at > KEPT_MS) minted.delete(old);
      minted.set(trigger, { conversation, at: now(), used: false });
      return trigger;
    },
    use(trigger) {
      const known = minted.get(trigger);
      if (!known) return { outcome: 'refused', error: 'invalid_trigger_id' };
      if (now() - known.at > LIFE_MS) return { outcome: 'refused', error: 'expired_trigger_id' };
      if (known.used) return { outcome: 'refused', error: 'exchanged_trigger_id' };
      known.used = true;
      return { outcome: 'good', conversation: known.conversation };
    },
  };
};

const LIFE_MS = 3_000;
/** How long a spent trigger is remembered, so that it is refused by its right name. */
const KEPT_MS = 60_000;
