/** The words by which speech, its speakers and its surroundings are told: closed classes of English, never names. All in lower case. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Finite verbs that give what somebody said; they may stand before or after their speaker. */
export const SAYING = setOf(`
  said says added adds wrote writes tweeted testified explained explains argued argues claimed claims insisted insists noted notes
  announced warned warns replied replies responded responds answered answers asked asks agreed agrees admitted admits acknowledged
  acknowledges stated states stressed stresses emphasised emphasized conceded concedes concluded concludes continued continues recalled
  recalls remarked joked jokes quipped shouted cried whispered declared declares complained complains commented comments observed observes
  predicted predicts promised promises pledged vowed urged urges cautioned cautions confirmed confirms suggested suggests maintained
  reiterated countered retorted protested lamented boasted mused yelled screamed begged demanded posted blogged reflected
  exclaimed muttered murmured grumbled interjected laughed sighed chimed contended contends asserted asserts alleged objected
  disagreed disagrees reads read signed estimated advised reported thundered enthused opined counselled proclaimed testifies tweets`);

/** Verbs of telling, which need the one who is told. */
export const TELLING = setOf(`
  told tells informed assured reminded briefed texted texts emailed emails e-mailed messaged radioed`);

/** Verbs that give somebody's words only behind them (`“No,” she began`), where nothing else can be meant. */
export const SAYING_BEHIND = setOf(`
  began begins offered ventured finished ended smiled grinned shrugged nodded winced snapped barked growled teased volunteered recounted
  remembered remembers reasoned wondered marvelled marveled confided confessed revealed pleaded fumed gushed sniffed deadpanned
  ranted read runs ran say texted`);

/** Verbs by which people get in touch, before `to say`. */
export const CONTACTING = setOf(
  'emailed e-mailed wrote texted messaged rang phoned telephoned called tweeted posted radioed',
);

/** Verbs that put somebody's words on a thing. In the past they tell of a remark; in the present they give a thing its name. */
export const CALLING = setOf(`
  called described dismissed hailed praised condemned branded labelled labeled denounced accused slammed criticised criticized welcomed
  blamed likened compared decried characterised characterized rejected lauded derided ridiculed mocked lambasted blasted cited spoke
  calls describes dismisses hails praises condemns brands labels denounces
  referred apologised apologized expressed invoked attributed thanked pronounced deemed defended documented`);

/** Forms of saying that have their speaker before, in the same sentence. */
export const SAYING_ING = setOf(`
  saying adding calling telling describing warning arguing insisting noting explaining claiming stating writing dismissing branding
  accusing stressing declaring suggesting asking citing promising vowing urging pledging admitting conceding concluding labelling labeling
  hailing praising condemning denouncing quoting observing remarking complaining joking predicting cautioning emphasising emphasizing
  acknowledging replying answering responding tweeting announcing alleging asserting denying blaming comparing likening`);

/** Verbs of holding a view: what they govern is what people think and not what they said. */
export const THINKING = setOf(
  'see sees saw regard regards regarded view views viewed consider considers considered believe believes fear fears dub dubs',
);

/** Papers that speak: what they read or say is quoted from them, and who issued them speaks through them. */
export const PAPERS = setOf(`
  statement letter memo memorandum email e-mail report document filing note message post tweet release ruling judgment judgement
  complaint lawsuit indictment notice declaration transcript affidavit opinion advisory`);

/** Works and signs: what stands in quotation marks after them is what they are called or what is painted on them. */
export const WORKS = setOf(`
  book novel song film movie album single poem play musical opera painting essay article paper study report story series
  exhibition show programme program podcast column game documentary sequel magazine blog video entitled titled headlined
  term terms word words phrase phrases slogan expression label nickname so-called nicknamed dubbed named known reading
  marked hashtag codenamed code-named concept headline title heading chapter section episode track trilogy banner sign`);

/** Words that end a noun phrase, or cannot begin one. */
export const STOPPERS = setOf(`
  that which who whom whose whether if because since while although though when whenever where after before until unless but and or
  nor so yet than as then is was were are be been being has have had having will would could should may might must can shall do does did
  not never to by about into over under against during between through via amid despite without within upon outside inside
  among like up down off out back away however meanwhile also later earlier soon still already just even instead how why what it's
  there here yes no if on don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't
  cannot mustn't say`);

/** Prepositions: with the noun phrase behind them they tell where, when or how, when they lead a sentence. */
export const PREPOSITIONS = setOf(`
  in on at by for from with after before during since under over through despite amid according to of as about against
  upon within without following like unlike among between via ahead`);

export const DETERMINERS = setOf(`
  a an the this that these those his her its their my our your one two three four five some several many another both each
  any most other all no every`);

export const PRONOUNS = setOf('he she it they i we you who somebody someone everybody everyone nobody');

/** Days and months, which stand beside speakers without belonging to them. */
export const CALENDAR = setOf(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december today yesterday tomorrow tonight`);

/** What stands before a name and is no part of it, with the sex that it tells. */
export const TITLES: ReadonlyMap<string, 'he' | 'she' | null> = new Map([
  ['mr', 'he'], ['mrs', 'she'], ['ms', 'she'], ['miss', 'she'], ['sir', 'he'], ['dame', 'she'], ['lady', 'she'], ['lord', 'he'],
  ['dr', null], ['prof', null], ['professor', null], ['sen', null], ['rep', null], ['gov', null], ['gen', null], ['lt', null], ['col', null],
  ['sgt', null], ['capt', null], ['rev', null], ['hon', null], ['baroness', 'she'], ['baron', 'he'], ['king', 'he'], ['queen', 'she'],
]); // biome-ignore format: a table

/** What organisations are called without their name. */
export const BODIES = setOf(`
  company firm airline ministry watchdog regulator agency bank federation charity union council department government office
  authority association organisation organization group club team university school hospital committee commission court party
  retailer maker carmaker manufacturer operator supplier vendor developer carrier chain start-up startup business corporation
  foundation institute institution museum board league trust cabinet administration police force army navy embassy
  parliament congress senate lab laboratory studio publisher broadcaster newspaper network platform utility insurer lender
  brewer giant conglomerate consortium coalition alliance syndicate body campaign think-tank website mission delegation panel`);

/** Words of organisations' names. */
export const BODY_NAMES = setOf(`
  inc ltd corp co llc plc group bank trust union university college institute ministry department agency authority association federation
  council committee commission court party company corporation holdings partners securities research capital motors foods airlines air airways
  railways energy industries systems technologies technology software networks telecom communications media news times post museum foundation
  society board club league ports press journal office bureau service services hospital school labs laboratories pharma foods dairies
  chemicals insurance airport house senate parliament treasury pentagon reserve street & international national
  semiconductor semiconductors electronics robotics biotech therapeutics ferries shipping shipyards logistics records pictures entertainment studios
  brewery breweries retail supermarkets petroleum aerospace aviation automotive engineering construction properties investments ventures
  consulting analytics batteries instruments panel mission alliance`);

/** Words that join a clause to the one before, so that a subject may stand behind them. */
export const LINKS = setOf(`
  and but that while as because where whether though although when if after since so or yet meanwhile however still then what`);
