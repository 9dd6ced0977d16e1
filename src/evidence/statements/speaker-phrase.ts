import type { Span } from '../../corpus/span.ts';
import { isCalling, isSurname, sexOfCalling } from './speaker-callings.ts';
import { JOINS, PARTICLES } from './speech-phrase.ts';
import type { Token } from './speech-tokens.ts';
import { BODIES, BODY_NAMES, DETERMINERS, PRONOUNS, TITLES } from './speech-words.ts';

/** What kind of speaker a phrase names; `pronoun` only points at one named elsewhere. */
type SpeakerKind = 'person' | 'body' | 'unknown' | 'pronoun';

/**
 * A noun phrase that names a speaker. `name` is verbatim without article words, titles and the role; `role` verbatim, null where none is
 * given. `named` tells a proper name from a description ("ministry official"), `definite` what has been named before ("the company").
 */
export type SpeakerPhrase = Span & {
  readonly name: string;
  readonly role: string | null;
  readonly kind: SpeakerKind;
  readonly named: boolean;
  readonly definite: boolean;
  readonly sex: 'he' | 'she' | null;
};

/** The phrase read into name and role, or null where the tokens name nobody. */
export const speakerPhrase = (tokens: readonly Token[], from: number, to: number): SpeakerPhrase | null => {
  const all = tokens.slice(from, to);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return null;
  const span = { start: first.start, end: last.end };
  if (all.length === 1 && PRONOUNS.has(first.plain) && !NAMELESS.has(first.plain))
    return {
      ...span,
      name: first.text,
      role: null,
      kind: 'pronoun',
      named: false,
      definite: true,
      sex: null,
    };
  const definite = DEFINITE.has(first.plain);
  const bare = DETERMINERS.has(first.plain) && !COUNTS.has(first.plain) ? all.slice(1) : all;
  const cut = bare.findIndex(({ plain }, at) => at > 0 && JOINS.has(plain) && plain !== 'and');
  const head = cut < 0 ? bare : bare.slice(0, cut);
  const behind = cut < 0 ? [] : bare.slice(cut + 1);
  if (head.length === 0) return null;
  const parts = nameAndRole(head);
  if (parts.named.length === 0) return { ...span, ...described(bare, head), named: false, definite };
  const name = textOf(parts.named);
  const kind = kindOfName(parts.named, parts.role.length > 0 || parts.titled);
  if (kind === 'body' || (kind === 'unknown' && behind.length > 0))
    return {
      ...span,
      name: textOf([...parts.named, ...bare.slice(head.length)]),
      role: null,
      kind,
      named: true,
      definite,
      sex: parts.sex,
    };
  const role = parts.role.length > 0 ? textOf(parts.role) : textOf(withoutArticle(behind)) || null;
  const sex = parts.sex ?? (role === null ? null : sexOfCalling(role));
  return { ...span, name, role, kind, named: true, definite: false, sex };
};

/** The name at the end of the phrase and what stands before it: `Acme finance chief | Jane Doe`. */
const nameAndRole = (head: readonly Token[]) => {
  let start = head.length;
  while (start > 0 && isNamePart(head, start - 1)) start -= 1;
  let before = head.slice(0, start);
  let named = head.slice(start);
  const owner = lastIndex(named.slice(0, -1), ({ owns }) => owns);
  const role = lastIndex(
    named,
    ({ plain }, at) => isCalling(plain) && !(at + before.length > 0 && isLastName(named, at)),
  );
  const cut = Math.max(owner, role) + 1;
  if (cut > 0 && (cut < named.length || role >= 0)) {
    before = [...before, ...named.slice(0, cut)];
    named = named.slice(cut);
  }
  let sex: 'he' | 'she' | null = null;
  let titled = false;
  const titles: Token[] = [];
  while (named.length > 1 && TITLES.has(named[0]?.plain ?? '')) {
    sex = TITLES.get(named[0]?.plain ?? '') ?? sex;
    titled = true;
    const [title] = named;
    if (title && !MERE_TITLES.has(title.plain)) titles.push(title);
    named = named.slice(1);
  }
  return { named, role: before.length > 0 ? before : titles, sex, titled };
};

/** Behind a first name: last of all (`Ann Baker`) or before one more (`Ann Baker Lee`), and not behind an office (`High Court Judge Ann Lee`). */
const isLastName = (named: readonly Token[], at: number): boolean =>
  isSurname(named[at]?.plain ?? '') && at >= named.length - 2 && !BODY_NAMES.has(named[at - 1]?.plain ?? '');

const isNamePart = (head: readonly Token[], at: number): boolean => {
  const token = head[at];
  if (!token) return false;
  if (token.name || token.text === '&' || token.plain === 'and') return true;
  return PARTICLES.has(token.plain) && (head[at + 1]?.name ?? false) && at > 0;
};

/** A speaker described and not named: its head noun is the role when it is one of a person. */
const described = (bare: readonly Token[], head: readonly Token[]) => {
  const noun = head.at(-1);
  const word = noun?.plain ?? '';
  const kind: SpeakerKind = isCalling(word) ? 'person' : BODIES.has(word) ? 'body' : 'unknown';
  return {
    name: textOf(bare),
    role: kind === 'person' && noun ? noun.text : null,
    kind,
    sex: sexOfCalling(word),
  };
};

const kindOfName = (named: readonly Token[], withRole: boolean): SpeakerKind => {
  if (named.some(({ plain, text }) => BODY_NAMES.has(plain.replace(/\.$/u, '')) || text === '&'))
    return 'body';
  if (withRole) return 'person';
  if (named.length >= 2 && named.length <= 4 && named.every(({ text }) => PERSON_WORD.test(text)))
    return 'person';
  return 'unknown';
};

/** The words from the first of these tokens to the last, as the article prints them, without a possessive ending. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text, start }, at) => (at > 0 && start > (tokens[at - 1]?.end ?? 0) ? ` ${text}` : text))
    .join('');

/** The tokens without the article word that they begin with. */
export const withoutArticle = (tokens: readonly Token[]): readonly Token[] =>
  DETERMINERS.has(tokens[0]?.plain ?? '') && !COUNTS.has(tokens[0]?.plain ?? '') ? tokens.slice(1) : tokens;

const lastIndex = (tokens: readonly Token[], test: (token: Token, at: number) => boolean): number =>
  tokens.findLastIndex(test);

const NAMELESS = new Set(['somebody', 'someone', 'everybody', 'everyone', 'nobody', 'one']);
const COUNTS = new Set('one two three four five some several many both each most all no another'.split(' '));
const DEFINITE = new Set('the this that these those his her its their'.split(' '));
const MERE_TITLES = new Set('mr mrs ms miss sir dame dr'.split(' '));
const PERSON_WORD = /^(?:[“"‘'].+|\p{Lu}(?:[\p{L}'’-]*\p{Ll}[\p{L}'’-]*|\.|\p{L}\.?)|\p{Ll}{1,3})$/u;
