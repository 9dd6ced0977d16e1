import type { Known } from './speaker-people.ts';

/**
 * Somebody of whom the article has told. `main` says that a sentence was about them or that they spoke, and that they were not only named
 * in passing; `speaksOf` which pronouns their quoted words hold. `paragraph` counts from 0.
 */
export type Told = {
  readonly known: Known;
  readonly main: boolean;
  readonly paragraph: number;
  readonly speaksOf: ReadonlySet<string>;
};

/** What a pronoun is read in: all told of so far, oldest first, the paragraph, and the sex that is known of somebody by now. */
export type Focus = {
  readonly told: readonly Told[];
  readonly paragraph: number;
  readonly sexOf: (known: Known) => 'he' | 'she' | null;
};

/**
 * Whom `he` or `she` means: the last of that sex, or of none known, of whom a sentence was about or who spoke. Null where that cannot be told:
 * somebody named in passing stands nearer than another of whom was told shortly before, or the last was told of long ago and another
 * beside them.
 */
export const meant = (focus: Focus, pronoun: 'he' | 'she'): Told | null => {
  const able = focus.told.filter(({ known }) => mayBe(focus, known, pronoun));
  const last = able.at(-1);
  if (!last || last.known.name === UNCLEAR) return null;
  const others = able.filter(({ known, main }) => main && known.name !== last.known.name);
  const nearest = others.at(-1);
  if (!nearest || nearest.known.name === UNCLEAR) return nearest && !last.main ? null : last;
  const between = last.paragraph - nearest.paragraph;
  if (!last.main) return between <= NEAR ? null : last;
  return focus.paragraph - last.paragraph > FAR && between <= 1 ? null : last;
};

/**
 * Whom `he` or `she` means at the head of a paragraph of narration: after somebody's words about a third person it may go back to that
 * one, who is meant when the headline names them; otherwise it is unclear, and so is every such pronoun until somebody is named.
 */
export const meantAtHead = (
  focus: Focus,
  pronoun: 'he' | 'she',
  isTopic: (known: Known) => boolean,
): Told | null => {
  const last = meant(focus, pronoun);
  if (!last?.speaksOf.has(pronoun) || isTopic(last.known)) return last;
  const topic = focus.told.findLast(
    ({ known }) => known.name !== last.known.name && focus.sexOf(known) === pronoun && isTopic(known),
  );
  return topic ?? { ...last, known: { ...last.known, name: UNCLEAR, sex: pronoun } };
};

/** Whether a pronoun of this sex may mean them. */
const mayBe = (focus: Focus, known: Known, pronoun: 'he' | 'she'): boolean => {
  const sex = focus.sexOf(known);
  const person = known.kind === 'person' || (known.kind === 'unknown' && known.named && known.role !== null);
  return person && (sex === null || sex === pronoun) && !isMany(known.role);
};

/** Whether the calling is of several: `spokespeople`, `farmers`. */
export const isMany = (role: string | null): boolean =>
  role !== null && /(?:[^s]s|people|men|women)$/u.test(role) && !role.includes(' ');

/** The pronouns of a third person among quoted words. */
export const pronounsIn = (words: string): ReadonlySet<string> => {
  const found = new Set<string>();
  if (/\b(?:he|him|his)\b/iu.test(words)) found.add('he');
  if (/\b(?:she|her|hers)\b/iu.test(words)) found.add('she');
  return found;
};

/** The name of somebody who cannot be told. */
export const UNCLEAR = '';

/** In paragraphs: who was told of no longer before somebody named in passing may be meant as well. */
const NEAR = 2;

/** In paragraphs: who was last told of longer ago is no longer surely meant. */
const FAR = 3;
