import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs, types } from '@slack/bolt';
import { chainModal } from '../../blocks/chain-modal.ts';
import { answerChangedModal } from '../../blocks/modal.ts';
import type { Desk } from '../../ports.ts';
import { leftOutOf, sharedAnswer } from '../../share-value.ts';

/** "Show the chain": who retells whom behind the answer that the button names. */
export const showChain =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client }) => {
    await ack();
    await desk.out.open(client, body.trigger_id, chainOf(desk, action.value, 0));
  };

/** Another page of the chain, in the same modal, which keeps the answer's value. */
export const chainPage =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client }) => {
    await ack();
    if (!body.view) return;
    const from = /^\d{1,9}$/u.test(action.value ?? '') ? Number(action.value) : 0;
    await desk.out.redraw(client, body.view.id, chainOf(desk, body.view.private_metadata, from));
  };

const chainOf = ({ library, evidence }: Desk, value: string | undefined, from: number): types.ModalView => {
  const answer = sharedAnswer(value, library());
  if (!answer || value === undefined) return answerChangedModal('The chain');
  const citations = answer.excerpts.flatMap(({ also, ...excerpt }) => [excerpt, ...also]);
  return chainModal(evidence().originsOf(citations), { value, leftOut: leftOutOf(value) }, from);
};
