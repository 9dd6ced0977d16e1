import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import type { Article } from '../../corpus/article.ts';
import type { Cue } from '../cue.ts';
import type { Origin, Retelling } from '../origin.ts';
import type { Copy } from './copies.ts';
import { firstHandCues } from './first-hand.ts';
import type { OriginGroup } from './origin-groups.ts';
import type { Weighing } from './report-words.ts';
import type { Report } from './reports.ts';
import type { SourcesRead } from './sources-read.ts';
import type { Sourced } from './sourcing.ts';

/** The groups as origins: named, with who has it from whom, and with the first-hand material that some articles add. */
export const originsFrom = async (
  groups: readonly OriginGroup[],
  read: readonly SourcesRead[],
  copies: readonly Copy[],
  weigh: Weighing,
): Promise<Origin[]> => {
  const places = new Map(read.map((one, at) => [one.article, at]));
  const copied = cuesOfCopies(copies);
  const parts = partsAmong(groups);
  const origins: Origin[] = [];
  for (const group of groups) {
    await breath();
    const tellers = [...articlesOf(group)]
      .map(article => places.get(article) ?? 0)
      .sort((a, b) => a - b)
      .flatMap(at => read[at] ?? []);
    const printer = printerOf(group, tellers);
    const retellings = tellers.map(one => retellingOf(one, group, printer, copied.get(one.article), parts));
    const origin = originOf(printer, retellings);
    const others = tellers.map(({ article }) => article);
    const own = tellers.map(one => ownMaterial(one, group, others, weigh));
    origins.push(...[origin, ...own].filter(one => one !== null));
  }
  return origins;
};

const articlesOf = ({ reports, whole }: OriginGroup): ReadonlySet<Article> =>
  new Set([...whole, ...reports.flatMap(({ tellings }) => tellings.map(({ article }) => article))]);

/** Who printed it first: of those whose report is told the one who has it from nobody, else the outlet of the article itself. */
type Printer = { readonly key: string | null; readonly name: string | null; readonly isOwn: boolean };

const printerOf = ({ reports }: OriginGroup, tellers: readonly SourcesRead[]): Printer => {
  const keys = new Set(reports.map(({ key }) => key));
  const sources = tellers.flatMap(one => one.sources.filter(source => keys.has(source.key)));
  const relays = new Set(sources.flatMap(({ relayedBy }) => relayedBy ?? []));
  for (const { outlet, sources: own } of tellers)
    if (outlet && own.some(({ key, leads, isMention }) => leads && !isMention && keys.has(key)))
      relays.add(outlet.key);
  const roots = sources.filter(({ key }) => !relays.has(key));
  const counts = Map.groupBy(roots.length > 0 ? roots : sources, ({ key }) => key);
  const [first] = [...counts.values()].toSorted((a, b) => b.length - a.length);
  if (first?.[0]) return { key: first[0].key, name: first[0].name, isOwn: false };
  const named = tellers.find(({ outlet }) => outlet !== null)?.outlet;
  return {
    key: named?.key ?? null,
    name: tellers.length > 1 ? (named?.name ?? null) : (tellers[0]?.outlet?.name ?? null),
    isOwn: true,
  };
};

const retellingOf = (
  { article, outlet, sources, unnamed }: SourcesRead,
  { reports, whole }: OriginGroup,
  printer: Printer,
  copied: readonly Cue[] | undefined,
  parts: readonly Part[],
): Retelling => {
  const mine = sources.filter(({ key }) => reports.some(report => report.key === key));
  const isPrinter = printer.isOwn
    ? copied === undefined || printer.key === outlet?.key
    : printer.key === outlet?.key;
  const cues = mine.flatMap(source => cuesOf(source, article, reports, parts));
  const others = cues.length > 0 || isPrinter || !whole.has(article) ? [] : (copied ?? unnamed);
  return {
    article,
    via: isPrinter ? null : viaOf(mine, printer),
    firstHand: isPrinter && mine.length === 0,
    basis: 'found',
    cues: inOrder([...cues, ...others]),
  };
};

