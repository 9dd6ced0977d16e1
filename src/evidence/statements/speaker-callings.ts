/** Whether this word, in lower case, is what people are called by their work, place or kin: `minister`, `guitarist`, `mother-of-two`. */
export const isCalling = (word: string): boolean => CALLINGS.has(word) || MADE_OF.test(word);

/** Whether this word, in lower case, is a calling and also a last name, which it is behind a first name. */
export const isSurname = (word: string): boolean => SURNAMES.has(word);

/** The sex that a calling tells by its last word or its first: `spokeswoman for the board`, `father-of-three`. Null where it tells none. */
export const sexOfCalling = (words: string): 'he' | 'she' | null => {
  const [first = ''] = words.toLowerCase().split(/[\s,]/u);
  const head =
    words
      .toLowerCase()
      .split(/\s(?:of|for|at|in|to|with)\s/u)[0]
      ?.split(' ')
      .at(-1) ?? '';
  const told = [first, head];
  if (told.some(word => FEMALE.test(word))) return 'she';
  return told.some(word => MALE.test(word)) ? 'he' : null;
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** A calling by its making, for those that no list holds. */
const MADE_OF =
  /^(?:(?:mother|father|mum|mom|dad|parent|grandmother|grandfather)-of-\p{L}+|\p{L}{3,}(?:ologist|ographer|ographist|goer|keeper|worker|tarist|linist|umnist|chasist|icist|rapist|raphist))$/u;
const FEMALE =
  /^(?:\p{L}*woman|girl|mother(?:-of-\p{L}+)?|mum|mom|daughter|sister|wife|widow|aunt|niece|grandmother|actress|waitress|queen|princess|duchess|countess)$/u;
const MALE =
  /^(?:spokesman|policeman|fireman|fisherman|businessman|sportsman|frontman|man|boy|father(?:-of-\p{L}+)?|dad|son|brother|husband|widower|uncle|nephew|grandfather|king|prince|duke)$/u;

const SURNAMES = setOf(`
  dean bishop king prince baker miner driver farmer pope judge major keeper warden priest cardinal constable chaplain provost boy cook
  butcher barber carpenter skipper host singer shepherd sailor brewer page fisher grower general ranger`);

const CALLINGS = setOf(`
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
  specialist supervisor operator keeper warden ranger fisherman docker dockers miner miners officer-in-charge undersecretary
  shopper shoppers commuter commuters cyclist cyclists visitor visitors holidaymaker holidaymakers tourist tourists fan fans supporter
  supporters sailor sailors soldier soldiers drummer guitarist bassist keyboardist vocalist frontman frontwoman rapper composer conductor
  choreographer dancer comedian presenter host broadcaster columnist commentator blogger reader readers viewer viewers listener listeners gamer
  user users patient patients dentist pharmacist midwife chef cook butcher barber hairdresser plumber electrician builder carpenter roofer
  welder firefighter firefighters fireman policeman policewoman deckhand skipper lifeguard postman cashier waiter waitress bartender
  tailor architect accountant auctioneer butler gardener shepherd forester veterinarian vet psychologist psychiatrist therapist
  sociologist mathematician statistician astronomer astronaut cartographer illustrator photographer filmmaker film-maker screenwriter
  playwright sculptor designer cellist pianist violinist violist flautist organist soloist soprano tenor baritone
  midfielder defender winger forward quarterback pitcher umpire referee runner swimmer jockey golfer boxer sprinter rider riders
  grandmother grandfather mum mom dad aunt uncle cousin niece nephew widow widower carer daughter-in-law
  son-in-law mother-in-law father-in-law classmate roommate housemate flatmate bandmate teammate coworker co-worker coworkers co-workers
  co-author co-authors co-chair co-director co-owner vice-chair vice-chairman deputy-chair bystander bystanders onlooker onlookers
  evangelist hobbyist motorcyclist naturalist horticulturist machinist lobbyist publicist`);
