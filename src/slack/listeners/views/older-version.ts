import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { olderVersionModal } from '../../blocks/context-modal.ts';

/** A form that the desk does not know any more. */
export const olderForm =
  (): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack }) => {
    await ack({ response_action: 'update', view: olderVersionModal() });
  };
