import type { Person } from './cast.ts';
import { CASTS, type Cast, DESK } from './cast.ts';
import { completions } from './completions.ts';
import type { AttachedDesk } from './delivery.ts';
import type { Call } from './emulator.ts';
import { type Interactions, openInteractions } from './interactions.ts';
import { type Opened, openDesk } from './opening.ts';
import { openSpeech, type Said } from './person.ts';
import { openPremises } from './premises.ts';
import { openRoom, type Room } from './room.ts';
import { offeredShortcuts, type ShortcutUsed, useShortcut } from './shortcuts.ts';
import type { State } from './state.ts';
import { openStream, type Stream } from './stream.ts';
import type { Outcome } from './submission.ts';
import { openWebApi } from './web-api.ts';

/** What people can do in one workspace. */
type Deeds = Interactions & {
  say(person: Person, said: Said): Promise<void>;
  openDesk(person: Person, opened: Opened): Promise<Outcome>;
  useShortcut(person: Person, used: ShortcutUsed): Promise<Outcome>;
};

/** One workspace with all its doors: for the pages, for people's deeds, and for the desk. */
export type Team = {
  readonly room: Room;
  readonly stream: Stream;
  readonly deeds: Deeds;
  readonly webApi: Call;
  close(): Promise<void>;
};

type Around = {
  readonly run: string;
  readonly examples: readonly string[];
  readonly desk: AttachedDesk;
  readonly address: () => string;
  readonly secrets: readonly string[];
};

export const openTeam = async (cast: Cast, around: Around): Promise<Team> => {
  const emulator = await openPremises(cast);
  const stream = openStream(person => stateOf(room, person, around));
  const room = openRoom({ cast, emulator, ...around, publish: stream.publish });
  return {
    room,
    stream,
    deeds: {
      ...openInteractions(room),
      say: openSpeech(room),
      openDesk: openDesk(room),
      useShortcut: useShortcut(room),
    },
    webApi: openWebApi(room),
    async close() {
      stream.close();
      await emulator.close();
    },
  };
};

/** All that a page begins with, as this person sees it. */
const stateOf = (room: Room, person: string, { run, examples }: Around): State => {
  const { cast, channels, timeline, modalsOf, homes, waits, payloads } = room;
  const people = cast.people.map(({ id, name }) => ({ id, name }));
  return {
    run,
    team: { id: cast.team.id, name: cast.team.name },
    teams: CASTS.map(({ team: { id, name } }) => ({ id, name })),
    person: people.find(({ id }) => id === person) ?? { id: person, name: person },
    people,
    desk: { id: cast.desk.userId, name: DESK.name, handle: DESK.handle, command: DESK.command },
    examples,
    completions: completions(),
    shortcuts: offeredShortcuts(),
    channels: channels.seenBy(person),
    lines: timeline.seenBy(person),
    views: modalsOf(person).shown(),
    home: homes.shown(person),
    waits: waits.of(person),
    payloads: payloads.all(),
  };
};
