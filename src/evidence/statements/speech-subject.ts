import { isDash, withBeside } from './speaker-beside.ts';
import { type SpeakerPhrase, speakerPhrase, textOf } from './speaker-phrase.ts';
import { phraseEnd } from './speech-phrase.ts';
import type { Token } from './speech-tokens.ts';
import { verbGroupStart } from './speech-verbs.ts';
import { DETERMINERS, LINKS, PAPERS } from './speech-words.ts';

/** Who does what the verb at this token says, when the phrase stands before it; null where it is left out or names nobody. */
export const subjectBefore = (tokens: readonly Token[], verb: number): SpeakerPhrase | null => {
  const end = verbGroupStart(tokens, verb);
  const first = Math.max(0, end - LONGEST_SUBJECT);
  for (let start = first; start < end; start += 1) {
    if (start > first && !mayFollow(tokens[start - 1])) continue;
    const subject = subjectFrom(tokens, start, verb);
    if (subject) return subject;
  }
  return relativeSubject(tokens, end) ?? lastPhrase(tokens, first, end);
};

/** The subject that begins exactly at `start`, with what stands beside it in commas, when the verb follows it. */
export const subjectFrom = (tokens: readonly Token[], start: number, verb: number): SpeakerPhrase | null => {
  const end = verbGroupStart(tokens, verb);
  const core = phraseEnd(tokens, start);
  if (core <= start || core > end || tokens[start]?.plain === 'who') return null;
  const head = speakerPhrase(tokens, start, core);
  if (!head || isTime(tokens, core)) return null;
  if (core === end) return head;
  const beside = tokens[end - 1]?.text === ',' || isDash(tokens[end - 1]);
  if (beside && (tokens[core]?.text === ',' || isDash(tokens[core])) && core < end - 1)
    return withBeside(head, tokens.slice(core + 1, end - 1));
  if (beside || !isAfterthought(tokens, core, end)) return null;
  return BARE.has(head.name.toLowerCase())
    ? { ...head, name: `${head.name} ${textOf(tokens.slice(core, end))}` }
    : head;
};

/** The speaker behind a verb (`said Jane Doe, the mayor`), and null for what is no speaker there. */
export const speakerAfter = (tokens: readonly Token[], from: number): SpeakerPhrase | null => {
  const core = phraseEnd(tokens, from);
  const head = core > from ? speakerPhrase(tokens, from, core) : null;
  if (!head || head.kind === 'pronoun' || isTime(tokens, core)) return null;
  if (tokens[core]?.text !== ',')
    return BARE.has(head.name.toLowerCase()) ? withAfterthought(head, tokens, core) : head;
  const stop = tokens.findIndex(
    ({ kind, text }, at) => at > core && (kind === 'quote' || (/[.;:!?]/u.test(text) && kind === 'mark')),
  );
  return withBeside(head, tokens.slice(core + 1, stop < 0 ? tokens.length : stop));
};

/** `person familiar with the matter`: who is only called a person is known by what stands behind. */
const withAfterthought = (head: SpeakerPhrase, tokens: readonly Token[], core: number): SpeakerPhrase => {
  const stop = tokens.findIndex(
    ({ kind, plain }, at) => at >= core && (kind !== 'word' || BREAKS.has(plain)),
  );
  const end = Math.min(stop < 0 ? tokens.length : stop, core + LONGEST_AFTERTHOUGHT);
  if (!AFTERTHOUGHT.test(tokens[core]?.plain ?? '')) return head;
  const words = tokens.slice(core, end);
  return { ...head, name: `${head.name} ${textOf(words)}`, end: words.at(-1)?.end ?? head.end };
};

/** The subject of the whole sentence, behind what may lead it. */
export const sentenceSubject = (tokens: readonly Token[]): SpeakerPhrase | null => {
  let start = 0;
  for (let tries = 0; tries < 3; tries += 1) {
    const core = phraseEnd(tokens, start);
    const head = core > start ? speakerPhrase(tokens, start, core) : null;
    if (head && !isTime(tokens, core) && (tokens[core]?.kind === 'word' || tokens[core]?.text === ',')) {
      if (tokens[core]?.text !== ',') return head;
      const close = tokens.findIndex(({ text }, at) => at > core && text === ',');
      return close < 0 ? head : withBeside(head, tokens.slice(core + 1, close));
    }
    if (LINKS.has(tokens[start]?.plain ?? '') && tokens[start + 1]?.kind === 'word') {
      start += 1;
      continue;
    }
    const comma = tokens.findIndex(({ text, kind }, at) => at >= start && (text === ',' || kind === 'quote'));
    if (comma < 0 || tokens[comma]?.kind === 'quote') return null;
    start = comma + 1;
  }
  return null;
};

