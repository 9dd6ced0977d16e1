import { type Known, knownBy, peopleIn } from './speaker-people.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import type { Token } from './speech-tokens.ts';
import { BODIES } from './speech-words.ts';

/** Whom an article has named so far: people by their last name, and the last of whom it told, oldest first. It grows while the article is read. */
export type Memory = {
  readonly people: Map<string, Known>;
  readonly told: Known[];
  readonly names: Set<string>;
};

export const newMemory = (): Memory => ({ people: new Map(), told: [], names: new Set() });

/** Remembers the names in the sentence, and the people whom it names in full. */
export const rememberPeople = (memory: Memory, tokens: readonly Token[]): void => {
  for (const [at, { name, plain }] of tokens.entries())
    if (at > 0 && name && tokens[at - 1]?.kind === 'word') memory.names.add(plain);
  for (const person of peopleIn(tokens)) {
    const key = lastName(person.name);
    const known = memory.people.get(key);
    const fuller = known?.name === person.name && known.role === null && person.role !== null;
    if (!known || fuller) memory.people.set(key, person);
  }
};

/** Remembers this one as the last who was told of. */
export const rememberTold = (memory: Memory, known: Known | null): void => {
  if (known) memory.told.push(known);
  if (memory.told.length > MOST_TOLD * 2) memory.told.splice(0, MOST_TOLD);
};

/** Whom the phrase means: a pronoun, a last name or `the company` is somebody named before; null where that cannot be told. */
export const resolved = (memory: Memory, phrase: SpeakerPhrase): Known | null => {
  if (phrase.kind === 'pronoun') return byPronoun(memory, phrase.name.toLowerCase());
  if (!phrase.named && phrase.definite) return byDescription(memory, phrase) ?? knownBy(phrase);
  if (!phrase.named) return knownBy(phrase);
  const known = memory.people.get(lastName(phrase.name));
  if (!known || phrase.kind === 'body') return told(memory, phrase) ?? knownBy(phrase);
  if (!known.name.endsWith(phrase.name) && !phrase.name.endsWith(known.name)) return knownBy(phrase);
  const role = (known.role?.length ?? 0) >= (phrase.role?.length ?? 0) ? known.role : phrase.role;
  return { ...known, name: known.name, role, sex: known.sex ?? phrase.sex };
};

/** Whom a sentence is about, when it is somebody who could be meant by a pronoun in the next. */
export const toldOf = (memory: Memory, phrase: SpeakerPhrase | null): Known | null => {
  if (!phrase) return null;
  const known = resolved(memory, phrase);
  if (!known || (known.kind === 'unknown' && !known.named) || !isSeen(memory, known)) return null;
  return known;
};

/** A capital at a sentence's beginning makes no name: the word has to stand with one elsewhere. */
const isSeen = (memory: Memory, { name, kind }: Known): boolean =>
  kind !== 'unknown' ||
  memory.names.has(
    name
      .split(' ')[0]
      ?.toLowerCase()
      .replace(/['’]s?$/u, '') ?? '',
  );

/** A name told of before, with what is known of it. */
const told = (memory: Memory, { name }: SpeakerPhrase): Known | null =>
  memory.told.findLast(known => known.named && known.name === name) ?? null;

const byPronoun = (memory: Memory, pronoun: string): Known | null => {
  if (pronoun === 'he' || pronoun === 'she') {
    const known = memory.told.findLast(
      ({ kind, sex, role }) => kind === 'person' && (sex === null || sex === pronoun) && !isMany(role),
    );
    return known ? { ...known, sex: pronoun } : null;
  }
  if (pronoun === 'it')
    return (
      memory.told.findLast(({ kind, named }) => kind === 'body' || (kind === 'unknown' && named)) ?? null
    );
  if (pronoun === 'they')
    return (
      memory.told.findLast(({ kind, role }) => kind === 'body' || isMany(role) || kind === 'person') ?? null
    );
  return null;
};

const isMany = (role: string | null): boolean =>
  role !== null && /(?:[^s]s|people|men|women)$/u.test(role) && !role.includes(' ');

/** `the company`, `the diplomat`: the last one whose description or kind has that noun. */
const byDescription = (memory: Memory, phrase: SpeakerPhrase): Known | null => {
  const noun = headOf(phrase.name);
  const same = memory.told.findLast(
    ({ name, role, named }) => (!named && hasWord(name, noun)) || (role !== null && hasWord(role, noun)),
  );
  if (same) return same;
  if (phrase.name.includes(' ') || !BODIES.has(noun)) return null;
  return memory.told.findLast(({ kind, named }) => named && (kind === 'body' || kind === 'unknown')) ?? null;
};

const headOf = (name: string): string =>
  name
    .split(/\s+(?:of|for|at|in|with|from)\s/u)[0]
    ?.split(' ')
    .at(-1)
    ?.toLowerCase() ?? '';

const hasWord = (words: string, noun: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(noun);

const lastName = (name: string): string =>
  (name.split(' ').at(-1) ?? name).toLowerCase().replace(/['’]s?$/u, '');

/** How many are remembered as told of; who was told of longer ago is no longer meant by a pronoun. */
const MOST_TOLD = 200;
