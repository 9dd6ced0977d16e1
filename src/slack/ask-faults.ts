import { type AskEntries, LONGEST_QUESTION, typedBy } from './ask-entries.ts';

/** What is wrong with the entries, by their field; null where nothing is. */
export type AskFault =
  | { readonly field: 'question'; readonly kind: 'empty' }
  | { readonly field: 'question'; readonly kind: 'too_long'; readonly length: number }
  | { readonly field: 'after' | 'before'; readonly kind: 'no_date' }
  | { readonly field: 'before'; readonly kind: 'reversed' };

/** The first fault of each field. */
export const askFaults = (entries: AskEntries): AskFault[] => {
  const { question, after, before } = entries;
  const length = question.length;
  const undated = (['after', 'before'] as const).filter(
    field => entries[field] !== '' && !DATE.test(entries[field]),
  );
  return [
    ...(typedBy(entries) === '' ? [{ field: 'question', kind: 'empty' } as const] : []),
    ...(length > LONGEST_QUESTION ? [{ field: 'question', kind: 'too_long', length } as const] : []),
    ...undated.map(field => ({ field, kind: 'no_date' }) as const),
    ...(undated.length === 0 && isReversed(after, before)
      ? [{ field: 'before', kind: 'reversed' } as const]
      : []),
  ];
};

/** Compares as far as both say: 2019-03 and 2019 are not told apart. */
const isReversed = (after: string, before: string): boolean => {
  const length = Math.min(after.length, before.length);
  return length > 0 && before.slice(0, length) < after.slice(0, length);
};

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;
