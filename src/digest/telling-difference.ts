import { type Citation, citeSpan } from '../answer/citation.ts';
import { type Span, slice } from '../corpus/span.ts';
import type { Comparison, ComparisonRow } from '../evidence/comparison.ts';
import type { Cue } from '../evidence/cue.ts';
import { amountOf } from '../evidence/wording/comparison-numbers.ts';
import { rankOf } from '../evidence/wording/ladder.ts';
import { termsOf } from '../search/terms.ts';
import { substanceOf } from './told-sentence.ts';

/**
 * Where two retellings of a story part: in how strongly they put a matter (weaker first), or in a number that they give of it. `sides` are their
 * own words, each a phrase within one sentence of the body.
 */
export type Difference = {
  readonly kind: 'strength' | 'number';
  readonly sides: readonly [Citation, Citation];
};

/**
 * The most telling differences among these comparisons, at most {@link MOST}, greatest first: only those whose two phrases go on with
 * the same words, because comparisons put side by side much that merely touches the same matter. `isFree` says which rows may be shown.
 */
export const tellingDifferences = (
  comparisons: readonly Comparison[],
  isFree: (row: ComparisonRow) => boolean,
): Difference[] => {
  const found = comparisons.flatMap(({ rows }) => {
    const best = pairsOf(rows.filter(isFree))
      .flatMap(([one, other]) => [inStrength(one, other), inNumber(one, other)])
      .reduce<Weighed | null>(
        (most, next) => (next && (!most || next.weight > most.weight) ? next : most),
        null,
      );
    return best ? [best] : [];
  });
  return apart(found.toSorted((a, b) => b.weight - a.weight).map(({ difference }) => difference)).slice(
    0,
    MOST,
  );
};

/** Those of which no phrase overlaps one of an earlier difference. */
const apart = (differences: readonly Difference[]): Difference[] => {
  const kept: Difference[] = [];
  for (const one of differences) {
    const shown = kept.flatMap(({ sides }) => sides);
    if (!one.sides.some(side => shown.some(other => overlap(side, other)))) kept.push(one);
  }
  return kept;
};

const overlap = (one: Citation, other: Citation): boolean =>
  one.file === other.file && one.start < other.end && other.start < one.end;

type Weighed = { readonly difference: Difference; readonly weight: number };

/** Every two rows, the weaker first, as the rows are ordered. */
const pairsOf = (rows: readonly ComparisonRow[]): (readonly [ComparisonRow, ComparisonRow])[] =>
  rows.flatMap((one, at) => rows.slice(at + 1).map(other => [one, other] as const));

const inStrength = (weak: ComparisonRow, strong: ComparisonRow): Weighed | null => {
  if (!weak.strengthCue || !strong.strengthCue || weak.strength === null || strong.strength === null)
    return null;
  if (!WEAK.has(weak.strength) || !STRONG.has(strong.strength) || !OPEN.test(weak.strengthCue.text))
    return null;
  const gap = rankOf(strong.strength) - rankOf(weak.strength);
  const sides = sidesOf([weak, weak.strengthCue], [strong, strong.strengthCue]);
  if (gap < LEAST_GAP || !sides || OPEN.test(sides[1].text)) return null;
  const words = substanceBehind(weak, weak.strengthCue);
  const shared = [...substanceBehind(strong, strong.strengthCue)].filter(word => words.has(word)).length;
  return shared < LEAST_SHARED
    ? null
    : { difference: { kind: 'strength', sides }, weight: gap * RUNG + shared };
};

/** The substance that a sentence goes on with behind a cue, as far as two phrases reach. */
const substanceBehind = ({ article, citation }: ComparisonRow, { end }: Cue): ReadonlySet<string> =>
  substanceOf(article.text.slice(end, Math.min(citation.end, end + LONGEST)));

const inNumber = (one: ComparisonRow, other: ComparisonRow): Weighed | null => {
  const amounts = new Set([...one.numbers, ...other.numbers].map(({ text }) => amountOf(text)));
  if (amounts.size !== one.numbers.length + other.numbers.length || sharedWords(one, other) < LEAST_ALIKE)
    return null;
  for (const number of one.numbers)
    for (const counterpart of other.numbers)
      if (
        kindOf(number) === kindOf(counterpart) &&
        countedBy(one, number) === countedBy(other, counterpart)
      ) {
        const sides = sidesOf([one, number], [other, counterpart]);
        return sides && { difference: { kind: 'number', sides }, weight: NUMBER };
      }
  return null;
};

/** What share of the shorter sentence's substance the other has too. */
const sharedWords = (one: ComparisonRow, other: ComparisonRow): number => {
  const [a, b] = [substanceOf(one.citation.text), substanceOf(other.citation.text)];
  return [...a].filter(word => b.has(word)).length / Math.max(1, Math.min(a.size, b.size));
};

/** The word behind a number, folded: what it counts; null where none stands there. */
const countedBy = ({ article, citation }: ComparisonRow, { end }: Cue): string | null => {
  const [next] = termsOf(article.text.slice(end, Math.min(citation.end, end + LONGEST)));
  return next ? next.term : null;
};

const kindOf = ({ text }: Cue): string =>
  `${/^\D*/u.exec(text)?.[0].trim() ?? ''}${/%|per ?cent/u.test(text) ? '%' : ''}`;

const sidesOf = (
  ...sides: readonly [readonly [ComparisonRow, Cue], readonly [ComparisonRow, Cue]]
): readonly [Citation, Citation] | null => {
  const [one, other] = sides.map(([{ article, citation }, cue]) =>
    citeSpan(article, phraseFrom(article.text, { start: cue.start, end: citation.end })),
  );
  return one && other ? [one, other] : null;
};

/** The beginning of the span, up to where a clause ends, else a word. */
const phraseFrom = (text: string, span: Span): Span => {
  const words = slice(text, span).slice(0, LONGEST + 1);
  const clause = /^.{25,}?(?=[,;:—–]\s|[.!?][”"’')]*$)/su.exec(words)?.[0];
  const whole =
    words.length <= LONGEST ? words.replace(/[.!?”"’')\s]+$/u, '') : words.replace(/\s+\S*$/u, '');
  const phrase = (clause ?? whole).replace(LOOSE_END, '');
  return { start: span.start, end: span.start + phrase.length };
};

/** Differences of one story: more are no digest. */
const MOST = 2;
const WEAK: ReadonlySet<string> = new Set(['possible', 'considered']);
const STRONG: ReadonlySet<string> = new Set(['intended', 'under way', 'done']);
/** Words that surely leave a matter open: "would" and "can" also report and are able. */
const OPEN =
  /\b(?:may|might|could|likely|unlikely|possib\w+|perhaps|potentially|consider\w*|weigh\w*|mull\w*|explor\w*|discuss\w*|debat\w+|talks?|review\w*|study\w*)\b/iu;
/** Rungs of the ladder between the two. */
const LEAST_GAP = 1;
/** What a rung between the two counts beside a shared word, so that of several retellings the weakest and the strongest are shown. */
const RUNG = 3;
/** Words of substance that both phrases have behind their cues. */
const LEAST_SHARED = 2;
/** The share of words from which two sentences with different numbers are taken to speak of one thing. */
const LEAST_ALIKE = 0.4;
const NUMBER = 7;
/** Characters of a phrase. */
const LONGEST = 90;
const LOOSE_END =
  /(?:\s+(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|as|that|which|who|its|their))+$/iu;
