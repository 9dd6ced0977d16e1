/** The way in which somebody asked. */
export type Via = 'command' | 'mention' | 'direct' | 'follow_up' | 'modal' | 'home' | 'shortcut' | 'agent';

/** How a turn ended: with excerpts, with "not in the articles", or with something else that the desk shows (a list, help). */
export type TurnOutcome = 'answered' | 'not_in_articles' | 'other';

/**
 * One question and how it was answered. `id` is the delivery's key where it has one, so that what is delivered twice is one turn.
 * `typed` is what the person wrote, `question` what it was read as; `reason` is the kind of reason when it was not answered.
 */
export type Turn = {
  readonly id: string;
  readonly team: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly person: string;
  readonly via: Via;
  readonly typed: string;
  readonly question: string;
  readonly outcome: TurnOutcome;
  readonly reason: string | null;
  readonly at: Date;
};

/** The questions that were asked of the desk. They are a person's own; {@link Turns.forgetOf} is theirs to call. */
export type Turns = {
  /** Writes a turn down; one that is written already stays as it is. */
  note(turn: Turn): Promise<void>;
  /** A turn by its id, of this team only. */
  find(team: string, id: string): Promise<Turn | null>;
  /** The last turns of a person that were answered or not, the newest first, each question once. */
  recentOf(team: string, person: string, most: number): Promise<readonly Turn[]>;
  /** All turns of a team that ended in "not in the articles", the newest first. */
  unanswered(team: string, most: number): Promise<readonly Turn[]>;
  /** Forgets all turns of a person; tells how many they were. */
  forgetOf(team: string, person: string): Promise<number>;
  /** Forgets what was asked before this instant. */
  forget(before: Date): Promise<void>;
};
