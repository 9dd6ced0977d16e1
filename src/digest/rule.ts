import type { DigestRule } from './subscription.ts';
import { takeTimes } from './time-of-day.ts';
import { EVERY_DAY, shortDaysWritten, takeWeekdays, weekdayWords } from './weekdays.ts';
import { zoneNamed, zonesNear } from './zone.ts';
import { takeZone } from './zone-words.ts';

/**
 * A rule as read from somebody's words, whether its zone was named (by these words, or by the rule that stands), and whether they want
 * the weekly sign of life (null when they did not say); or what is wrong with the words in one plain sentence with an example.
 */
export type ParsedRule =
  | {
      readonly ok: true;
      readonly rule: DigestRule;
      readonly zoneNamed: boolean;
      readonly signOfLife: boolean | null;
    }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads `08:30 Europe/Berlin weekdays`, `8am`, `Mon, Wed and Fri at 9:15 Asia/Kathmandu`, `daily 18:00 quiet`: a time, and in any order
 * the days (every day when none are named), a zone (else the default one holds) and a word about the sign of life. Words without a time
 * change the rule that stands, and leave of it what they do not name. What it does not understand is a problem, never left out.
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
  if (read.wrong !== null) return problem(read.wrong);
  if (all.time === undefined || (kept && saidNothing))
    return problem('I need a time of day, for example `08:30`.');
  if (read.unread !== null) return problem(zone ? notUnderstood(read.unread) : unknownZone(read.unread));
  if (all.zone === null) return problem(unknownZone(defaultZone));
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
  const wrong =
    wrongTimes(times, impossible) ??
    (days.contradictory
      ? `Name every day or some days, not both, for example \`${EXAMPLE} mon-fri\`.`
      : null) ??
    (sign.contradictory ? 'Say `quiet` or `with sign of life`, not both, for example `08:30 quiet`.' : null);
  return { time: times[0], zone, weekdays: days.weekdays, signOfLife: sign.wanted, unread, wrong };
};

const wrongTimes = ([time, other]: readonly string[], [none]: readonly string[]): string | null => {
  if (none !== undefined) return `There is no time ${none}; write it like \`08:30\`.`;
  return other === undefined ? null : `I can post once a day, so name one time: \`${time}\` or \`${other}\`.`;
};

const problem = (words: string): ParsedRule => ({ ok: false, problem: words });

const takeSignOfLife = (words: string) => {
  const said = [...words.matchAll(SIGN_OF_LIFE)].map(({ groups }) => groups?.no === undefined);
  const wanted = said[0] ?? null;
  return { wanted, contradictory: new Set(said).size > 1, rest: words.replace(SIGN_OF_LIFE, ' | ') };
};

const unknownZone = (words: string): string => {
  if (shortDaysWritten(words) !== null) return notUnderstood(words);
  const near = zonesNear(words);
  if (near.length > 0)
    return `I do not know the time zone ${quoted(words)}; did you mean ${near.map(zone => `\`${zone}\``).join(' or ')}?`;
  if (!ZONE_LIKE.test(words)) return notUnderstood(words);
  return `I do not know the time zone ${quoted(words)}; name one like \`${EXAMPLE}\`.`;
};

const notUnderstood = (words: string): string =>
  `I do not understand ${quoted(words)}; write ${exampleFor(words)}.`;

const exampleFor = (words: string): string => {
  const days = shortDaysWritten(words);
  return days === null ? `it like \`${EXAMPLE} weekdays\`` : `\`${days}\``;
};

const quoted = (words: string): string =>
  `“${words.slice(0, LONGEST_QUOTE)}${words.length > LONGEST_QUOTE ? '…' : ''}”`;

/** The weekly line that says that nothing was new: `no` holds the words of somebody who does not want it. */
const SIGN_OF_LIFE =
  /(?<![\p{L}\p{N}_/])(?:(?<no>quiet(?:ly)?|(?:without|no)\s+(?:(?:an?|the)\s+)?(?:weekly\s+)?(?:sign\s+of\s+life|line))|(?:with\s+)?(?:(?:an?|the)\s+)?(?:weekly\s+)?sign\s+of\s+life|with\s+(?:(?:an?|the)\s+)?weekly\s+line)(?![\p{L}\p{N}_/])/giu;

/** What looks as if a zone were meant: a place's path, capitals, or an offset from UTC. */
const ZONE_LIKE = /\/|^[A-Z]{2,5}$|[+-]\d/u;

const EXAMPLE = '08:30 Europe/Berlin';
const LONGEST_QUOTE = 40;
