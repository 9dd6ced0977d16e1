import { type FoundPhrase, phrasesIn } from './phrases.ts';
import { isStopWord } from './stop-words.ts';
import { type Term, termOf, termsOf } from './terms.ts';

/** The kind of thing that a question asks for; `any` when its words do not say. */
export type Asked =
  | 'person'
  | 'name'
  | 'place'
  | 'country'
  | 'source'
  | 'summary'
  | 'time'
  | 'duration'
  | 'count'
  | 'share'
  | 'money'
  | 'reason'
  | 'statement'
  | 'any';

/**
 * A word of a question; `means` are the terms for the phrase that it stands for, none for most words, and `joined` tells
 * that only a blank parts it from the word of substance before it.
 */
export type QuestionTerm = Term & { readonly means: readonly string[]; readonly joined: boolean };

/**
 * A question as it can be searched: `asked` is the text as typed, without what Slack or good manners put around it;
 * `terms` its words of substance, each once, in order; `wants` the kind of thing asked for. With no terms there is
 * nothing to search.
 */
export type Question = {
  readonly asked: string;
  readonly terms: readonly QuestionTerm[];
  readonly wants: Asked;
};

/** Reads what somebody typed: mentions, greetings, politeness and smileys around the question are left aside. */
export const readQuestion = (typed: string): Question => {
  const asked = withoutManners(withoutMarkup(typed.slice(0, LONGEST_READ)));
  if (CALL_FOR_HELP.test(asked)) return { asked, terms: [], wants: 'any' };
  const wants = wantedBy(asked);
  const seen = new Set<string>();
  const words = unshouted(termsOf(asked), asked);
  const phrases = phrasesIn(words);
  const meaningful = phrases.filter(({ means }) => means.length > 0);
  const headOf = new Map(meaningful.map(phrase => [headPlace(words, phrase), phrase]));
  const tails = new Set(
    phrases.flatMap(phrase => phrase.places.filter(place => headOf.get(place) !== phrase)),
  );
  const terms = words.flatMap((word, place) => {
    const phrase = headOf.get(place);
    if (!phrase && (tails.has(place) || isStopWord(word))) return [];
    if (seen.has(word.term)) return [];
    seen.add(word.term);
    const previous = words[place - 1];
    const joined =
      previous !== undefined && !isStopWord(previous) && /^\s$/u.test(asked.slice(previous.end, word.start));
    return [{ ...word, means: phrase?.means ?? [], joined }];
  });
  const subject = terms.filter(({ word }) => !KIND_WORDS[wants]?.test(word));
  if (wants === 'source')
    return { asked, terms: [...subject.filter(({ term }) => term !== ATTRIBUTION.term), ATTRIBUTION], wants };
  return { asked, terms: subject.length > 0 ? subject : terms, wants };
};

/** In a question typed in capitals throughout, capitals make no names. */
const unshouted = (words: readonly Term[], asked: string): readonly Term[] =>
  /\p{Ll}/u.test(asked) ? words : words.map(word => ({ ...word, word: word.word.toLowerCase() }));

/** The word that stands for the phrase: its first word of substance, else its first. */
const headPlace = (words: readonly Term[], { places }: FoundPhrase): number =>
  places.find(place => words[place] && !isStopWord(words[place])) ?? places[0] ?? 0;

