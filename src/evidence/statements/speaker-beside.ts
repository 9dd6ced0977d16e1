import { isCalling } from './speaker-callings.ts';
import { type SpeakerPhrase, speakerPhrase, textOf, withoutArticle } from './speaker-phrase.ts';
import { phraseEnd } from './speech-phrase.ts';
import type { Token } from './speech-tokens.ts';
import { BODIES, DETERMINERS, PREPOSITIONS, STOPPERS } from './speech-words.ts';

/** The phrase with what stands beside it between commas: of name and description each finds its place. */
export const withBeside = (head: SpeakerPhrase, beside: readonly Token[]): SpeakerPhrase => {
  let speaker = head;
  for (const part of partsOf(beside)) {
    const first = part[0];
    if (!first || /^\d/u.test(first.text)) continue;
    if (first.plain !== 'of' && (STOPPERS.has(first.plain) || /ing$/u.test(first.plain))) break;
    const words = first.plain === 'of' ? part.slice(1) : part;
    const end = phraseEnd(words, 0);
    if (FINITE.test(words[end]?.plain ?? '') || isMeanwhile(words, end)) break;
    const other = end > 0 ? speakerPhrase(words, 0, end) : null;
    if (!other || other.kind === 'pronoun') break;
    if (
      (!speaker.named || COUNTED.test(speaker.name)) &&
      other.named &&
      (other.kind !== 'body' || speaker.kind !== 'person') &&
      end === words.length
    ) {
      speaker = {
        ...other,
        ...spanOf(speaker, other),
        role: other.kind === 'body' ? null : textOf(withoutOwner(speaker)),
        sex: other.sex ?? speaker.sex,
      };
    } else if (speaker.named && speaker.kind !== 'body' && isRole(words, end)) {
      if (
        BODIES.has(headNoun(words, end)) &&
        !(speaker.kind === 'person' && isCalling(headNoun(words, end)))
      ) {
        if (speaker.kind === 'person') break;
        speaker = { ...speaker, kind: 'body' };
      } else
        speaker = {
          ...speaker,
          ...spanOf(speaker, other),
          role: textOf(withoutArticle(words.slice(0, joinedEnd(words, end)))),
          kind: NEUTRAL.has(headNoun(words, end)) ? speaker.kind : 'person',
        };
    } else break;
    if (speaker.role !== null) break;
  }
  return speaker;
};

/** `founder and chief executive`: a second calling belongs to the role. */
const joinedEnd = (words: readonly Token[], end: number): number => {
  if (words[end]?.plain !== 'and') return end;
  const second = phraseEnd(words, end + 1);
  return second > end + 1 ? second : end;
};

const spanOf = (one: SpeakerPhrase, other: SpeakerPhrase) => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});

/** A description that becomes a role is kept whole: `spokesman for the Water Board`. */
const withoutOwner = ({ name }: SpeakerPhrase): readonly Token[] => [
  {
    start: 0,
    end: name.length,
    kind: 'word',
    text: name,
    plain: name,
    name: false,
    owns: false,
    dated: false,
    quotation: -1,
  },
];

const isRole = (words: readonly Token[], end: number): boolean => {
  const phrase = words.slice(0, end);
  const first = phrase[0];
  if (!first || end === 0) return false;
  if (phrase.some(({ plain }) => isCalling(plain) || BODIES.has(plain))) return true;
  if (/est$/u.test(first.plain) && phrase[1]?.plain === 'of') return true;
  return DETERMINERS.has(first.plain) || (!first.name && PERSON_ENDING.test(headNoun(words, end)));
};

/** `his voice breaking`: what goes on beside the speaker is no role. */
const isMeanwhile = (words: readonly Token[], end: number): boolean =>
  /^(?:his|her|their|its)$/u.test(words[0]?.plain ?? '') && /(?:ing|ed)$/u.test(headNoun(words, end));

const headNoun = (words: readonly Token[], end: number): string => {
  const cut = words.findIndex(({ plain }, at) => at > 0 && at < end && PREPOSITIONS.has(plain));
  return words[(cut < 0 ? end : cut) - 1]?.plain ?? '';
};

const partsOf = (tokens: readonly Token[]): Token[][] => {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',' || isDash(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.slice(0, MOST_PARTS);
};

/** A dash that can stand for a comma. */
export const isDash = (token: Token | undefined): boolean => token?.text === '—' || token?.text === '–';

/** What makes of a phrase a clause of its own. */
const FINITE = /^(?:is|was|are|were|has|had|have|will|would|could|can|did|does|may|might|must|should)$/u;
/** `One of the six`: a capital that is no name's. */
const COUNTED = /^(?:One|Two|Three|Another|Some|Several|Many|Most|Both|Each) of\b/u;
const MOST_PARTS = 4;

/** What people are called, and organisations too. */
const NEUTRAL = new Set(
  'rival competitor subsidiary newcomer partner client contender challenger heavyweight pioneer leader owner backer'.split(
    ' ',
  ),
);
const PERSON_ENDING =
  /(?:ist|man|woman|person|logist|wright|keeper|maker|worker|holder|owner|owner|er|or|ian)$/u;
