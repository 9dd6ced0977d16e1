import type { Answer } from '../answer/answer.ts';
import type { AskOptions } from '../answer/answering.ts';
import type { Citation } from '../answer/citation.ts';
import type { Conversations } from '../conversation/conversation.ts';
import type { Mutes } from '../conversation/mute.ts';
import type { Turns } from '../conversation/turn.ts';
import type { Library } from '../corpus/library.ts';
import type { Digests } from '../digest/digests.ts';
import type { VerificationTexts } from '../evidence/citations/verification-texts.ts';
import type { VerificationWords } from '../evidence/citations/verification-words.ts';
import type { Evidence } from '../evidence/gathering.ts';
import type { FeedbackBook } from '../gaps/feedback.ts';
import type { KeptGaps } from '../gaps/kept-gaps.ts';
import type { Watches } from '../gaps/watch.ts';
import type { Log } from './desk-log.ts';
import type { HomeDrawing } from './home-drawing.ts';
import type { Inbox } from './inbox.ts';
import type { WordsFor } from './language.ts';
import type { Membership } from './membership.ts';
import type { Outgoing } from './outgoing.ts';
import type { Pace } from './pace.ts';

/** Who tells what the articles say, of one reading of the articles. All but `verify` and `exportAs` take milliseconds. */
export type DeskEvidence = Evidence & {
  /** What became of a typed citation, in the words of these texts. */
  verify(typed: string, texts: VerificationTexts): Promise<VerificationWords>;
  /** Where the article can be read, with a text fragment that leads to the words; null when that is not known. */
  addressOf(citation: Citation): string | null;
};

/** All that the Slack room needs of the rest of the house. */
export type DeskPorts = {
  /** Synchronous, because it takes milliseconds; called only after Slack has its acknowledgement. */
  ask(question: string, options?: AskOptions): Answer;
  /** The articles and skipped files of this moment. */
  library(): Library;
  /** When the articles changed last; null when nobody can tell. */
  articlesChangedAt(): Date | null;
  /** The evidence of the articles of this moment. */
  evidence(): DeskEvidence;
  readonly digests: Digests;
  readonly inbox: Inbox;
  readonly turns: Turns;
  readonly conversations: Conversations;
  readonly feedback: FeedbackBook;
  readonly watches: Watches;
  readonly mutes: Mutes;
  /** Forgets all that a person asked in a team and said of answers there, or nothing of it; tells how many entries they were. */
  forgetAsked(team: string, person: string): Promise<number>;
  /** Whether this person was named as one who may see what could not be answered, beside the admins of the workspace. */
  mayReadGaps(user: string): boolean;
  /** The IANA zone of a digest when nobody named one and the person's own is not to be had. */
  readonly defaultZone: string;
  now(): Date;
  /** The one clock that all replicas share; rejects when the store cannot be reached. */
  sharedNow(): Promise<Date>;
  /** Whether an error says that the store cannot be used at the moment. */
  isStoreFailure(error: unknown): boolean;
  /** A new name that nothing else has. */
  newKey(): string;
  /** A new reference that joins what a person was told to what stands in the log. */
  newReference(): string;
  readonly log: Log;
};

/** What listeners are made of: the ports, the one way out, who tells what somebody is in the workspace and in which words. */
export type Desk = DeskPorts & {
  readonly out: Outgoing;
  readonly membership: Membership;
  readonly wordsFor: WordsFor;
  readonly pace: Pace;
  readonly gaps: KeptGaps;
  readonly drawHome: HomeDrawing;
};
