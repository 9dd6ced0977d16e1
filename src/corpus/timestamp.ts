/**
 * Whether a line says when the piece was put up or changed, or how long it takes to read, and nothing else:
 * `Published: 9 Oct 2020 10:14 | Updated 9 Oct 2020 14:20 BST`, `Updated 3 hours ago`, `Issue 212 · Monday, March 2`.
 */
export const isTimestamp = (line: string): boolean =>
  line.length <= LONGEST &&
  isWordOfTime(FIRST_WORD.exec(line)?.[0] ?? '') &&
  (DAY.test(line) || (/\d/u.test(line) && PUT_UP.test(line)) || AGO.test(line)) &&
  (line.match(EACH_WORD) ?? []).every(isWordOfTime);

/** Whether the word belongs to a date, to an hour, or to a note on when a piece was put up. */
export const isWordOfTime = (word: string): boolean => FIGURE.test(word) || WORDS.test(word);

const FIRST_WORD = /[\p{L}\p{N}]+/u;
const EACH_WORD = /[\p{L}\p{N}]+/gu;
const FIGURE = /^\d{1,4}(?:st|nd|rd|th|am|pm|h|m|min|z)?$|^\d{1,2}t\d{1,2}$/iu;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';

const WORDS = new RegExp(
  `^(?:${MONTH}|${WEEKDAY}|first|last|published|posted|updated?|modified|created|edited|reviewed|filed|issued?|volume|vol|no|on|at|of|the|about|just|now|yesterday|today|
  ago|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|read|reading|time|timer|[ap]|[ap]m|local|noon|gmt|bst|utc|[ecmp][sd]?t|cest|eet|ist|jst|hkt|sgt|[at]edt|aest)$`.replace(
    /\n\s*/gu,
    '',
  ),
  'iu',
);

/** A day of a month, with or without its year. */
const DAY = new RegExp(
  `\\b${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b|\\b\\d{4}-\\d{2}-\\d{2}|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b`,
  'iu',
);
const PUT_UP = /\b(?:published|posted|updated?|modified|created|filed|issue|read|min(?:ute)?s?)\b/iu;
const AGO =
  /\b\d+\s+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b|\b(?:published|posted|updated)\b.{0,20}\b(?:ago|yesterday|today|now)\b/iu;

/** In characters. */
const LONGEST = 160;
