import type { BlockButtonAction, Middleware, SlackActionMiddlewareArgs, types } from '@slack/bolt';
import { chainModal } from '../../blocks/chain-modal.ts';
import { answerChangedModal } from '../../blocks/modal.ts';
import type { Desk } from '../../ports.ts';
import { leftOutOf, sharedAnswer } from '../../share-value.ts';
import type { Words } from '../../words/words.ts';
import { teamOf } from '../../workspace-team.ts';

/** "Show the chain": who retells whom behind the answer that the button names. */
export const showChain =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, context }) => {
    await ack();
    const words = await desk.wordsFor(client, teamOf(context), body.user.id);
    await desk.out.open(client, body.trigger_id, chainOf(desk, action.value, 0, words));
  };

/** Another page of the chain, in the same modal, which keeps the answer's value. */
export const chainPage =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, action, body, client, context }) => {
    await ack();
    if (!body.view) return;
    const words = await desk.wordsFor(client, teamOf(context), body.user.id);
    const from = /^\d{1,9}$/u.test(action.value ?? '') ? Number(action.value) : 0;
    await desk.out.redraw(client, body.view.id, chainOf(desk, body.view.private_metadata, from, words));
  };

const chainOf = (
  { library, evidence }: Desk,
  value: string | undefined,
  from: number,
  words: Words,
): types.ModalView => {
  const answer = sharedAnswer(value, library());
  if (!answer || value === undefined) return answerChangedModal(words.sourcing.chain.title, words);
  const citations = answer.excerpts.flatMap(({ also, ...excerpt }) => [excerpt, ...also]);
  return chainModal(evidence().originsOf(citations), { value, leftOut: leftOutOf(value) }, from, words);
};
