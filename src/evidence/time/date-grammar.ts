/**
 * The closed grammar of date expressions. Names of months and days count only with a capital; every pattern is linear. `YEAR` is a year
 * of the last centuries, `MONTH_OF` reads a month's name.
 */
export const monthOf = (name: string): number =>
  MONTHS.findIndex(month => name.toLowerCase().startsWith(month)) + 1;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const YEAR = '(?:1[5-9]|20)\\d{2}';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const DAYS = `${DAY}(?:\\s?[-–]\\s?${DAY})?`;
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const SPAN = '(?:hour|day|week|fortnight|month|quarter|year|decade|century)';
const SPANS = '(?:minutes|hours|days|weeks|months|quarters|years|decades|centuries)';
const SEASON = '(?:spring|summer|autumn|winter)';
const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|some|(?:a )?couple of|(?:a )?few)';
/** Not behind what the word belongs to: `will go back in March`. */
const BACK =
  '(?:(?<!\\b(?:go|goes|going|went|come|comes|came|coming|be|been|am|are|bring|brought|get|got|give|gave|send|sent|put|move|moved|fly|flew|head|return|take|took|call|called|welcomed) )[Bb]ack )?';
const EDGE =
  '(?:early|late|mid|(?:the )?(?:start|beginning|middle|end|close|turn|first half|second half|first quarter|second quarter|third quarter|fourth quarter) of|(?:the )?(?:spring|summer|autumn|fall|winter) of|spring|summer|autumn|winter)';
const POSSESSIVE = "(?:['’]s(?![\\p{L}\\p{N}]))?";
const BEGIN = '(?<![\\p{L}\\p{N}$€£¥#.,/-])';
const STOP = '(?![\\p{L}\\p{N}])';

const pattern = (body: string): RegExp => new RegExp(BEGIN + body + STOP, 'gu');

/** The first letter of these words in either case, because a sentence may begin with them. */
const either = (words: string): string =>
  words.replace(/(?<![\p{L}\\?])\p{Ll}/gu, letter => `[${letter.toUpperCase()}${letter}]`);

/** Dates in which a year stands, the most exact first; named groups give their parts. */
export const ABSOLUTE: readonly RegExp[] = [
  pattern(`(?<year>${YEAR})-(?<number>0[1-9]|1[0-2])-(?<day>[0-2]\\d|3[01])(?:T[\\d:.]{4,12}Z?)?(?!-)`),
  pattern(`(?:${WEEKDAY},? )?(?<day>${DAYS})(?: of)? (?<month>${MONTH}),? (?<year>${YEAR})`),
  pattern(`(?:${WEEKDAY},? )?(?<month>${MONTH}) (?<day>${DAYS}),? (?<year>${YEAR})`),
  pattern(`(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?<month>${MONTH})(?: of)?,? (?<year>${YEAR})`),
  pattern(`(?<first>\\d{1,2})(?<mark>[/.])(?<second>\\d{1,2})\\k<mark>(?<year>${YEAR})(?![/])`),
  pattern(`(?:[QH][1-4],? (?:of )?|${either('fiscal')}(?: year)? )(?<year>${YEAR})`),
  pattern(`(?:(?:the )?(?:early|late|mid)[- ])?(?:the )?(?<decade>(?:1[5-9]|20)\\d)0['’]?s`),
  pattern(`(?:(?:the )?(?:early|late|mid)[- ])?(?:the )?['’‘](?<tens>\\d)0s`),
  pattern(
    `(?<=\\b(?:[Ii]n|since|until|till|by|from|of|before|after|summer|winter|spring|autumn|fall|${MONTH}) )['’‘](?<short>\\d{2})(?!['’])(?! \\p{Lu}[^.!?]{0,40}['’](?!\\p{L}))`,
  ),
  pattern(`${either(EDGE)}[- ](?<year>${YEAR})`),
  pattern(`(?<year>${YEAR})[-–/](?<until>${YEAR}|\\d{2})(?![-–/])`),
];

/** Both ends of a stretch of years, which have still to read as such. */
export const STRETCH: RegExp = pattern(
  `(?:${either('between')} (?=\\d)|${either('from')} (?=\\d{4} (?:to|un|ti|th)))(?<year>${YEAR}) (?:and|to|until|till|through) (?<until>${YEAR})(?:['’]s)?(?![%‰°]|[.,]\\d|[-–/]\\p{N})`,
);

