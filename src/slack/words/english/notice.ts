import { counting } from '../counting.ts';

const { number } = counting('en-GB');

/** English words of what the desk says of itself: that something failed, is not known any more, has changed, or takes a moment. */
export const notice = {
  /** `reference` is code already. */
  failed: (reference: string) =>
    `Something went wrong here, and your request was not finished. Please try again. If it stays so, tell whoever runs this app the reference ${reference}.`,
  failedInForm: 'Something went wrong here, and nothing was done. Please close this and try again.',
  unwritten:
    'I cannot write anything down or read my records at the moment, so this was not done. Questions are still answered. Please try again in a few minutes.',
  tryAgain: 'I cannot take this in right now. Please try again in a minute.',
  olderButton: 'This button is from an older version. Please ask again.',
  olderForm: 'This form is from an older version. Please ask again.',
  /** `help` is a command as code. */
  unknownCommand: (help: string) => `I do not know this command. ${help} shows what I can do.`,
  tooLong: (length: number, most: number) =>
    `That question has ${number(length)} characters; I read up to ${number(most)}. Please ask it in fewer words.`,
  changed: 'The articles have changed since this answer. Please ask again, then share.',
  answerChanged: 'The articles have changed since this answer. Please ask again.',
  shared: 'Shared.',
  sharedBefore: 'You have shared this answer already.',
  moment: 'One moment…',
  close: 'Close',
  /** Follows a number: so many parts had no room in the text. */
  moreInMessage: 'more in the message',
  somebody: 'Somebody',
  thatChannel: 'that channel',
};
