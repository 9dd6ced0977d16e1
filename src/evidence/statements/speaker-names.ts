import { termsOf } from '../../search/terms.ts';
import { isCalling } from './speaker-callings.ts';
import { BODY_NAMES, DETERMINERS } from './speech-words.ts';

/** A speaker as printed. */
export type Printed = { readonly speaker: string | null; readonly role: string | null };

/** What tells a speaker from others: the terms of their name that are their own, and of the organisation that an unnamed one speaks for. */
export type Identity = {
  readonly names: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
  readonly unnamed: boolean;
};

/** The identity of a speaker; null where none is stated. */
export const identityOf = (printed: Printed): Identity | null => {
  if (printed.speaker === null) return null;
  const body = properTerms(organisationOf(printed) ?? '');
  return { names: properTerms(printed.speaker), body, unnamed: isUnnamed(printed) };
};

/**
 * Whether two prints may name one speaker: one does not state or name any, both names share a word of their own, or one of them is
 * an organisation, or its voice, and both name that organisation.
 */
export const mayBeOne = (one: Identity | null, other: Identity | null): boolean => {
  if (!one || !other || one.names.size === 0 || other.names.size === 0) return true;
  if (meet(one.names, other.names)) return true;
  return (one.unnamed || other.unnamed) && meet(one.body, other.body);
};

/**
 * The organisation that a speaker is or speaks for, verbatim out of the speaker's name or role: `Acme` of "Acme spokesperson" and of "chief
 * economist at Acme"; undefined where none is named.
 */
export const organisationOf = ({ speaker, role }: Printed): string | undefined => {
  const unnamed = speaker !== null && isUnnamed({ speaker, role });
  return organisationIn(role) ?? (unnamed || looksLikeBody(speaker) ? organisationIn(speaker) : undefined);
};

/** Whether the speaker is described and not named, or an organisation itself. */
const isUnnamed = ({ speaker, role }: Printed): boolean =>
  speaker !== null &&
  (wordsOf(speaker).some(word => isCalling(word.toLowerCase())) ||
    (role === null && speaker.split(' ').length === 1) ||
    looksLikeBody(speaker));

const looksLikeBody = (name: string | null): boolean =>
  name !== null &&
  (wordsOf(name).length === 1 || wordsOf(name).some(word => BODY_NAMES.has(word.toLowerCase())));

/** The name behind `of`, `at`, `for`, else the one that owns the role, else the capitalised words before it. */
const organisationIn = (words: string | null): string | undefined => {
  if (words === null) return undefined;
  const behind = words.match(/\b(?:of|at|for|with|from)\s+(?:the\s+)?(\p{Lu}[^,]*)$/u)?.[1];
  if (behind) return behind;
  const owner = words.match(/^([^,]*?\p{L})['’]s?\s/u)?.[1];
  if (owner && /^\p{Lu}/u.test(owner)) return owner;
  const run: string[] = [];
  for (const word of words.split(' ')) {
    const proper = /^[\p{Lu}\p{N}&]/u.test(word) && !isCalling(word.toLowerCase());
    if (proper) run.push(word);
    else if (run.length > 0) break;
  }
  return run.length > 0 ? run.join(' ') : undefined;
};

/** The terms of a name that are its own: no callings, no article words, no lower case. */
const properTerms = (name: string): Set<string> =>
  new Set(
    termsOf(name)
      .filter(
        ({ word, plain }) => /^[\p{Lu}\p{N}]/u.test(word) && !isCalling(plain) && !DETERMINERS.has(plain),
      )
      .map(({ term }) => term),
  );

const wordsOf = (name: string): string[] => name.split(/[\s,]+/u);

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some(term => other.has(term));
