/** A thread that the desk was called into, as one person has it; in a direct message, the direct message itself. */
export type ConversationPlace = {
  readonly team: string;
  readonly channel: string;
  readonly thread: string;
  readonly person: string;
};

/**
 * What a person's next words in the same place can refer to: the question as it was read last (empty when there was none), the
 * excerpts that were shown for it last, named so that the desk finds them again, and how many excerpts were shown so far.
 */
export type Carried = {
  readonly question: string;
  readonly shown: readonly string[];
  readonly count: number;
};

/**
 * What is carried in a place; `interrupted` once somebody else spoke there after the person's last turn, which was `at` this time, by the
 * clock of whoever tells when others speak.
 */
export type Conversation = ConversationPlace & {
  readonly carried: Carried;
  readonly interrupted: boolean;
  readonly at: Date;
};

/** The thread of a conversation, whoever speaks in it. */
type ConversationThread = Omit<ConversationPlace, 'person'>;

/** The conversations that are open. */
export type Conversations = {
  /** Those of everybody in a thread; none where the desk was not called into it. */
  inThread(thread: ConversationThread): Promise<readonly Conversation[]>;
  /** What the person's words may refer to; null where the desk was not called by them. */
  find(place: ConversationPlace): Promise<Conversation | null>;
  /** Notes what the person was told last; it is no longer interrupted. */
  carry(place: ConversationPlace, carried: Carried, at: Date): Promise<void>;
  /**
   * Notes that somebody spoke in a thread: whoever else has a conversation there is interrupted; everybody is where `speaker` is null,
   * because a person spoke to somebody else. What was carried after `saidAt` is not interrupted.
   */
  interrupt(thread: ConversationThread, speaker: string | null, saidAt: Date): Promise<void>;
  forgetOf(team: string, person: string): Promise<void>;
  forget(before: Date): Promise<void>;
};