/**
 * The words that give a source, in the paragraphs that tell this report: of an article that tells two reports of one source each has
 * paragraphs of its own.
 */
const cuesOf = (
  source: Sourced,
  article: Article,
  reports: readonly Report[],
  parts: readonly Part[],
): readonly Cue[] => {
  const mine = parts.filter(part => part.article === article && part.key === source.key);
  const here = new Set(
    mine.filter(({ report }) => reports.includes(report)).flatMap(({ only }) => [...only]),
  );
  const elsewhere = new Set(
    mine.filter(({ report }) => !reports.includes(report)).flatMap(({ only }) => [...only]),
  );
  if (mine.length === 0) return source.cues;
  const isHere = ({ start }: Cue): boolean => {
    const paragraph = article.sentences.find(({ end }) => start < end)?.paragraph;
    if (paragraph === undefined) return here.size === 0;
    return here.size > 0 ? here.has(paragraph) : !elsewhere.has(paragraph);
  };
  const named = source.cues.filter(isHere);
  return named.length > 0 ? named : source.backCues.filter(isHere);
};

/** Paragraphs of an article that tell another report of a source than the rest of it. */
type Part = {
  readonly article: Article;
  readonly key: string;
  readonly report: Report;
  readonly only: ReadonlySet<number>;
};

const partsAmong = (groups: readonly OriginGroup[]): Part[] =>
  groups
    .flatMap(({ reports }) => reports)
    .flatMap(report =>
      report.tellings.flatMap(({ article, only }) =>
        only ? [{ article, key: report.key, report, only }] : [],
      ),
    );

/** The outlet through which an article has the report: the one that relays it, or the only one that it gives. */
const viaOf = (sources: readonly Sourced[], { key }: Printer): string | null => {
  const direct = sources.find(source => source.key === key);
  const relay = direct
    ? sources.find(source => source.key === direct.relayedBy)
    : sources.find(source => !source.isMention);
  return relay?.name ?? null;
};

/** What an article adds of its own to a report that it retells, as an origin of its own; null where it adds nothing that others lack. */
const ownMaterial = (
  one: SourcesRead,
  { whole, reports }: OriginGroup,
  others: readonly Article[],
  weigh: Weighing,
): Origin | null => {
  if (!one.outlet || reports.length === 0 || !whole.has(one.article)) return null;
  if (!one.sources.some(({ key }) => reports.some(report => report.key === key))) return null;
  const cues = firstHandCues(one, others, weigh);
  if (cues.length === 0) return null;
  const { key, name } = one.outlet;
  const retelling: Retelling = { article: one.article, via: null, firstHand: true, basis: 'found', cues };
  return originOf({ key, name, isOwn: true }, [retelling]);
};

const originOf = ({ key, name, isOwn }: Printer, retellings: readonly Retelling[]): Origin | null => {
  const [first, ...rest] = retellings;
  if (!first) return null;
  const inCorpus = isOwn || retellings.some(({ firstHand }) => firstHand);
  const id = createHash('sha256')
    .update(`${key ?? ''}\n${first.article.file}\n${isOwn}`)
    .digest('hex')
    .slice(0, 8);
  return { id: `o${id}`, name, inCorpus, retellings: [first, ...rest] };
};

const cuesOfCopies = (copies: readonly Copy[]): ReadonlyMap<Article, readonly Cue[]> => {
  const cues = new Map<Article, readonly Cue[]>();
  for (const {
    one,
    other,
    cues: [mine, yours],
  } of copies) {
    if (!cues.has(one)) cues.set(one, [mine]);
    if (!cues.has(other)) cues.set(other, [yours]);
  }
  return cues;
};

const inOrder = (cues: readonly Cue[]): Cue[] =>
  [...new Map(cues.map(cue => [`${cue.start}-${cue.end}`, cue])).values()].sort((a, b) => a.start - b.start);
