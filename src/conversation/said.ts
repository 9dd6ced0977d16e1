/** How words begin that go on: with `what about`, with `and`, or with neither. */
export type Lead = 'about' | 'and' | '';

/** Words as somebody says them: what they begin with, whether they are marked as a question, and whether the desk was called by them. */
export type Said = {
  readonly said: string;
  readonly lead: Lead;
  readonly isMarked: boolean;
  readonly isCalled: boolean;
};

/** Whether words are for the desk: surely, only when the articles answer them in a word that was said, or rather not. */
export type Doubt = 'none' | 'unless_answered' | 'silent';
