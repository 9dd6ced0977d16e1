import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { changedModal, contextModal } from '../../blocks/context-modal.ts';
import { findExcerpt, Reference } from '../../excerpt-reference.ts';
import type { Desk } from '../../ports.ts';

/** "Show in context": opens the article's body around the excerpt that the button names. */
export const showContext =
  ({ library, out }: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client }) => {
    await ack();
    const reference = Reference.safeParse(action.value);
    const found = reference.success ? findExcerpt(library(), reference.data) : null;
    await out.open(client, body.trigger_id, found ? contextModal(found) : changedModal());
  };
