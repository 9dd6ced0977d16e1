import type { Article } from '../../corpus/article.ts';
import { type Span, slice } from '../../corpus/span.ts';
import { type Quotation, quotationsIn } from './quote-marks.ts';
import { withoutDateline } from './speech-dateline.ts';
import { type Token, tokensIn } from './speech-tokens.ts';

/** A sentence of the narration: a quotation is one token of it, however many sentences are quoted. */
type Told = { readonly tokens: readonly Token[] };

/** A paragraph of the body with its quotations, and the sentences that tell it. */
export type QuotedParagraph = Span & {
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Told[];
};

/** The body paragraphs of the article in order; none where the body has no quotation mark. */
export const quotedParagraphs = (article: Article): QuotedParagraph[] => {
  const spans = paragraphSpans(article);
  if (!spans.some(({ start, end }) => ANY_MARK.test(article.text.slice(start, end)))) return [];
  return spans.map(span => {
    const quotations = quotationsIn(article.text, span);
    const sentences: Told[] = [];
    let first = 0;
    for (const cut of cuts(span, quotations)) {
      for (const told of bounded(tokensIn(article.text, cut, quotations, first))) sentences.push(told);
      while ((quotations[first]?.outer.start ?? cut.end) < cut.end) first += 1;
    }
    const [opening] = sentences;
    if (opening) sentences[0] = { tokens: withoutDateline(opening.tokens) };
    return { start: span.start, end: span.end, quotations, sentences };
  });
};

/** The words of the article's headline in lower case, without possessive endings. */
export const headlineWords = ({ lines, text }: Article): ReadonlySet<string> =>
  new Set(
    lines
      .filter(({ role }) => role === 'headline')
      .flatMap(line =>
        slice(text, line)
          .toLowerCase()
          .replace(/['’]s?(?!\p{L})/gu, '')
          .split(/[^\p{L}\p{N}’'-]+/u),
      ),
  );

/** No sentence is longer than {@link LONGEST_TOLD}, so that looking through it from each of its quotations stays cheap. */
const bounded = (tokens: readonly Token[]): Told[] => {
  const sentences: Told[] = [];
  for (let at = 0; at < tokens.length; at += LONGEST_TOLD)
    sentences.push({ tokens: tokens.slice(at, at + LONGEST_TOLD) });
  return sentences;
};

type Paragraph = Span & { readonly starts: readonly number[] };

const paragraphSpans = ({ sentences }: Article): Paragraph[] => {
  const spans: (Span & { starts: number[]; paragraph: number })[] = [];
  for (const { start, end, paragraph } of sentences) {
    const last = spans.at(-1);
    if (last?.paragraph === paragraph) {
      spans[spans.length - 1] = { ...last, end };
      last.starts.push(start);
    } else spans.push({ start, end, paragraph, starts: [start] });
  }
  return spans;
};

/** The sentences as spans; where a sentence begins inside a quotation, the narration does not. */
const cuts = ({ start, end, starts }: Paragraph, quotations: readonly Quotation[]): Span[] => {
  const spans: Span[] = [];
  let from = start;
  let next = 0;
  for (const at of starts) {
    while ((quotations[next]?.outer.end ?? end) <= at && next < quotations.length) next += 1;
    const outer = quotations[next]?.outer;
    if (at === start || (outer && outer.start < at && at < outer.end)) continue;
    spans.push({ start: from, end: at });
    from = at;
  }
  spans.push({ start: from, end });
  return spans;
};

const ANY_MARK = /[“”"‘’'«]/u;

/** In tokens: longer than any sentence that is meant to be read. */
const LONGEST_TOLD = 240;
