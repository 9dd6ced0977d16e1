/**
 * Whether a four-digit number reads as a year: by what stands before it ("in 2012", "its 2012 report", "March 2012") and not before things that
 * are counted ("2000 operators", "1984 people", "2019 km").
 */
export const readsAsYear = (text: string, { 0: words, index, groups }: RegExpExecArray): boolean => {
  const before = text.slice(Math.max(0, index - LOOK), index);
  const after = text.slice(index + words.length, index + words.length + LOOK);
  const word = before.match(/([\p{L}’']+)[\s-]?$/u)?.[1] ?? '';
  const next = after.match(/^[\s-]([\p{L}-]+)/u)?.[1] ?? '';
  const lead = word.toLowerCase();
  const round = /00$/u.test(groups?.year ?? '');
  if (UNITS.has(next.toLowerCase()) || COUNTING.test(before) || HOUSES.has(next)) return false;
  if (/^(?:from|between)$/u.test(lead) && COUNTED.test(after)) return false;
  if (Number(groups?.year) < FIRST_USUAL) return isLongAgo(groups?.year ?? '', lead, next);
  if (/['’]s$/u.test(words)) return true;
  if (SURE.has(lead)) return !(round && isPlural(next));
  if (LISTED.test(before) && /^(?:, | and | or |, and )(?:1\d|20)\d{2}(?!\d)/u.test(after)) return true;
  if (isPlural(next)) return DETERMINERS.test(before) && !round;
  if (/[(]$/u.test(before)) return /^[)\s,;–-]/u.test(after) && !round;
  if (PREPOSITIONS.has(lead) || DETERMINERS.test(before)) return !round || next === '' || lead !== 'of';
  if (EVENTS.has(lead) || (!round && EVENTS.has(next.toLowerCase()))) return true;
  if (MAKES.has(next) && /^\p{Lu}/u.test(word)) return false;
  return !round && /^\p{Ll}/u.test(next) && !VERBS.has(next)
    ? NOMINAL.has(next)
    : /^\s*$/u.test(before) && VERBS.has(next);
};

/** A year before 1800 needs a preposition that leads no count and, where it may be a time of day, none that leads one of those either. */
const isLongAgo = (year: string, lead: string, next: string): boolean => {
  if (isPlural(next) || CLOCKS.test(next)) return false;
  return (
    lead === 'in' ||
    lead === 'since' ||
    lead === 'circa' ||
    (SURE.has(lead) && !/(?:00|15|30|45)$/u.test(year))
  );
};

/** Whether two numbers joined into a stretch (`from 1996 to 2003`) are years: later ones, the later one last, with nothing counted behind them. */
export const readsAsStretch = (text: string, { 0: words, index, groups }: RegExpExecArray): boolean => {
  const next =
    text.slice(index + words.length, index + words.length + LOOK).match(/^[\s-]([\p{L}-]+)/u)?.[1] ?? '';
  const [year, until] = [groups?.year ?? '', groups?.until ?? ''];
  const round = /[05]0$/u.test(year) || /[05]0$/u.test(until);
  const counts = UNITS.has(next.toLowerCase()) || (round && isPlural(next)) || /00.*00$/u.test(year + until);
  return Number(year) >= FIRST_USUAL && until > year && !counts;
};

/** Whether the word is what things are counted in. */
const isPlural = (word: string): boolean =>
  (/^\p{Ll}{2,}[^su]s$/u.test(word) && !/(?:us|is|ss|was|has|does)$/u.test(word)) ||
  word === 'people' ||
  word === 'men' ||
  word === 'women' ||
  word === 'children';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Prepositions that lead a date and seldom a count. */
const SURE = words('in since until till by during circa before after due maturing predate predates predated');
const PREPOSITIONS = words(
  'from of for through throughout to and or between around about into as early late mid year years',
);
const DETERMINERS =
  /(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|[Tt]his|[Tt]hat)|(?<!\b(?:[Ss]?[Hh]e|[Ww]ho))['’]s|s['’])\s(?:\p{Ll}+[- ]){0,1}$/u;
/** `in 2013, ` before one more year. */
const LISTED = /\b(?:in|since|from|of|during|by|for|between)\s(?:(?:1[89]|20)\d{2},\s){1,4}$/iu;
/** What bears a number in its name: `the 1960 Hotel`. */
const HOUSES = words(
  'Hotel Restaurant Bar Café Cafe Club Committee Group Foundation Project Society Tavern Inn Pub Lounge Gallery Theatre House Bistro Brewery Fund',
);
/** Behind a name the number before these belongs to it: `the Acme 1999 edition`. */
const MAKES = words('edition model version');
const EVENTS = words(
  'congress cup forum summit games olympics conference expo awards championship championships festival fair convention season copyright',
);
/** What a year stands before when nothing leads it. */
const NOMINAL = words(
  'rollout launch deadline election report budget season campaign law act ruling deal merger target forecast survey study census crisis war treaty agreement referendum film novel album model edition vintage',
);
const VERBS = words(
  'was is saw will brought marked has had became began ended may could would might looks promises',
);

/** What numbers of four digits count. */
const UNITS = words(
  'km kilometres kilometers miles mile metres meters m kg g tonnes tons litres mah mhz ghz hz mb gb tb kb watts kw mw gw kwh mwh dpi rpm hp cc bhp psi feet ft inches pixels nits lumens percent per hours hrs calories points times dollars euros pounds yen yuan rupees rubles acres hectares square avenue street road st blvd boulevard lane drive degrees',
);
/** The later number of a stretch with what it counts. */
const COUNTED = new RegExp(`^ (?:to|and) \\d{4}[ -](?:${[...UNITS].join('|')})(?![\\p{L}])`, 'iu');
const COUNTING =
  /\b(?:(?:numbers|nos\.?|rooms|pages|flights|routes) (?:\d{1,5}, ){0,2}\d{1,5} (?:and|to|or)|numbers|nos\.?|rooms|pages|flights|routes|some|nearly|almost|over|than|approximately|roughly|least|most|only|exactly|another|no\.?|number|nr\.?|page|pages|flight|route|room|model|version|resolution|highway|bus|channel|platform|section|article|paragraph|windows|office|level|total of|up to|top|sold|employs|hired|killed)\s$/iu;
const CLOCKS = /^(?:GMT|BST|UTC|EST|EDT|CET|hrs|local|BC|BCE|AD)$/u;

/** Of earlier years than this few are told of, and more numbers are counts. */
const FIRST_USUAL = 1800;
const LOOK = 32;
