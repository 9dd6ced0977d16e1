import { z } from 'zod';
import { Blocks, parsed } from './blocks.ts';
import type { Cast } from './cast.ts';
import { viewOwner } from './envelopes.ts';
import { type Entries, stateOf } from './form-state.ts';
import { newHash, newViewId } from './modals.ts';
import type { Publish, View } from './state.ts';

/** A Home as an app sends it, as JSON or as the text of it. */
export const HomeDefinition = z.preprocess(
  value => (typeof value === 'string' ? parsed(value) : value),
  z.looseObject({
    type: z.literal('home'),
    blocks: Blocks,
    callback_id: z.string().default(''),
    private_metadata: z.string().default(''),
    external_id: z.string().default(''),
  }),
);
export type HomeDefinition = z.infer<typeof HomeDefinition>;

/** A Home that was published, in the shape of Slack's payloads. Its id stays, its hash changes with every publishing. */
export type Home = HomeDefinition & { readonly id: string; readonly hash: string };

/** What the desk published on its Home, for each person by itself. */
export type Homes = {
  of(person: string): Home | null;
  shown(person: string): View | null;
  /** Puts it in the place of what this person saw before. */
  publish(person: string, definition: HomeDefinition): Home;
};

export const openHomes = (publish: Publish): Homes => {
  const homes = new Map<string, Home>();
  const of = (person: string) => homes.get(person) ?? null;
  const shown = (person: string) => {
    const home = of(person);
    return home && viewOf(home);
  };
  return {
    of,
    shown,
    publish(person, definition) {
      const home = { ...definition, id: of(person)?.id ?? newViewId(), hash: newHash() };
      homes.set(person, home);
      publish({ type: 'home', view: viewOf(home) }, person);
      return home;
    },
  };
};

/** A Home as Slack tells it to the app, with what the person entered so far. */
export const homePayload = (cast: Cast, home: Home, entries: Entries) => ({
  ...home,
  title: { type: 'plain_text', text: 'View Title', emoji: true },
  submit: null,
  close: null,
  clear_on_close: false,
  notify_on_close: false,
  previous_view_id: null,
  root_view_id: home.id,
  ...viewOwner(cast),
  state: stateOf(home.blocks, entries),
});

const viewOf = ({ id, hash, blocks }: Home): View => ({
  id,
  hash,
  title: '',
  submit: null,
  close: null,
  blocks,
});
