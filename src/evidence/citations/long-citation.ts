/**
 * A citation in its long form, as an annotation tells it (see {@link Annotation}): the quote, its position in Unicode code points, and
 * the file's SHA-256 in lower-case hex. `file` and `address` are how the annotation calls the article, null where it does not.
 */
export type LongCitation = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly file: string | null;
  readonly address: string | null;
};

/**
 * The long citation in an annotation, in its target, or in the JSON of either; null when there is no quote, no position or no hash in
 * it. An annotation that somebody else made, with other properties beside these, will do.
 */
export const readLongCitation = (typed: unknown): LongCitation | null => {
  const annotation = typeof typed === 'string' ? parsed(typed) : typed;
  const target = property(annotation, 'target') ?? annotation;
  const quote = selector(target, 'TextQuoteSelector');
  const position = selector(target, 'TextPositionSelector');
  const source = property(target, 'source');
  const file = property(property(target, 'state'), 'cached') ?? source;
  const exact = words(property(quote, 'exact'));
  const start = offset(property(position, 'start'));
  const end = offset(property(position, 'end'));
  const sha256 = words(property(file, 'schema:sha256'))?.toLowerCase() ?? '';
  if (exact === null || start === null || end === null || !/^[0-9a-f]{64}$/u.test(sha256)) return null;
  return {
    exact,
    prefix: words(property(quote, 'prefix')) ?? '',
    suffix: words(property(quote, 'suffix')) ?? '',
    start,
    end,
    sha256,
    file: words(property(file, 'schema:name')),
    address: words(source),
  };
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

const selector = (target: unknown, type: string): unknown => {
  const selectors = property(target, 'selector');
  return [selectors].flat().find(one => property(one, 'type') === type);
};

const property = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, name)
    ? Object.getOwnPropertyDescriptor(from, name)?.value
    : undefined;

const words = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const offset = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
