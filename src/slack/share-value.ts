import { z } from 'zod';
import type { Answer, Excerpt } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';
import { findExcerpt, Reference, referenceOf } from './excerpt-reference.ts';
import { limits } from './limits.ts';
import { shortened } from './mrkdwn.ts';

export type Answered = Extract<Answer, { outcome: 'answered' }>;

/** What the button "Share to channel" carries: the question, and per excerpt its reference before those of `also`. */
const ShareValue = z
  .string()
  .transform((value, context) => {
    try {
      const parsed: unknown = JSON.parse(value);
      return parsed;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.strictObject({ q: z.string(), x: z.array(z.array(Reference).min(1)).min(1).max(5) }));

/** The answer as a button's value. To fit, first the references of `also` are left out, then the question is cut. */
export const shareValue = ({ question, excerpts }: Answered): string => {
  const x = excerpts.map(({ also, ...excerpt }) => [referenceOf(excerpt), ...also.map(referenceOf)]);
  const value = (most: number, length: number) =>
    JSON.stringify({ q: shortened(question, length), x: x.map(references => references.slice(0, most)) });
  let most = Math.max(...x.map(references => references.length));
  let length = question.length;
  while (value(most, length).length > limits.element.buttonValue && most > 1) most -= 1;
  while (value(most, length).length > limits.element.buttonValue && length > 1) length -= 1;
  return value(most, length);
};

/** The answer rebuilt from the articles of this moment; null when one of them changed, or the value is not ours. */
export const sharedAnswer = (value: string | undefined, library: Library): Answered | null => {
  const parsed = ShareValue.safeParse(value);
  if (!parsed.success) return null;
  const excerpts = parsed.data.x.map(references => sharedExcerpt(references, library));
  const [first, ...rest] = excerpts.filter(excerpt => excerpt !== null);
  if (!first || rest.length + 1 < excerpts.length) return null;
  return { outcome: 'answered', question: parsed.data.q, excerpts: [first, ...rest], unanswered: [] };
};

const sharedExcerpt = (references: readonly Reference[], library: Library): Excerpt | null => {
  const found = references.map(reference => findExcerpt(library, reference)?.citation ?? null);
  const [first, ...also] = found.filter(citation => citation !== null);
  return first && also.length + 1 === found.length ? { ...first, also } : null;
};
