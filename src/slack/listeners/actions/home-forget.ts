import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { homePressed, thenHome } from '../../home-pressed.ts';
import type { Desk } from '../../ports.ts';

/** "Forget my questions", which Slack has asked about: all that is kept of what this person asked in this team. */
export const homeForget =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    const pressed = await homePressed(desk, delivered);
    const { team, user } = pressed.owner;
    await thenHome(desk, pressed, async () =>
      pressed.words.home.forgotten(await desk.forgetAsked(team, user)),
    );
  };
