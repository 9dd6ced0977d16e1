import { randomBytes } from 'node:crypto';
import type { Cast } from './cast.ts';
import { type Channels, openChannels } from './channels.ts';
import type { Desk } from './delivery.ts';
import type { Emulator } from './emulator.ts';
import { type Homes, openHomes } from './homes.ts';
import { type Modals, openModals } from './modals.ts';
import { openPayloads, type Payloads } from './payloads.ts';
import { openPosts, type Posts } from './posts.ts';
import { recordedDesk } from './recorded-desk.ts';
import { openResponseUrls, type ResponseUrls } from './response-urls.ts';
import { openResponses, type Respond } from './responses.ts';
import type { Publish } from './state.ts';
import { openTimeline, type Timeline } from './timeline.ts';
import { openTriggers, type Triggers } from './triggers.ts';
import { openWaits, type Waits } from './waits.ts';

/** All that there is in one workspace. Nothing in it is shared with another, but the desk's address. */
export type Room = {
  readonly cast: Cast;
  readonly botToken: string;
  /** Where the browser finds the workspaces; known once they listen. */
  readonly address: () => string;
  readonly emulator: Emulator;
  readonly channels: Channels;
  readonly timeline: Timeline;
  readonly waits: Waits;
  readonly posts: Posts;
  readonly homes: Homes;
  readonly modalsOf: (person: string) => Modals;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly respond: Respond;
  readonly payloads: Payloads;
  /** Every request through it is recorded. */
  readonly desk: Desk;
  /** Which of the two events of a mention goes first; it is not always the same one, as it is not in Slack. */
  readonly mentionFirst: () => boolean;
};

type Around = {
  readonly cast: Cast;
  readonly emulator: Emulator;
  readonly desk: Desk;
  readonly address: () => string;
  /** What no payload may show, beside this workspace's own token. */
  readonly secrets: readonly string[];
  readonly publish: Publish;
};

export const openRoom = ({ cast, emulator, desk, address, secrets, publish }: Around): Room => {
  const botToken = `xoxb-${randomBytes(24).toString('hex')}`;
  const channels = openChannels(cast, publish);
  const timeline = openTimeline(publish);
  const waits = openWaits(publish);
  const posts = openPosts({ cast, emulator, channels, timeline, waits });
  const payloads = openPayloads(cast.team.id, [botToken, ...secrets], publish);
  const modals = new Map(cast.people.map(({ id }) => [id, openModals(id, publish)]));
  let mentions = 0;
  return {
    cast,
    botToken,
    address,
    emulator,
    channels,
    timeline,
    waits,
    posts,
    homes: openHomes(publish),
    modalsOf(person) {
      const own = modals.get(person);
      if (!own) throw new Error(`There is no ${person} in ${cast.team.name}`);
      return own;
    },
    triggers: openTriggers(Date.now),
    responseUrls: openResponseUrls(cast.team.id, Date.now),
    respond: openResponses(posts, timeline),
    payloads,
    desk: recordedDesk(desk, payloads),
    mentionFirst() {
      mentions += 1;
      return mentions % 2 === 0;
    },
  };
};
