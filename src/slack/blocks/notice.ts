import type { Message } from '../message.ts';
import { escaped } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import { said } from './help.ts';

/** What a person is told when the desk failed; the reference stands in the log. */
export const failureMessage = (reference: string): Message =>
  said(
    `Something went wrong here, and your request was not finished. Please try again. If it stays so, tell whoever runs this app the reference \`${escaped(reference)}\`.`,
  );

/** What a person is told who wants something written down, or looked up, while the store fails. */
export const unwrittenMessage = (): Message =>
  said(
    'I cannot write anything down or read my records at the moment, so this was not done. Questions are still answered. Please try again in a few minutes.',
  );

/** What a person is told when the desk cannot take anything in at the moment. */
export const tryAgainMessage = (): Message =>
  said('I cannot take this in right now. Please try again in a minute.');

/** What a person is told who pressed a button that the desk does not know any more. */
export const olderVersionMessage = (): Message =>
  said('This button is from an older version. Please ask again.');

/** What a person is told who typed a command that the desk does not know. */
export const unknownCommandMessage = (): Message =>
  said(`I do not know this command. \`${surface.command.name} help\` shows what I can do.`);

/** What a person is told whose question is longer than the desk reads. */
export const tooLongMessage = (length: number, most: number): Message =>
  said(`That question has ${length} characters; I read up to ${most}. Please ask it in fewer words.`);

/** What a person is told who shares an answer whose articles changed since. */
export const changedMessage = (): Message =>
  said('The articles have changed since this answer. Please ask again, then share.');

/** What stands in the place of an answer once it is in the channel. */
export const sharedMessage = (): Message => said('Shared.');

/** What a person is told who presses "Share to channel" again. */
export const sharedBeforeMessage = (): Message => said('You have shared this answer already.');
