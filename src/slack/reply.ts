import type { Answer } from '../answer/answer.ts';
import type { Carried } from '../conversation/conversation.ts';
import { type FollowUp, type ReadAs, readAddressed } from '../conversation/following-up.ts';
import { whoSaid } from '../conversation/who-said.ts';
import { answerMessage, type Setting } from './blocks/answer.ts';
import { helpMessage, howMessage, said } from './blocks/help.ts';
import { tooLongMessage } from './blocks/notice.ts';
import { whoSaidMessage } from './blocks/who-said.ts';
import type { CommandWords, PlaceWords } from './command-words.ts';
import { viewMessage } from './evidence-listing.ts';
import { longestAsked } from './evidence-view.ts';
import { findExcerpt, Reference, referenceOf } from './excerpt-reference.ts';
import type { Message } from './message.ts';
import type { Asking } from './noting.ts';
import type { DeskPorts } from './ports.ts';
import type { Words } from './words/words.ts';

/**
 * What the desk replies: the message, the answer in it where a question was asked, and what further words can refer to from now on;
 * null where the reply gives them nothing to refer to.
 */
export type Reply = {
  readonly message: Message;
  readonly answer: Answer | null;
  readonly carried: Carried | null;
};

/** How a reply is made: where it is shown, in which words, to which asking, and what the words may refer to. */
export type Replying = {
  readonly setting: Setting;
  readonly words: Words;
  readonly asking: Asking;
  readonly carried?: Carried | null;
};

/** What the desk replies to all but the words for a place, wherever they were said. */
export const replyToWords = async (
  typed: Exclude<CommandWords, PlaceWords>,
  desk: DeskPorts,
  replying: Replying,
): Promise<Reply> => {
  const { words } = replying;
  switch (typed.kind) {
    case 'help':
      return alone(helpMessage(desk.library().examples, words));
    case 'how':
      return alone(howMessage(typed.command, words));
    case 'view': {
      const most = typed.name === 'verify' ? longestCitation : longestAsked;
      if (typed.of.length > most) return alone(tooLongMessage(typed.of.length, most, words));
      return alone(await viewMessage({ name: typed.name, of: typed.of }, desk, words));
    }
    case 'question':
      return replyToQuestion(typed.question, desk, replying);
  }
};

/** What the desk replies to a question, to what goes on with the one before, or to too many words. */
const replyToQuestion = (question: string, desk: DeskPorts, replying: Replying): Reply => {
  const { words, carried } = replying;
  if (question === '') return alone(helpMessage(desk.library().examples, words));
  if (question.length > longestQuestion)
    return alone(tooLongMessage(question.length, longestQuestion, words));
  if (carried === undefined) return answered({ question, readAs: null, skip: 0 }, desk, replying);
  return replyToFollowUp(readAddressed(question, carried?.question ?? ''), desk, replying);
};

/** What the desk replies to words that go on with what was asked before. */
export const replyToFollowUp = (
  followUp: Exclude<FollowUp, { kind: 'silent' }>,
  desk: DeskPorts,
  replying: Replying,
): Reply => {
  const { words, carried = null } = replying;
  switch (followUp.kind) {
    case 'question':
      return answered(
        { question: followUp.readAs.question, readAs: followUp.readAs, skip: 0 },
        desk,
        replying,
      );
    case 'self_standing':
      return answered({ question: followUp.question, readAs: null, skip: 0 }, desk, replying);
    case 'more':
      return carried === null || carried.question === ''
        ? alone(said(words.followUp.nothingBefore))
        : answered({ question: carried.question, readAs: null, skip: carried.count }, desk, replying);
    case 'who_said':
      return carried === null || carried.question === ''
        ? alone(said(words.followUp.nothingBefore))
        : whoSaidReply(carried, desk, words);
  }
};

type Asked = { readonly question: string; readonly readAs: ReadAs | null; readonly skip: number };

const answered = ({ question, readAs, skip }: Asked, desk: DeskPorts, replying: Replying): Reply => {
  const { setting, words, asking, carried = null } = replying;
  if (question.length > longestRead) return alone(tooLongMessage(question.length, longestRead, words));
  const answer = skip === 0 ? desk.ask(question) : desk.ask(question, { skip });
  if (answer.outcome === 'help') return { ...alone(helpMessage(desk.library().examples, words)), answer };
  const shown = { setting, behind: desk.evidence(), words, turn: asking.id, readAs };
  const message = answerMessage(answer, shown);
  const excerpts = answer.outcome === 'answered' ? answer.excerpts : [];
  const isEnd = skip > 0 && excerpts.length === 0;
  return {
    message,
    answer,
    carried: isEnd ? carried : { question, shown: excerpts.map(referenceOf), count: skip + excerpts.length },
  };
};

/** Who said what was shown last; what has changed in the articles since then is not told. */
const whoSaidReply = (carried: Carried, desk: DeskPorts, words: Words): Reply => {
  const library = desk.library();
  const found = carried.shown.map(name => {
    const reference = Reference.safeParse(name);
    return reference.success ? (findExcerpt(library, reference.data)?.citation ?? null) : null;
  });
  const citations = found.filter(citation => citation !== null);
  if (found.length === 0) return { ...alone(said(words.followUp.nothingShown)), carried };
  if (citations.length < found.length) return { ...alone(said(words.followUp.changed)), carried };
  return { ...alone(whoSaidMessage(whoSaid(citations, desk.evidence()), words)), carried };
};

const alone = (message: Message): Reply => ({ message, answer: null, carried: null });

const longestQuestion = 500;
/** A follow-up with what it carries over. */
const longestRead = 1000;
/** A citation in its long form brings the words with it. */
const longestCitation = 6000;
