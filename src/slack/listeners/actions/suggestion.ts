import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { answerMessage } from '../../blocks/answer.ts';
import { olderVersionMessage } from '../../blocks/notice.ts';
import { personAt, settingAt, showInPlace } from '../../in-place.ts';
import { type Asking, noteTurn } from '../../noting.ts';
import type { Desk } from '../../ports.ts';
import { pressedIn } from '../../pressed.ts';
import { tooFast } from '../../too-fast.ts';
import { teamOf } from '../../workspace-team.ts';

/** What may have been meant by a filter, pressed: asks the question anew with it, for whoever pressed alone. */
export const suggestion =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, respond, context }) => {
    await ack();
    const pressed = pressedIn(body);
    const user = body.user.id;
    const person = personAt(pressed, { client, respond, user });
    const team = teamOf(context);
    const words = await desk.wordsFor(client, team, user);
    const refused = tooFast(desk, team, user, words);
    if (refused) return desk.out.whisper(person, refused);
    const question = action.value ?? '';
    const answer = desk.ask(question);
    if (answer.outcome === 'help') return desk.out.whisper(person, olderVersionMessage(words));
    const { channel, thread } = pressed;
    const asking: Asking = { id: desk.newKey(), team, channel, thread, person: user, via: 'follow_up' };
    const shown = {
      setting: await settingAt(desk, team, pressed),
      behind: desk.evidence(),
      words,
      turn: asking.id,
      readAs: null,
    };
    await showInPlace(desk, person, pressed, answerMessage(answer, shown));
    await noteTurn(desk, asking, question, answer);
  };
