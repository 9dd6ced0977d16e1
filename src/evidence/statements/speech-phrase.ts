import { isCalling } from './speaker-callings.ts';
import type { Token } from './speech-tokens.ts';
import {
  BODY_NAMES,
  CALENDAR,
  CALLING,
  DETERMINERS,
  PRONOUNS,
  SAYING,
  STOPPERS,
  TELLING,
} from './speech-words.ts';

/** The end (exclusive) of the noun phrase that begins at this token, or `from` where none begins. */
export const phraseEnd = (tokens: readonly Token[], from: number): number => {
  const first = tokens[from];
  if (first?.kind !== 'word') return from;
  if (PRONOUNS.has(first.plain) && !first.name) return from + 1;
  if (PRONOUNS.has(first.plain) && first.plain !== 'one') return from + 1;
  if (!mayBegin(first, tokens[from + 1])) return from;
  let at = from + 1;
  while (at < tokens.length && mayGoOn(tokens, from, at)) at += 1;
  while (at > from + 1 && JOINS.has(tokens[at - 1]?.plain ?? '')) at -= 1;
  return at;
};

const mayBegin = (token: Token, next: Token | undefined): boolean => {
  if (DETERMINERS.has(token.plain)) return true;
  if (token.dated) return false;
  if (isNumbered(token, next) || isFirstName(token)) return true;
  if (STOPPERS.has(token.plain) || LEADING_ONLY.has(token.plain)) return false;
  if (!token.name)
    return !isVerbLike(token.plain) && ![SAYING, TELLING, CALLING].some(verbs => verbs.has(token.plain));
  return !/(?:ing|ed)$/u.test(token.plain) || (next?.name ?? false) || token.plain.length < 6;
};

const mayGoOn = (tokens: readonly Token[], from: number, at: number): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!token || !before || token.kind === 'quote') return false;
  if (token.kind === 'mark') return token.text === '&' && (next?.name ?? false);
  if (token.dated) return false;
  if (isNumbered(token, next) || isFirstName(token)) return true;
  if (JOINS.has(token.plain)) return joinGoesOn(before, token, next) || joinsCallings(tokens, at);
  if (DETERMINERS.has(token.plain))
    return token.name
      ? JOINS.has(before.plain) && (tokens[at - 2]?.name ?? false)
      : JOINS.has(before.plain) || (ARTICLES.has(before.plain) && QUANTITIES.has(token.plain));
  if (ADVERBS.has(token.plain) && !DETERMINERS.has(before.plain)) return false;
  if (STOPPERS.has(token.plain) || PRONOUNS.has(token.plain)) return false;
  if (AFTER_NOUN.has(token.plain)) return false;
  if (token.name) return before.name || !isPlural(tokens, from, at);
  if (PARTICLES.has(token.plain) && before.name && next?.name) return true;
  if (SAYING.has(token.plain) || TELLING.has(token.plain) || CALLING.has(token.plain))
    return nounAfterAll(before, token);
  if (isVerbLike(token.plain)) return DETERMINERS.has(before.plain);
  return !isNameRun(tokens, from, at) || isBodysCalling(tokens, from, at);
};

/** `of`, `at`, `for` go on to any noun; `in`, `with`, `from` to a name; `and` joins names. */
const joinGoesOn = (before: Token, token: Token, next: Token | undefined): boolean => {
  if (next?.kind !== 'word' || next.dated) return false;
  if (token.plain === 'and') return before.name && next.name;
  if (PRONOUNS.has(next.plain)) return false;
  if (OPEN_JOINS.has(token.plain)) return true;
  if (!next.name && !['the', 'a', 'an'].includes(next.plain)) return false;
  return next.name;
};

