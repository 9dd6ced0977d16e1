import type { DigestRule } from './subscription.ts';
import { takeTimes } from './time-of-day.ts';
import { EVERY_DAY, takeWeekdays, weekdayWords } from './weekdays.ts';
import { zoneNamed, zonesNear } from './zone.ts';
import { takeZone } from './zone-words.ts';

/**
 * A rule as read from somebody's words, whether they named its zone themselves, and whether they want the weekly sign of life (null
 * when they did not say); or what is wrong with the words in one plain sentence with an example.
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
 * the days (every day when none are named), a zone (else the default one holds) and a word about the sign of life. What it does not
 * understand is a problem, never left out.
 */
export const parseRule = (words: string, defaultZone: string): ParsedRule => {
  const sign = takeSignOfLife(words);
  const { times, rest: untimed } = takeTimes(sign.rest);
  const days = takeWeekdays(untimed);
  const { zone, unread } = takeZone(days.rest);
  const [time, other] = times;
  if (time === undefined) return problem(`I need a time of day, for example \`08:30\` or \`${EXAMPLE}\`.`);
  if (other !== undefined)
    return problem(`I can post once a day, so name one time: \`${time}\` or \`${other}\`.`);
  if (days.contradictory)
    return problem(`Name every day or some days, not both, for example \`${EXAMPLE} mon-fri\`.`);
  if (sign.contradictory)
    return problem('Say `quiet` or `with sign of life`, not both, for example `08:30 quiet`.');
  if (unread !== null) return problem(zone ? notUnderstood(unread) : unknownZone(unread));
  const inZone = zone ?? zoneNamed(defaultZone);
  if (inZone === null) return problem(unknownZone(defaultZone));
  const rule = { time, zone: inZone, weekdays: days.weekdays ?? EVERY_DAY };
  return { ok: true, rule, zoneNamed: zone !== null, signOfLife: sign.wanted };
};

/** The rule as one says it: `every weekday at 08:30 (Europe/Berlin)`. Read again, these words are the same rule. */
export const ruleWords = ({ time, zone, weekdays }: DigestRule): string =>
  `${weekdayWords(weekdays)} at ${time} (${zone})`;

const problem = (words: string): ParsedRule => ({ ok: false, problem: words });

const takeSignOfLife = (words: string) => {
  const said = [...words.matchAll(SIGN_OF_LIFE)].map(({ groups }) => groups?.no === undefined);
  const wanted = said[0] ?? null;
  return { wanted, contradictory: new Set(said).size > 1, rest: words.replace(SIGN_OF_LIFE, ' | ') };
};

const unknownZone = (words: string): string => {
  const near = zonesNear(words);
  if (near.length > 0)
    return `I do not know the time zone ${quoted(words)}; did you mean ${near.map(zone => `\`${zone}\``).join(' or ')}?`;
  if (!ZONE_LIKE.test(words)) return notUnderstood(words);
  return `I do not know the time zone ${quoted(words)}; name one like \`${EXAMPLE}\`.`;
};

const notUnderstood = (words: string): string =>
  `I do not understand ${quoted(words)}; write it like \`${EXAMPLE} weekdays\` or \`Mon, Wed and Fri at 9:15 Asia/Kathmandu\`.`;

const quoted = (words: string): string =>
  `"${words.slice(0, LONGEST_QUOTE)}${words.length > LONGEST_QUOTE ? '…' : ''}"`;

/** The weekly line that says that nothing was new: `no` holds the words of somebody who does not want it. */
const SIGN_OF_LIFE =
  /(?<![\p{L}\p{N}_/])(?:(?<no>quiet(?:ly)?|(?:without|no)\s+(?:(?:an?|the)\s+)?(?:weekly\s+)?(?:sign\s+of\s+life|line))|(?:with\s+)?(?:(?:an?|the)\s+)?(?:weekly\s+)?sign\s+of\s+life|with\s+(?:(?:an?|the)\s+)?weekly\s+line)(?![\p{L}\p{N}_/])/giu;

/** What looks as if a zone were meant: a place's path, capitals, or an offset from UTC. */
const ZONE_LIKE = /\/|^[A-Z]{2,5}$|[+-]\d/u;

const EXAMPLE = '08:30 Europe/Berlin';
const LONGEST_QUOTE = 40;
