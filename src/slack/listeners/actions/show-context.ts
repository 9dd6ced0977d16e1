import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { changedModal, contextModal } from '../../blocks/context-modal.ts';
import { findExcerpt, Reference } from '../../excerpt-reference.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/** "Show in context": opens the article's body around the excerpt that the button names. */
export const showContext =
  ({ library, out, wordsFor }: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, context }) => {
    await ack();
    const words = await wordsFor(client, teamOf(context), body.user.id);
    const reference = Reference.safeParse(action.value);
    const found = reference.success ? findExcerpt(library(), reference.data) : null;
    const view = found ? contextModal(found, words) : changedModal(words);
    await out.open(client, body.trigger_id, view);
  };
