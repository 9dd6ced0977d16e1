/**
 * The times of day that a text names, as `HH:MM` on the 24-hour clock, what is written like a time but is none, as it is written, and
 * the text without both.
 */
export type TimesTaken = {
  readonly times: readonly string[];
  readonly impossible: readonly string[];
  readonly rest: string;
};

/**
 * Reads `08:30`, `8.30`, `0830`, `8:30 pm`, `8am`, `noon` and `midnight` out of a text; a bar stands in the rest for what was read. A
 * bare hour needs its am or pm, and without it is no time.
 */
export const takeTimes = (words: string): TimesTaken => {
  const times: string[] = [];
  const impossible: string[] = [];
  const rest = words.replace(TIME, (found, word?: string, hour?: string, minute?: string, half?: string) => {
    if (!word && !minute && !half) return found;
    const time = word ? WORDS.get(word.toLowerCase()) : timeOf(Number(hour), Number(minute ?? '0'), half);
    if (time) times.push(time);
    else impossible.push(found);
    return ' | ';
  });
  return { times, impossible, rest };
};

const timeOf = (hour: number, minute: number, half?: string): string | null => {
  if (minute > 59 || (half && (hour < 1 || hour > 12))) return null;
  const full = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return full > 23 ? null : `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

const WORDS: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
]);

/**
 * A word for a time, or an hour, perhaps with minutes and a half of the day, that is no part of a longer number, a word or an offset from
 * UTC. Between two digits and two more nothing need stand.
 */
const TIME =
  /(?<![\p{L}\p{N}_:./+-])(?:(?:12\s+)?(noon|midday|midnight)|(\d{1,2})(?:(?:[:.]|(?<=\d\d))(\d{2}))?(?:\s*([ap])\.?m(?![\p{L}\p{N}_])\.?)?)(?![\p{L}\p{N}_:/+-]|\.\d)/giu;
