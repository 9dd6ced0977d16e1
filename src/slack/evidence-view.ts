import { z } from 'zod';

/** The lists that the desk shows of its articles and of their evidence. */
export const ViewName = z.enum(['sources', 'speakers', 'quotes', 'compare', 'adds', 'timeline', 'verify']);

export type ViewName = z.infer<typeof ViewName>;

/** So many characters may be asked for, so that they fit a button; a citation to verify may be longer, but is not paged then. */
export const longestAsked = 200;

/** One of the lists, and what it is asked for: a speaker, a topic, an outlet or number, a citation. */
export const EvidenceView = z.strictObject({ name: ViewName, of: z.string().max(longestAsked) });

export type EvidenceView = z.infer<typeof EvidenceView>;

const json = z.string().transform((value, context) => {
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed;
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});

/** What the buttons "Show more" and "Back to the start" carry: the list, and its entry (from 0) that the page begins with. */
export const PageValue = json.pipe(EvidenceView.extend({ from: z.int().min(0).max(999_999_999) }));

/** The value of a button that leads to a page. */
export const pageValue = ({ name, of }: EvidenceView, from: number): string =>
  JSON.stringify({ name, of, from });

/** The value of a button that exports a list. */
export const ViewValue = json.pipe(EvidenceView);
