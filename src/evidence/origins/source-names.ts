import type { Article } from '../../corpus/article.ts';
import { initialsOf, isListed, plainName, publicationLikeness } from '../../corpus/publications.ts';
import { isCountryName, isOfCountry } from '../../search/kin.ts';
import { termOf } from '../../search/terms.ts';
import type { Attribution } from './attribution.ts';

/** A publication or a body whose reports are retold; `key` is one for all ways in which the articles write its name. */
type Source = { readonly key: string; readonly name: string };

/**
 * Who an attribution names: null when it names nobody whose report could be retold (a company that says something), `unclear` when it
 * is a publication and several could be meant ("the Times").
 */
export type Naming = (attribution: Attribution, others: readonly Attribution[]) => Source | 'unclear' | null;

/**
 * Reads the names of a corpus: `told` are the attributions of each article, `outlets` the names of outlets that are known. A name is a
 * publication's when it looks like one or when an article speaks of a report *in* it.
 */
export const namingIn = (
  told: ReadonlyMap<Article, readonly Attribution[]>,
  outlets: readonly string[],
): Naming => {
  const known = knownNames([...told.values()].flat(), outlets);
  const aliases = aliasesAmong(known);
  const inFull = fullNamesIn(known);
  return ({ name, the, kind }, others) => {
    const key = keyOf(name);
    const isShort = the || kind === 'wire' || isListed(name) || ABBREVIATED.test(name);
    const full = isShort ? inFull(others).find(other => other !== key && isShortFor(key, other)) : undefined;
    const canonical = full ?? (isShort ? aliases.get(key) : undefined) ?? key;
    const printed = known.get(canonical);
    if (printed !== undefined) return { key: canonical, name: printed };
    if (publicationLikeness(name, the) !== 'surely') return null;
    return kind === 'wire' ? { key, name } : the ? 'unclear' : null;
  };
};

/** The keys of known names among the attributions of one article; read once for each list. */
const fullNamesIn = (
  known: ReadonlyMap<string, string>,
): ((attributions: readonly Attribution[]) => readonly string[]) => {
  const read = new WeakMap<readonly Attribution[], readonly string[]>();
  return attributions => {
    const names = read.get(attributions) ?? [
      ...new Set(attributions.map(({ name }) => keyOf(name)).filter(key => known.has(key))),
    ];
    read.set(attributions, names);
    return names;
  };
};

/** The names of publications, of bodies whose report or study somebody retells, and of outlets, by their keys. */
const knownNames = (
  told: readonly Attribution[],
  outlets: readonly string[],
): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  const know = (name: string): void => {
    if (!known.has(keyOf(name))) known.set(keyOf(name), name);
  };
  for (const outlet of outlets) know(outlet);
  const learnt = new Map<string, { name: string; all: number; so: number }>();
  for (const one of told) {
    const { name, the } = one;
    if (publicationLikeness(name, the) === 'surely' && (plainName(name).includes(' ') || isListed(name)))
      know(name);
    const count = learnt.get(keyOf(name)) ?? { name, all: 0, so: 0 };
    learnt.set(keyOf(name), { name, all: count.all + 1, so: count.so + (isSaidToPrint(one) ? 1 : 0) });
  }
  for (const { name, all, so } of learnt.values())
    if (so >= OFTEN * all && so > 0 && !isOfPlace(name)) know(name);
  return known;
};

/** A country, or a word for its people and language ("in English"). */
const isOfPlace = (name: string): boolean =>
  isCountryName(name) || isOfCountry(termOf(name)) || LANGUAGE.test(name);

const LANGUAGE = /^(?:English|Mandarin|Cantonese|Arabic|Hindi|Hebrew|Farsi|Welsh|Latin)$/u;

/** Whether the text itself says that this is a publication, or a body whose study is told. */
const isSaidToPrint = ({ called, kind, cue }: Attribution): boolean =>
  called || kind === 'document' || (kind === 'report' && IN_PRINT.test(cue.text));

/** The share of its mentions in which a text has to say so of a name that nothing else tells: companies are named all the time. */
const OFTEN = 0.1;

/** Short names that stand for one full name only: initials, or a first or last part. */
const aliasesAmong = (known: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const full = [...known.keys()].filter(key => key.includes(' '));
  const shorts = new Map<string, Set<string>>();
  const offer = (short: string, key: string): void => {
    if (short === key) return;
    const keys = shorts.get(short);
    if (keys) keys.add(key);
    else shorts.set(short, new Set([key]));
  };
  for (const key of full) {
    offer(initialsOf(key), key);
    const words = key.split(' ');
    for (let at = 1; at < words.length; at += 1) {
      for (const part of [words.slice(0, at), words.slice(at)])
        if (isShortForm(part.join(' '))) offer(part.join(' '), key);
    }
  }
  return new Map(
    [...shorts].flatMap(([short, keys]) => {
      const [only, ...others] = keys;
      return only !== undefined && others.length === 0 ? [[short, only] as const] : [];
    }),
  );
};

/** One key for `The Daily Example`, `the Daily Example` and `Daily Example newspaper`. */
export const keyOf = (name: string): string =>
  plainName(name)
    .replace(/^(?:der|die|das|le|la|el|il|de|l') /u, '')
    .replace(/ (?:news|newspaper|magazine|online|news agency)$/u, '');

/** "The Courier" for the Harbour Courier, "WSB" for the West Street Bulletin. */
const isShortFor = (short: string, full: string): boolean =>
  ((full.endsWith(` ${short}`) || full.startsWith(`${short} `)) && isShortForm(short)) ||
  initialsOf(full) === short.replaceAll('.', '');

/** A part of a name that tells a publication by itself; the town in it does not. */
const isShortForm = (part: string): boolean => publicationLikeness(part, true) === 'surely';

/** "a report in …", but not "Example's report". */
const IN_PRINT = /^\p{Ll}.*\bin\b/u;

const ABBREVIATED = /^(?:\p{Lu}\.?){2,6}$/u;
