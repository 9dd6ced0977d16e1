import { plainOf, termOf } from './terms.ts';

/**
 * Words of a question that say how it is asked and not what about. They are dropped from questions only: articles
 * keep them, and the kind of thing asked for is read before they go. Spellings without the apostrophe are common
 * in chat.
 */
const WORDS = `a an the this that these those there here it its itself they them their theirs he him his she her hers we our ours
  you your yours i me my mine one ones and or but nor if then than so as at by for from in into of off on onto out over to up
  with within without about against between through during before after above below under again further once
  is are was were be been being am do does did doing done have has had having will would shall should can could may might must
  easy easier easiest likely possible able
  ought not no yes never ever just only own same such too very more most some any all each few both other others another
  who whom whose what which when where why how whats whos wheres whens whys hows what'd whatd who'd
  isnt arent wasnt werent dont doesnt didnt cant cannot couldnt wont wouldnt shouldnt havent hasnt hadnt aint
  im ive id ill youre theyre weve theyve hes shes thats theres lets
  also already still yet now currently nowadays ok okay well really actually exactly basically literally quite rather much many
  get got gets getting go going gonna gotta wanna goes went come
  tell know show find give explain describe say said says wondering wonder question ask asking mean means
  please pls plz thanks thank thx ty cheers hi hello hey yo guys folks anyone anybody someone somebody something anything everything
  tldr tl dr summary summarise summarize overview quick quickly briefly brief
  article articles news according regarding concerning re eg ie etc vs tho though lol btw fyi imo because since while
  thing things stuff kind kinds sort way ways lot lots bit far`;

/** Words that share their stem with a stop word (`news`, `quite`, `concerning`, `currently`) and have a subject of their own. */
const SUBSTANTIAL = new Set(['new', 'quit', 'concern', 'current'].map(termOf));

const TERMS = new Set(
  WORDS.split(/\s+/u)
    .map(termOf)
    .filter(term => !SUBSTANTIAL.has(term)),
);
const PLAIN = new Set(WORDS.split(/\s+/u).map(plainOf));

/** Whether a folded term carries no subject of its own in a question. */
export const isStopTerm = (term: string): boolean => TERMS.has(term);

/** Whether a word carries no subject of its own in a question. */
export const isStopWord = ({ plain, term }: { readonly plain: string; readonly term: string }): boolean =>
  PLAIN.has(plain) || isStopTerm(term);

/** All stop words, folded but not stemmed, for telling a mistyped one (`wich`) from a word of substance. */
export const stopWords = (): ReadonlySet<string> => PLAIN;
