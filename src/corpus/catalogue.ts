import { z } from 'zod';

/** Words quoted exactly from an article file; `file` is the file they stand in. */
const Evidence = z.strictObject({ file: z.string().min(1), quote: z.string().min(1) });

const fact = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('basis', [
    z.strictObject({ basis: z.literal('stated'), value, line: z.int().min(1) }),
    z.strictObject({ basis: z.literal('inferred'), value, evidence: z.array(Evidence).min(1) }),
    z.strictObject({ basis: z.literal('unknown'), value: z.null() }),
  ]);

/** What whoever keeps the folder knows and the files do not print. */
const given = <Value extends z.ZodType>(value: Value) => z.strictObject({ basis: z.literal('given'), value });

const LineRange = z
  .strictObject({ from: z.int().min(1), to: z.int().min(1) })
  .refine(range => range.from <= range.to, { error: '"from" must not be after "to"' });

/** The report that an article retells: who printed it first, and a name that tells this report from others. */
const Retold = z.strictObject({ source: z.string().min(1), report: z.string().min(1) });

/** Where an article stands on the web: an `http` or `https` address without blanks. */
const Address = z
  .url({ protocol: /^https?$/u })
  .regex(/^https?:\/\/\S+$/iu, { error: 'must be an http(s) address' });

/** What is left out is what the article's own lines state of it. */
const Entry = z.strictObject({
  title: fact(z.string().min(1)).optional(),
  outlet: fact(z.string().min(1)).optional(),
  author: fact(z.string().min(1)).optional(),
  published: fact(z.string().min(1)).optional(),
  retells: z.union([fact(Retold), given(Retold)]).optional(),
  address: z.union([fact(Address), given(Address)]).optional(),
  /** Lines that are page chrome, whatever the rules say. */
  chrome: z.array(LineRange).optional(),
  /** Lines that are body, whatever the rules say. */
  body: z.array(LineRange).optional(),
});

/** What is known about each article beside its text, by file name, each fact with its basis. */
export const Catalogue = z.strictObject({
  articles: z.record(z.string(), Entry),
  /** Questions that a newcomer may click on. */
  examples: z.array(z.string().trim().min(1).max(200)).max(6).optional(),
});

export type Catalogue = z.infer<typeof Catalogue>;
export type CatalogueEntry = z.infer<typeof Entry>;
type Evidence = z.infer<typeof Evidence>;
export type LineRange = z.infer<typeof LineRange>;
export type Retold = z.infer<typeof Retold>;

/** What whoever keeps the folder says, which no file need bear out: an address, the report that an article retells. */
export type Given<Value> = { basis: 'given'; value: Value };

/** Where a fact comes from: `stated` on a line (from 1) of the file, `inferred` from quoted words, or `unknown`. */
export type Fact<Value> =
  | { basis: 'stated'; value: Value; line: number }
  | { basis: 'inferred'; value: Value; evidence: Evidence[] }
  | { basis: 'unknown'; value: null };
