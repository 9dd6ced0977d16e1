import type { RuleFault } from './rule-fault.ts';
import type { DigestRule } from './subscription.ts';
import { takeTimes } from './time-of-day.ts';
import { EVERY_DAY, shortDaysWritten, takeWeekdays, weekdayWords } from './weekdays.ts';
import { zoneNamed, zonesNear } from './zone.ts';
import { takeZone } from './zone-words.ts';

/**
 * A rule as read from somebody's words, whether its zone was named (by these words, or by the rule that stands), and whether they want
 * the weekly sign of life (null when they did not say); or what is wrong with the words.
 */
export type ParsedRule =
  | {
      readonly ok: true;
      readonly rule: DigestRule;
      readonly zoneNamed: boolean;
      readonly signOfLife: boolean | null;
    }
  | { readonly ok: false; readonly fault: RuleFault };

/**
 * Reads `08:30 Europe/Berlin weekdays`, `8am`, `Mon, Wed and Fri at 9:15 Asia/Kathmandu`, `daily 18:00 quiet`: a time, and in any order
 * the days (every day when none are named), a zone (else the default one holds) and a word about the sign of life. Words without a time
 * change the rule that stands, and leave of it what they do not name. What it does not understand is a fault, never left out.
 */
export const parseRule = (
  words: string,
  defaultZone: string,
  standing: DigestRule | null = null,
): ParsedRule => {
  const { time, zone, weekdays, signOfLife, ...read } = readRule(words);
  const kept = time === undefined ? standing : null;
  const all = { time: time ?? kept?.time, zone: zone ?? kept?.zone ?? zoneNamed(defaultZone) };
  const saidNothing = !zone && !weekdays && signOfLife === null && read.unread === null;
  if (read.wrong !== null) return wrong(read.wrong);
  if (all.time === undefined || (kept && saidNothing)) return wrong({ kind: 'no_time' });
  if (read.unread !== null) return wrong(zone ? notUnderstood(read.unread) : unknownZone(read.unread));
  if (all.zone === null) return wrong(unknownZone(defaultZone));
  const rule = { time: all.time, zone: all.zone, weekdays: weekdays ?? kept?.weekdays ?? EVERY_DAY };
  return { ok: true, rule, zoneNamed: zone !== null || kept !== null, signOfLife };
};

/** The rule as one says it: `every weekday at 08:30 (Europe/Berlin)`. Read again, these words are the same rule. */
export const ruleWords = ({ time, zone, weekdays }: DigestRule): string =>
  `${weekdayWords(weekdays)} at ${time} (${zone})`;

/** The parts of a rule that words name, the first words that are none, and what is wrong however the rest is read. */
const readRule = (words: string) => {
  const sign = takeSignOfLife(words);
  const { times, impossible, rest: untimed } = takeTimes(sign.rest);
  const days = takeWeekdays(untimed);
  const { zone, unread } = takeZone(days.rest);
  const fault =
    wrongTimes(times, impossible) ??
    (days.contradictory ? ({ kind: 'every_day_and_some' } as const) : null) ??
    (sign.contradictory ? ({ kind: 'quiet_and_not' } as const) : null);
  return { time: times[0], zone, weekdays: days.weekdays, signOfLife: sign.wanted, unread, wrong: fault };
};

const wrongTimes = ([time, other]: readonly string[], [none]: readonly string[]): RuleFault | null => {
  if (none !== undefined) return { kind: 'impossible_time', time: none };
  return time === undefined || other === undefined ? null : { kind: 'several_times', first: time, other };
};

const wrong = (fault: RuleFault): ParsedRule => ({ ok: false, fault });

const takeSignOfLife = (words: string) => {
  const said = [...words.matchAll(SIGN_OF_LIFE)].map(({ groups }) => groups?.no === undefined);
  const wanted = said[0] ?? null;
  return { wanted, contradictory: new Set(said).size > 1, rest: words.replace(SIGN_OF_LIFE, ' | ') };
};

const unknownZone = (words: string): RuleFault => {
  if (shortDaysWritten(words) !== null) return notUnderstood(words);
  const near = zonesNear(words);
  return near.length > 0 || ZONE_LIKE.test(words)
    ? { kind: 'unknown_zone', words, near }
    : notUnderstood(words);
};

const notUnderstood = (words: string): RuleFault => ({
  kind: 'not_understood',
  words,
  days: shortDaysWritten(words),
});

/** The weekly line that says that nothing was new: `no` holds the words of somebody who does not want it. */
const SIGN_OF_LIFE =
  /(?<![\p{L}\p{N}_/])(?:(?<no>quiet(?:ly)?|(?:without|no)\s+(?:(?:an?|the)\s+)?(?:weekly\s+)?(?:sign\s+of\s+life|line))|(?:with\s+)?(?:(?:an?|the)\s+)?(?:weekly\s+)?sign\s+of\s+life|with\s+(?:(?:an?|the)\s+)?weekly\s+line)(?![\p{L}\p{N}_/])/giu;

/** What looks as if a zone were meant: a place's path, capitals, or an offset from UTC. */
const ZONE_LIKE = /\/|^[A-Z]{2,5}$|[+-]\d/u;
