import type { Passage } from '../../search/passages.ts';
import { type Denial, denialAt } from './denial.ts';
import { type Said, wordsOf } from './said.ts';

/** What a sentence tells: its words, its negations and where they begin, and the terms of the sentence before it. */
export type Told = {
  readonly words: readonly Said[];
  readonly denials: readonly Denial[];
  readonly negated: ReadonlySet<number>;
  readonly context: ReadonlySet<string>;
};

/** What the sentence tells, after the sentence `before` it. */
export const toldBy = (passage: Passage, before: Passage | undefined): Told => {
  const words = wordsOf(passage);
  const denials = words.flatMap((_, at) => denialAt(words, at) ?? []);
  return {
    words,
    denials,
    negated: new Set(denials.map(({ from }) => from)),
    context: new Set(before?.terms.map(({ term }) => term)),
  };
};
