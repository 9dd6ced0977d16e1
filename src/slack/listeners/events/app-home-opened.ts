import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { showHome } from '../../home.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/** Somebody opened the app: its Home tab is drawn anew. The other tab is Slack's own. */
export const appHomeOpened =
  (desk: Desk): Middleware<SlackEventMiddlewareArgs<'app_home_opened'>> =>
  async ({ event, client, context }) => {
    if (event.tab !== 'home') return;
    const owner = { client, team: teamOf(context), user: event.user };
    await showHome(desk, owner, await desk.wordsFor(client, owner.team, owner.user));
  };
