import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { askPressed } from '../../ask-pressed.ts';
import type { Desk } from '../../ports.ts';

/** "Narrow it down" in the form: shows the filters, and keeps what was typed. */
export const askNarrow =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    const pressed = await askPressed(desk, delivered);
    await pressed?.redraw({ isNarrowed: true });
  };

/** The menu of channels below an answer: what is chosen there is read when "Share" is pressed. */
export const askChannel =
  (): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ ack }) => {
    await ack();
  };
