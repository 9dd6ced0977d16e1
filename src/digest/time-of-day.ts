/** The times of day that a text names, as `HH:MM` on the 24-hour clock, and the text without them. */
export type TimesTaken = { readonly times: readonly string[]; readonly rest: string };

/**
 * Reads `08:30`, `8.30`, `8:30 pm`, `8am` out of a text; a bar stands in the rest for what was read. A bare hour needs its am or pm, and
 * a time that no clock shows is none.
 */
export const takeTimes = (words: string): TimesTaken => {
  const times: string[] = [];
  const rest = words.replace(TIME, (found, hour: string, minute?: string, half?: string) => {
    const time = timeOf(hour, minute, half);
    if (time === null) return found;
    times.push(time);
    return ' | ';
  });
  return { times, rest };
};

const timeOf = (hourWords: string, minuteWords?: string, half?: string): string | null => {
  const [hour, minute] = [Number(hourWords), Number(minuteWords ?? '0')];
  if (minute > 59 || (!minuteWords && !half)) return null;
  if (half && (hour < 1 || hour > 12)) return null;
  const full = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return full > 23 ? null : `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** An hour, perhaps with minutes and a half of the day, that is no part of a longer number, a word or an offset from UTC. */
const TIME =
  /(?<![\p{L}\p{N}_:./+-])(\d{1,2})(?:[:.](\d{2}))?(?:\s*([ap])\.?m(?![\p{L}\p{N}_])\.?)?(?![\p{L}\p{N}_:/+-]|\.\d)/giu;
