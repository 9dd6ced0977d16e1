/** What somebody thought of an answer. `reason` is one of the reasons offered, `comment` their own words. */
export type Feedback = {
  readonly team: string;
  readonly person: string;
  /** The turn that was answered, or what else names the answer. */
  readonly turn: string;
  readonly verdict: 'helpful' | 'not_helpful';
  /** Empty where it is not kept any more. */
  readonly question: string;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly at: Date;
};

/** What was thought of answers; one opinion of a person on an answer, which can change. */
export type FeedbackBook = {
  note(feedback: Feedback): Promise<void>;
  of(team: string, person: string, turn: string): Promise<Feedback | null>;
  /** The negative ones of a team whose question is known, the newest first. */
  negative(team: string, most: number): Promise<readonly Feedback[]>;
  /** How many of each verdict a team gave. */
  counts(team: string): Promise<{ readonly helpful: number; readonly notHelpful: number }>;
  forgetOf(team: string, person: string): Promise<number>;
  forget(before: Date): Promise<void>;
};
