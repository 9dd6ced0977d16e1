/**
 * Whether words that look like a relative date are none where they stand: part of a name ("Black Friday", "in May's cabinet", "her son, August"),
 * how long something took ("built in six months"), or a quarter of a match and not of a year.
 */
export const isNoDate = (text: string, { 0: words, index }: RegExpExecArray): boolean => {
  const before = text.slice(Math.max(0, index - LOOK), index);
  const after = text.slice(index + words.length, index + words.length + LOOK);
  if (
    /^in (?!the\b|these\b|recent|past|last|coming|next|previous|following)/iu.test(words) &&
    IN_SPAN.test(words)
  )
    return !isAhead(text, index, before);
  if (/quarter$/u.test(words)) return /^ of\b/u.test(after) || !MONEY.test(text);
  return isName(words, before, after);
};

/** Whether "in six months" tells when and not how long: the clause looks ahead, or asks somebody to. */
const isAhead = (text: string, index: number, before: string): boolean => {
  const clause = text.slice(Math.max(0, index - CLAUSE), index);
  if (/\b(?:time|first|second|third|only|most|least|worst|best|highest|lowest|once|twice)\s$/iu.test(before))
    return false;
  return (
    /(?:\b(?:will|won['’]t|shall|would|going to|due|expected|again|back)\b|['’]ll\b)[^.!?]*$/iu.test(
      clause,
    ) || /(?:^|[.!?]\s|[“"‘'])(?:Ask|Call|Come|Check|See|Try|Talk|Write|Look)\b[^.!?]*$/u.test(clause)
  );
};

/** Whether the words are part of a name: "Black Friday", "the Sunday Times", "in May's cabinet", "City Today", "her son, August". */
const isName = (words: string, before: string, after: string): boolean => {
  const word = before.match(/(\p{L}+)[.’']?\s$/u)?.[1] ?? '';
  if (/(?:day)$/u.test(words) && (HOLIDAYS.has(word) || PAPER.test(after))) return true;
  if (/^Today/u.test(words)) return /[\p{L}\p{N},]\s$/u.test(before);
  if (/^(?:the )?last day$/iu.test(words)) return true;
  if (/^last \p{L}+$/iu.test(words)) return OWNED.test(before);
  if (/^August$/u.test(words))
    return (
      KIN.test(before) ||
      (/\p{Ll}, $/u.test(before) &&
        /^[.,;!?]/u.test(after) &&
        !/\b(?:month|summer|season|period), $/u.test(before))
    );
  if (/^by (?:April|May|June|August)$/iu.test(words)) return /^ \p{Lu}\p{Ll}/u.test(after);
  return /\bMay$/u.test(words) && /^['’]s\b/u.test(after);
};

const HOLIDAYS = new Set(
  'Black Good Ash Cyber Giving Super Bloody Easter Palm Man Girl Holy Big Shrove Fat Boxing Maundy Freaky'.split(
    ' ',
  ),
);
/** `Doe’s last week`: what is the last of somebody's is none of the calendar's. */
const OWNED = /(?:\p{L}['’]s|\b(?:his|her|their|its|our|my|your)) $/iu;
const PAPER = /^ (?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Independent|Star|Night)\b/u;
const KIN =
  /\b(?:son|daughter|wife|husband|dad|mum|mom|father|mother|brother|sister|uncle|aunt|named|called|christened),? $/iu;
const IN_SPAN = /\b(?:days?|weeks?|months?|years?|decades?)$/u;

/** What is counted by quarters of a year. */
const MONEY =
  /\b(?:revenues?|sales|profits?|earnings|loss(?:es)?|margins?|results?|orders|shipments|deliveries|growth|guidance|forecasts?|outlook|inflation|econom\p{L}{1,5}|gdp|spending|income|finance|financial|fiscal|dividends?|shares?|investors?|analysts?|demand|bookings|output|cash)\b/iu;

/** In UTF-16 code units. */
const LOOK = 24;
const CLAUSE = 120;
