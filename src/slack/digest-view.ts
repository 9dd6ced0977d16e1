import type { types, webApi } from '@slack/bolt';
import type { DigestWish, Place, Subscription } from '../digest/subscription.ts';
import { EVERY_DAY } from '../digest/weekdays.ts';
import { zoneNamed } from '../digest/zone.ts';
import { digestFormModal, digestSaidModal } from './blocks/digest-form.ts';
import { noRightWords } from './blocks/digest-rights.ts';
import { channelId, type Entries } from './digest-entries.ts';
import type { Desk } from './ports.ts';
import type { Words } from './words/words.ts';

/** Who has the form before them; `team` is the desk's workspace. */
export type Viewer = { readonly client: webApi.WebClient; readonly team: string; readonly user: string };

/** Something done to the digest of a place on the way; returns what is said of it, as mrkdwn. */
type Deed = (place: Place) => Promise<string>;

/**
 * The form for a channel as the digest stands, after the deed when there is one; for who may not change it, the reason, and the
 * deed is not done. What was entered already is kept where the channel has no digest.
 */
export const digestView = async (
  desk: Desk,
  { client, team, user }: Viewer,
  channel: string | null,
  words: Words,
  { entered = null, deed = null }: { entered?: Entries | null; deed?: Deed | null } = {},
): Promise<types.ModalView> => {
  const standing = await desk.membership(client, team, user);
  if (standing.kind !== 'member') return digestSaidModal(noRightWords(standing, words), words);
  const place = channel === null || channelId(channel) === null ? null : { team, channel };
  const note = place && deed ? await deed(place) : null;
  const subscription = place && (await desk.digests.status(place)).subscription;
  const usual = { ...USUAL, zone: zoneNamed(standing.zone ?? '') ?? desk.defaultZone };
  const begin = beginning(subscription, entered, usual);
  return digestFormModal({ place, subscription, begin, note }, words);
};

/** What the fields begin with: the digest as it stands, else what was entered, else what is usual. */
const beginning = (
  subscription: Subscription | null,
  entered: Entries | null,
  usual: DigestWish,
): DigestWish => {
  if (subscription) return subscription;
  if (!entered) return usual;
  const { time, zone, weekdays, signOfLife } = entered;
  return {
    time: time ?? usual.time,
    zone: zone ?? usual.zone,
    weekdays: weekdays ?? usual.weekdays,
    signOfLife,
  };
};

const USUAL = { time: '08:30', weekdays: EVERY_DAY, signOfLife: true } as const;
