import type { Answer } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';
import type { Digests } from '../digest/digests.ts';
import type { Log } from './desk-log.ts';
import type { Inbox } from './inbox.ts';
import type { Outgoing } from './outgoing.ts';

/** All that the Slack room needs of the rest of the house. */
export type DeskPorts = {
  /** Synchronous, because it takes milliseconds; called only after Slack has its acknowledgement. */
  ask(question: string): Answer;
  /** The articles and skipped files of this moment. */
  library(): Library;
  readonly digests: Digests;
  readonly inbox: Inbox;
  /** The IANA zone of a digest when nobody named one and the person's own is not to be had. */
  readonly defaultZone: string;
  now(): Date;
  /** A new reference that joins what a person was told to what stands in the log. */
  newReference(): string;
  readonly log: Log;
};

/** What listeners are made of: the ports, and the one way out. */
export type Desk = DeskPorts & { readonly out: Outgoing };
