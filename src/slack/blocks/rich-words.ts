import type { types } from '@slack/bolt';
import type { Span } from '../../corpus/span.ts';
import { wholeCharacters } from '../mrkdwn.ts';

type Run = types.RichTextText;

/**
 * The characters of `text` within `span` as rich text, which Slack shows as they are: no escaping, no mark-up. Joined,
 * the elements are exactly those characters. `struck` (page notes) and `bold` count into `text`.
 */
export const richWords = (
  text: string,
  span: Span,
  { struck = [], bold = [] }: { struck?: readonly Span[]; bold?: readonly Span[] } = {},
): Run[] =>
  pieces(text, span, [...struck, ...bold]).map(piece => {
    const style = {
      ...(covers(bold, piece) ? { bold: true } : {}),
      ...(covers(struck, piece) ? { strike: true } : {}),
    };
    const run: Run = { type: 'text', text: text.slice(piece.start, piece.end) };
    return Object.keys(style).length > 0 ? { ...run, style } : run;
  });

/** Words of our own, or a name that stands alone. */
export const textRun = (text: string, style?: { bold?: boolean; italic?: boolean }): Run =>
  style ? { type: 'text', text, style } : { type: 'text', text };

/** A line that stands out. */
export const boldBlock = (text: string): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [textRun(text, { bold: true })] }],
});

const covers = (spans: readonly Span[], piece: Span): boolean =>
  spans.some(({ start, end }) => start <= piece.start && piece.end <= end);

const pieces = (text: string, span: Span, marks: readonly Span[]): Span[] => {
  const edges = marks.flatMap(({ start, end }) => [start, end]);
  const inside = edges.filter(at => at > span.start && at < span.end);
  const cuts = [...new Set([span.start, ...inside, span.end])].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, i) => ofLength(text, { start: cuts[i] ?? end, end }));
};

const ofLength = (text: string, { start, end }: Span): Span[] => {
  if (end - start <= most) return start < end ? [{ start, end }] : [];
  const cut = wholeCharacters(text, start + most);
  return [{ start, end: cut }, ...ofLength(text, { start: cut, end })];
};

const most = 3000;
