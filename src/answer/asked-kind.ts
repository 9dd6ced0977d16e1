import { type Span, slice } from '../corpus/span.ts';
import { isCountry, isOfCountry } from '../search/kin.ts';
import type { Passage } from '../search/passages.ts';
import type { Asked, Question } from '../search/question.ts';
import { isStopTerm } from '../search/stop-words.ts';
import { termOf } from '../search/terms.ts';
import type { Places } from './places.ts';

/**
 * Whether a sentence holds the kind of thing asked for (`kind`, 0 or 1), whether one that the question does not name itself
 * (`kindNew`, 0 or 1), and how near to the matched words that one stands (`kindNear`, from 0 to 1). All 0 when the question asks
 * for no kind of thing.
 */
export type KindTold = {
  readonly kind: number;
  readonly kindNew: number;
  readonly kindNear: number;
  /** `kindNew` when countries are asked for, whose names are plain to see. */
  readonly country: number;
};

/** What the sentence tells of the kind of thing asked for; `text` is the sentence. */
export const kindTold = (
  { question, isName }: { readonly question: Question; readonly isName: (term: string) => boolean },
  passage: Passage,
  text: string,
  places: Places,
): KindTold => {
  const spans = kindSpans(text, question.wants);
  if (spans.length === 0) return { kind: 0, kindNew: 0, kindNear: 0, country: 0 };
  const asked = new Set(question.terms.map(({ term }) => term));
  const isNews = (place: number): boolean => {
    const term = passage.terms[place]?.term ?? '';
    if (asked.has(term) || places.some(list => list.includes(place))) return false;
    return !OF_NAMES.has(question.wants) || !isStopTerm(term);
  };
  const matched = places.flat();
  let isNew = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    const inside = placesWithin(passage, span);
    if (inside.length > 0 && !inside.some(isNews)) continue;
    if (
      OF_NAMES.has(question.wants) &&
      span.start < 2 &&
      !inside.some(at => isName(passage.terms[at]?.term ?? ''))
    )
      continue;
    isNew = true;
    for (const place of inside)
      for (const at of matched) if (at !== place) nearest = Math.min(nearest, Math.abs(at - place));
  }
  return {
    kind: 1,
    kindNew: Number(isNew),
    kindNear: isNew ? 1 / (1 + nearest / 4) : 0,
    country: Number(isNew && question.wants === 'country'),
  };
};

const placesWithin = (passage: Passage, { start, end }: Span): number[] =>
  passage.terms.flatMap((term, place) => (term.start >= start && term.start < end ? [place] : []));

/** A sentence begins with a capital, name or not. */
const OF_NAMES: ReadonlySet<Asked> = new Set(['person', 'place', 'name']);

/**
 * Where the text holds the kind of thing that is asked for: names, times, spans of time, numbers, shares, sums, words
 * that give a reason, or marks of somebody's statement or of a source; spans in the text given. None for `any`.
 */
const kindSpans = (text: string, wants: Asked): Span[] => {
  const pattern = PATTERNS[wants];
  if (!pattern) return [];
  const spans = Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  if (wants === 'time') return spans.filter(span => !VERBS.test(slice(text, span)));
  return wants === 'country' ? spans.filter(span => namesCountry(text, span)) : spans;
};

/** Months but for their capital. */
const VERBS = /^(?:may|march)$/u;

/** `Japan banned` and `in China,` name a country; `Chinese equipment` and `the US government` name something else. */
const namesCountry = (text: string, span: Span): boolean => {
  const word = slice(text, span);
  if (!isOfCountry(termOf(word))) return false;
  if (isCountry(word)) return true;
  const next = text.slice(span.end, span.end + LONGEST_WORD).match(/^\s+(\p{Ll}+)/u)?.[1];
  return next === undefined || isStopTerm(termOf(next));
};

const LONGEST_WORD = 30;

/** Words with a capital, one after another. */
const NAMES = /\p{Lu}[\p{L}.&’'-]+(?:\s+\p{Lu}[\p{L}.&’'-]+)*/gu;

/** Dates, years, months, weekdays, seasons, spans of time, and words that place a thing in time. */
const TIMES =
  /\b(?:1\d|20)\d{2}s?\b|\b\d{1,2}(?:st|nd|rd|th)\b(?:[\s-]+(?:(?:and|to|or)[\s-]+\d{1,2}(?:st|nd|rd|th)[\s-]+)?centur(?:y|ies)\b)|\b(?:\d{1,4}\s+(?:BCE?|AD|CE)|AD\s+\d{1,4})\b|\bcentur(?:y|ies)\b|\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\bMay\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|tomorrow|tonight|earlier|recently|last|next|this|coming|past)\s+(?:\w+\s+)?(?:second|minute|hour|day|week|month|quarter|year|decade|spring|summer|autumn|fall|winter|century|morning|evening)s?\b|\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few)\s+(?:or\s+\w+\s+)?(?:second|minute|hour|day|week|month|year|decade)s?\b|\b(?:today|yesterday|tomorrow|century)\b/giu;

/** Spans of time. */
const DURATIONS =
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few|many|some|couple of)(?:\s+or\s+\w+)?[\s-]+(?:second|minute|hour|day|week|month|quarter|year|decade)s?\b|\b(?:seconds|minutes|hours|days|weeks|months|years|decades)\b|\b(?:until|till|by) (?:\d{4}|\p{Lu}\p{Ll}+)\b/giu;

/** Shares of a whole. */
const SHARES =
  /\d[\d.,]*\s*(?:%|per ?cent\b|percentage points?\b)|\b(?:a|one|two|three) (?:half|third|quarter|fifth|tenth)s?\b|\b(?:half|majority|most) of\b/giu;

/** Figures and number words. */
const COUNTS =
  /\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|double|a third|a quarter|a (?:year|month|week|day|couple|handful|number))\b/giu;

/** Sums of money. */
const SUMS =
  /[$€£¥]\s?\d|\b\d[\d.,]*\s*(?:(?:million|billion|trillion|bn|m)\s+)?(?:dollars?|euros?|pounds?|yuan|renminbi|yen|cents?|usd|eur|gbp)\b/giu;

/** Words that join a thing to its ground, its purpose or its cause. */
const REASONS =
  /\b(?:because|since|due to|owing to|so that|in order to|to (?:avoid|prevent|protect|ensure|stop|make|keep|help|allow|reduce)|as a result|therefore|reasons?|motives?|grounds|basis|explains?|concern(?:s|ed)?|fears?|risks?|threats?|worr(?:y|ies|ied)|over|amid|after|reflects?|which would|could)\b/giu;

/** Quotation marks, or verbs of saying. */
const STATEMENTS =
  /["“”]|\b(?:said|says|told|tells|stated|statement|spokes(?:man|woman|person)|denied|denies|claimed|claims|announced|argued|argues|added|adds|responded|replied|insists?|insisted|believes?|warned|commented|according to)\b/giu;

/** Who is named as having told it first. */
const ATTRIBUTIONS =
  /\baccording to\b|\b(?:reports?|reported|reportedly|stor(?:y|ies)|article|sources?|newspaper|journal|told)\b/giu;

const WORDS = /\p{Lu}[\p{L}.]+/gu;

const PATTERNS: Record<Asked, RegExp | undefined> = {
  person: NAMES,
  name: NAMES,
  place: NAMES,
  country: WORDS,
  source: ATTRIBUTIONS,
  summary: undefined,
  time: TIMES,
  duration: DURATIONS,
  count: COUNTS,
  share: SHARES,
  money: SUMS,
  reason: REASONS,
  statement: STATEMENTS,
  any: undefined,
};
