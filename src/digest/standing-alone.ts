/**
 * Whether a sentence can be read without the one before it: it begins and ends as a sentence does, its quotation marks and brackets
 * pair, who speaks in it stands in it, and it does not lean on words that an earlier one has to explain ("He added", "The two", "None").
 */
export const standsAlone = (text: string): boolean =>
  /^(?:\([^()]{1,40}\) [—–-]+ )?["“‘']?[\p{Lu}\p{N}]/u.test(text) &&
  /[.!?…]["”’')\]]*$/u.test(text) &&
  wordsIn(text) >= FEWEST_WORDS &&
  isPaired(text) &&
  !POINTS_BACK.test(text) &&
  !COUNTS_BACK.test(text) &&
  !OF_THE_WRITER.test(text) &&
  !BYLINE.test(text) &&
  !isDefiniteAlone(text) &&
  !isSpeechAlone(text) &&
  !LEANS.test(text) &&
  !ANSWERS.test(text) &&
  !COUNTED.test(text) &&
  !OF_SOME_SOURCE.test(text) &&
  !isSomebody(text) &&
  !isNamelessThroughout(text);

const isPaired = (text: string): boolean =>
  count(text, /“/gu) === count(text, /”/gu) &&
  count(text, /"/gu) % 2 === 0 &&
  count(text, /\(/gu) === count(text, /\)/gu);

/** "The range is wide": which one, an earlier sentence says. With a name near, the sentence says it itself ("The mayor of Anytown"). */
const isDefiniteAlone = (text: string): boolean => {
  const [the, ...next] = text.replace(/^["“‘']/u, '').split(/\s+/u, NAME_WITHIN + 1);
  return (
    the === 'The' &&
    (POINTING_NOUN.test(next.join(' ')) || !next.some(word => /\p{Lu}/u.test(word) && !CALENDAR.test(word)))
  );
};

/** Nothing but speech: nobody says it. */
const isSpeechAlone = (text: string): boolean =>
  /^(?:“[^”]*”|"[^"]*")$/u.test(text) || /^(?:“[^”]*”|"[^"]*") (?:he|she|they) \p{L}+\.?$/u.test(text);

/** "…, she said": a person spoken of before anybody is named. */
const isSomebody = (text: string): boolean => {
  const outside = outsideSpeech(text);
  const pronoun = outside.search(/\b(?:he|she|him|his|her|hers)\b/iu);
  return pronoun >= 0 && !hasName(outside.slice(0, pronoun));
};

/**
 * "After its man swore to it, the company paid": an opening clause with a pronoun and a main clause that does not begin with a name either, or
 * "the company" before any name but that of a place.
 */
const isNamelessThroughout = (text: string): boolean => {
  const outside = outsideSpeech(text);
  const [, opening = '', main = ''] = OPENING_CLAUSE.exec(outside) ?? [];
  if (PRONOUN.test(opening) && !hasName(main.split(/\s+/u, NAME_WITHIN).join(' '))) return true;
  const pointing = DEFINITE.exec(outside);
  return pointing !== null && !hasName(outside.slice(0, pointing.index).replace(PLACE, ' '));
};

/** Whether something with a capital stands there that is neither a word by which sentences begin nor a day or month. */
const hasName = (text: string): boolean =>
  text
    .replace(OPENING_WORD, '')
    .split(/\s+/u)
    .some(word => /\p{Lu}[\p{L}.’'-]*\p{L}/u.test(word) && !CALENDAR.test(word));

/** The same length with blanks for what stands between quotation marks. */
const outsideSpeech = (text: string): string =>
  text.replace(/“[^”]*”|"[^"]*"/gu, match => ' '.repeat(match.length));

/** "In its report, Acme said": what comes before the first comma, when a preposition or the like opens it, and what comes behind. */
const OPENING_CLAUSE =
  /^(?:After|Although|As|At|Because|Before|By|Despite|For|From|If|In|Like|Once|On|Since|Though|Under|Until|When|While|With)\b([^,]*), (.*)$/su;

const PRONOUN = /\b(?:its|their|it|they|them)\b/u;

const DEFINITE =
  /, the (?:company|firm|group|carrier|lender|bank|drugmaker|chipmaker|manufacturer|vendor|operator) (?!of\b|sa(?:id|ys)\b|added\b|told\b)\p{Ll}/u;

/** "in Washington": a place is not what "the company" means. */
const PLACE = /\b(?:in|from|at|near|across|outside) (?:the )?\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)*/gu;

/** Somebody answers what stands in another sentence, or a participle's subject is a pronoun. */
const ANSWERS =
  /^(?:\S+ ){1,4}(?:replied|answered|retorted|shot back|wrote back)\b(?! to\b)|^(?:Asked|Pressed|Questioned|Challenged)\b[^“"]*, (?:he|she|it|they)\b/u;

/** "owned one, with …", "has too few of them": what is counted, another sentence says. */
const COUNTED =
  /(?<!\b(?:no|by|every|any|some|day|number|least|in|for|page|phase)) one[,.;]|^[^,;:“"]{0,50}\b(?:of|for|to|with|among) them\b|\bamong them[.]$/iu;

/** "According to the newspaper, …": which one, another sentence says. */
const OF_SOME_SOURCE =
  /^According to the (?!\p{Lu}\p{L}*[ ,](?!-))(?:\S+ ){0,2}(?:news site|site|newspaper|paper|daily|weekly|magazine|report|agency|broadcaster|outlet|publication|newsletter|study|survey|people|sources?|officials?)\b(?! (?:\p{Lu}|by|of|from|in)\b)/u;

/** "…, it said", "… lies behind it.", "…, though, …", "a new one": what is meant, another sentence says. */
const LEANS =
  /, (?:it|they) (?:said|says|added|adds|noted|wrote|writes)\b|\b(?:behind|about|against|of|for|with|to|from|into) (?:it|them|this|that)[.!?]$|, (?:though|however|meanwhile|too|by contrast),|\ban? (?:\p{Ll}+ )?one\b(?! of)/u;

const wordsIn = (text: string): number => text.split(/\s+/u).length;

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

const FEWEST_WORDS = 4;

/** Words after "The" among which a name has to stand. */
const NAME_WITHIN = 5;

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

const POINTS_BACK =
  /^["“‘']?(?:\p{L}+ there|he|she|it|its|it['’]s|they|their|his|her|hers|this|that|these|those|such|there|but|and|so|yet|or|however|instead|also|meanwhile|still|then|here|here['’]s|that['’]s|there['’]s|both|another|others|neither|none|similarly|furthermore|moreover|additionally|after all|all of (?:that|this|it)|(?:first|second|third|fourth|lastly)(?=,)|to that end|for that|afterwards|later|finally|in addition|for example|for instance|as a result|as such|in turn|in fact|in the (?:letter|email|memo|statement|interview|filing)|all (?:two|three|four|five)|(?:at|in) (?:one|some|most|many|all) (?:of|point)|behind the|(?:in )?the (?:report|site|newspaper|paper|article|story|piece|account|sources?|company|firm|group|outlet|agency|broadcaster|people|officials?|executives?|move|deal|plan|ruling|latter|former|two|three|first|second|others?|same))\b/iu;

/** "Two of the plants", "Most are": a count of things told before. */
const COUNTS_BACK =
  /^(?:one \p{Ll}+s\b|(?:(?:about|some|around|nearly|almost|at least|more than|fewer than) )?\d+ of the\b|\d+[:.]\d\d\b)|^(?:all|each|most|many|some|several|few|fewer|half|one|two|three|four|five|[a-z]+-thirds|two thirds)\s+(?:of\s+(?:the|them|these|those|its|their|his|her)|is|are|was|were|has|have|had|will|would|may|could|do|does|did|said|say|says)\b/iu;

/** The writer speaks of the paper or to the reader. */
const OF_THE_WRITER =
  /^(?:we|we['’](?:ve|re|ll|d)|i|i['’](?:ve|m|ll|d)|our|my|you|your|let['’]s|updated|correction|related|read|see|sign up|subscribe|more on|most (?:read|popular)|photo(?:graph)?s?|image|portrait|picture|credit|author|please|(?:edited|written|reporting|posted) by|an (?:article|item|headline) in)\b/iu;

/** "By Jane Doe, …": who wrote it. */
const BYLINE = /^By \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:,| and\b)/u;

const POINTING_NOUN =
  /^(?:report|site|newspaper|paper|article|story|company|firm|group|outlet|agency|broadcaster|daily|magazine|people|sources?|officials?|two|three|other|first|second|latter|former|latest|same|new)\b/u;

/** Words with a capital that begin a sentence and name nobody. */
const OPENING_WORD =
  /^["“‘']?(?:\p{Lu}\p{L}*(?:ed|ing)|a|an|the|in|on|at|by|for|from|to|with|of|as|after|before|when|while|since|if|once|because|although|though|according|under|over|during|until|one|two|three|four|five|six|last|next|only|every|each)\b/iu;
