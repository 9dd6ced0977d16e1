import { webApi } from '@slack/bolt';
import { type ParsedRule, parseRule } from '../digest/rule.ts';
import type { DigestRule, Place } from '../digest/subscription.ts';
import { introMessage } from './blocks/digest-status.ts';
import { escaped } from './mrkdwn.ts';
import type { Person } from './outgoing.ts';
import type { Desk } from './ports.ts';

/** A rule, and where its zone comes from when nobody named one. */
export type ReadRule =
  | (Extract<ParsedRule, { ok: true }> & { readonly note: string | null })
  | Extract<ParsedRule, { ok: false }>;

/** Reads the words after `digest on`; without a zone that of the person's profile holds, else the desk's own. */
export const readRule = async (words: string, person: Person, defaultZone: string): Promise<ReadRule> => {
  const parsed = parseRule(words, defaultZone);
  if (!parsed.ok) return parsed;
  if (namesZone(words)) return { ...parsed, note: null };
  const zone = await profileZone(person);
  const own = zone === null ? null : parseRule(words, zone);
  if (own?.ok) return { ...own, note: 'The time zone is that of your profile.' };
  const note = `I cannot read the time zone of your profile, so I took ${escaped(parsed.rule.zone)}. To change it, put the zone after the time.`;
  return { ...parsed, note };
};

/**
 * Tells the channel that it has a digest, or has it at another time; a rule that stands already is not told again.
 * Returns Slack's error when it refuses, else null.
 */
export const introduceDigest = async (
  { digests, out }: Desk,
  person: Person,
  place: Place,
  rule: DigestRule,
): Promise<string | null> => {
  const { subscription } = await digests.status(place);
  if (subscription && subscription.time === rule.time && subscription.zone === rule.zone) return null;
  try {
    await out.post(
      { client: person.client, channel: place.channel },
      introMessage(person.user, rule, subscription),
    );
    return null;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
    throw error;
  }
};

/** Whether the words name a zone themselves: then the default makes no difference. */
const namesZone = (words: string): boolean => {
  const [one, other] = [parseRule(words, 'UTC'), parseRule(words, 'Asia/Tokyo')];
  return one.ok && other.ok && one.rule.zone === other.rule.zone;
};

/** The zone of the person's profile; null without the scope users:read, or when Slack does not tell. */
const profileZone = async ({ client, user }: Person): Promise<string | null> => {
  try {
    const { user: profile } = await client.users.info({ user });
    return profile?.tz ?? null;
  } catch {
    return null;
  }
};
