import type { Span } from './span.ts';

/**
 * A block is what a page prints as one piece: one line, or several lines that were wrapped by hand. Its span
 * begins and ends at visible characters. `firstLine` and `lastLine` count from 1.
 */
export type Block = Span & { readonly text: string; readonly firstLine: number; readonly lastLine: number };

/** The file's lines as spans without their line breaks (`\n`, `\r\n`, or a lone `\r`), empty ones included. */
export const lineSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) {
    spans.push({ start, end: lineBreak.index });
    start = lineBreak.index + lineBreak[0].length;
  }
  spans.push({ start, end: text.length });
  return spans;
};

/** The file's blocks in order, from below the first `above` lines; blank lines belong to none. */
export const blocksOf = (text: string, above = 0): Block[] =>
  runsOfLines(text, above).flatMap(run => (isWrapped(run) ? [joined(text, run)] : run));

/** Runs of non-blank lines that follow one another, each line as a block of its own. */
const runsOfLines = (text: string, above: number): Block[][] => {
  const runs: Block[][] = [];
  let run: Block[] = [];
  for (const [index, line] of lineSpans(text).entries()) {
    const block = index < above ? null : visible(text, line, index + 1);
    if (block) run.push(block);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
};

const visible = (text: string, line: Span, number: number): Block | null => {
  const span = visibleSpan(text, line);
  if (!span) return null;
  return { ...span, text: text.slice(span.start, span.end), firstLine: number, lastLine: number };
};

/** The span without what cannot be seen at its ends, or null when nothing of it can be seen. */
export const visibleSpan = (text: string, { start, end }: Span): Span | null => {
  let [from, to] = [start, end];
  while (from < to && INVISIBLE.test(text[from] ?? '')) from += 1;
  while (to > from && INVISIBLE.test(text[to - 1] ?? '')) to -= 1;
  return from < to ? { start: from, end: to } : null;
};

/**
 * Whether these lines are one paragraph wrapped by hand: each but the last is so long that the first word of the next
 * would not have fitted, none is wider than a terminal or a mail, and most break off in the middle of a sentence.
 */
const isWrapped = (run: readonly Block[]): boolean => {
  const broken = run.slice(0, -1);
  const widest = broken.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (broken.length === 0 || widest > WIDEST_WRAP) return false;
  if (widest < (broken.length === 1 ? WIDE_ENOUGH_ALONE : NARROWEST_WRAP)) return false;
  if (run.slice(1).some(line => LIST_MARK.test(line.text))) return false;
  const full = broken.filter(({ text }, at) => text.length + 1 + firstWord(run[at + 1]) > widest).length;
  const open = broken.filter(line => !SENTENCE_END.test(line.text)).length;
  return full >= broken.length * 0.9 && open >= broken.length * 0.6;
};

const firstWord = (line: Block | undefined): number => line?.text.match(/^\S+/u)?.[0].length ?? 0;

const joined = (text: string, run: readonly Block[]): Block => {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  return {
    start,
    end,
    text: text.slice(start, end),
    firstLine: run[0]?.firstLine ?? 1,
    lastLine: run.at(-1)?.lastLine ?? 1,
  };
};

/** A mark that begins an item of a list: a bullet, or a number with a full stop or a bracket. */
export const LIST_MARK = /^(?:[-–—*•▪◦‣+]|\d{1,2}[.)])\s+/u;

/** The end of a sentence at the end of a block: a stop, perhaps with closing quotes or brackets after it. */
export const SENTENCE_END = /[.!?…。！？]["”’')\]»*_」』]*$/u;

const INVISIBLE = /\s|[\u200B\u2060\uFEFF]|\u200C|\u200D/u;
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 20;

/** Two lines alone say little about the width of a page; short ones are more often a title and a label. */
const WIDE_ENOUGH_ALONE = 45;
