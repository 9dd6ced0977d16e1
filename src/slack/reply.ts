import { answerMessage, type Setting } from './blocks/answer.ts';
import { helpMessage } from './blocks/help.ts';
import { tooLongMessage } from './blocks/notice.ts';
import type { Message } from './message.ts';
import type { DeskPorts } from './ports.ts';

/** What the desk replies to plain words: the answer, or help when there is no question, or that it is too long. */
export const replyTo = (question: string, { ask, library }: DeskPorts, setting: Setting): Message => {
  if (question === '') return helpMessage(library().examples);
  if (question.length > longestQuestion) return tooLongMessage(question.length, longestQuestion);
  const answer = ask(question);
  return answer.outcome === 'help' ? helpMessage(library().examples) : answerMessage(answer, setting);
};

const longestQuestion = 500;
