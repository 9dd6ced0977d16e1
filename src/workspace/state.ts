import type { Block } from 'slack-blocks-to-jsx';

/** Whatever has an id and a name for people: a workspace, a person, a shortcut. */
export type Named = { readonly id: string; readonly name: string };

/** A channel, a private one, or a person's direct conversation with the desk, as the sidebar lists it. */
export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'direct';
  /** Whether the desk was invited; a direct conversation always has it. */
  readonly hasDesk: boolean;
};

/** One message as a person sees it. `onlyYou` marks an ephemeral one; `threadTs` names the message it replies to. */
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

/** A modal, or the desk's Home, as an app described it. `id` is its own for as long as it is open, `hash` changes with every update. */
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

/** What may follow the desk's command, and what it is for. */
export type Completion = { readonly text: string; readonly hint: string };

/**
 * One request between Slack and the desk with its answer. `body` is what the request held, as parsed JSON and without
 * anything that opens a door; `outcome` says how the other side took it, such as `200 in 12 ms` or `error: not_in_channel`.
 */
export type Payload = {
  readonly id: number;
  /** When it was sent, as an ISO 8601 time. */
  readonly at: string;
  readonly direction: 'to_desk' | 'from_desk';
  /** What it was, such as `event app_mention`, `command /huawei` or `chat.postMessage`. */
  readonly name: string;
  readonly team: string;
  readonly outcome: string;
  readonly body: unknown;
};

/** All that a page needs to begin with, as one person of one workspace sees it. `run` differs at every start. */
export type State = {
  readonly run: string;
  readonly team: Named;
  readonly teams: readonly Named[];
  readonly person: Named;
  /** Everybody in this workspace. */
  readonly people: readonly Named[];
  readonly desk: Named & { readonly handle: string; readonly command: string };
  readonly examples: readonly string[];
  readonly completions: readonly Completion[];
  readonly shortcuts: { readonly message: readonly Named[]; readonly global: readonly Named[] };
  readonly channels: readonly Channel[];
  readonly lines: readonly Line[];
  /** The modals over one another; the last lies on top. */
  readonly views: readonly View[];
  /** What the desk published on its Home for this person; null before it did. */
  readonly home: View | null;
  readonly waits: readonly Wait[];
  /** What went between this workspace and the desk, oldest first, at most 200. */
  readonly payloads: readonly Payload[];
};

/** What happened since, in the order in which it happened. */
export type Change =
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'gone'; readonly channel: string; readonly ts: string }
  | { readonly type: 'views'; readonly views: readonly View[] }
  | { readonly type: 'waits'; readonly waits: readonly Wait[] }
  | { readonly type: 'channels'; readonly channels: readonly Channel[] }
  | { readonly type: 'home'; readonly view: View | null }
  | { readonly type: 'payload'; readonly payload: Payload };

/** Tells of a change: one person of the workspace, by their id, or with null everybody in it. */
export type Publish = (change: Change, to: string | null) => void;
