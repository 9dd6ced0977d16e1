import type { Fact, Given, Retold } from './catalogue.ts';
import type { Span } from './span.ts';

/** What a line of the file is. Only `body` lines are indexed, shown as excerpts and counted. */
export type LineRole = 'blank' | 'headline' | 'standfirst' | 'subheading' | 'body' | 'chrome';

/** One line of the file without its line break; `number` counts from 1. */
export type Line = Span & { readonly number: number; readonly role: LineRole };

/** One sentence of the body. `paragraph` counts body paragraphs from 1. `inlineChrome` are page notes inside it. */
export type Sentence = Span & { readonly paragraph: number; readonly inlineChrome: readonly Span[] };

/** What is known about an article beside its text. */
export type Facts = {
  readonly title: Fact<string>;
  readonly outlet: Fact<string>;
  readonly author: Fact<string>;
  readonly published: Fact<string>;
  readonly retells: Fact<Retold> | Given<Retold>;
  /** Where it stands on the web; unknown when the catalogue does not say. */
  readonly address: Fact<string> | Given<string>;
};

/**
 * One article file as read. `text` is the file decoded as UTF-8 with nothing normalised away, and every span
 * in `lines` and `sentences` counts UTF-16 code units into it. `sentences` are in file order, never overlap and
 * never touch chrome. `number` names the article in citations: the digits its file name begins with when no
 * other article begins with them, else the file name without its extension.
 */
export type Article = {
  readonly file: string;
  readonly number: string;
  readonly text: string;
  readonly sha256: string;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly facts: Facts;
};