/** A year alone, which has still to read as one. */
export const BARE_YEAR: RegExp =
  /(?<![\p{L}\p{N}$€£¥#.,/–-])(?<year>(?:1\d|20)\d{2})(?:['’]s)?(?![\p{L}\p{N}%‰°]|[.,]\d|[-–/](?:\p{N}|\p{Lu}(?!\p{L})))/gu;

const EARLIER = either(
  '(?:earlier|later|early|late|(?:at |by |before |until |towards? )?(?:the )?(?:start|beginning|middle|end|close) of|mid)',
);
/** A length of time that can lie ahead. */
const AHEAD =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}|several|a few|a couple of)';
const PERIOD = `(?:${SPAN}|weekend|spring|summer|autumn|winter|fall(?! in\\b| of\\b)|morning|afternoon|evening|night|semester|season)`;
const WHICH = either(
  '(?:this|last|next|the past|the last|the next|the coming|the previous|the following|the same|the current|this coming|this past)',
);

/** Dates that are told by another day, which the words do not name. */
export const RELATIVE: readonly RegExp[] = [
  pattern(
    `(?:${EARLIER} )?(?:${either('on ')})?(?:${either('(?:last|next|this|early|late|earlier|later|by|until|since|from)')} )?(?:this )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?${POSSESSIVE}`,
  ),
  pattern(`(?:${EARLIER}[ -])?${WHICH} ${PERIOD}${POSSESSIVE}`),
  pattern(`${EARLIER} (?:today|yesterday|the (?:day|week|month|year))${POSSESSIVE}`),
  pattern(
    `${either('(?:yesterday|today|tomorrow|tonight)')}(?: (?:morning|afternoon|evening|night))?${POSSESSIVE}`,
  ),
  pattern(
    `${either('(?:in|over|during|for|within|through|throughout|across)')} (?:the |these )?(?:recent|past|last|coming|next|previous|following)(?: (?:few|couple of|several|\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))? (?:${SPANS}|${SPAN}s?)`,
  ),
  pattern(
    `${either('(?:the|these)')} (?:recent|past|last|coming|next|previous|following)(?: (?:few|couple of|several|\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))? ${SPANS}`,
  ),
  pattern(
    `(?:${either(COUNT)} )?(?:more than )?(?:${either(SPANS)}|${SPAN}) (?:ago|earlier|later|before that|after that)`,
  ),
  pattern(`[Ii]n ${AHEAD} (?:days?|weeks?|months?|years?|decades?)`),
  pattern(`${either(AHEAD)} (?:days?|weeks?|months?|years?|decades?) from now`),
  pattern(`[Tt]he (?:first|second|third|fourth|final) quarter`),
  pattern(`[Tt]he (?:day|week|month|year) (?:after|before)(?=[,.;:?!)”"’]|$| and\\b| but\\b| or\\b)`),
  pattern(`[Oo]vernight(?=[,.;:?!)”"’]|$| (?:and|but|as|in|on|at|after|by|to|from|with|into)\\b)`),
  pattern(`(?:[Nn]ot )?[Ll]ong ago`),
  pattern(`${either('(?:of late|lately)')}`),
  pattern(
    `${either('for')} (?:many |several )?(?:years|decades|months|weeks)(?= (?:prior to|before|ahead of|leading up to|after|until)\\b)`,
  ),
  pattern(
    `${BACK}(?:${either('in')} |${either('(?:last|next|this|since|until|by|during)')} |${either('(?:early|late|mid)')}[- ](?:in )?)(?:the (?:spring|summer|autumn|winter)|(?:early |late |mid-?)?(?:${MONTH}|${SEASON}))(?! \\d)`,
  ),
  pattern(
    `(?:${WEEKDAY},? )?(?:${BACK}[Oo]n )?(?:(?<month>${MONTH}) (?<day>${DAYS})|(?<before>${DAYS})(?: of)? (?<after>${MONTH}))(?!,? \\d{4})(?![.,:]\\d)`,
  ),
  pattern(`(?:January|February|August|September|October|November|December)${POSSESSIVE}(?! [\\p{Lu}\\d])`),
  pattern(
    `(?:${either('by |at |before |until ')})?year['’]s end|${either('(?:by|at|before|until|since)')} year-end`,
  ),
];
