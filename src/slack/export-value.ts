import { z } from 'zod';
import type { Citation } from '../answer/citation.ts';
import type { Library } from '../corpus/library.ts';
import type { ExportFormat } from '../evidence/export/formats.ts';
import { citedBy } from './evidence-listing.ts';
import { ViewValue } from './evidence-view.ts';
import type { DeskEvidence } from './ports.ts';
import { leftOutOf, sharedAnswer } from './share-value.ts';
import type { Words } from './words/words.ts';

/** The formats in the order in which they are offered. */
export const Format = z.enum([
  'markdown',
  'csv',
  'bibtex',
  'csl-json',
  'json-ld',
]) satisfies z.ZodType<ExportFormat>;

/** What the button to a part of an export carries: the format and the part, from 0. */
export const PartValue = z
  .string()
  .regex(/^[a-z-]{1,20}:\d{1,6}$/u)
  .transform(value => {
    const [format, part] = value.split(':');
    return { format, part: Number(part) };
  })
  .pipe(z.object({ format: Format, part: z.int() }));

/** What is taken away; `leftOut` counts places that the button had no room for. */
export type Taken = {
  readonly title: string;
  readonly citations: readonly Citation[];
  readonly leftOut: number;
};

/**
 * What a button's value exports: an answer, rebuilt from the articles as when it is shared, or all that a list cites now. Null
 * when the value is neither, or an article of the answer changed.
 */
export const takenBy = (
  value: string | undefined,
  library: Library,
  evidence: DeskEvidence,
  words: Words,
): Taken | null => {
  const view = ViewValue.safeParse(value);
  if (view.success) return { ...citedBy(view.data, evidence, words), leftOut: 0 };
  const answer = sharedAnswer(value, library);
  if (!answer) return null;
  const citations = answer.excerpts.flatMap(({ also, ...excerpt }) => [excerpt, ...also]);
  return { title: answer.question, citations, leftOut: leftOutOf(value) };
};
