import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { olderVersionModal } from '../../blocks/context-modal.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/** A form that the desk does not know any more. */
export const olderForm =
  ({ wordsFor }: Desk): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, client, context }) => {
    const words = await wordsFor(client, teamOf(context), body.user.id);
    await ack({ response_action: 'update', view: olderVersionModal(words) });
  };
