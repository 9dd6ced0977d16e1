import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from './desk-log.ts';
import { errorText } from './redaction.ts';

/**
 * What somebody is in the desk's workspace. Only a `member`, one who is no guest, may change what belongs to a channel; `zone` is
 * that of the profile, and `isAdmin` is true of the workspace's admins and owners. An `outsider` belongs to another workspace. `locale` is
 * the language that Slack speaks to them (`de-DE`), null where it is not told. `untold` says that Slack did not tell, and with which error.
 */
export type Standing =
  | {
      readonly kind: 'member';
      readonly zone: string | null;
      readonly isAdmin: boolean;
      readonly locale: string | null;
    }
  | { readonly kind: 'guest' | 'outsider' | 'bot' | 'deactivated'; readonly locale: string | null }
  | { readonly kind: 'untold'; readonly error: string };

/** Tells what a user is in a workspace; never rejects. */
export type Membership = (client: webApi.WebClient, team: string, user: string) => Promise<Standing>;

type Membered = { readonly log: Log; readonly clock?: () => number };

/**
 * Asks Slack (users.info), never the payload of what was pressed or typed. What Slack told holds for {@link GOOD_FOR} milliseconds of
 * the clock; that it did not tell is never kept. Who is asked about twice at a time is looked up once.
 */
export const openMembership = ({ log, clock = () => performance.now() }: Membered): Membership => {
  const kept = new Map<string, { readonly standing: Standing; readonly at: number }>();
  const asked = new Map<string, Promise<Standing>>();
  const look = async (key: string, asking: () => Promise<Standing>): Promise<Standing> => {
    const at = clock();
    const standing = await asking();
    asked.delete(key);
    kept.delete(key);
    if (standing.kind !== 'untold') kept.set(key, { standing, at });
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    return standing;
  };
  return async (client, team, user) => {
    const key = JSON.stringify([team, user]);
    const known = kept.get(key);
    if (known && clock() - known.at < GOOD_FOR) return known.standing;
    const looking = asked.get(key) ?? look(key, () => ask(client, team, user, log));
    asked.set(key, looking);
    return looking;
  };
};

const ask = async (client: webApi.WebClient, team: string, user: string, log: Log): Promise<Standing> => {
  try {
    const { user: profile } = await client.users.info({ user, include_locale: true });
    return standingOf(profile, team, user);
  } catch (error) {
    log.warn({ error: errorText(error) }, 'Slack did not tell what somebody is in the workspace');
    return {
      kind: 'untold',
      error: error instanceof webApi.WebAPIPlatformError ? error.data.error : 'unknown',
    };
  }
};

/**
 * Reads a profile as Slack gives it. Every mark of a full member has to be there: what is left out is no reason to let somebody
 * in. On Enterprise Grid the workspaces of a person stand in `enterprise_user`.
 */
export const standingOf = (profile: unknown, team: string, user: string): Standing => {
  const { success, data } = Profile.safeParse(profile);
  if (!success || data.id !== user) return { kind: 'untold', error: 'incomplete' };
  const { locale } = data;
  const teams = [data.team_id, ...(data.enterprise_user?.teams ?? [])];
  if (data.is_stranger === true || !teams.includes(team)) return { kind: 'outsider', locale };
  if (data.deleted === true) return { kind: 'deactivated', locale };
  if (data.is_bot === true || user === SLACKBOT) return { kind: 'bot', locale };
  if (data.is_restricted === true || data.is_ultra_restricted === true) return { kind: 'guest', locale };
  const marks = [data.deleted, data.is_bot, data.is_restricted, data.is_ultra_restricted];
  if (!marks.every(mark => mark === false)) return { kind: 'untold', error: 'incomplete' };
  const isAdmin = data.is_admin === true || data.is_owner === true;
  return { kind: 'member', zone: data.tz ?? null, isAdmin, locale };
};

const flag = z.boolean().optional();

/** docs.slack.dev/reference/objects/user-object */
const Profile = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  tz: z.string().nullish().catch(null),
  locale: z.string().nullable().catch(null).default(null),
  deleted: flag,
  is_bot: flag,
  is_stranger: flag,
  is_admin: flag.catch(undefined),
  is_owner: flag.catch(undefined),
  is_restricted: flag,
  is_ultra_restricted: flag,
  enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
});

/** Slack's own voice, which no flag marks as a bot. */
const SLACKBOT = 'USLACKBOT';

const GOOD_FOR = 5 * 60_000;
const MOST_KEPT = 1000;
