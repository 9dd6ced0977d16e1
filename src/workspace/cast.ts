import { surface } from '../slack/surface.ts';
import type { Channel, Named } from './state.ts';

/** Somebody in a workspace, with the id of their own direct conversation with the desk there. */
export type Person = Named & {
  readonly handle: string;
  readonly direct: string;
  readonly locale: string;
  readonly isAdmin: boolean;
  readonly isGuest: boolean;
};

/** A workspace before anything was said in it. Its ids are its own and the same at every start, so that what the desk keeps outlives one. */
export type Cast = {
  readonly team: Named & { readonly domain: string };
  /** The desk's bot in this workspace. */
  readonly desk: { readonly userId: string; readonly botId: string };
  readonly people: readonly [Person, ...Person[]];
  readonly channels: { readonly general: Channel; readonly news: Channel; readonly closed: Channel };
};

/** The desk as Slack knows it in every workspace: an app, the handle that people mention, and the command they type. */
export const DESK = {
  appId: 'A0HUAWEIDSK',
  handle: surface.botName,
  name: surface.name,
  command: surface.command.name,
} as const;

/** Who speaks when Slack itself has something to say to a person. */
export const SLACK = { id: 'USLACKBOT', name: 'Slack' } as const;

/** An admin and a German speaker, both full members; the desk is in the public channels and may be invited to the private one. */
const FIRST: Cast = {
  team: { id: 'T000000001', name: 'Local workspace', domain: 'local' },
  desk: { userId: 'U0HUAWEIDSK', botId: 'B0HUAWEIDSK' },
  people: [
    {
      id: 'U000000001',
      name: 'You',
      handle: 'you',
      direct: 'D000000001',
      locale: 'en-US',
      isAdmin: true,
      isGuest: false,
    },
    {
      id: 'U000000002',
      name: 'Dana',
      handle: 'dana',
      direct: 'D000000002',
      locale: 'de-DE',
      isAdmin: false,
      isGuest: false,
    },
  ],
  channels: {
    general: { id: 'C000000001', name: 'general', kind: 'channel', hasDesk: true },
    news: { id: 'C000000002', name: 'huawei-news', kind: 'channel', hasDesk: true },
    closed: { id: 'C000000003', name: 'leads', kind: 'private', hasDesk: false },
  },
};

/** Another workspace, to see that nothing crosses; with a guest in it, and a public channel without the desk. */
const SECOND: Cast = {
  team: { id: 'T200000001', name: 'Second workspace', domain: 'second' },
  desk: { userId: 'U2HUAWEIDSK', botId: 'B2HUAWEIDSK' },
  people: [
    {
      id: 'U200000001',
      name: 'You',
      handle: 'you',
      direct: 'D200000001',
      locale: 'en-US',
      isAdmin: true,
      isGuest: false,
    },
    {
      id: 'U200000002',
      name: 'Sam (guest)',
      handle: 'sam',
      direct: 'D200000002',
      locale: 'en-GB',
      isAdmin: false,
      isGuest: true,
    },
  ],
  channels: {
    general: { id: 'C200000001', name: 'general', kind: 'channel', hasDesk: true },
    news: { id: 'C200000002', name: 'press', kind: 'channel', hasDesk: false },
    closed: { id: 'C200000003', name: 'board', kind: 'private', hasDesk: false },
  },
};

/** The workspaces that there are; a page that does not say otherwise begins in the first. */
export const CASTS = [FIRST, SECOND] as const;
