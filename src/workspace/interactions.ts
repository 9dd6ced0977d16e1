import { z } from 'zod';
import { elementIn } from './blocks.ts';
import type { Channels } from './channels.ts';
import type { Desk } from './delivery.ts';
import { channelName, interaction } from './envelopes.ts';
import { Entry, entered, keepsValue } from './fields.ts';
import { Entries, stateOf, withEntry } from './form-state.ts';
import { type Modal, type Modals, modalPayload } from './modals.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Line } from './state.ts';
import { answered, DONE, failed, type Outcome, responseUrlsOf } from './submission.ts';
import type { Timeline } from './timeline.ts';
import type { Triggers } from './triggers.ts';

const Id = z.string().max(255);

/** The person used an element of a message or of a modal. */
export const Acted = z.object({
  on: z.union([z.object({ channel: Id, ts: Id }), z.object({ view: Id })]),
  blockId: Id,
  actionId: Id,
  entry: Entry.default(null),
  entries: Entries,
});
export type Acted = z.infer<typeof Acted>;

/** The person submitted a modal. */
export const Submitted = z.object({ view: Id, entries: Entries });
export type Submitted = z.infer<typeof Submitted>;

/** The person closed a modal, or with it all that lie under it. */
export const Dismissed = z.object({ view: Id, entries: Entries, all: z.boolean().default(false) });
export type Dismissed = z.infer<typeof Dismissed>;

export type Interactions = {
  act(acted: Acted): Promise<Outcome>;
  submit(submitted: Submitted): Promise<Outcome>;
  dismiss(dismissed: Dismissed): Promise<Outcome>;
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
      const now = keepsValue(element) ? withEntry(entries, blockId, actionId, entry) : entries;
      const where = line ? messageOrigin(around, line, now) : modal ? viewOrigin(modal, now) : {};
      const used = {
        action_id: actionId,
        block_id: blockId,
        action_ts: actionTs(),
        ...entered(element, entry),
      };
      const delivery = await send({
        ...interaction('block_actions'),
        trigger_id: triggers.mint(line?.channel ?? modal?.conversation ?? null),
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
        trigger_id: triggers.mint(modal.conversation),
        view: modalPayload(modal, entries),
        response_urls: responseUrlsOf(modal, entries, around),
      });
      return answered(modals, modal, delivery);
    },
    async dismiss({ view, entries, all }) {
      const modal = modals.find(view);
      if (!modal) return DONE;
      const is_cleared = all || modal.clear_on_close;
      if (is_cleared) modals.clear();
      else modals.close(view);
      if (!modal.notify_on_close) return DONE;
      await send({ ...interaction('view_closed'), view: modalPayload(modal, entries), is_cleared });
      return DONE;
    },
  };
};

/** Where a button of a message stands. An ephemeral message is named but not told, as Slack does it. */
const messageOrigin = ({ channels, responseUrls, address }: Around, line: Line, entries: Entries) => {
  const { channel, ts, threadTs, onlyYou, user, text, blocks } = line;
  const home = channels.find(channel);
  const thread = threadTs && { thread_ts: threadTs };
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: onlyYou, ...thread },
    channel: { id: channel, name: home ? channelName(home) : '' },
    response_url: address() + responseUrls.mint({ channel, threadTs, messageTs: ts }),
    state: stateOf(blocks, entries),
    ...(!onlyYou && { message: { type: 'message', user, ts, text, blocks, ...thread } }),
  };
};

const viewOrigin = (modal: Modal, entries: Entries) => ({
  container: { type: 'view', view_id: modal.id },
  view: modalPayload(modal, entries),
});

const actionTs = () => `${(Date.now() / 1000).toFixed(6)}`;
