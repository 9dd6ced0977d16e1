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
  reads read signed estimated advised reported thundered enthused opined counselled proclaimed testifies tweets`);

/** Verbs of telling, which need the one who is told. */
export const TELLING = setOf('told tells informed assured reminded briefed');

/** Verbs that put somebody's words on a thing. In the past they tell of a remark; in the present they give a thing its name. */
export const CALLING = setOf(`
  called described dismissed hailed praised condemned branded labelled labeled denounced accused slammed criticised criticized welcomed
  blamed likened compared decried characterised characterized rejected lauded derided ridiculed mocked lambasted blasted cited spoke
  referred apologised apologized expressed invoked attributed thanked pronounced deemed defended`);

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
  there here yes no if on`);

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

/** What people are called by their work or place. */
export const ROLES = setOf(`
  spokesman spokeswoman spokesperson spokespeople official officials officer officers minister ministers secretary president
  vice-president chairman chairwoman chair chairperson chief ceo cto cfo coo ciso executive executives director directors manager managers head
  mayor governor senator congressman congresswoman councillor councilman councilwoman councilor lawmaker lawmakers mp mps judge justice
  prosecutor prosecutors lawyer lawyers attorney attorneys solicitor barrister counsel analyst analysts economist economists researcher
  researchers scientist scientists professor lecturer academic expert experts adviser advisor advisers advisors consultant engineer engineers
  developer programmer founder co-founder owner partner investor trader traders broker banker fund-manager editor reporter
  journalist author writer novelist poet critic critics activist activists campaigner campaigners organiser organizer leader leaders
  captain coach goalkeeper striker player players doctor doctors nurse paramedic surgeon teacher headteacher student students pupil parent
  farmer farmers grower baker retiree pensioner resident residents neighbour neighbor neighbours neighbors witness witnesses
  survivor victim passenger customer employee employees worker workers driver pilot sergeant commander general admiral colonel major
  commissioner ambassador diplomat diplomats envoy representative representatives spokespersons delegate source sources insider insiders
  person people man woman men women boy girl mother father son daughter sister brother wife husband friend friends colleague colleagues
  counterpart curator historian archaeologist artist actor actress singer musician producer librarian mechanic
  trustee treasurer chancellor premier prime deputy candidate nominee aide aides staffer trader shareholder
  shareholders assistant conservationist ecologist biologist physicist chemist meteorologist forecaster forecasters geologist
  technician inspector detective superintendent constable sheriff chaplain bishop archbishop priest pastor rabbi imam pope cardinal king queen prince
  princess whistleblower whistle-blower vendor retailer landlord tenant volunteer volunteers traveller traveler motorist
  someone somebody strategist contractor controller superintendent principal dean provost auditor ombudsman watchman partner
  specialist supervisor operator keeper warden ranger fisherman docker dockers miner miners officer-in-charge undersecretary`);

/** What organisations are called without their name. */
export const BODIES = setOf(`
  company firm airline ministry watchdog regulator agency bank federation charity union council department government office
  authority association organisation organization group club team university school hospital committee commission court party
  retailer maker carmaker manufacturer operator supplier vendor developer carrier chain start-up startup business corporation
  foundation institute institution museum board league trust cabinet administration police force army navy embassy
  parliament congress senate lab laboratory studio publisher broadcaster newspaper network platform utility insurer lender
  brewer giant conglomerate consortium coalition alliance syndicate body campaign think-tank website`);

/** Words of organisations' names. */
export const BODY_NAMES = setOf(`
  inc ltd corp co llc plc group bank trust union university college institute ministry department agency authority association federation
  council committee commission court party company corporation holdings partners securities research capital motors foods airlines air airways
  railways energy industries systems technologies technology software networks telecom communications media news times post museum foundation
  society board club league ports press journal office bureau service services hospital school labs laboratories pharma foods dairies
  chemicals insurance airport house senate parliament treasury pentagon reserve street & international national`);

/** Words that join a clause to the one before, so that a subject may stand behind them. */
export const LINKS = setOf(`
  and but that while as because where whether though although when if after since so or yet meanwhile however still then what`);
