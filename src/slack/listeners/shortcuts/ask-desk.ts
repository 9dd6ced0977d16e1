import type { GlobalShortcut, Middleware, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { emptyAskView } from '../../ask-form.ts';
import { openFor } from '../../opening.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/** "Ask the Huawei desk" beside the message box: an empty form. */
export const askDesk =
  (desk: Desk): Middleware<SlackShortcutMiddlewareArgs<GlobalShortcut>> =>
  async ({ ack, body, client, context }) => {
    await ack();
    const user = body.user.id;
    const words = await desk.wordsFor(client, teamOf(context), user);
    await openFor(desk.out, { client, user, trigger: body.trigger_id }, emptyAskView(desk, words), words);
  };
