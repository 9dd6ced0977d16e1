import { randomBytes } from 'node:crypto';
import type { Channel } from './state.ts';

/** Who used something, and the conversation that they looked at, if any. */
export type Moment = { readonly person: string; readonly conversation: Channel | null };

/** What a trigger was good for, or the error's name as Slack gives it. */
type Use =
  | { readonly outcome: 'good'; readonly moment: Moment }
  | {
      readonly outcome: 'refused';
      readonly error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
    };

/** The short-lived right to open a modal for a person that every interaction carries: good once, and for three seconds. */
export type Triggers = {
  mint(moment: Moment): string;
  /** Uses a trigger up. */
  use(trigger: string): Use;
};

export const openTriggers = (now: () => number): Triggers => {
  const minted = new Map<string, { moment: Moment; at: number; used: boolean }>();
  return {
    mint(moment) {
      const trigger = `${now()}.${randomBytes(8).toString('hex')}`;
      for (const [old, { at }] of minted) if (now() - at > KEPT_MS) minted.delete(old);
      minted.set(trigger, { moment, at: now(), used: false });
      return trigger;
    },
    use(trigger) {
      const known = minted.get(trigger);
      if (!known) return { outcome: 'refused', error: 'invalid_trigger_id' };
      if (now() - known.at > LIFE_MS) return { outcome: 'refused', error: 'expired_trigger_id' };
      if (known.used) return { outcome: 'refused', error: 'exchanged_trigger_id' };
      known.used = true;
      return { outcome: 'good', moment: known.moment };
    },
  };
};

const LIFE_MS = 3_000;
/** How long a spent trigger is remembered, so that it is refused by its right name. */
const KEPT_MS = 60_000;
