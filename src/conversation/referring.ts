import { type AskedBefore, AUXILIARY, namesIn, topicOf } from './asked-before.ts';
import { commonThing, isDoing } from './common-thing.ts';
import type { Substituted } from './like-typed.ts';

/**
 * A question whose `he`, `it` or `that` stands for something in the question before, with that in its place; null where no word refers
 * there, or the question names by itself what it speaks of before it refers.
 */
export const referred = (before: AskedBefore, said: string): Substituted | null => {
  const found = REFERRING.exec(said);
  if (!found?.groups || IDLE.test(said)) return null;
  if (namesIn(said).some(({ start }) => start < found.index && start > 0)) return null;
  const { person, owner, thing, event, place } = found.groups;
  const isPeople =
    person !== undefined || (/^(?:they|them|their)$/iu.test(found[0]) && /^who$/iu.test(before.word));
  const common = /^it$/iu.test(found[0]) && !isDoing(said) ? commonThing(before.text) : null;
  const several = /^(?:they|them|these|those)$/iu.test(found[0]) ? severalOf(before) : null;
  const subject = several ?? (isPeople ? personOf(before) : (common ?? thingOf(before)));
  const put = (by: string): Substituted => ({
    question: said.slice(0, found.index) + by + said.slice(found.index + found[0].length),
    carried: by,
  });
  if (place !== undefined)
    return { question: `${said.replace(found[0], placeOf(before))}`, carried: placeOf(before) };
  if (event !== undefined && common !== null) return put(common);
  if (event !== undefined) return put(`that ${topicOf(before)}`);
  if (subject === null) return { question: `${said}: ${topicOf(before)}`, carried: topicOf(before) };
  if (owner !== undefined || isOwner(said, found)) return put(`${subject}’s`);
  return thing === undefined && person === undefined ? null : put(subject);
};

/** `her` before a noun: "when did her term end". */
const isOwner = (said: string, found: RegExpExecArray): boolean =>
  /^(?:her|his|its|their)$/iu.test(found[0]) && /^\s+\p{L}/u.test(said.slice(found.index + found[0].length));

/** Who a person's pronoun stands for: whoever was asked for, else the first name, else what the question calls somebody. */
const personOf = (before: AskedBefore): string | null => {
  const { word, rest, text } = before;
  if (/^who$/iu.test(word))
    return COPULA.test(rest) && !PASSIVE.test(rest) ? rest.replace(COPULA, '') : `the one who ${rest}`;
  const name = namesIn(text).find(({ kind }) => kind === 'name');
  const own = name && text.slice(name.start, name.end);
  const named = called(text);
  return named !== null && (own === undefined || named.includes(own)) ? named : (own ?? null);
};

/**
 * What `it` or `they` stands for: what the question calls something with a name in it, else the first name that is no place, else a
 * country.
 */
const thingOf = (before: AskedBefore): string | null => {
  const { text } = before;
  const names = namesIn(text);
  const acting = names.filter(
    ({ start }) => !/\b(?:in|at|from|to)\s+(?:the\s+)?$/iu.test(text.slice(0, start)),
  );
  const among = acting.length > 0 ? acting : names;
  const name = among.find(({ kind }) => kind === 'name') ?? among[0];
  const named = called(text);
  const own = name && text.slice(name.start, name.end);
  if (named !== null && (own === undefined || named.includes(own))) return named;
  return own ?? null;
};

/** `the minister of health`, `the tunnel under the Alps`; null where nothing is called so. */
const called = (text: string): string | null =>
  /(?<=^|\s)the [\p{L}\p{N}'’-]+(?: (?:of|for|in|at|under|between|to|de|du|della|del) (?:the )?[\p{L}\p{N}'’-]+)*/iu.exec(
    text,
  )?.[0] ?? null;

/** `the countries that host bases`, where those were asked for; null where one was, or nobody knows how many. */
const severalOf = ({ thing, rest }: AskedBefore): string | null => {
  const noun = thing.trim();
  if (!/\p{Ll}{2}(?<![siu])s$|(?:^|\s)(?:people|children|men|women)$/u.test(noun)) return null;
  return AUXILIARY.test(rest) ? `the ${noun}` : `the ${noun} that ${rest}`;
};

const placeOf = ({ text }: AskedBefore): string => {
  const place = namesIn(text).find(
    ({ kind, start }) =>
      kind === 'country' || /\b(?:in|at|to|from)\s+(?:the\s+)?$/iu.test(text.slice(0, start)),
  );
  return place ? `in ${text.slice(place.start, place.end)}` : `there (${text})`;
};

const COPULA = /^(?:is|are|was|were)\s+/iu;
const PASSIVE = /^(?:is|are|was|were)\s+\p{L}+(?:ed|en)\b/iu;

const REFERRING =
  /(?<![\p{L}\p{N}'’])(?:(?<person>he|she|him|her|his|hers)|(?<event>(?<=\s)(?<!\b(?:for|of|about|with|by|on|in|to|from|at) )(?:that|this|it)(?=[\s?!.]*$)(?<!\b(?:is|was|about|of|like|own|owns|run|runs) \p{L}+))|(?<owner>its|their)|(?<thing>it|they|them|these|those|that|this)|(?<place>there))(?![\p{L}\p{N}'’])/iu;

/** "Is it true that …", "how long will it take to …", "is there …": words that refer to nothing. */
const IDLE =
  /\b(?:it (?:true|possible|likely|legal|illegal|necessary|known|clear|safe) (?:that|to|for)|it (?:take|takes|cost|costs) (?:\p{L}+ )?to|(?:is|are|was|were|will) there)\b/iu;

/** Whether words ask something as a whole sentence does. */
export const isWholeQuestion = (said: string): boolean =>
  AUXILIARY.test(said) ||
  /^(?:(?:by|in|for|to|from|with|at|on|of|since|until) )?(?:who|whom|whose|what|which|when|where|why|how)\b/iu.test(
    said,
  );
