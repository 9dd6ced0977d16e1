import type { Filter } from '../search/filters.ts';
import { readQuestion } from '../search/question.ts';
import { type AskedBefore, askedBefore, namesIn, topicOf } from './asked-before.ts';
import { askedOtherwise, bareAsking } from './bare-asking.ts';
import { leavesOutSubject, tellsOfPast, withChosen, withoutOpening } from './left-out.ts';
import { pieceOf, type Substituted, substituted } from './like-typed.ts';
import { doubtOfPiece } from './piece-meant.ts';
import { isWholeQuestion, referred } from './referring.ts';
import type { Doubt, Lead, Said } from './said.ts';
import { asksForMore, asksWhoSaid } from './short-requests.ts';
import { isTalk, withoutInterjections } from './thread-talk.ts';
import {
  filterSaid,
  filtersReplaced,
  filtersTyped,
  isFiltersAlone,
  typedFilters,
  type WithFilters,
  withPhrase,
} from './typed-filters.ts';

/**
 * How a follow-up was read: the whole `question`, and the words of the question before it that were carried over into it, as they
 * stood there.
 */
export type ReadAs = { readonly question: string; readonly carried: string };

/**
 * What a person's further words ask: a `question` with what it carries over, `more` of the same, `who_said` what was shown, a
 * question that stands by itself, or nothing of the desk (`silent`). What is not `sure` to be for the desk is answered only when
 * the articles answer it, in words that were said (see borne-out.ts).
 */
export type FollowUp =
  | { readonly kind: 'question'; readonly readAs: ReadAs; readonly sure: boolean }
  | { readonly kind: 'self_standing'; readonly question: string; readonly sure: boolean }
  | { readonly kind: 'more' }
  | { readonly kind: 'who_said' }
  | { readonly kind: 'silent' };

/**
 * Reads words that were said without a call of the desk, in plain text, where it was asked the question `last` before (empty when it was not
 * asked one). Where in doubt, it is silent.
 */
export const readFollowUp = (said: string, last: string): FollowUp => {
  const bare = withoutInterjections(said);
  if (bare === '') return { kind: 'silent' };
  const { followUp, doubt } = reading(bare, last);
  if (doubt === 'silent' || (!isAsked(followUp) && last === '') || isTalkNow(followUp, bare))
    return { kind: 'silent' };
  return isAsked(followUp) ? { ...followUp, sure: doubt === 'none' } : followUp;
};

/** Reads words that were said to the desk itself: they are never passed over, and what stands by itself is a question. */
export const readAddressed = (said: string, last: string): Exclude<FollowUp, { kind: 'silent' }> => {
  const bare = withoutInterjections(said);
  const alone = { kind: 'self_standing', question: said, sure: true } as const;
  return bare === '' ? alone : reading(bare, last, said).followUp;
};

type Asked = Extract<FollowUp, { sure: boolean }>;
type Reading = {
  readonly followUp: Exclude<FollowUp, { kind: 'silent' }>;
  readonly doubt: Doubt;
};

const isAsked = (followUp: FollowUp): followUp is Asked =>
  followUp.kind === 'question' || followUp.kind === 'self_standing';

const isTalkNow = (followUp: FollowUp, said: string): boolean =>
  isAsked(followUp) && isTalk(typedFilters(said).words);

/** `called` is all that was said where that was said to the desk itself. */
const reading = (said: string, last: string, called: string | null = null): Reading => {
  if (asksForMore(said)) return { followUp: { kind: 'more' }, doubt: 'none' };
  if (asksWhoSaid(said)) return { followUp: { kind: 'who_said' }, doubt: 'none' };
  const carrying = last === '' ? null : carriedOver(said, last, called !== null);
  return carrying ?? selfStanding(said, last, called ?? said);
};

/** What is carried over; null where the words stand by themselves. */
const carriedOver = (said: string, last: string, isCalled: boolean): Reading | null => {
  const before = typedFilters(last);
  const { lead, rest } = ledBy(said);
  const inWords = filterSaid(rest);
  if (inWords) return withFilters(before, [inWords]);
  const now = typedFilters(rest);
  // A phrase by itself is looked for in all articles.
  if (isFiltersAlone(rest))
    return now.words !== '' && lead === '' ? null : withFilters(before, now.filters, now.words);
  if (!/[\p{L}\p{N}]/u.test(now.words) || before.words === '') return null;
  const asked = askedBefore(before.words);
  const isMarked = /\?\s*$/u.test(now.words) || (isCalled && lead !== '');
  const found = carriedWords(asked, { said: now.words, lead, isMarked, isCalled });
  if (!found) return null;
  const filters = filtersReplaced(before.filters, now.filters);
  return readingOf(filtersTyped({ words: asSentence(found.question), filters }), found.carried, found.doubt);
};

