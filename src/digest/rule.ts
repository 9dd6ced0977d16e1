import type { DigestRule } from './subscription.ts';
import { zoneNamed, zonesNear } from './zone.ts';

/** A rule as read from somebody's words, or what is wrong with them in one plain sentence with an example. */
export type ParsedRule =
  | { readonly ok: true; readonly rule: DigestRule }
  | { readonly ok: false; readonly problem: string };

/** Reads `08:30 Europe/Berlin`, `8.30`, `at 8:30 pm UTC`, `8am`. Without a zone the default one (IANA) holds. */
export const parseRule = (words: string, defaultZone: string): ParsedRule => {
  const match = RULE.exec(words.trim());
  const time = match && timeOf(match.groups?.hour, match.groups?.minute, match.groups?.half);
  if (!time) return { ok: false, problem: `I need a time of day, for example \`08:30\` or \`${EXAMPLE}\`.` };
  const asked = match.groups?.zone ?? '';
  const zone = zoneNamed(asked || defaultZone);
  return zone
    ? { ok: true, rule: { time, zone } }
    : { ok: false, problem: unknownZone(asked || defaultZone) };
};

/** `HH:MM` on the 24-hour clock, or null for a time that no clock shows. A bare hour needs its am or pm. */
const timeOf = (hourWords?: string, minuteWords?: string, half?: string): string | null => {
  const [hour, minute] = [Number(hourWords), Number(minuteWords ?? '0')];
  if (minute > 59 || (!minuteWords && !half)) return null;
  if (half && (hour < 1 || hour > 12)) return null;
  const full = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return full > 23 ? null : `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

const unknownZone = (words: string): string => {
  const near = zonesNear(words);
  const name = `"${words.slice(0, LONGEST_QUOTE)}${words.length > LONGEST_QUOTE ? '…' : ''}"`;
  return near.length > 0
    ? `I do not know the time zone ${name}; did you mean ${near.map(zone => `\`${zone}\``).join(' or ')}?`
    : `I do not know the time zone ${name}; name one like \`${EXAMPLE}\`.`;
};

const RULE =
  /^(?:at\s+)?(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?:\s*(?<half>[ap])\.?m\b\.?)?(?:\s+(?:in\s+)?(?<zone>\S.*))?$/iu;
const EXAMPLE = '08:30 Europe/Berlin';
const LONGEST_QUOTE = 40;
