import type { Citation } from '../answer/citation.ts';
import type { Evidence } from '../evidence/gathering.ts';
import type { Origin } from '../evidence/origin.ts';
import type { Segment, Statement } from '../evidence/statement.ts';

/**
 * On whose word an excerpt stands: the pieces of statements that it holds, in the order of the text, each with its statement; and the
 * origins that it rests on. Without any statement they are the outlet's own words.
 */
export type WhoSaid = {
  readonly citation: Citation;
  readonly said: readonly { readonly statement: Statement; readonly segment: Segment }[];
  readonly origins: readonly Origin[];
};

/** Tells it of each of these excerpts. */
export const whoSaid = (
  citations: readonly Citation[],
  evidence: Pick<Evidence, 'statements' | 'originsOf'>,
): WhoSaid[] => {
  const files = new Set(citations.map(({ file }) => file));
  const pieces = evidence.statements.flatMap(statement =>
    statement.segments
      .filter(({ article }) => files.has(article.file))
      .map(segment => ({ statement, segment })),
  );
  return citations.map(citation => ({
    citation,
    said: pieces
      .filter(({ segment }) => isWithin(segment, citation))
      .sort((a, b) => a.segment.start - b.segment.start),
    origins: evidence.originsOf([citation]),
  }));
};

const isWithin = ({ article, start, end }: Segment, citation: Citation): boolean =>
  article.file === citation.file && start < citation.end && citation.start < end;
