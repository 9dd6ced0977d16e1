import { answerMessage, type Setting } from './blocks/answer.ts';
import { digestHelpMessage, helpMessage } from './blocks/help.ts';
import { tooLongMessage } from './blocks/notice.ts';
import { sourcesMessage } from './blocks/sources.ts';
import { commandWords } from './command-words.ts';
import type { Message } from './message.ts';
import type { DeskPorts } from './ports.ts';

/** What the desk replies to words that were said to it in a channel or a direct message. */
export const spokenReply = (text: string, desk: DeskPorts): Message => {
  const { library } = desk;
  const said = commandWords(text);
  switch (said.kind) {
    case 'help':
      return helpMessage(library().examples);
    case 'sources':
      return sourcesMessage(library(), 0);
    case 'digest':
      return digestHelpMessage();
    case 'question':
      return replyTo(said.question, desk, 'thread');
  }
};

/** What the desk replies to plain words: the answer, or help when there is no question, or that it is too long. */
export const replyTo = (question: string, { ask, library }: DeskPorts, setting: Setting): Message => {
  if (question === '') return helpMessage(library().examples);
  if (question.length > longestQuestion) return tooLongMessage(question.length, longestQuestion);
  const answer = ask(question);
  return answer.outcome === 'help' ? helpMessage(library().examples) : answerMessage(answer, setting);
};

const longestQuestion = 500;
