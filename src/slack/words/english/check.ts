import { counting } from '../counting.ts';

const { number, counted } = counting('en-GB');

/** English words of checking a message against the articles. Nothing here says that something is true or false. */
export const check = {
  title: 'Check against articles',
  about:
    'What the articles print on the statements of this message. That is no judgement whether they are true. Only you see this.',
  headings: {
    printed: 'The articles print',
    partly: 'The articles print part of this',
    otherwise: 'The articles print something else',
    absent: 'Not in the articles',
  },
  quoted: (claim: string) => `“${claim}”`,
  missing: (words: readonly string[]) => `Not in that passage: ${words.map(word => `“${word}”`).join(', ')}`,
  turned: 'Only one of the two says “not”, or the like. Please read both.',
  nearest: 'Nearest passage (it does not print this)',
  unread: (count: number) =>
    `${counted(count, 'further statement was', 'further statements were')} not looked up; I read the first five.`,
  cut: (characters: number) => `Only the first ${number(characters)} characters of the message were read.`,
  share: 'Share into the thread',
  shareLabel: 'Share into the thread: this check, under the message',
  sharedTitle: 'Checked against the articles',
  sharedBy: (person: string) =>
    `${person} had a message checked. What the articles print is no judgement whether it is true.`,
  empty: 'This message has no words that I could look up.',
  onlyFile: 'This message has only a file or picture. I read words only.',
  own: 'This is one of my own messages. Its excerpts are from the articles already.',
  noClaim:
    'This message states nothing that I could look up: I read sentences that say something, no questions or greetings. To ask a question, use “Ask the Huawei desk”.',
  changed: 'The articles have changed since this check. Please check the message again.',
};
