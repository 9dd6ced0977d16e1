import { plainOf, termOf } from '../../search/terms.ts';

/**
 * The root that a term shares with the nouns and verbs made of it where stems differ: irregular forms ("kept" and "keep", "sale" and
 * "sell") and Latin pairs ("permission" and "permit", "publication" and "publish"). Null for a term that has none of its own.
 */
export const rootOf = (term: string): string | null => {
  const group = GROUPS.get(term);
  if (group !== undefined) return group;
  for (const [ending, root] of PAIRS)
    if (term.length >= ending.length + STUMP && term.endsWith(ending))
      return `${term.slice(0, -ending.length)}${root}-`;
  return null;
};

/** The term of a word of a topic: of "publication" that of "publish", because its stem is that of "public". */
export const topicTermOf = ({ plain, term }: { readonly plain: string; readonly term: string }): string =>
  /^publications?$/u.test(plain) ? termOf('publish') : term;

/** What is left before an ending: "per" of "permit". */
const STUMP = 2;

/** Endings of stems that Latin verbs and their nouns have, each with one sign for both. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['miss', 'mit'],
  ['mit', 'mit'],
  ['cis', 'cid'],
  ['cid', 'cid'],
  ['quisit', 'quir'],
  ['quir', 'quir'],
  ['cept', 'ceiv'],
  ['ceiv', 'ceiv'],
  ['script', 'scrib'],
  ['scrib', 'scrib'],
  ['puls', 'pel'],
  ['pel', 'pel'],
  ['pens', 'pend'],
  ['pend', 'pend'],
  ['pans', 'pand'],
  ['pand', 'pand'],
  ['fens', 'fend'],
  ['fend', 'fend'],
  ['tens', 'tend'],
  ['tend', 'tend'],
  ['clus', 'clud'],
  ['clud', 'clud'],
  ['vas', 'vad'],
  ['vad', 'vad'],
  ['vers', 'vert'],
  ['vert', 'vert'],
  ['olut', 'olv'],
  ['olv', 'olv'],
  ['sumpt', 'sum'],
  ['sum', 'sum'],
  ['plaint', 'plain'],
  ['plain', 'plain'],
  ['cess', 'ceed'],
  ['ceed', 'ceed'],
];

/** Words of one root whose stems have too little in common. */
const FORMS = `keep kept, lend lent loan loaned lender, sell sold sale seller, buy bought buyer, lose lost loss, build built building builder,
  send sent, spend spent spending, leave left, hold held holder, bring brought, teach taught, think thought, seek sought, fight fought, catch caught,
  find found, win won winner, make made maker, take took taken taking, give gave given, write wrote written, steal stole stolen theft, draw drew drawn,
  withdraw withdrew withdrawn withdrawal, freeze froze frozen, break broke broken, choose chose chosen choice, speak spoke spoken speech, rise rose risen,
  fall fell fallen, grow grew grown growth, know knew known knowledge, throw threw thrown, fly flew flown flight, hide hid hidden, forbid forbade forbidden,
  strike struck, swear swore sworn, wear wore worn, begin began begun, run ran, meet met meeting, pay paid payment, lay laid, say said, sleep slept asleep,
  die dead death, prove proof proven, believe belief, relieve relief, advise advice, deliver delivery, discover discovery, sue lawsuit suit sued,
  oppose opposition opponent, object objection, respond response, defend defence, warn warning, complain complaint, high height, long length, strong strength,
  wide width, hot heat, arrive arrival, remove removal, refuse refusal, approve approval, renew renewal, propose proposal, dismiss dismissal, repair repairs`;

const GROUPS: ReadonlyMap<string, string> = new Map(
  FORMS.split(/,\s+/u).flatMap(group => {
    const [first = '', ...others] = group.split(/\s+/u);
    return [first, ...others].map(word => [termOf(plainOf(word)), first] as const);
  }),
);
