import type { Article } from '../../corpus/article.ts';
import { type Span, slice } from '../../corpus/span.ts';
import { isToldOf, leadsOn, resumes, standsAlone } from './quote-alone.ts';
import { isAddedOn, isAttribute, isHung, isNamed, isTitle, leadsOver } from './quote-kind.ts';
import { leadingMark, type Quotation } from './quote-marks.ts';
import { headlineWords, type QuotedParagraph, quotedParagraphs } from './quote-paragraphs.ts';
import { pronounsIn } from './speaker-focus.ts';
import {
  isAboutTwo,
  isThing,
  type Memory,
  newMemory,
  rememberMentioned,
  rememberPeople,
  rememberTold,
  rememberUnclear,
  resolved,
  toldOf,
} from './speaker-memory.ts';
import type { Known } from './speaker-people.ts';
import { aboutWhom, unclearAfter } from './speaker-subject.ts';
import type { Tag } from './speech-cue.ts';
import { remarkTag } from './speech-remark.ts';
import { indirectTag, tagAfter, tagBefore } from './speech-tag.ts';
import type { Token } from './speech-tokens.ts';

/** Who speaks, to whom, and the words that tell it; null where the article does not. */
type Said = {
  readonly speaker: Known | null;
  readonly toldTo: string | null;
  readonly cue: Span | null;
};

/** What one article prints of one statement: the pieces in their order, and who says them as that article has it. */
export type Utterance = { said: Said; readonly pieces: Span[] };

/** The direct quotations of the article's body as utterances, in the order of their first pieces; pieces never overlap. */
export const utterancesIn = (article: Article): Utterance[] => {
  const reading: Reading = {
    text: article.text,
    memory: newMemory(headlineWords(article)),
    found: [],
    open: null,
  };
  const paragraphs = quotedParagraphs(article);
  for (const [at, paragraph] of paragraphs.entries()) {
    const next = paragraphs[at + 1];
    const last = paragraph.quotations.at(-1);
    const goesOn =
      last?.closed === false && next !== undefined && leadingMark(article.text, next) === last.mark;
    reading.memory.paragraph = at;
    readParagraph(reading, paragraph, goesOn);
  }
  return reading.found;
};

/**
 * How far the reading is. `open` is the utterance that the paragraph before left open.
 */
type Reading = {
  readonly text: string;
  readonly memory: Memory;
  readonly found: Utterance[];
  open: Utterance | null;
};

const readParagraph = (reading: Reading, paragraph: QuotedParagraph, goesOn: boolean): void => {
  let current: Utterance | null = null;
  for (const [at, { tokens }] of paragraph.sentences.entries()) {
    const { memory } = reading;
    rememberPeople(memory, tokens);
    const about = aboutWhom(memory, tokens);
    const subject = toldOf(memory, about, at === 0);
    const quoted = sentenceRead(reading, paragraph, tokens, current, goesOn, subject);
    current = quoted ?? indirectSpeech(memory, tokens);
    const speaker = current?.said.speaker ?? null;
    rememberMentioned(memory, tokens, [subject, speaker]);
    const beside = !quoted && isBeside(reading.text, current?.said.cue);
    if (beside) rememberTold(memory, speaker, !subject);
    rememberTold(memory, subject);
    if (!current)
      rememberUnclear(memory, isAboutTwo(memory, tokens, subject) ? 'either' : unclearAfter(tokens, about));
    if (!beside) rememberTold(memory, speaker, true, pronounsSpoken(reading.text, quoted));
  }
  const last = paragraph.quotations.at(-1);
  const broken = goesOn && current?.pieces.at(-1)?.start === last?.start;
  reading.open = broken || isAnnounced(paragraph, current) ? current : null;
};

/** `Jane Doe wrote:` at the end of a paragraph: her words stand in the next. */
const isAnnounced = ({ sentences }: QuotedParagraph, current: Utterance | null): boolean =>
  current?.pieces.length === 0 && sentences.at(-1)?.tokens.at(-1)?.text === ':';

/** Whether who speaks does so beside what the sentence is about: `…, Jane Doe, who said`. */
const isBeside = (text: string, cue: Span | null | undefined): boolean =>
  cue != null && /\bwho(?:\s\p{L}+){1,2}$/u.test(slice(text, cue));

