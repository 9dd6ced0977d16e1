import type { Citation } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import { plainName } from '../corpus/publications.ts';
import type { Comparison } from './comparison.ts';
import type { Exported } from './export/exported.ts';
import { exportOf } from './export/exporting.ts';
import type { ExportFormat } from './export/formats.ts';
import type { Moment } from './moment.ts';
import type { Origin } from './origin.ts';
import { nameOf, type OriginCounts, originCounts, originLine, originsBehind } from './origins/origin-line.ts';
import { originsOf } from './origins/origins.ts';
import type { Segment, Statement } from './statement.ts';
import { type Speaker, speakersOf, statementsBy } from './statements/speakers.ts';
import { statementsOf } from './statements/statements.ts';
import { timelineOf } from './time/timeline.ts';
import { additionsNamed, additionsOf } from './wording/additions.ts';
import { compareOn } from './wording/comparing.ts';
import { readSubstance } from './wording/comparison-substance.ts';

/** What this retelling of an origin says and no other retelling of it. */
export type Addition = {
  readonly origin: Origin;
  readonly article: Article;
  readonly added: readonly Citation[];
};

/** Who tells what these articles say: of one reading of them, and like it never changed. */
export type Evidence = {
  readonly origins: readonly Origin[];
  readonly statements: readonly Statement[];
  readonly timeline: readonly Moment[];
  /** On whose word these citations rest: one line of plain text, empty for none. */
  originLine(citations: readonly Citation[]): string;
  /** The same in figures and names; null for none. */
  originCounts(citations: readonly Citation[]): OriginCounts | null;
  originsOf(citations: readonly Citation[]): readonly Origin[];
  statementsBy(asked: string): readonly Statement[];
  speakers(): readonly Speaker[];
  compare(topic: string): readonly Comparison[];
  /** By an outlet's name or an article's number. */
  adds(asked: string): readonly Addition[];
  exportAs(
    format: ExportFormat,
    what: { readonly title: string; readonly citations: readonly Citation[] },
  ): Promise<string>;
};

/** Gathers the evidence of these articles once, in short steps. */
export const gatherEvidence = async (articles: readonly Article[]): Promise<Evidence> => {
  const origins = await originsOf(articles);
  const statements = await statementsOf(articles);
  const timeline = await timelineOf(articles);
  await readSubstance(articles);
  const speakers = speakersOf(statements);
  const tellers = Map.groupBy(
    origins.flatMap(origin => origin.retellings.map(({ article }) => ({ origin, file: article.file }))),
    ({ file }) => file,
  );
  const about = (citations: readonly Citation[]): Origin[] => [
    ...new Set(citations.flatMap(({ file }) => (tellers.get(file) ?? []).map(({ origin }) => origin))),
  ];
  const segments = Map.groupBy(
    statements.flatMap(statement => statement.segments),
    ({ article }) => article.file,
  );
  const byFile = new Map(articles.map(article => [article.file, article]));
  const exported = (citation: Citation): Exported[] => {
    const article = byFile.get(citation.file);
    if (!article) return [];
    const said = segmentIn(segments.get(citation.file) ?? [], citation);
    const [origin] = originsBehind(about([citation]), [citation]);
    const { speaker = null, role = null, toldTo = null } = said ?? {};
    return [{ citation, article, speaker, role, toldTo, origin: origin ? nameOf(origin) : null }];
  };
  return {
    origins,
    statements,
    timeline,
    originLine: citations => originLine(about(citations), citations),
    originCounts: citations => originCounts(about(citations), citations),
    originsOf: citations => originsBehind(about(citations), citations),
    statementsBy: asked => statementsBy(statements, asked),
    speakers: () => speakers,
    compare: topic => compareOn(origins, topic),
    adds: asked => {
      const named = additionsNamed(origins, asked);
      return named.length > 0 ? named : ownAdditions(origins, asked);
    },
    exportAs: (format, { title, citations }) => exportOf(format, citations.flatMap(exported), { title }),
  };
};

/** What an outlet adds that is known only as the printer of its own report. */
const ownAdditions = (origins: readonly Origin[], asked: string): Addition[] =>
  origins
    .filter(({ name }) => name !== null && plainName(name) === plainName(asked))
    .flatMap(origin =>
      origin.retellings
        .filter(({ firstHand }) => firstHand)
        .map(({ article }) => ({ origin, article, added: additionsOf(origin, article, origins) })),
    );

/** The piece of a statement that an excerpt holds, when it holds one speaker's words only. */
const segmentIn = (segments: readonly Segment[], { start, end }: Citation): Segment | undefined => {
  const [first, ...others] = segments.filter(segment => segment.start < end && start < segment.end);
  return others.every(({ speaker }) => speaker === first?.speaker) ? first : undefined;
};
