import { z } from 'zod';
import { elementIn, parsed } from './blocks.ts';
import type { Channels } from './channels.ts';
import type { Delivery, Desk } from './delivery.ts';
import { channelName, interaction } from './envelopes.ts';
import { Entry, entered } from './fields.ts';
import { type Modal, ModalDefinition, type Modals, modalPayload } from './modals.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Line } from './state.ts';
import type { Timeline } from './timeline.ts';
import type { Triggers } from './triggers.ts';

const Id = z.string().max(255);
const Entries = z.record(Id, z.record(Id, Entry)).default({});

/** The person used an element of a message or of a modal. */
export const Acted = z.object({
  on: z.union([z.object({ channel: Id, ts: Id }), z.object({ view: Id })]),
  blockId: Id,
  actionId: Id,
  entry: Entry.default(null),
  entries: Entries,
});
export type Acted = z.infer<typeof Acted>;

/** The person submitted a modal, or closed it. */
export const Submitted = z.object({ view: Id, entries: Entries });
export type Submitted = z.infer<typeof Submitted>;

/** What the page is told: an error's name when the desk did not take it, and errors by input block. */
export type Outcome = { readonly error: string | null; readonly errors: Readonly<Record<string, string>> };

export type Interactions = {
  act(acted: Acted): Promise<Outcome>;
  submit(submitted: Submitted): Promise<Outcome>;
  dismiss(submitted: Submitted): Promise<Outcome>;
};

type Around = {
  readonly address: () => string;
  readonly channels: Channels;
  readonly timeline: Timeline;
  readonly modals: Modals;
  readonly desk: Desk;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
};

export const openInteractions = (around: Around): Interactions => {
  const { modals, timeline, desk, triggers } = around;
  const send = (payload: object) => desk.sendForm({ payload: JSON.stringify(payload) });
  return {
    async act({ on, blockId, actionId, entry, entries }) {
      const line = 'ts' in on ? timeline.find(on.channel, on.ts) : undefined;
      const modal = 'view' in on ? modals.find(on.view) : undefined;
      const element = elementIn((line ?? modal)?.blocks ?? [], blockId, actionId);
      if (!element) return failed('expired');
      const used = {
        action_id: actionId,
        block_id: blockId,
        action_ts: actionTs(),
        ...entered(element, entry),
      };
      const where = line ? messageOrigin(around, line) : modal ? viewOrigin(modal, entries) : {};
      const delivery = await send({
        ...interaction('block_actions'),
        trigger_id: triggers.mint(),
        ...where,
        actions: [used],
      });
      return delivery.outcome === 'taken' ? DONE : failed(delivery.error);
    },
    async submit({ view, entries }) {
      const modal = modals.find(view);
      if (!modal) return failed('expired');
      const delivery = await send({
        ...interaction('view_submission'),
        trigger_id: triggers.mint(),
        view: modalPayload(modal, valuesOf(modal, entries)),
        response_urls: [],
      });
      return answered(modals, modal, delivery);
    },
    async dismiss({ view, entries }) {
      const modal = modals.find(view);
      if (!modal) return DONE;
      if (modal.clear_on_close) modals.clear();
      else modals.close(view);
      if (!modal.notify_on_close) return DONE;
      const closed = {
        view: modalPayload(modal, valuesOf(modal, entries)),
        is_cleared: modal.clear_on_close,
      };
      await send({ ...interaction('view_closed'), ...closed });
      return DONE;
    },
  };
};

/** Where a button of a message stands. An ephemeral message is named but not told, as Slack does it. */
const messageOrigin = ({ channels, responseUrls, address }: Around, line: Line) => {
  const { channel, ts, threadTs, onlyYou, user, text, blocks } = line;
  const home = channels.find(channel);
  const thread = threadTs && { thread_ts: threadTs };
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: onlyYou, ...thread },
    channel: { id: channel, name: home ? channelName(home) : '' },
    response_url: address() + responseUrls.mint({ channel, threadTs, messageTs: ts }),
    state: { values: {} },
    ...(!onlyYou && { message: { type: 'message', user, ts, text, blocks, ...thread } }),
  };
};

const viewOrigin = (modal: Modal, entries: Submitted['entries']) => ({
  container: { type: 'view', view_id: modal.id },
  view: modalPayload(modal, valuesOf(modal, entries)),
});

/** What was entered, for the inputs that the modal really has. */
const valuesOf = (modal: Modal, entries: Submitted['entries']) =>
  Object.fromEntries(
    Object.entries(entries).map(([blockId, byAction]) => [
      blockId,
      Object.fromEntries(
        Object.entries(byAction).flatMap(([actionId, entry]) => {
          const element = elementIn(modal.blocks, blockId, actionId);
          return element ? [[actionId, entered(element, entry)]] : [];
        }),
      ),
    ]),
  );

/** Does what the desk answered to a submission; silence closes the modal. */
const answered = (modals: Modals, modal: Modal, delivery: Delivery): Outcome => {
  if (delivery.outcome === 'failed') return failed(delivery.error);
  if (delivery.body.trim() === '') {
    modals.close(modal.id);
    return DONE;
  }
  const answer = Answer.safeParse(parsed(delivery.body));
  if (!answer.success) return failed('invalid_response');
  switch (answer.data.response_action) {
    case 'errors':
      return { error: null, errors: answer.data.errors };
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

const Answer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('clear') }),
  z.object({ response_action: z.literal('update'), view: ModalDefinition }),
  z.object({ response_action: z.literal('push'), view: ModalDefinition }),
]);

const failed = (error: string): Outcome => ({ error, errors: {} });
const actionTs = () => `${(Date.now() / 1000).toFixed(6)}`;
const DONE: Outcome = { error: null, errors: {} };
