import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { askPressed } from '../../ask-pressed.ts';
import { answerMessage } from '../../blocks/answer.ts';
import { sharedWords } from '../../blocks/shared-to.ts';
import { escaped } from '../../mrkdwn.ts';
import type { Desk } from '../../ports.ts';
import { shareTo } from '../../share-to.ts';
import { sharedAnswer } from '../../share-value.ts';

/** "Share" below an answer in the form: posts the answer that is shown there to the chosen channel, and says in the form what came of it. */
export const askShare =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    const pressed = await askPressed(desk, delivered);
    if (!pressed) return;
    const { asker, form, words, redraw } = pressed;
    const { client, team, user } = asker;
    const { channel } = form;
    if (channel === null) return redraw({ note: escaped(words.asking.noChannel) });
    const answer = sharedAnswer(delivered.action.value, desk.library());
    if (!answer) return redraw({ note: escaped(words.asking.changed) });
    const { turn } = form.memory;
    const shown = { setting: { sharedBy: user }, behind: desk.evidence(), words, turn, readAs: null };
    const message = answerMessage(answer, shown);
    const shared = await shareTo(desk, { team, user, spot: { client, channel }, thing: turn, message });
    await redraw({ note: sharedWords(shared, channel, words) });
  };
