import { byDescription } from './speaker-description.ts';
import { isMany, meant, meantAtHead, type Told, UNCLEAR } from './speaker-focus.ts';
import { type Known, knownBy, peopleIn } from './speaker-people.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import { joinsOn } from './speech-subject.ts';
import type { Token } from './speech-tokens.ts';

/**
 * Whom an article has named so far: people by their last name, and the last of whom it told, oldest first. It grows while the article is read.
 * `headline` are the words of the article's, `paragraph` the one that is read.
 */
export type Memory = {
  readonly headline: ReadonlySet<string>;
  readonly people: Map<string, Known>;
  readonly told: Told[];
  readonly names: Set<string>;
  paragraph: number;
};

export const newMemory = (headline: ReadonlySet<string>): Memory => ({
  headline,
  people: new Map(),
  told: [],
  names: new Set(),
  paragraph: 0,
});

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

/** Remembers this one as the last who was told of; `main` where the sentence is about them or they speak. */
export const rememberTold = (
  memory: Memory,
  known: Known | null,
  main = true,
  speaksOf: ReadonlySet<string> = NOBODY,
): void => {
  if (known) memory.told.push({ known, main, paragraph: memory.paragraph, speaksOf });
  if (memory.told.length > MOST_TOLD * 2) memory.told.splice(0, MOST_TOLD);
};

/** Remembers that this pronoun means nobody for sure until somebody is told of again. */
export const rememberUnclear = (memory: Memory, pronoun: 'he' | 'she' | 'either' | null): void => {
  const sex = pronoun === 'either' ? null : pronoun;
  if (pronoun) rememberTold(memory, { name: UNCLEAR, role: null, kind: 'person', named: false, sex });
};

/** Whether the sentence is about another as well, in a clause joined on, and no sex is known to tell them apart. */
export const isAboutTwo = (memory: Memory, tokens: readonly Token[], subject: Known | null): boolean =>
  subject?.kind === 'person' &&
  peopleIn(tokens).some(
    known =>
      known.name !== subject.name &&
      (sexOf(memory, known) === null || sexOf(memory, subject) === null) &&
      joinsOn(tokens, lastName(known.name)),
  );

/** Remembers those whom the sentence names in full without being about them or giving their words. */
export const rememberMentioned = (
  memory: Memory,
  tokens: readonly Token[],
  others: readonly (Known | null)[],
): void => {
  const main = new Set(others.map(known => known?.name));
  for (const { name } of peopleIn(tokens)) {
    const known = memory.people.get(lastName(name));
    if (known?.name === name && !main.has(name)) rememberTold(memory, known, isAgent(tokens, known));
  }
};

/** `was built by Jane Doe`: who does what is done is as near as a subject. */
const isAgent = (tokens: readonly Token[], { name }: Known): boolean => {
  const at = tokens.findIndex(({ plain }) => plain === lastName(name));
  const by = tokens.findLastIndex(
    ({ plain }, index) => plain === 'by' && index < at && index > at - LONGEST_AGENT,
  );
  return (
    by > 0 &&
    /(?:ed|[wo]n|en)$/u.test(tokens[by - 1]?.plain ?? '') &&
    tokens.slice(by, at).every(({ kind }) => kind === 'word')
  );
};

/** Whom the phrase means: a pronoun, a last name or `the company` is somebody named before; null where that cannot be told. */
export const resolved = (memory: Memory, phrase: SpeakerPhrase, atHead = false): Known | null => {
  if (phrase.kind === 'pronoun') return byPronoun(memory, phrase.name.toLowerCase(), atHead);
  if (!phrase.named && phrase.definite) return byDescription(memory.told, phrase) ?? knownBy(phrase);
  if (!phrase.named || / and /u.test(phrase.name)) return knownBy(phrase);
  const known = memory.people.get(lastName(phrase.name));
  if (!known || phrase.kind === 'body') return told(memory, phrase) ?? knownBy(phrase);
  if (!isWithin(phrase.name, known.name) && !isWithin(known.name, phrase.name)) return knownBy(phrase);
  const role = (known.role?.length ?? 0) >= (phrase.role?.length ?? 0) ? known.role : phrase.role;
  return { ...known, name: known.name, role, sex: known.sex ?? phrase.sex };
};

/** Whom a sentence is about, when it is somebody who could be meant by a pronoun in the next. */
export const toldOf = (memory: Memory, phrase: SpeakerPhrase | null, atHead: boolean): Known | null => {
  if (!phrase) return null;
  const known = resolved(memory, phrase, atHead);
  if (!known || (known.kind === 'unknown' && !known.named) || !isSeen(memory, known)) return null;
  return known;
};

/** A capital at a sentence's beginning makes no name: the word has to stand with one elsewhere. */
const isSeen = (memory: Memory, { name, kind, role }: Known): boolean =>
  kind !== 'unknown' ||
  role !== null ||
  name.split(' ').some(word => memory.names.has(word.toLowerCase().replace(/['’]s?$/u, '')));

/** A name told of before, with what is known of it. */
const told = (memory: Memory, { name }: SpeakerPhrase): Known | null =>
  memory.told.findLast(({ known }) => known.named && known.name === name)?.known ?? null;

const byPronoun = (memory: Memory, pronoun: string, atHead: boolean): Known | null => {
  if (pronoun === 'he' || pronoun === 'she') {
    const focus = { ...memory, sexOf: (known: Known) => sexOf(memory, known) };
    const told = atHead
      ? meantAtHead(focus, pronoun, ({ name }) => memory.headline.has(lastName(name)))
      : meant(focus, pronoun);
    if (!told) return null;
    if (told.main && told.paragraph === memory.paragraph) learnSex(memory, told.known, pronoun);
    return { ...told.known, sex: pronoun };
  }
  const test = pronoun === 'it' ? isThing : pronoun === 'they' ? isGroup : null;
  return test && (memory.told.findLast(({ known, main }) => main && test(known))?.known ?? null);
};

/** Whether `it` can mean this one. */
export const isThing = ({ kind, named }: Known): boolean => kind === 'body' || (kind === 'unknown' && named);

const isGroup = ({ kind, role }: Known): boolean => kind === 'body' || isMany(role) || kind === 'person';

/** What is known by now of their sex: more than when they were first told of, when a pronoun has told it since. */
const sexOf = (memory: Memory, { name, sex }: Known): 'he' | 'she' | null => {
  const known = memory.people.get(lastName(name));
  return sex ?? (known?.name === name ? known.sex : null);
};

/** Keeps the sex that a pronoun tells of somebody: from then on the other pronoun cannot mean them. */
const learnSex = (memory: Memory, { name }: Known, sex: 'he' | 'she'): void => {
  const key = lastName(name);
  const known = memory.people.get(key);
  if (known?.name === name && known.sex === null) memory.people.set(key, { ...known, sex });
};

/** Whether all words of the one name are of the other, which may have more: `Jane Doe` of `Jane “Red” Doe`. */
const isWithin = (name: string, other: string): boolean => {
  const words = new Set(other.split(' '));
  return name.split(' ').every(word => words.has(word));
};

const lastName = (name: string): string =>
  (name.split(' ').at(-1) ?? name).toLowerCase().replace(/['’]s?$/u, '');

const NOBODY: ReadonlySet<string> = new Set();

/** In tokens. */
const LONGEST_AGENT = 8;

/** How many are remembered as told of; who was told of longer ago is no longer meant by a pronoun. */
const MOST_TOLD = 200;
