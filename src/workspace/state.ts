import type { Block } from 'slack-blocks-to-jsx';

/** A channel or the direct conversation with the desk, as the sidebar lists it. */
export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'direct';
  /** Whether the desk was invited; a direct conversation always has it. */
  readonly hasDesk: boolean;
};

/** One message as the page shows it. `onlyYou` marks an ephemeral one; `threadTs` names the message it replies to. */
export type Line = {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly onlyYou: boolean;
  readonly edited: boolean;
};

/** A modal as an app described it. `id` is its own for as long as it is open, `hash` changes with every update. */
export type View = {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly submit: string | null;
  readonly close: string | null;
  readonly blocks: readonly Block[];
};

/** The desk was asked in this place and has not answered there yet. */
export type Wait = { readonly channel: string; readonly threadTs: string | null };

/** All that a page needs to begin with. `run` differs at every start of the workspace. */
export type State = {
  readonly run: string;
  readonly team: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly desk: {
    readonly id: string;
    readonly name: string;
    readonly handle: string;
    readonly command: string;
  };
  readonly examples: readonly string[];
  readonly channels: readonly Channel[];
  readonly lines: readonly Line[];
  /** The modals over one another; the last lies on top. */
  readonly views: readonly View[];
  readonly waits: readonly Wait[];
};

/** What happened since, in the order in which it happened. */
export type Change =
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'gone'; readonly channel: string; readonly ts: string }
  | { readonly type: 'views'; readonly views: readonly View[] }
  | { readonly type: 'waits'; readonly waits: readonly Wait[] }
  | { readonly type: 'channels'; readonly channels: readonly Channel[] };

export type Publish = (change: Change) => void;
