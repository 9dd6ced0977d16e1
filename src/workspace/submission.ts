import { z } from 'zod';
import { elementsIn, parsed } from './blocks.ts';
import type { Delivery } from './delivery.ts';
import type { Entries } from './form-state.ts';
import { stateOf } from './form-state.ts';
import { blocksOf, type Modal, ModalDefinition, type Modals } from './modals.ts';
import type { ResponseUrls } from './response-urls.ts';

/** What the page is told: an error's name when the desk did not take it, and errors by input block. */
export type Outcome = { readonly error: string | null; readonly errors: Readonly<Record<string, string>> };

/** Does what the desk answered to a submission; silence closes the modal. */
export const answered = (modals: Modals, modal: Modal, delivery: Delivery): Outcome => {
  if (delivery.outcome === 'failed') return failed(delivery.error);
  if (delivery.body.trim() === '') {
    modals.close(modal.id);
    return DONE;
  }
  const answer = Answer.safeParse(parsed(delivery.body));
  if (!answer.success) return failed('invalid_response');
  switch (answer.data.response_action) {
    case 'errors':
      return withErrors(modal, answer.data.errors);
    case 'clear':
      modals.clear();
      return DONE;
    case 'update':
      modals.update(modal.id, answer.data.view);
      return DONE;
    case 'push':
      return modals.push(answer.data.view) ? DONE : failed('push_limit_reached');
  }
};

/** Errors stand beside input blocks; Slack takes an answer that names anything else for a broken one. */
const withErrors = (modal: Modal, errors: Outcome['errors']): Outcome => {
  const inputs = modal.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  const named = Object.keys(errors);
  return named.length > 0 && named.every(blockId => inputs.includes(blockId))
    ? { error: null, errors }
    : failed('invalid_response');
};

/** A response URL for every input of a conversation that asks for one and has one chosen. */
export const responseUrlsOf = (
  modal: Modal,
  entries: Entries,
  person: string,
  { address, responseUrls }: { readonly address: () => string; readonly responseUrls: ResponseUrls },
) => {
  const blocks = blocksOf(modal).filter(({ type }) => type === 'input');
  const { values } = stateOf(blocks, entries);
  return blocks.flatMap(block =>
    elementsIn(block).flatMap(({ action_id = '', response_url_enabled }) => {
      const { block_id = '' } = block;
      const { selected_conversation, selected_channel } = Chosen.parse(values[block_id]?.[action_id]);
      const channel = selected_conversation ?? selected_channel;
      if (response_url_enabled !== true || !channel) return [];
      const path = responseUrls.mint({ person, channel, threadTs: null, messageTs: null });
      return [{ block_id, action_id, channel_id: channel, response_url: address() + path }];
    }),
  );
};

export const failed = (error: string): Outcome => ({ error, errors: {} });
export const DONE: Outcome = { error: null, errors: {} };

const Chosen = z.object({
  selected_conversation: z.string().nullish(),
  selected_channel: z.string().nullish(),
});
const Answer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('clear') }),
  z.object({ response_action: z.literal('update'), view: ModalDefinition }),
  z.object({ response_action: z.literal('push'), view: ModalDefinition }),
]);
