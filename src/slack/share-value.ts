import { z } from 'zod';
import { type Answer, type Excerpt, noFilters } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';
import { findExcerpt, Reference, referenceOf } from './excerpt-reference.ts';
import { JsonText } from './json-text.ts';
import { limits } from './limits.ts';
import { shortened } from './mrkdwn.ts';

export type Answered = Extract<Answer, { outcome: 'answered' }>;

/** So many unanswered questions are named when an answer is shared. */
const MOST_UNANSWERED = 5;

/**
 * What the button "Share to channel" carries: the question, per excerpt its reference before those of `also`, and which of several
 * questions are not answered; how many further references there was no room for; and the turn that it answers.
 */
const ShareValue = JsonText.pipe(
  z.strictObject({
    q: z.string(),
    x: z.array(z.array(Reference).min(1)).min(1).max(5),
    u: z.array(z.string()).max(MOST_UNANSWERED).optional(),
    m: z.int().min(1).optional(),
    t: z.string().optional(),
  }),
);

/**
 * The answer as a button's value of at most `room` characters. To fit, first the references of `also` are left out, and counted,
 * then the questions are cut.
 */
export const shareValue = (
  { question, excerpts, unanswered }: Answered,
  turn: string | null,
  room: number = limits.element.buttonValue,
): string => {
  const x = excerpts.map(({ also, ...excerpt }) => [referenceOf(excerpt), ...also.map(referenceOf)]);
  const value = (most: number, length: number) =>
    JSON.stringify({
      q: shortened(question, length),
      x: x.map(references => references.slice(0, most)),
      ...leftOut(x, most),
      ...(turn !== null && { t: turn }),
      ...(unanswered.length > 0 && {
        u: unanswered.slice(0, MOST_UNANSWERED).map(part => shortened(part, length)),
      }),
    });
  let most = Math.max(...x.map(references => references.length));
  let length = Math.max(question.length, ...unanswered.map(part => part.length));
  while (value(most, length).length > room && most > 1) most -= 1;
  while (value(most, length).length > room && length > 1) length -= 1;
  return value(most, length);
};

const leftOut = (x: readonly (readonly string[])[], most: number): { m?: number } => {
  const m = x.reduce((sum, references) => sum + Math.max(0, references.length - most), 0);
  return m > 0 ? { m } : {};
};

/** How many places of an answer its button had no room for. */
export const leftOutOf = (value: string | undefined): number => ShareValue.safeParse(value).data?.m ?? 0;

/** Which turn the answer of a button answers; null where that is not known. */
export const sharedTurn = (value: string | undefined): string | null =>
  ShareValue.safeParse(value).data?.t ?? null;

/** The answer rebuilt from the articles of this moment; null when one of them changed, or the value is not ours. */
export const sharedAnswer = (value: string | undefined, library: Library): Answered | null => {
  const parsed = ShareValue.safeParse(value);
  if (!parsed.success) return null;
  const excerpts = parsed.data.x.map(references => sharedExcerpt(references, library));
  const [first, ...rest] = excerpts.filter(excerpt => excerpt !== null);
  if (!first || rest.length + 1 < excerpts.length) return null;
  const { q, u = [] } = parsed.data;
  return { outcome: 'answered', question: q, excerpts: [first, ...rest], unanswered: u, filters: noFilters };
};

const sharedExcerpt = (references: readonly Reference[], library: Library): Excerpt | null => {
  const found = references.map(reference => findExcerpt(library, reference)?.citation ?? null);
  const [first, ...also] = found.filter(citation => citation !== null);
  return first && also.length + 1 === found.length ? { ...first, also } : null;
};
