import { z } from 'zod';
import type { Person } from './cast.ts';
import { eventEnvelope, homeOpenedEvent } from './envelopes.ts';
import { homePayload } from './homes.ts';
import type { Room } from './room.ts';
import { DONE, failed, type Outcome } from './submission.ts';
import { Viewer } from './viewer.ts';

/** Somebody opened the desk: its Home, or their direct conversation with it. */
export const Opened = z.object({ as: Viewer, tab: z.enum(['home', 'messages']).default('home') });
export type Opened = z.infer<typeof Opened>;

/** Tells the desk that a person opened it, with what they see on its Home, if anything. */
export const openDesk =
  ({ cast, desk, homes }: Room) =>
  async (person: Person, { tab }: Opened): Promise<Outcome> => {
    const home = homes.of(person.id);
    const view = home && tab === 'home' ? homePayload(cast, home, {}) : null;
    const delivery = await desk.sendEvent(eventEnvelope(cast, homeOpenedEvent(person, tab, view)));
    return delivery.outcome === 'taken' ? DONE : failed(delivery.error);
  };
