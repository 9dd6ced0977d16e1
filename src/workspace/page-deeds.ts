import { z } from 'zod';
import type { Person } from './cast.ts';
import { Acted, Dismissed, Submitted } from './interactions.ts';
import { Opened } from './opening.ts';
import { Said } from './person.ts';
import { ShortcutUsed } from './shortcuts.ts';
import type { Team } from './team.ts';
import { Id, Viewer } from './viewer.ts';

/** Somebody who is there: a person in a workspace. */
export type Somebody = { readonly team: Team; readonly person: Person };

/** Does what the page tells of, in the name of whom it tells; rejects with a ZodError what is not in the shape of that deed. */
type Deed = (body: unknown) => Promise<unknown>;

/** The deeds of the page by their paths. `find` knows who is there; a deed of nobody, or in no conversation of theirs, answers `undefined`. */
export const pageDeeds = (
  find: (viewer: Viewer) => Somebody | undefined,
  bringDigestForward: (team: string, channel: string) => Promise<string>,
): ReadonlyMap<string, Deed> => {
  const deed =
    <T extends { readonly as: Viewer }>(
      shape: z.ZodType<T>,
      does: (as: Somebody, told: T) => Promise<unknown>,
    ) =>
    async (body: unknown): Promise<unknown> => {
      const told = shape.parse(body);
      const somebody = find(told.as);
      return somebody && (await does(somebody, told));
    };
  return new Map<string, Deed>([
    [
      '/say',
      deed(Said, async ({ team, person }, said) => {
        await team.deeds.say(person, said);
        return {};
      }),
    ],
    ['/act', deed(Acted, ({ team, person }, acted) => team.deeds.act(person, acted))],
    ['/submit', deed(Submitted, ({ team, person }, submitted) => team.deeds.submit(person, submitted))],
    ['/dismiss', deed(Dismissed, ({ team, person }, dismissed) => team.deeds.dismiss(person, dismissed))],
    ['/open-home', deed(Opened, ({ team, person }, opened) => team.deeds.openDesk(person, opened))],
    ['/shortcut', deed(ShortcutUsed, ({ team, person }, used) => team.deeds.useShortcut(person, used))],
    [
      '/digest',
      deed(Forward, async ({ team, person }, { as, channel }) => {
        if (!team.room.channels.seenBy(person.id).some(({ id }) => id === channel)) return undefined;
        return { sentence: await bringDigestForward(as.team, channel) };
      }),
    ],
  ]);
};

const Forward = z.object({ as: Viewer, channel: Id });
