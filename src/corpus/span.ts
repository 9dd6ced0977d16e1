/** A half-open range of UTF-16 code units in one article file's text; `0 <= start < end <= text.length`. */
export type Span = { readonly start: number; readonly end: number };

/** The exact characters of `text` that the span covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);