/** `Doe spoke, and Roe left`: whether a clause joined on has its own subject, by this last name, who may be meant behind it as well. */
export const joinsOn = (tokens: readonly Token[], lastName: string): boolean => {
  const at = tokens.findIndex(({ plain }) => plain === lastName);
  const link = tokens.findLastIndex(
    ({ plain }, index) => index < at && index > at - LONGEST_SECOND && JOINING.has(plain),
  );
  return link > 0 && tokens[link - 1]?.text === ',';
};

/** `who said`: the phrase before; `a statement that said`: whoever issued it. */
const relativeSubject = (tokens: readonly Token[], end: number): SpeakerPhrase | null => {
  const pronoun = tokens[end - 1]?.plain;
  if (pronoun === 'who') return antecedent(tokens, tokens[end - 2]?.text === ',' ? end - 2 : end - 1);
  if (pronoun !== 'that' && pronoun !== 'which') return null;
  const paper = tokens.slice(Math.max(0, end - 9), end).some(({ plain }) => PAPERS.has(plain));
  return paper ? sentenceSubject(tokens) : null;
};

const antecedent = (tokens: readonly Token[], end: number): SpeakerPhrase | null => {
  for (let start = Math.max(0, end - LONGEST_SUBJECT); start < end; start += 1)
    if ((start === 0 || mayFollow(tokens[start - 1])) && phraseEnd(tokens, start) === end)
      return speakerPhrase(tokens, start, end);
  return lastPhrase(tokens, 0, end);
};

/** The phrase right before the verb where nothing marks its beginning: `In a statement Acme said`, `in its report it said`. */
const lastPhrase = (tokens: readonly Token[], first: number, end: number): SpeakerPhrase | null => {
  if (end > first && SUBJECTS.test(tokens[end - 1]?.plain ?? '')) return speakerPhrase(tokens, end - 1, end);
  for (let start = Math.max(first, end - LONGEST_LAST); start < end; start += 1) {
    const token = tokens[start];
    const before = tokens[start - 1];
    if (
      before &&
      (DETERMINERS.has(before.plain) ||
        (before.name && !before.dated && token?.name && !/^\d/u.test(before.text)))
    )
      continue;
    if (before && OF.has(before.plain)) continue;
    if (token && (token.name || DETERMINERS.has(token.plain)) && phraseEnd(tokens, start) === end)
      return speakerPhrase(tokens, start, end);
  }
  return null;
};

const mayFollow = (before: Token | undefined): boolean =>
  before !== undefined &&
  (before.kind === 'quote' || /^[,;:—–-]$/u.test(before.text) || LINKS.has(before.plain));

/** What stands behind a speaker without commas: `official involved in the talks`. */
const isAfterthought = (tokens: readonly Token[], start: number, end: number): boolean => {
  const between = tokens.slice(start, end);
  if (between.length > LONGEST_AFTERTHOUGHT || !AFTERTHOUGHT.test(between[0]?.plain ?? '')) return false;
  return between.every(({ kind, plain }, at) => kind === 'word' && (at === 0 || !BREAKS.has(plain)));
};

const isTime = (tokens: readonly Token[], end: number): boolean => TIMES.has(tokens[end - 1]?.plain ?? '');

const SUBJECTS = /^(?:he|she|it|they)$/u;
const LONGEST_SUBJECT = 40;
const LONGEST_SECOND = 8;
const JOINING = new Set(['and', 'but', 'while', 'whereas']);
const LONGEST_LAST = 8;
const LONGEST_AFTERTHOUGHT = 9;
const BARE = new Set(
  'person people man woman source sources someone somebody those official officials'.split(' '),
);
const OF = new Set(['of', 'for', 'at']);
const TIMES = new Set(
  'week month year day morning evening afternoon night time weekend decade hour'.split(' '),
);
const BREAKS = new Set(
  'and but that or while because said told when if who which whom he she they it we you i somebody someone everybody everyone nobody'.split(
    ' ',
  ),
);
const AFTERTHOUGHT =
  /^(?:who|familiar|close|with|briefed|speaking|in|on|from|near|there|here|outside|inside|behind|at|quoted|led|made|\p{Ll}{3,}(?:ed|ing))$/u;