const withFilters = (before: WithFilters, now: readonly Filter[], phrase = ''): Reading => {
  const words = phrase === '' ? before.words : withPhrase(before.words, phrase);
  const filters = filtersReplaced(before.filters, now);
  return readingOf(filtersTyped({ words, filters }), before.words, 'none');
};

const readingOf = (question: string, carried: string, doubt: Doubt): Reading => ({
  followUp: { kind: 'question', readAs: { question, carried }, sure: doubt === 'none' },
  doubt,
});

type Carrying = Substituted & { readonly doubt: Doubt };

const carriedWords = (asked: AskedBefore, words: Said): Carrying | null => {
  const { said } = words;
  const asking = bareAsking(said);
  if (asking !== null)
    return { question: askedOtherwise(asked, asking), carried: topicOf(asked), doubt: 'none' };
  const again = withoutOpening(asked, withoutMark(said));
  if (again === null && isWholeQuestion(said)) return wholeQuestion(asked, words);
  const piece = pieceOf(again ?? withoutMark(said));
  const doubt = piece && doubtOfPiece(piece, asked, again === null ? words : { ...words, lead: 'and' });
  return piece && doubt ? { ...substituted(asked, piece), doubt } : null;
};

/** A whole question that refers to the one before, or that leaves out what it is about. */
const wholeQuestion = (asked: AskedBefore, words: Said): Carrying | null => {
  const said = withoutMark(words.said);
  const topic = topicOf(asked);
  const chosen = withChosen(asked, said);
  if (chosen !== null) return { question: `${chosen}: ${topic}`, carried: topic, doubt: 'unless_answered' };
  const put = referred(asked, said);
  if (put) {
    const isAskedFor = (words.isMarked || ASKS.test(said)) && !POINTING.test(said);
    return { ...put, doubt: isAskedFor ? 'unless_answered' : 'silent' };
  }
  return leavesOutSubject(said)
    ? { question: `${said}: ${topic}`, carried: topic, doubt: doubtOfWhole(asked, words) }
    : null;
};

const doubtOfWhole = (asked: AskedBefore, { said, isMarked }: Said): Doubt => {
  if (!isMarked) return 'silent';
  if (shares(said, asked.text)) return 'none';
  return tellsOfPast(withoutMark(said)) ? 'unless_answered' : 'silent';
};

/** A question by itself: for the desk when it is about the same, else when the articles answer it and it names something. */
const selfStanding = (said: string, last: string, whole: string): Reading => {
  const { rest } = ledBy(said);
  const followUp = { kind: 'self_standing', question: whole, sure: true } as const;
  const isQuestion = isWholeQuestion(rest) && (/\?\s*$/u.test(said) || ASKS.test(rest));
  if (!isQuestion) return { followUp, doubt: 'silent' };
  if (last !== '' && shares(rest, last)) return { followUp, doubt: 'none' };
  return { followUp, doubt: namesIn(rest.slice(1)).length > 0 ? 'unless_answered' : 'silent' };
};

/** Whether a word of substance stands in both. */
const shares = (said: string, last: string): boolean => {
  const terms = new Set(readQuestion(last).terms.map(({ term }) => term));
  return readQuestion(said).terms.some(({ term }) => terms.has(term));
};

const ledBy = (said: string): { readonly lead: Lead; readonly rest: string } => {
  const [, and = '', about, rest = ''] = LED.exec(said) ?? [];
  return { lead: about === undefined ? (and === '' ? '' : 'and') : 'about', rest };
};

const LED =
  /^((?:(?:and|but|or|also|then|now|so|plus)[\s,]+)*)((?:what|how) about(?=\s)|(?:the )?same (?:question )?for(?=\s)|as for(?=\s))?\s*(.*)$/isu;

const withoutMark = (words: string): string =>
  words.replace(/[\s?!.,…]+$/u, '').replace(/,? (?:please|then|too)$/iu, '');

/** With a capital and a question mark. */
const asSentence = (question: string): string => {
  const words = question.replace(/\s+/gu, ' ').trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
};

/** `This` and `that` point at what lies before people ("what is this?") as often as at an answer. */
const POINTING = /\b(?:this|that|these|those)\b/iu;

/** A question word and a verb of asking: what asks without a mark, too. */
const ASKS =
  /^(?:(?:by|in|for|to|from|with|at|on|of|since|until) )?(?:who|whom|what|which|when|where|why|how)\b(?:\s(?:many|much|long|often|far|soon|\p{L}+s))?\s(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b/iu;
