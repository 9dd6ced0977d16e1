import type { Words } from '../words.ts';

/** German words for who asks faster than the desk answers. */
export const pace: Words['pace'] = {
  tooFast: seconds =>
    seconds < 90
      ? `Sie haben in kurzer Zeit sehr viel gefragt. Bitte fragen Sie in ${seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`} wieder.`
      : `Sie haben in kurzer Zeit sehr viel gefragt. Bitte fragen Sie in ${Math.ceil(seconds / 60)} Minuten wieder.`,
};
