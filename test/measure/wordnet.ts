import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `same`: one meaning in another word or another part of speech. `broader`: the one is a kind of the other. `opposite`:
 * what one says the other denies. `sibling`: two kinds of one thing (`two` and `three`, `red` and `blue`).
 */
export type Relation = 'same' | 'opposite' | 'broader' | 'sibling';

/** Every pair of single words that WordNet relates, from the folder with its `data.*` files and `index.sense`. */
export const relationsOf = function* (folder: string): Generator<readonly [string, string, Relation]> {
  const synsets = readSynsets(folder);
  const kinds = new Map<string, string[]>();
  const ranks = readRanks(folder);
  const commonIn = (key: string, synset: Synset): string[] =>
    synset.words.filter(word => (ranks.get(`${word.toLowerCase()} ${key}`) ?? RARE) <= COMMON_SENSES);
  for (const [key, synset] of synsets) {
    for (const one of synset.words)
      for (const other of synset.words) if (one < other) yield [one, other, 'same'];
    for (const pointer of synset.pointers) {
      const relation = RELATIONS.get(pointer.symbol);
      const target = synsets.get(pointer.key);
      if (relation === undefined || target === undefined) continue;
      const ones =
        pointer.from > 0 ? synset.words.slice(pointer.from - 1, pointer.from) : commonIn(key, synset);
      const others =
        pointer.to > 0 ? target.words.slice(pointer.to - 1, pointer.to) : commonIn(pointer.key, target);
      for (const one of ones) for (const other of others) yield [one, other, relation];
      if (relation === 'broader') kinds.set(pointer.key, [...(kinds.get(pointer.key) ?? []), key]);
    }
  }
  for (const siblings of kinds.values()) {
    if (siblings.length > MOST_SIBLINGS) continue;
    const words = siblings.map(key => commonIn(key, synsets.get(key) ?? NOTHING));
    for (const [at, ones] of words.entries())
      for (const others of words.slice(at + 1))
        for (const one of ones) for (const other of others) yield [one, other, 'sibling'];
  }
};

/** Words that share a meaning, and its pointers: `from` and `to` count words from 1, 0 stands for all of them. */
type Synset = { readonly words: readonly string[]; readonly pointers: readonly Pointer[] };
type Pointer = { readonly symbol: string; readonly key: string; readonly from: number; readonly to: number };

/** Derivation, pertainym, participle, verb group, similar, attribute, see also, cause, entailment; antonym; hypernym. */
const RELATIONS: ReadonlyMap<string, Relation> = new Map([
  ...['+', '\\', '<', '$', '&', '=', '^', '>', '*'].map(symbol => [symbol, 'same'] as const),
  ['!', 'opposite'],
  ['@', 'broader'],
]);

/** A word's senses stand by frequency; pointers between all words of two synsets count for the first few only. */
const COMMON_SENSES = 3;
const RARE = 99;

/** A thing with more kinds than this (`person`) says nothing about their likeness. */
const MOST_SIBLINGS = 300;

const NOTHING: Synset = { words: [], pointers: [] };

const PARTS: ReadonlyMap<string, string> = new Map([
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
]);

/** The format is that of wndb(5WN): words and pointers are counted in front of them, in hexadecimal and decimal. */
const readSynsets = (folder: string): Map<string, Synset> => {
  const synsets = new Map<string, Synset>();
  for (const [name, part] of PARTS)
    for (const line of readFileSync(join(folder, `data.${name}`), 'utf8').split('\n')) {
      if (line.startsWith('  ') || line === '') continue;
      const fields = line.split(' | ', 1)[0]?.split(' ') ?? [];
      const at = (place: number): string => fields[place] ?? '';
      const counted = Number.parseInt(at(3), 16);
      const words = Array.from({ length: counted }, (_, nth) => at(4 + 2 * nth).replace(/\(\w+\)$/u, ''));
      const first = 4 + 2 * counted;
      const pointers = Array.from({ length: Number(at(first)) }, (_, nth) => {
        const place = first + 1 + 4 * nth;
        const ends = at(place + 3);
        return {
          symbol: at(place),
          key: (at(place + 2) === 's' ? 'a' : at(place + 2)) + at(place + 1),
          from: Number.parseInt(ends.slice(0, 2), 16),
          to: Number.parseInt(ends.slice(2), 16),
        };
      });
      synsets.set(part + at(0), { words, pointers });
    }
  return synsets;
};

/** The rank of each sense among its word's, from 1, by word and synset; the format is that of senseidx(5WN). */
const readRanks = (folder: string): Map<string, number> => {
  const ranks = new Map<string, number>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [sense = '', offset = '', rank = ''] = line.split(' ');
    const [word = '', tail = ''] = sense.split('%');
    ranks.set(`${word} ${SENSE_PARTS[Number(tail[0])] ?? ''}${offset}`, Number(rank));
  }
  return ranks;
};

const SENSE_PARTS = ['', 'n', 'v', 'a', 'r', 'a'];
