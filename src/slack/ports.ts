import type { Answer } from '../answer/answer.ts';
import type { Citation } from '../answer/citation.ts';
import type { Library } from '../corpus/library.ts';
import type { Digests } from '../digest/digests.ts';
import type { VerificationWords } from '../evidence/citations/verification-words.ts';
import type { Evidence } from '../evidence/gathering.ts';
import type { Log } from './desk-log.ts';
import type { Inbox } from './inbox.ts';
import type { Membership } from './membership.ts';
import type { Outgoing } from './outgoing.ts';

/** Who tells what the articles say, of one reading of the articles. All but `verify` and `exportAs` take milliseconds. */
export type DeskEvidence = Evidence & {
  verify(typed: string): Promise<VerificationWords>;
  /** Where the article can be read, with a text fragment that leads to the words; null when that is not known. */
  addressOf(citation: Citation): string | null;
};

/** All that the Slack room needs of the rest of the house. */
export type DeskPorts = {
  /** Synchronous, because it takes milliseconds; called only after Slack has its acknowledgement. */
  ask(question: string): Answer;
  /** The articles and skipped files of this moment. */
  library(): Library;
  /** The evidence of the articles of this moment. */
  evidence(): DeskEvidence;
  readonly digests: Digests;
  readonly inbox: Inbox;
  /** The IANA zone of a digest when nobody named one and the person's own is not to be had. */
  readonly defaultZone: string;
  now(): Date;
  /** The one clock that all replicas share; rejects when the store cannot be reached. */
  sharedNow(): Promise<Date>;
  /** Whether an error says that the store cannot be used at the moment. */
  isStoreFailure(error: unknown): boolean;
  /** A new reference that joins what a person was told to what stands in the log. */
  newReference(): string;
  readonly log: Log;
};

/** What listeners are made of: the ports, the one way out, and who tells what somebody is in the workspace. */
export type Desk = DeskPorts & { readonly out: Outgoing; readonly membership: Membership };
