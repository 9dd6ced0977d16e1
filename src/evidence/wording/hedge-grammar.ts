import { termOf } from '../../search/terms.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** What a form of an auxiliary is a form of, and whether it is of the past. */
export const AUXILIARIES: ReadonlyMap<string, { readonly of: 'be' | 'have' | 'do'; readonly past: boolean }> =
  new Map(
    [
      ['be', 'is are am be been being isnt arent', false],
      ['be', 'was were wasnt werent', true],
      ['have', 'has have having hasnt havent', false],
      ['have', 'had hadnt', true],
      ['do', 'do does dont doesnt', false],
      ['do', 'did didnt', true],
    ].flatMap(([of, forms, past]) =>
      String(forms)
        .split(' ')
        .map(form => [form, { of: of === 'be' || of === 'have' ? of : 'do', past: past === true }] as const),
    ),
  );

/** Modal verbs in contracted and negated forms, by what they are forms of. */
export const MODAL_FORMS: ReadonlyMap<string, string> = new Map([
  ['wont', 'will'],
  ['cant', 'can'],
  ['cannot', 'can'],
  ['couldnt', 'could'],
  ['wouldnt', 'would'],
  ['shouldnt', 'should'],
  ['mustnt', 'must'],
  ['mightnt', 'might'],
]);

/** Whether the auxiliary or modal is negated in one word. */
export const isNegated = (word: string): boolean =>
  /(?:..nt|cannot)$/u.test(word) && !/^(?:want|went)$/u.test(word);

/** Whether the word may stand inside a verb group without being of it. */
export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (/...ly$/u.test(word) && !NOT_ADVERBS.has(word));

/** Whether the word has the form of a past tense or a past participle. */
export const isPastForm = (word: string): boolean =>
  IRREGULAR.has(word) || (/..[^e]ed$|(?:agre|fre|guarante)ed$/u.test(word) && !NOT_PAST.has(word));

/** Whether the word has the form of a present participle. */
export const isIngForm = (word: string): boolean => /...ing$/u.test(word) && !NOT_ING.has(word);

/** Words before a noun. */
export const DETERMINERS = words(
  'a an the its his her their our my your this these those no any some all more many several most both each every another such',
);

/** Words that join a noun phrase to what stands before it. */
export const PREPOSITIONS = words(
  'in on at by for from as with to through via of into about over under between among against without within than per like upon',
);

/** Words that begin a clause. */
export const CLAUSE_WORDS = words(
  'that which who whom whose where when while although though whereas because since if unless whether but until so after before',
);

/** Tells whether a word is a form of one of some verbs. */
export type Verbs = (word: string) => boolean;

/** The forms of these verbs, of those of two words ("rule-out") of the first one; told by the stem, looked up only for a likely word. */
export const verbsOf = (list: readonly string[]): Verbs => {
  const firsts = list.map(verb => verb.split('-')[0] ?? verb);
  const stems = new Set(firsts.flatMap(verb => [termOf(verb), termOf(verb.replace(/y$/u, 'ied'))]));
  const heads = new Set(firsts.map(verb => verb.slice(0, HEAD)));
  return word => {
    const base = BASES.get(word) ?? word;
    return heads.has(base.slice(0, HEAD)) && stems.has(termOf(base));
  };
};

/** The first letters that all forms of a regular verb share. */
const HEAD = 2;

const BASES: ReadonlyMap<string, string> = new Map(
  `said say, told tell, wrote write, written write, thought think, understood understand, sought seek, began begin, begun begin, chose choose,
   chosen choose, strove strive, added add, shown show`
    .split(/,\s*/u)
    .map(pair => {
      const [form = '', base = ''] = pair.split(' ');
      return [form, base] as const;
    }),
);

const ADVERBS = words(
  'also even still now already long just soon yet once again ever never not only further since first so far well largely both either hard',
);
const NOT_ADVERBS = words(
  'supply apply reply comply rely ally imply family assembly anomaly monopoly italy july bully rally',
);
const NOT_PAST = words('hundred united sacred kindred naked wicked embed unprecedented red shed');
const NOT_ING = words(
  'during nothing something anything everything according including morning evening king string spring being',
);

const IRREGULAR = words(
  `said told wrote written thought understood sought began begun chose chosen took taken gave given made met held sent won lost bought sold
   paid cut put left built brought struck kept led went gone came become became got gotten saw seen knew known grew grown rose risen fell fallen
   drew drawn drove driven spoke spoken broke broken found felt heard meant spent stood taught threw thrown hit hurt set shut split spread
   caught fought forbade forbidden froze frozen hid hidden ran shook shaken showed shown shot sank stole stolen swore sworn withdrew withdrawn
   wore worn beat bid bound bred dealt done did flew laid lent overtook overthrew quit rode rang sat slid undertook undertaken won
   woke woken slept fled fed swept stuck lit tore torn ate eaten blew blown withheld upheld foresaw foreseen rebuilt overcame shrank shrunk forgot
   forgotten swung spun overruled resold repaid mistook`,
);
