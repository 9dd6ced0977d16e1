import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { onlyQuestion } from '../../ask-entries.ts';
import { askedView, emptyAskView } from '../../ask-form.ts';
import { plainModal } from '../../blocks/modal.ts';
import { homePressed, thenHome } from '../../home-pressed.ts';
import { openFor } from '../../opening.ts';
import type { Desk } from '../../ports.ts';
import { tooFast } from '../../too-fast.ts';

/** "Ask a question" in the Home tab: an empty form. */
export const homeAsk =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    const { owner, words, trigger } = await homePressed(desk, delivered);
    await openFor(desk.out, { ...owner, trigger }, emptyAskView(desk, words), words);
  };

/** One of the questions in the Home tab, or "Ask again": the form with its answer. */
export const homeQuestion =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    const pressed = await homePressed(desk, delivered);
    const { owner, words, trigger } = pressed;
    const opener = { ...owner, trigger };
    const refused = tooFast(desk, owner.team, owner.user, words);
    if (refused) return openFor(desk.out, opener, plainModal(words.asking.title, refused.text, words), words);
    const entries = onlyQuestion(delivered.action.value ?? '');
    const asked = askedView(desk, owner, entries, { isNarrowed: false, via: 'home' }, words);
    await openFor(desk.out, opener, asked.view, words);
    await thenHome(desk, pressed, async () => {
      await asked.note();
      return null;
    });
  };
