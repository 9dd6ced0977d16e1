import { type BlockButtonAction, type Middleware, type SlackActionMiddlewareArgs, webApi } from '@slack/bolt';
import { answerMessage } from '../../blocks/answer.ts';
import { isNotMember, refusedMessage } from '../../blocks/digest-status.ts';
import { changedMessage, sharedMessage } from '../../blocks/notice.ts';
import type { Message } from '../../message.ts';
import type { Person } from '../../outgoing.ts';
import type { Desk } from '../../ports.ts';
import { sharedAnswer } from '../../share-value.ts';

/** "Share to channel": posts the answer, rebuilt from the articles, in the name of whoever pressed the button. */
export const share =
  ({ library, out }: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, respond }) => {
    await ack();
    const person = { client, respond, channel: channelOf(body), user: body.user.id };
    const answer = sharedAnswer(action.value, library());
    if (!answer) return out.whisper(person, changedMessage());
    const refusal = await postFor(person, answerMessage(answer, { sharedBy: body.user.id }), out);
    if (refusal !== null) return out.whisper(person, refusedMessage(refusal));
    await out.whisper(person, sharedMessage(), { replace: true });
  };

/** Where the desk is not a member, the response_url of the button posts for it. Returns Slack's refusal, or null. */
const postFor = async (person: Person, message: Message, out: Desk['out']): Promise<string | null> => {
  try {
    await out.post(person, message);
    return null;
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    if (!isNotMember(error.data.error) || !person.respond) return error.data.error;
  }
  await out.announce(person.respond, message);
  return null;
};

const channelOf = ({ channel, container }: BlockButtonAction): string =>
  channel?.id ?? String(container.channel_id ?? '');
