import { Temporal } from 'temporal-polyfill';

/** The IANA zone that the words name, in its own spelling (`europe/berlin`, `america/new york`); null for none. */
export const zoneNamed = (words: string): string | null => {
  const name = words.trim().replace(/\s+/gu, '_');
  if (!/^[a-z]/iu.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
};

/**
 * The up to three zones whose names are nearest to the words, nearest first; empty when none is near. A zone is as
 * near as the city or the whole of one of its names is, counted in changed letters (Levenshtein, 1966), at most a third of them.
 */
export const zonesNear = (words: string): string[] => {
  const wanted = plain(words);
  const city = plain(words.split('/').at(-1) ?? '');
  if (wanted.length > LONGEST_NAME) return [];
  const near = [...ALL_ZONES, ...NEWER_NAMES.keys()]
    .map(name => ({
      zone: NEWER_NAMES.get(name) ?? name,
      changes: Math.min(changes(wanted, plain(name)), changes(city, plain(name.split('/').at(-1) ?? ''))),
    }))
    .filter(one => one.changes <= Math.floor(Math.min(wanted.length, city.length || wanted.length) / 3))
    .sort((a, b) => a.changes - b.changes || (a.zone < b.zone ? -1 : 1));
  return [...new Set(near.map(({ zone }) => zone))].slice(0, 3);
};

/** Letters only, in lower case: `New_York`, `new york` and `newyork` are alike. */
const plain = (words: string): string => words.toLowerCase().replace(/[^a-z0-9/+-]/gu, '');

/** How many letters must be changed, put in or left out to make one word of the other. */
const changes = (one: string, other: string): number => {
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (const [column, counterpart] of [...other].entries()) {
      const put = Math.min(previous[column + 1] ?? 0, current[column] ?? 0) + 1;
      current.push(Math.min(put, (previous[column] ?? 0) + (letter === counterpart ? 0 : 1)));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
};

/** Names of today by those under which V8 still lists these zones (the tz database's file `backward`). */
const NEWER_NAMES: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

/** The zones that somebody can choose from, each by the newest of its names alone. */
export const ALL_ZONES: readonly string[] = [
  ...new Set([...Intl.supportedValuesOf('timeZone').map(zone => NEWER_NAMES.get(zone) ?? zone), 'UTC']),
];

/** Letters of the longest words that can be near a zone's name: `America/Argentina/ComodRivadavia` has 30. */
const LONGEST_NAME = 45;
