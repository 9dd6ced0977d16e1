import { type BlockButtonAction, type Middleware, type SlackActionMiddlewareArgs, webApi } from '@slack/bolt';
import { answerMessage } from '../../blocks/answer.ts';
import { isNotMember, refusedMessage } from '../../blocks/digest-status.ts';
import { changedMessage, sharedBeforeMessage, sharedMessage } from '../../blocks/notice.ts';
import type { Message } from '../../message.ts';
import { once } from '../../once.ts';
import type { Person } from '../../outgoing.ts';
import type { Desk } from '../../ports.ts';
import { pressKey } from '../../press-key.ts';
import { sharedAnswer } from '../../share-value.ts';

/**
 * "Share to channel": posts the answer, rebuilt from the articles, in the name of whoever pressed the button; once,
 * however often it is pressed, unless it failed.
 */
export const share =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, respond }) => {
    await ack();
    const { library, evidence, out } = desk;
    const person = { client, respond, channel: channelOf(body), user: body.user.id };
    const answer = sharedAnswer(action.value, library());
    if (!answer) return out.whisper(person, changedMessage());
    const message = answerMessage(answer, { sharedBy: body.user.id }, evidence());
    const shared = await once(desk, pressKey('share', body), () => postFor(person, message, out), isDone);
    if (shared === 'before') return out.whisper(person, sharedBeforeMessage());
    if (shared !== null) return out.whisper(person, refusedMessage(shared.refusal));
    await out.whisper(person, sharedMessage(), { replace: true });
  };

type Refused = { readonly refusal: string };

const isDone = (refused: Refused | null): boolean => refused === null;

/** Where the desk is not a member, the response_url of the button posts for it. Returns Slack's refusal, or null. */
const postFor = async (person: Person, message: Message, out: Desk['out']): Promise<Refused | null> => {
  try {
    await out.post(person, message);
    return null;
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    if (!isNotMember(error.data.error) || !person.respond) return { refusal: error.data.error };
  }
  await out.announce(person.respond, message);
  return null;
};

const channelOf = ({ channel, container }: BlockButtonAction): string =>
  channel?.id ?? String(container.channel_id ?? '');