const pronounsSpoken = (text: string, utterance: Utterance | null): ReadonlySet<string> =>
  pronounsIn(
    utterance?.pieces
      .slice(-MOST_HEARD)
      .map(piece => slice(text, piece))
      .join(' ') ?? '',
  );

/** Takes up the sentence's quotations and gives the utterance of the last; `before` is what an untagged one goes on with. */
const sentenceRead = (
  reading: Reading,
  paragraph: QuotedParagraph,
  tokens: readonly Token[],
  before: Utterance | null,
  goesOn: boolean,
  subject: Known | null,
): Utterance | null => {
  let here: Utterance | null = null;
  for (const [at, { kind, quotation: index }] of tokens.entries()) {
    const quotation = kind === 'quote' ? paragraph.quotations[index] : undefined;
    if (!quotation) continue;
    const tag = spokenAt(reading, tokens, at, quotation, goesOn);
    const said = tag && saidBy(reading.memory, tag, subject);
    const opened = quotation.outer.start === paragraph.start ? reading.open : null;
    const carried = said && opened?.pieces.length === 0 ? null : opened;
    const alone: boolean =
      !said &&
      (standsAlone(reading.text, tokens, quotation, goesOn) ||
        (before !== null && leadsOn(tokens, at)) ||
        (here !== null && resumes(tokens, at)));
    const utterance: Utterance | null =
      carried ?? (said ? sameOr(here, said) : alone ? (here ?? before ?? notStated()) : null);
    if (!utterance) continue;
    if (said && utterance.said.speaker === null) utterance.said = said;
    if (utterance.pieces.length === 0) reading.found.push(utterance);
    utterance.pieces.push({ start: quotation.start, end: quotation.end });
    here = utterance;
  }
  return here;
};

/** Quotations of one speaker in one sentence are one utterance. */
const sameOr = (here: Utterance | null, said: Said): Utterance =>
  here && here.said.speaker?.name === said.speaker?.name ? here : { said, pieces: [] };

const notStated = (): Utterance => ({ said: { speaker: null, toldTo: null, cue: null }, pieces: [] });

const indirectSpeech = (memory: Memory, tokens: readonly Token[]): Utterance | null => {
  const tag = indirectTag(tokens);
  const said = tag && !isToldOf(tokens, tag) ? saidBy(memory, tag) : null;
  return said?.speaker ? { said, pieces: [] } : null;
};

/** `it` in the clause of a sentence is the organisation that the sentence is about. */
const saidBy = (memory: Memory, { speaker, toldTo, cue }: Tag, subject: Known | null = null): Said => ({
  speaker:
    speaker?.name.toLowerCase() === 'it' && subject && isThing(subject)
      ? subject
      : speaker && resolved(memory, speaker),
  toldTo,
  cue,
});

/** The tag that makes the quotation direct speech, or null where it has none or is a name, a title, a term or an attribute. */
const spokenAt = (
  reading: Reading,
  tokens: readonly Token[],
  at: number,
  quotation: Quotation,
  goesOn: boolean,
): Tag | null => {
  const words = slice(reading.text, quotation);
  const after = tokens[at + 1];
  const behind =
    leadsOver(reading.text, quotation, after) || after?.plain === 'according' ? tagAfter(tokens, at) : null;
  const before = tagBefore(tokens, at) ?? remarkTag(tokens, at, words);
  if (behind && !(before && after?.plain === 'according')) return behind;
  if (!before || (!quotation.closed && !goesOn && !OPENS_SPEECH.test(tokens[at - 1]?.text ?? '')))
    return null;
  const led = OPENS_SPEECH.test(tokens[at - 1]?.text ?? '');
  if (isNamed(tokens, at, words) || (isTitle(words) && !led) || isAttribute(tokens, at, words)) return null;
  if (isAddedOn(tokens, at, words) || (isAnybody(before) && isHung(tokens, at, words))) return null;
  return before;
};

/** `Critics`, `customers`: all and nobody in particular. */
const isAnybody = ({ speaker }: Tag): boolean =>
  speaker !== null && !speaker.named && !speaker.definite && /^\p{L}+s$/u.test(speaker.name);

const OPENS_SPEECH = /^[,:]$/u;

/** How many of the last pieces of somebody's words are looked through for whom they speak of. */
const MOST_HEARD = 3;
