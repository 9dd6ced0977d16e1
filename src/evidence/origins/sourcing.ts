import type { Article } from '../../corpus/article.ts';
import { type Span, slice } from '../../corpus/span.ts';
import { type Cue, cueAt } from '../cue.ts';
import type { Attribution } from './attribution.ts';
import type { Naming } from './source-names.ts';

/**
 * One source of an article's news. `sentences` (body, from 0) are those that give it or point back to it; `leads` says that the article as a
 * whole tells its report, and not only a part beside its own; `relayedBy` is the key of the outlet through which the article has it.
 * `isMention`: it is named without words that make it a source. `isSpokenTo`: it is only said that somebody spoke to it.
 */
export type Sourced = {
  readonly key: string;
  readonly name: string;
  readonly sentences: ReadonlySet<number>;
  readonly leads: boolean;
  readonly relayedBy: string | null;
  readonly isMention: boolean;
  readonly isSpokenTo: boolean;
  readonly isDocument: boolean;
  readonly cues: readonly Cue[];
  /** Words that point back to it ("the report"), in sentences that do not name it. */
  readonly backCues: readonly Cue[];
};

/** Where an article has its news from; `unnamed` are words that speak of a report without naming whose it is. */
export type Sourcing = {
  readonly article: Article;
  readonly sources: readonly Sourced[];
  readonly unnamed: readonly Cue[];
};

/** Reads the attributions of one article into its sources, those whose key is its own outlet's left out. */
export const sourcingOf = (
  article: Article,
  attributions: readonly Attribution[],
  naming: Naming,
  own: string | null,
): Sourcing => {
  const found = attributions.flatMap((attribution): Found[] => {
    const source = naming(attribution, attributions);
    return source && source !== 'unclear' && source.key !== own
      ? [{ ...attribution, key: source.key, source: source.name }]
      : [];
  });
  const groups = Map.groupBy(found, ({ key }) => key);
  const back = pointingBack(article, found);
  const unnamed = unnamedIn(article);
  const sources = [...groups].map(([key, group]) =>
    sourcedBy(article, key, group, found, back.get(key) ?? []),
  );
  const unclear = attributions.filter(attribution => naming(attribution, attributions) === 'unclear');
  return {
    article,
    sources: unnamed.length > 0 ? withLead(sources) : sources,
    unnamed: [...unnamed, ...unclear.map(({ cue }) => cue)],
  };
};

type Found = Attribution & { readonly key: string; readonly source: string };

/** Where the beginning speaks of a report without saying whose, the first source that is named later is meant. */
const withLead = (sources: readonly Sourced[]): readonly Sourced[] => {
  const named = sources.filter(({ isMention, isDocument }) => !isMention && !isDocument);
  const [first] = named;
  if (!first || named.some(({ leads }) => leads)) return sources;
  return sources.map(source => (source === first ? { ...source, leads: true } : source));
};

const sourcedBy = (
  article: Article,
  key: string,
  group: readonly Found[],
  found: readonly Found[],
  back: readonly PointingBack[],
): Sourced => {
  const strong = group.filter(({ kind }) => kind !== 'mention');
  const giving = strong.length > 0 ? strong : group;
  const sentences = new Set([
    ...group.map(({ sentence }) => sentence).filter(at => at >= 0),
    ...back.map(({ at }) => at),
  ]);
  const early = giving.some(
    ({ sentence, kind }) => (sentence >= 0 && sentence < LEAD) || (sentence < 0 && kind !== 'mention'),
  );
  return {
    key,
    name: group[0]?.source ?? key,
    sentences,
    leads: early || sentences.size >= article.sentences.length * MUCH,
    relayedBy: relayOf(found, group),
    isMention: strong.length === 0,
    isSpokenTo: strong.length > 0 && strong.every(({ kind, called }) => kind === 'told' && !called),
    isDocument: strong.length > 0 && strong.every(({ kind }) => kind === 'document'),
    cues: giving.map(({ cue }) => cue),
    backCues: back.map(({ cue }) => cue),
  };
};

type PointingBack = { readonly at: number; readonly cue: Cue };

/** Sentences that point back to a source named before ("the report", "its sources"), by the source's key. */
const pointingBack = (article: Article, found: readonly Found[]): Map<string, PointingBack[]> => {
  const back = new Map<string, PointingBack[]>();
  let last: string | undefined;
  for (const [at, sentence] of article.sentences.entries()) {
    const here = found.filter(one => one.sentence === at);
    const [cue] = here.length === 0 && last !== undefined ? cueIn(article, sentence, BACK) : [];
    if (cue && last !== undefined) back.set(last, [...(back.get(last) ?? []), { at, cue }]);
    last = here.at(-1)?.key ?? last;
  }
  return back;
};

const relayOf = (found: readonly Found[], group: readonly Found[]): string | null => {
  for (const one of group) {
    if (one.kind !== 'citing' && one.kind !== 'told') continue;
    const relay = found.find(
      other => other.sentence === one.sentence && other.key !== one.key && RELAYING.has(other.kind),
    );
    if (relay) return relay.key;
  }
  return null;
};

/** Words that speak of an unnamed report: in the beginning, or in a credit below the text. */
const unnamedIn = (article: Article): Cue[] => {
  const credits = article.lines
    .filter(({ role }) => role !== 'blank')
    .slice(-CREDIT_LINES)
    .filter(({ start, end }) => end - start < LONGEST_CREDIT);
  return [
    ...article.sentences.slice(0, LEAD).flatMap(sentence => cueIn(article, sentence, UNNAMED)),
    ...credits.flatMap(line => cueIn(article, line, UNNAMED_CREDIT)),
  ];
};

const cueIn = (article: Article, span: Span, pattern: RegExp): Cue[] => {
  const found = pattern.exec(slice(article.text, span));
  const start = span.start + (found?.index ?? 0);
  return found ? [cueAt(article, { start, end: start + found[0].length })] : [];
};

const RELAYING: ReadonlySet<string> = new Set(['said', 'according', 'report']);

const BACK =
  /\b(?:the|its|their|that|this) (?:\p{L}+ )?(?:report|newspaper|paper|site|outlet|magazine|agency|broadcaster|article|story|publication|sources?|website|journal|daily|weekly|study|survey|investigation)\b/iu;

/** A report whose printer is not named, or a printer that is only called what it is. */
/** A report whose printer is not named, or a printer that is only called what it is. */
const UNNAMED = new RegExp(
  [
    String.raw`\breportedly\b`,
    String.raw`\baccording to (?:a|an|one|the) (?:\p{L}+ )?report\b`,
    String.raw`\b(?:media|press|news|newspaper|magazine|agency|wire|published) reports?\b`,
    String.raw`\b(?:a|one|another|new|recent) (?:\p{L}+ )?report (?:says?|said|claim|suggest|alleg|that|which|has|published|printed|aired|broadcast)`,
    String.raw`\breports (?:say|said|claim|suggest|emerge)`,
    String.raw`\bit (?:has |is |was )?(?:emerged|been claimed|been reported|reported)\b`,
    String.raw`\b(?:a|an|one) (?:\p{L}+ )?(?:newspaper|news agency|newswire|magazine|broadcaster|news (?:web)?site)\b`,
  ].join('|'),
  'iu',
);

const UNNAMED_CREDIT =
  /\b(?:(?:with|and) (?:news )?agenc(?:y|ies)(?: reports| material)?|agency (?:reports|material)|wire (?:reports|services))\b/iu;
const CREDIT_LINES = 3;
const LONGEST_CREDIT = 200;
const LEAD = 4;
const MUCH = 0.35;
