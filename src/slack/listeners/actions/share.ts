import {
  type BlockButtonAction,
  type Middleware,
  RespondError,
  type SlackActionMiddlewareArgs,
  webApi,
} from '@slack/bolt';
import { answerMessage } from '../../blocks/answer.ts';
import { isNotMember, refusedMessage } from '../../blocks/digest-status.ts';
import { said } from '../../blocks/help.ts';
import { changedMessage, sharedBeforeMessage, sharedMessage } from '../../blocks/notice.ts';
import { personAt } from '../../in-place.ts';
import type { Message } from '../../message.ts';
import { isMuted } from '../../muting.ts';
import { once } from '../../once.ts';
import type { Person } from '../../outgoing.ts';
import type { Desk } from '../../ports.ts';
import { pressKey } from '../../press-key.ts';
import { pressedIn } from '../../pressed.ts';
import { sharedAnswer, sharedTurn } from '../../share-value.ts';
import { tellPerson } from '../../telling.ts';
import type { Words } from '../../words/words.ts';
import { teamOf } from '../../workspace-team.ts';

/**
 * "Share to channel": posts the answer, rebuilt from the articles, in the name of whoever pressed the button, into the thread in which
 * they have it if it is in one; once, however often it is pressed, unless it failed. In a muted channel nothing is posted.
 */
export const share =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, respond, context }) => {
    await ack();
    const pressed = pressedIn(body);
    const user = body.user.id;
    const person = personAt(pressed, { client, respond, user });
    const team = teamOf(context);
    const words = await desk.wordsFor(client, team, user);
    if (await isMuted(desk, team, pressed.channel))
      return desk.out.whisper(person, said(words.answer.shareMuted));
    const message = sharedMessageOf(desk, action.value, user, words);
    if (!message) return desk.out.whisper(person, changedMessage(words));
    const work = () => postFor(person, message, desk.out);
    const shared = await once(desk, pressKey('share', body), work, refusal => refusal === null);
    if (shared === 'before') return desk.out.whisper(person, sharedBeforeMessage(words));
    if (shared !== null) return tellPerson(desk.out, person, refusalMessage(shared, words));
    await desk.out.whisper(person, sharedMessage(words), { replace: true });
  };

/** What is posted; null when an article of the answer changed. */
const sharedMessageOf = (
  { library, evidence }: Desk,
  value: string | undefined,
  sharedBy: string,
  words: Words,
): Message | null => {
  const answer = sharedAnswer(value, library());
  if (!answer) return null;
  const turn = sharedTurn(value);
  return answerMessage(answer, { setting: { sharedBy }, behind: evidence(), words, turn, readAs: null });
};

type Refusal = { readonly error: string } | 'too_late';

/**
 * Where the desk is not a member, the response_url of the button posts for it, into a channel only, and for half an hour. Returns why
 * nothing was posted, or null.
 */
const postFor = async (person: Person, message: Message, out: Desk['out']): Promise<Refusal | null> => {
  try {
    await out.post(person, message);
    return null;
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    const { error: word } = error.data;
    if (!isNotMember(word) || !person.respond || person.thread !== undefined) return { error: word };
  }
  try {
    await out.announce(person.respond, message);
    return null;
  } catch (error) {
    if (error instanceof RespondError) return 'too_late';
    throw error;
  }
};

const refusalMessage = (refusal: Refusal, words: Words): Message =>
  refusal === 'too_late' ? said(words.answer.sharedTooLate) : refusedMessage(refusal.error, words);
