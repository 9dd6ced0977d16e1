import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Blocks, parsed, withElements } from './blocks.ts';
import type { Cast } from './cast.ts';
import { beginningWith } from './conversation-menu.ts';
import { viewOwner } from './envelopes.ts';
import { type Entries, stateOf } from './form-state.ts';
import type { Channel, Publish, View } from './state.ts';
import type { Moment } from './triggers.ts';

const Text = z.looseObject({ text: z.string() });

/** A modal as an app sends it, as JSON or as the text of it. */
export const ModalDefinition = z.preprocess(
  value => (typeof value === 'string' ? parsed(value) : value),
  z.looseObject({
    type: z.literal('modal'),
    title: Text,
    submit: Text.nullish(),
    close: Text.nullish(),
    blocks: Blocks,
    callback_id: z.string().default(''),
    private_metadata: z.string().default(''),
    external_id: z.string().default(''),
    clear_on_close: z.boolean().default(false),
    notify_on_close: z.boolean().default(false),
  }),
);
export type ModalDefinition = z.infer<typeof ModalDefinition>;

/** A modal on the stack, in the shape of Slack's payloads. */
export type Modal = ModalDefinition & {
  readonly id: string;
  readonly hash: string;
  readonly previous_view_id: string | null;
  readonly root_view_id: string;
  /** What the person looked at when the stack was opened; Slack does not tell it. */
  readonly conversation: Channel | null;
};

/** A person's modals over one another, at most three. */
export type Modals = {
  /** As the page draws them, the uppermost last. */
  shown(): readonly View[];
  find(id: string): Modal | undefined;
  byExternalId(externalId: string): Modal | undefined;
  /** Begins a new stack. */
  open(definition: ModalDefinition, moment: Moment): Modal;
  /** Puts one on top; null when three are there already. */
  push(definition: ModalDefinition): Modal | null;
  /** Replaces one in its place; undefined when it is not on the stack. */
  update(id: string, definition: ModalDefinition): Modal | undefined;
  close(id: string): void;
  clear(): void;
};

export const openModals = (person: string, publish: Publish): Modals => {
  let stack: readonly Modal[] = [];
  const set = (next: readonly Modal[]) => {
    stack = next;
    publish({ type: 'views', views: shown() }, person);
  };
  const shown = () => stack.map(viewOf);
  const find = (id: string) => stack.find(modal => modal.id === id);
  const made = (
    definition: ModalDefinition,
    below: Modal | undefined,
    conversation: Channel | null,
  ): Modal => {
    const id = newViewId();
    const root_view_id = below?.root_view_id ?? id;
    return {
      ...definition,
      id,
      hash: newHash(),
      previous_view_id: below?.id ?? null,
      root_view_id,
      conversation,
    };
  };
  return {
    shown,
    find,
    byExternalId: externalId => stack.find(modal => externalId !== '' && modal.external_id === externalId),
    open(definition, { conversation }) {
      const modal = made(definition, undefined, conversation);
      set([modal]);
      return modal;
    },
    push(definition) {
      if (stack.length >= MOST_MODALS) return null;
      const below = stack.at(-1);
      const modal = made(definition, below, below?.conversation ?? null);
      set([...stack, modal]);
      return modal;
    },
    update(id, definition) {
      const old = find(id);
      if (!old) return undefined;
      const { previous_view_id, root_view_id, conversation } = old;
      const modal = { ...definition, id, hash: newHash(), previous_view_id, root_view_id, conversation };
      set(stack.map(candidate => (candidate.id === id ? modal : candidate)));
      return modal;
    },
    close(id) {
      const at = stack.findIndex(modal => modal.id === id);
      if (at >= 0) set(stack.slice(0, at));
    },
    clear() {
      if (stack.length > 0) set([]);
    },
  };
};

/** A modal as Slack tells it to the app, with what the person entered so far. */
export const modalPayload = (cast: Cast, modal: Modal, entries: Entries) => {
  const { conversation: _, ...told } = modal;
  return {
    ...told,
    submit: modal.submit ?? null,
    close: modal.close ?? null,
    ...viewOwner(cast),
    state: stateOf(blocksOf(modal), entries),
  };
};

/** The blocks as the person first sees them. */
export const blocksOf = ({ blocks, conversation }: Modal) =>
  withElements(blocks, beginningWith(conversation));

const viewOf = (modal: Modal): View => ({
  id: modal.id,
  hash: modal.hash,
  title: modal.title.text,
  submit: modal.submit?.text ?? null,
  close: modal.close?.text ?? null,
  blocks: blocksOf(modal),
});

export const newViewId = () => `V${randomBytes(5).toString('hex').toUpperCase()}`;
/** Another one for every state of a view, by which an app says which state it means. */
export const newHash = () => `${Date.now()}.${randomBytes(4).toString('hex')}`;
const MOST_MODALS = 3;
