import type { Message } from '../message.ts';
import { escaped } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';
import { said } from './help.ts';

/** What a person is told when the desk failed; the reference stands in the log. */
export const failureMessage = (reference: string, { notice }: Words): Message =>
  said(notice.failed(`\`${escaped(reference)}\``));

/** What a person is told who wants something written down, or looked up, while the store fails. */
export const unwrittenMessage = ({ notice }: Words): Message => said(notice.unwritten);

/** What a person is told when the desk cannot take anything in at the moment. */
export const tryAgainMessage = ({ notice }: Words): Message => said(notice.tryAgain);

/** What a person is told who pressed a button that the desk does not know any more. */
export const olderVersionMessage = ({ notice }: Words): Message => said(notice.olderButton);

/** What a person is told who typed a command that the desk does not know. */
export const unknownCommandMessage = ({ notice }: Words): Message =>
  said(notice.unknownCommand(`\`${surface.command.name} help\``));

/** What a person is told whose question is longer than the desk reads. */
export const tooLongMessage = (length: number, most: number, { notice }: Words): Message =>
  said(notice.tooLong(length, most));

/** What a person is told who shares an answer whose articles changed since. */
export const changedMessage = ({ notice }: Words): Message => said(notice.changed);

/** What stands in the place of an answer once it is in the channel. */
export const sharedMessage = ({ notice }: Words): Message => said(notice.shared);

/** What a person is told who presses "Share to channel" again. */
export const sharedBeforeMessage = ({ notice }: Words): Message => said(notice.sharedBefore);
