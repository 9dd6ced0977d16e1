import { z } from 'zod';
import type { Cast } from './cast.ts';
import type { Fields, Reply } from './emulator.ts';

/**
 * users.info: what the emulator says of somebody, with what Slack says of the members of a workspace. They live where this machine
 * does, and their language is told when it is asked for.
 */
export const memberOf =
  ({ team, people }: Cast, read: (fields: Fields) => Promise<Reply>) =>
  async (fields: Fields): Promise<Reply> => {
    const reply = await read(fields);
    if (!reply.ok) return reply;
    const person = people.find(({ id }) => id === fields.user);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const offset = -new Date().getTimezoneOffset() * 60;
    const user = {
      ...NOBODY_SPECIAL,
      ...z.looseObject({}).parse(reply.user),
      team_id: team.id,
      tz: timeZone,
      tz_label: timeZone,
      tz_offset: offset,
      ...(person && {
        name: person.handle,
        real_name: person.name,
        is_admin: person.isAdmin,
        is_restricted: person.isGuest,
      }),
      ...(ASKED.has(fields.include_locale) && { locale: person?.locale ?? 'en-US' }),
    };
    return { ...reply, user };
  };

const ASKED = new Set<unknown>([true, 'true', '1', 1]);
const NOBODY_SPECIAL = {
  deleted: false,
  is_bot: false,
  is_app_user: false,
  is_admin: false,
  is_owner: false,
  is_primary_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
} as const;
