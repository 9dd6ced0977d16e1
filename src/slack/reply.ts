import { answerMessage, type Setting } from './blocks/answer.ts';
import { digestHelpMessage, helpMessage, howMessage } from './blocks/help.ts';
import { tooLongMessage } from './blocks/notice.ts';
import { type CommandWords, commandWords } from './command-words.ts';
import { viewMessage } from './evidence-listing.ts';
import { longestAsked } from './evidence-view.ts';
import type { Message } from './message.ts';
import type { DeskPorts } from './ports.ts';

/** What the desk replies to words that were said to it in a channel or a direct message. */
export const spokenReply = async (text: string, desk: DeskPorts): Promise<Message> => {
  const said = commandWords(text);
  return said.kind === 'digest' ? digestHelpMessage() : replyToWords(said, desk, 'thread');
};

/** What the desk replies to all but the digest's words, wherever they were said. */
export const replyToWords = async (
  said: Exclude<CommandWords, { kind: 'digest' }>,
  desk: DeskPorts,
  setting: Setting,
): Promise<Message> => {
  switch (said.kind) {
    case 'help':
      return helpMessage(desk.library().examples);
    case 'how':
      return howMessage(said.command);
    case 'view': {
      const most = said.name === 'verify' ? longestCitation : longestAsked;
      if (said.of.length > most) return tooLongMessage(said.of.length, most);
      return viewMessage({ name: said.name, of: said.of }, desk);
    }
    case 'question':
      return replyTo(said.question, desk, setting);
  }
};

/** What the desk replies to plain words: the answer, or help when there is no question, or that it is too long. */
const replyTo = (question: string, { ask, library, evidence }: DeskPorts, setting: Setting): Message => {
  if (question === '') return helpMessage(library().examples);
  if (question.length > longestQuestion) return tooLongMessage(question.length, longestQuestion);
  const answer = ask(question);
  return answer.outcome === 'help'
    ? helpMessage(library().examples)
    : answerMessage(answer, setting, evidence());
};

const longestQuestion = 500;
/** A citation in its long form brings the words with it. */
const longestCitation = 6000;