/** Without Slack's mentions, channel links and link marks, and a bot's name typed by hand at either end. */
const withoutMarkup = (typed: string): string =>
  typed
    .replace(/<(?:@|#|!)[^>]*>/gu, ' ')
    .replace(/<(?:https?|mailto):[^|>]*\|([^>]*)>/gu, ' $1 ')
    .replace(/<((?:https?|mailto):[^>]*)>/gu, ' $1 ')
    .replace(/^\s*@[\p{L}\p{N}._-]+[,:]?|@[\p{L}\p{N}._-]+\s*$/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

const withoutManners = (text: string): string => {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = withoutThanks(rest.replace(GREETING, '').replace(REQUEST, '').trim());
  }
  return rest;
};

/** Without one word of thanks, smiley or run of marks at the end. Looks at the last characters only. */
const withoutThanks = (text: string): string => {
  let end = text.length;
  while (end > 0 && MARK.test(text[end - 1] ?? '')) end -= 1;
  const tail = text.slice(Math.max(0, end - LONGEST_THANKS), end);
  const thanks = tail.match(THANKS)?.[0].length ?? 0;
  return text.slice(0, end - thanks);
};

/** A question for yes or no asks for no kind of thing, unless a question word stands in it too. */
const wantedBy = (asked: string): Asked => {
  if (YES_OR_NO.test(asked) && !QUESTION_WORD.test(asked) && !SUMMARY.test(asked)) return 'any';
  return WANTED.find(([words]) => words.test(asked))?.[1] ?? 'any';
};

/** Words that ask about the desk and not about the articles. */
const CALL_FOR_HELP =
  /^(?:help(?: me)?|what (?:can|do) you do|how (?:do(?:es)?|can) (?:i|you|this|it) (?:use|work|ask)(?: (?:you|this|it))?|who are you|what are you)[\s?!.]*$/iu;

/** A question longer than this, in UTF-16 code units, is read up to here. */
const LONGEST_READ = 1_000;

const GREETING =
  /^(?:hi|hello|hey|hiya|yo|howdy|dear|good (?:morning|afternoon|evening|day)|morning|greetings)(?: (?:there|all|everyone|everybody|guys|folks|team|again|desk|bot))*(?=[\s,!.:;?]|$)[\s,!.:;?]*/iu;
const REQUEST =
  /^(?:(?:(?:can|could|would|will|may|might) (?:you|someone|anyone|somebody|anybody|i|we)(?: please| pls| plz| kindly)? (?:tell|show|explain|remind|give|let|help|ask|find(?: out)?)(?: (?:me|us))?(?: know| out)?)|(?:please|pls|plz|kindly)(?: (?:tell|show|explain|give|remind|find)(?: (?:me|us))?)?|(?:do|does) (?:you|anyone|anybody|someone) know|(?:i|we)(?:['’]d| would| was| were| am|['’]m)? (?:like|love|want|need|wondering|wonder|curious|trying) (?:to (?:know|find out|understand|ask)|about)?|quick question|question|just wondering|tell me|any idea)(?=[\s,:;!?-]|$)[\s,:;!-]*/iu;
const THANKS =
  /(?:(?<![\p{L}\p{N}'’-])(?:please|pls|plz|(?:many |lots of )?(?:thanks|thank you|thank u|thankyou|thx|thnx|tks|ty|cheers)(?: (?:a lot|so much|very much|in advance|all|everyone|mate|guys|desk|bot))*)|[:;]-?[DPp]|<3|\p{Extended_Pictographic})$/iu;

/** Punctuation, blanks and the invisible parts of emoji. */
const MARK = /[\s,.!?;:()-]|\uFE0F|\u200D/u;

/** Characters that one phrase of thanks may have. */
const LONGEST_THANKS = 80;

/** What a question about the source looks for beside its subject: words that name where a thing was told. */
const ATTRIBUTION: QuestionTerm = {
  ...(termsOf('report')[0] ?? { start: 0, end: 0, word: 'report', plain: 'report', term: 'report' }),
  means: ['according', 'source', 'cite', 'story'].map(termOf),
  joined: false,
};

/** Words that only name the kind of thing asked for; the answer need not hold them. */
const KIND_WORDS: Partial<Record<Asked, RegExp>> = {
  statement:
    /^(?:respon[ds]\w*|react\w*|repl(?:y|ied|ies)|comment\w*|statements?|quotes?|quoted|answer\w*|think\w*)$/iu,
  reason: /^(?:reasons?|motives?|causes?|think\w*)$/iu,
  count: /^(?:numbers?|amounts?)$/iu,
  share: /^(?:per ?cent|percentage|share|proportion|fraction)$/iu,
  time: /^(?:dates?|years?|months?|time)$/iu,
  place: /^(?:cit(?:y|ies)|places?|regions?|towns?)$/iu,
  money: /^(?:money|cash|dollars?|euros?|pounds?|sums?|price|amounts?)$/iu,
  source:
    /^(?:sources?|sourced|stor(?:y|ies)|reports?|reported|originally|original|first|broke|breaks?|published|revealed|leaked|news|article|claims?|named?|comes?|from)$/iu,
  person: /^(?:names?|named|person|people)$/iu,
};

const YES_OR_NO =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|should|may|might|must|(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|must)n['’]?t)\b/iu;
const QUESTION_WORD = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/iu;

const SUMMARY =
  /\btl;?dr\b|\b(?:summar(?:y|ise|ize)|overview|in (?:short|brief|a nutshell)|catch me up|the gist|what happened|what(?:['’]?s| is) (?:going on|happening|new))\b/iu;

const WANTED: readonly (readonly [RegExp, Asked])[] = [
  [SUMMARY, 'summary'],
  [
    /^(?!.*\b(?:names? of|reporters?|journalists?|authors?)\b).*(?:\bwho (?:first )?(?:broke|reported|published|ran|revealed|leaked)\b|\b(?:sources?|sourced)\b|\bwhere (?:do|does|did) (?:this|that|the|these) (?:stor|report|news|claim|info)\p{L}*|\bwho says so\b|\baccording to (?:who|whom|what)\b|\b(?:original|first) (?:report|story)\b)/iu,
    'source',
  ],
  [
    /\bhow (?:much|many) (?:money|cash|funding|dollars?|euros?|pounds?)\b|\b(?:price|cost|costs|revenue|profit|turnover|budget|salary)\b|\bhow much\b.*\b(?:cost|pay|paid|spend|spent|worth|offer|offering|invest)/iu,
    'money',
  ],
  [
    /\b(?:what|which|how (?:much|large|big|high|small)(?: an?| the)?) (?:\p{L}+ )?(?:per ?cent|percentage|share|proportion|fraction)\b|\b(?:market share|percentage|per ?cent)\b/iu,
    'share',
  ],
  [/\bhow (?:long|soon|quickly)\b(?! ago)/iu, 'duration'],
  [
    /\bhow (?:many|few|often|fast|far|big|large|old|high|deep)\b|\b(?:number|amount) of\b|\bwhat number\b/iu,
    'count',
  ],
  [
    /\bwhen(?:['’]?s|['’]?d)?\b|\b(?:what|which) (?:date|day|year|month|time|week)\b|\bhow long ago\b|\bsince when\b/iu,
    'time',
  ],
  [
    /\bwhy\b|\bhow come\b|\bwhat(?:['’]?s| is| was| are| were)? (?:the )?(?:reasons?|cause|motive|grounds)\b|\breasons? (?:for|why|did)\b/iu,
    'reason',
  ],
  [
    /\bwhat (?:did|does|do|has|have|['’]?d)\b.*\b(?:say|said|tell|told|think|claim|argue|respond|reply|comment)\b|\bwhat['’]?d\b.*\bsay\b|\bhow (?:did|does|has)\b.*\b(?:respond|react|reply|answer|comment)\w*\b|\b(?:statement|quote|quotes|response|reply|reaction|comment)s?\b/iu,
    'statement',
  ],
  [
    /\b(?:which|what|name the|list the) (?:(?!(?:is|are|was|were|do|did|does|has|have)\b)\p{L}+ ){0,2}(?:countr(?:y|ies)|nations?)\b/iu,
    'country',
  ],
  [
    /\bwhere\b(?! (?:(?:do|does|did) (?:this|that|the|these) (?:stor|report|news|claim|info)))|\b(?:which|what) (?:\p{L}+ )?(?:cit(?:y|ies)|states?|places?|regions?|provinces?|counties|county|continents?|towns?|rivers?)\b/iu,
    'place',
  ],
  [
    /\bwho(?:['’]?s|['’]?d|m|se)?\b|\b(?:which|what) (?:person|people|official|executive|politician|expert)\b|\bname of the\b/iu,
    'person',
  ],
  [
    /\bwhich\b|\b(?:what|name the|list the) (?:\p{L}+ )?(?:compan(?:y|ies)|firms?|organi[sz]ations?|groups?|agenc(?:y|ies)|operators?|vendors?|carriers?|brands?|part(?:y|ies)|institutions?|universit(?:y|ies)|newspapers?|banks?|teams?)\b/iu,
    'name',
  ],
];