/** `founder and chief executive Jane Doe`: two callings of the one who is named behind them. */
const joinsCallings = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]?.plain !== 'and' || !isCalling(tokens[at - 1]?.plain ?? '')) return false;
  const behind = tokens.slice(at + 1, at + 1 + LONGEST_CALLING);
  const name = behind.findIndex(({ name, plain }) => name && !isCalling(plain));
  const callings = behind.slice(0, name);
  return (
    name > 0 &&
    isCalling(callings.at(-1)?.plain ?? '') &&
    callings.every(({ kind, plain }) => kind === 'word' && !STOPPERS.has(plain) && !DETERMINERS.has(plain))
  );
};

/** A month that is a first name here (`May Dunn`), and so no auxiliary. */
export const isFirstName = ({ plain, dated, name }: Token): boolean => name && !dated && CALENDAR.has(plain);

/** `No 7`: an address or a place in an order, and no denial. */
const isNumbered = (token: Token, next: Token | undefined): boolean =>
  token.text === 'No' && /^\d/u.test(next?.text ?? '');

/** A plural without an article before a name is an object with a clause after it: `told reporters Acme …`. */
const isPlural = (tokens: readonly Token[], from: number, at: number): boolean =>
  at === from + 1 && !tokens[from]?.name && /s$/u.test(tokens[from]?.plain ?? '') && !tokens[from]?.owns;

/** `the Acme Rovers manager`, `Acme Rovers manager Jane Doe`: the names before the calling are an organisation's. */
const isBodysCalling = (tokens: readonly Token[], from: number, at: number): boolean =>
  isCalling(tokens[at]?.plain ?? '') &&
  (ARTICLES.has(tokens[from]?.plain ?? '') || (tokens[at + 1]?.name ?? false));

/** Whether the phrase so far ends with a person's name, also behind a title (`Captain Doe`), behind which a small word begins something else. */
const isNameRun = (tokens: readonly Token[], from: number, at: number): boolean => {
  const before = tokens[at - 1];
  if (!before?.name || before.owns) return false;
  const run = tokens.slice(from, at);
  const lone = run.filter(({ plain }) => !DETERMINERS.has(plain));
  return (
    lone.length >= 2 &&
    lone.slice(-2).every(({ name, plain }) => name && !BODY_NAMES.has(plain)) &&
    !isCalling(before.plain)
  );
};

/** `the reports said`, `a company statement`: a noun that looks like a verb, directly behind an article. */
const nounAfterAll = (before: Token, token: Token): boolean =>
  DETERMINERS.has(before.plain) && !TELLING.has(token.plain) && /s$/u.test(token.plain);

const isVerbLike = (word: string): boolean => (word.length > 4 && /[^e]ed$/u.test(word)) || PAST.has(word);

/** Small words inside a noun phrase, and inside a name. */
export const JOINS = new Set(['of', 'for', 'at', 'in', 'with', 'from', 'and']);
export const PARTICLES = new Set(
  'de da di du del der den van von la le bin ibn al el ter y dos das e'.split(' '),
);

const ARTICLES = new Set(['the', 'a', 'an']);
const QUANTITIES = new Set('one two three four five several many most other'.split(' '));
/** Behind a noun they lead over to its verb. */
const ADVERBS = new Set('now once again often usually always recently currently'.split(' '));
const LONGEST_CALLING = 4;
const OPEN_JOINS = new Set(['of', 'for', 'at']);
const LEADING_ONLY = new Set('in at by for from with of according asked speaking writing'.split(' '));
const AFTER_NOUN = new Set(['familiar', 'close', 'aware', 'present', 'involved', 'briefed']);

/** Pasts that no ending gives away. */
const PAST = new Set(
  `took made gave got went came held kept left led met ran rose saw sent set sold sought spent stood thought took won wore fell
   grew hit knew lost paid put built bought brought began broke chose drew drove felt found fought heard hurt let meant sat shut
   spoke struck swore taught threw understood woke agreed disagreed freed decreed guaranteed shot ate blew bore bred burst caught clung crept cut dealt drank dug fed fled flew flung
   forbade forgave forgot froze hid hung knelt laid lay lent lit overcame overtook rang rode sang sank shook shone slept slid sprang stole stuck
   stung swam swept swung tore undertook wept withdrew wove`.split(/\s+/u),
);
