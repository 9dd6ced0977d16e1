import dictionary from 'dictionary-en';
import { termOf } from './terms.ts';

/** How English knows a term: as a word of its own, as a name only (spelt with a capital), or not at all. */
type Standing = 'word' | 'name' | 'unknown';

/** Tells a real word from a slip and from a name, by the Hunspell dictionary of English. */
export type English = (term: string) => Standing;

/** Reads the dictionary when it is first asked, about 50,000 entries in tens of milliseconds, and keeps it. */
export const englishWords = (): English => {
  let standings: ReadonlyMap<string, Standing> | undefined;
  return term => {
    standings ??= readEntries(new TextDecoder().decode(dictionary.dic));
    const known = standings.get(term);
    if (known) return known;
    const base = derivedFrom(term).find(candidate => standings?.get(candidate) === 'word');
    return base === undefined ? 'unknown' : 'word';
  };
};

/** What a derived word may be made of: `easier` of easy, `unnamed` of name. The dictionary lists only bases. */
const derivedFrom = (term: string): string[] => {
  const tails = [...SUFFIXES].flatMap(([suffix, ends]) =>
    term.endsWith(suffix) ? ends.map(end => term.slice(0, -suffix.length) + end) : [],
  );
  const whole = [term, `${term}e`, ...tails];
  return [...tails, ...whole.flatMap(word => (PREFIX.test(word) ? [word.replace(PREFIX, '')] : []))];
};

const PREFIX = /^(?:un|re|non|over|under|mis|out|pre|anti|de|dis|in|im|inter|cyber|multi|sub|super)/u;
const SUFFIXES: ReadonlyMap<string, readonly string[]> = new Map([
  ['ier', ['i']],
  ['iest', ['i']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['or', ['', 'e']],
  ['li', ['']],
  ['abl', ['', 'e']],
  ['ness', ['']],
  ['less', ['']],
]);

const readEntries = (dic: string): ReadonlyMap<string, Standing> => {
  const standings = new Map<string, Standing>();
  for (const line of dic.split('\n').slice(1)) {
    const word = line.split('/', 1)[0]?.trim() ?? '';
    if (word === '') continue;
    const term = termOf(word);
    if (standings.get(term) !== 'word') standings.set(term, /^\p{Lu}/u.test(word) ? 'name' : 'word');
  }
  return standings;
};
