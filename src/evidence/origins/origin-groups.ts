import { setImmediate as breath } from 'node:timers/promises';
import type { Article } from '../../corpus/article.ts';
import type { Copy } from './copies.ts';
import { type Joining, openJoining } from './joining.ts';
import { cosine } from './report-words.ts';
import type { Report } from './reports.ts';
import { holdersAmong, sharing } from './shared-words.ts';
import type { SourcesRead } from './sources-read.ts';
import { alike, type TellingOf } from './tellings.ts';

/** What goes back to one origin: reports, one of which may be told after another, and articles that tell them as a whole. */
export type OriginGroup = { readonly reports: readonly Report[]; readonly whole: ReadonlySet<Article> };

/**
 * Joins what goes back to one origin: a report with the report through which an article has it, a printed report with the one that it
 * leads with itself, an article with the report it leads with, copies of one text, and an article that speaks of a report without
 * naming its printer with the report that it is most like.
 */
export const originGroups = async (
  read: readonly SourcesRead[],
  reports: readonly Report[],
  copies: readonly Copy[],
  tellingOf: TellingOf,
): Promise<OriginGroup[]> => {
  const joining = openJoining<Report | Article>();
  for (const { article } of read) joining.add(article);
  const byArticle = new Map<Article, Report[]>();
  for (const report of reports) {
    joining.add(report);
    for (const { article } of report.tellings)
      byArticle.set(article, [...(byArticle.get(article) ?? []), report]);
  }
  for (const one of read) joinArticle(joining, one, byArticle.get(one.article) ?? []);
  for (const together of byArticle.values())
    for (const [at, one] of together.entries())
      for (const other of together.slice(at + 1)) if (isOneStudy(one, other)) joining.join(one, other);
  for (const { one, other } of copies) joining.join(one, other);
  const unnamed = unnamedAmong(reports, tellingOf);
  for (const one of read) {
    await breath();
    if (leadingReport(one, byArticle.get(one.article) ?? [])) continue;
    const report = unnamed(one);
    if (report) joining.join(report, one.article);
  }
  return joining.groups().map(group => ({
    reports: group.filter(isReport),
    whole: new Set(group.filter(isArticle)),
  }));
};

/** The report that the article leads with or, where it leads with none, that it tells from end to end as others do. */
const leadingReport = (one: SourcesRead, reports: readonly Report[]): Report | undefined =>
  ledBy(one, reports) ?? reports.find(report => isToldThroughout(one.article, report));

/** Whether the article, which gives the source late, is as a whole much like another one that tells the report. */
const isToldThroughout = (article: Article, { tellings }: Report): boolean => {
  const mine = tellings.find(one => one.article === article && one.source !== null && !one.source.isMention);
  return (
    mine !== undefined &&
    tellings.some(other => other.article !== article && cosine(mine.whole, other.whole) >= THROUGHOUT)
  );
};

/** The report that the article leads with; where it has that through another outlet, the one that this outlet tells. */
const ledBy = ({ article, sources }: SourcesRead, reports: readonly Report[]): Report | undefined => {
  const leading = sources.filter(({ leads, isMention }) => leads && !isMention);
  const first = leading.find(({ key }) => !leading.some(({ relayedBy }) => relayedBy === key)) ?? leading[0];
  return first && reports.find(report => report.key === first.key && tellsAfter(report, article));
};

/** Whether two sources are one study's, an institute's and the journal's: the same articles, two at least, give both. */
const isOneStudy = (one: Report, other: Report): boolean => {
  if (![one, other].some(({ tellings }) => tellings.some(({ source }) => source?.isDocument))) return false;
  const [a, b] = [articlesIn(one), articlesIn(other)];
  return Math.min(a.size, b.size) > 1 && (a.isSubsetOf(b) || b.isSubsetOf(a));
};

const articlesIn = ({ tellings }: Report): ReadonlySet<Article> =>
  new Set(tellings.map(({ article }) => article));

const tellsAfter = ({ tellings }: Report, article: Article): boolean =>
  tellings.some(telling => telling.article === article && telling.source !== null);

const joinArticle = (
  joining: Joining<Report | Article>,
  one: SourcesRead,
  reports: readonly Report[],
): void => {
  const { article, sources } = one;
  const lead = leadingReport(one, reports);
  if (lead) joining.join(lead, article);
  for (const report of reports) if (!tellsAfter(report, article)) joining.join(report, article);
  for (const { key, relayedBy } of sources) {
    const upper = reports.find(report => report.key === key);
    const relay = reports.find(report => report.key === relayedBy);
    if (upper && relay) joining.join(upper, relay);
  }
};

/**
 * Finds the report that is most like what an article takes from a printer that it does not name; undefined when none is like
 * it.
 */
const unnamedAmong = (
  reports: readonly Report[],
  tellingOf: TellingOf,
): ((one: SourcesRead) => Report | undefined) => {
  const told = reports.flatMap(report => report.tellings.map(telling => ({ report, telling })));
  const holders = holdersAmong(told.map(({ telling }) => telling.whole));
  return ({ article, unnamed }) => {
    if (unnamed.length === 0) return undefined;
    const paragraphs = new Set(
      unnamed.flatMap(cue => article.sentences.find(({ end }) => cue.start < end)?.paragraph ?? []),
    );
    const mine = tellingOf(article, null, paragraphs.size > 0 ? paragraphs : undefined);
    let [best, most]: [Report | undefined, number] = [undefined, ALIKE_UNNAMED];
    for (const at of sharing(mine.whole, holders, told.length).sort((a, b) => a - b)) {
      const other = told[at];
      const like = other && other.telling.article !== article ? alike(mine, other.telling) : 0;
      if (other && like >= most) [best, most] = [other.report, like];
    }
    return best;
  };
};

const isReport = (thing: Report | Article): thing is Report => 'tellings' in thing;

const isArticle = (thing: Report | Article): thing is Article => !isReport(thing);

const THROUGHOUT = 0.33;
const ALIKE_UNNAMED = 0.5;
