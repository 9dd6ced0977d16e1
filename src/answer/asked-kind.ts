import { slice } from '../corpus/span.ts';
import type { Passage } from '../search/passages.ts';
import type { Asked } from '../search/question.ts';

/**
 * Whether the passage holds the kind of thing that is asked for: somebody's name, a time, a span of time, a number, a
 * share, a sum, a reason, or words that somebody said. Everything holds `any`.
 */
export const holdsKind = (passage: Passage, wants: Asked): boolean => {
  const text = slice(passage.article.text, passage.sentence);
  switch (wants) {
    case 'person':
      return NAMES.test(text);
    case 'time':
      return TIMES.test(text);
    case 'duration':
      return DURATIONS.test(text);
    case 'count':
      return COUNTS.test(text);
    case 'share':
      return SHARES.test(text);
    case 'money':
      return SUMS.test(text);
    case 'reason':
      return REASONS.test(text);
    case 'statement':
      return STATEMENTS.test(text);
    case 'any':
      return true;
  }
};

/** A capitalised name inside the sentence, or a trade before one. */
const NAMES = /\S\s+(?:["“‘'(]?)\p{Lu}[\p{L}.&’'-]+/u;

/** Dates, years, months, weekdays, seasons, spans of time, and words that place a thing in time. */
const TIMES =
  /\b(?:1[89]|20)\d{2}s?\b|\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\bMay\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|tomorrow|tonight|earlier|recently|last|next|this|coming|past)\s+(?:\w+\s+)?(?:second|minute|hour|day|week|month|quarter|year|decade|spring|summer|autumn|fall|winter|century|morning|evening)s?\b|\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few)\s+(?:or\s+\w+\s+)?(?:second|minute|hour|day|week|month|year|decade)s?\b|\b(?:today|yesterday|tomorrow|century)\b/iu;

/** Spans of time. */
const DURATIONS =
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few|many|some|couple of)(?:\s+or\s+\w+)?[\s-]+(?:second|minute|hour|day|week|month|quarter|year|decade)s?\b|\b(?:seconds|minutes|hours|days|weeks|months|years|decades)\b|\b(?:until|till|by) (?:\d{4}|\p{Lu}\p{Ll}+)\b/iu;

/** Shares of a whole. */
const SHARES =
  /\d\s*(?:%|per ?cent\b|percentage points?\b)|\b(?:a|one|two|three) (?:half|third|quarter|fifth|tenth)s?\b|\b(?:half|majority|most) of\b/iu;

/** Figures and number words. */
const COUNTS =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|double|a third|a quarter|a (?:year|month|week|day|couple|handful|number))\b/iu;

/** Sums of money. */
const SUMS =
  /[$€£¥]\s?\d|\b\d[\d.,]*\s*(?:(?:million|billion|trillion|bn|m)\s+)?(?:dollars?|euros?|pounds?|yuan|renminbi|yen|cents?|usd|eur|gbp)\b/iu;

/** Words that join a thing to its ground, its purpose or its cause. */
const REASONS =
  /\b(?:because|since|due to|owing to|so that|in order to|to (?:avoid|prevent|protect|ensure|stop|make|keep|help|allow|reduce)|as a result|therefore|reasons?|motives?|grounds|basis|explains?|concern(?:s|ed)?|fears?|risks?|threats?|worr(?:y|ies|ied)|over|amid|after|reflects?|which would|could)\b/iu;

/** Quotation marks, or verbs of saying. */
const STATEMENTS =
  /["“”]|\b(?:said|says|told|tells|stated|statement|spokes(?:man|woman|person)|denied|denies|claimed|claims|announced|argued|argues|added|adds|responded|replied|insists?|insisted|believes?|warned|commented|according to)\b/iu;
