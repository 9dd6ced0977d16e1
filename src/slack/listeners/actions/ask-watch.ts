import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { MOST_WATCHES, wishToBeTold } from '../../../gaps/watch-wish.ts';
import { askPressed } from '../../ask-pressed.ts';
import { escaped } from '../../mrkdwn.ts';
import type { Desk } from '../../ports.ts';

/** "Tell me when it is" in the form; when the articles answer by now, the form shows that. */
export const askWatch =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    const pressed = await askPressed(desk, delivered);
    const typed = pressed?.form.memory.typed;
    if (!pressed || typed === null || typed === undefined) return;
    const { asker, words, redraw } = pressed;
    const wished = await wishToBeTold(desk, { team: asker.team, person: asker.user }, typed);
    if (wished.outcome === 'too_many') return redraw({ note: escaped(words.watch.tooMany(MOST_WATCHES)) });
    await redraw({ watch: wished.outcome === 'watching' ? wished.watch.id : null });
  };

/** "Stop watching" in the form. */
export const askStop =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    const pressed = await askPressed(desk, delivered);
    if (!pressed) return;
    const { team, user } = pressed.asker;
    await desk.watches.end(team, user, delivered.action.value ?? '');
    await pressed.redraw({});
  };
