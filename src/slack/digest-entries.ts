import { z } from 'zod';
import type { DigestWish, Place, Weekday } from '../digest/subscription.ts';
import { EVERY_DAY, someDays, type Weekdays } from '../digest/weekdays.ts';
import { zoneNamed } from '../digest/zone.ts';
import type { Words } from './words/words.ts';

/** The fields of the digest's form, by the `action_id` of their elements. */
export const FIELDS = {
  channel: 'digest_channel',
  time: 'digest_time',
  zone: 'digest_zone',
  weekdays: 'digest_weekdays',
  signOfLife: 'digest_sign_of_life',
} as const;

/**
 * What the form of a digest holds, as a view tells it: `drawnFor` is the channel whose digest it shows, `channel` the one that is
 * chosen by now; null and empty where nothing sound is. None of it says anything about rights.
 */
export type Entries = {
  readonly drawnFor: string | null;
  readonly channel: string | null;
  readonly time: string | null;
  readonly zone: string | null;
  readonly weekdays: Weekdays | null;
  readonly signOfLife: boolean;
  /** The `block_id` of each field, by which Slack shows a problem beside it. */
  readonly blockOf: (field: keyof typeof FIELDS) => string;
};

/** Reads the form; null when the view is none. */
export const entriesOf = (view: unknown): Entries | null => {
  const { data } = Form.safeParse(view);
  if (!data) return null;
  const fields = new Map(
    Object.entries(data.state.values).flatMap(([block, actions]) =>
      Object.entries(actions).map(([action, value]) => [action, { ...value, block }] as const),
    ),
  );
  const at = (field: keyof typeof FIELDS) => fields.get(FIELDS[field]);
  const days = at('weekdays')?.selected_options.map(({ value }) => value) ?? [];
  const zone = at('zone')?.selected_option?.value;
  return {
    drawnFor: data.private_metadata.channel,
    channel: at('channel')?.selected_conversation ?? null,
    time: at('time')?.selected_time ?? null,
    zone: zone === undefined ? null : zoneNamed(zone),
    weekdays: someDays(EVERY_DAY.filter(day => days.includes(dayValue(day)))),
    signOfLife: (at('signOfLife')?.selected_options.length ?? 0) > 0,
    blockOf: field => at(field)?.block ?? FIELDS[field],
  };
};

/** What the form asks for in the desk's workspace; or what is wrong, by the block beside which it is shown. */
export const wishIn = (
  { channel, time, zone, weekdays, signOfLife, blockOf }: Entries,
  team: string,
  { digest: { missing } }: Words,
):
  | { readonly place: Place; readonly wish: DigestWish }
  | { readonly problems: Readonly<Record<string, string>> } => {
  if (channel !== null && time !== null && zone !== null && weekdays !== null)
    return { place: { team, channel }, wish: { time, zone, weekdays, signOfLife } };
  return {
    problems: {
      ...(channel === null && { [blockOf('channel')]: missing.channel }),
      ...(time === null && { [blockOf('time')]: missing.time }),
      ...(zone === null && { [blockOf('zone')]: missing.zone }),
      ...(weekdays === null && { [blockOf('weekdays')]: missing.weekdays }),
    },
  };
};

/** A weekday as the value of its box. */
export const dayValue = (day: Weekday): string => String(day);

/** What the form keeps for itself. */
export const metadataOf = (channel: string | null): string => JSON.stringify({ channel });

const CHANNEL = /^[CG][A-Z0-9]{1,30}$/u;

const Channel = z.string().regex(CHANNEL).nullish().catch(null).default(null);

/** A channel's id, null for anything else, such as a direct message. */
export const channelId = (text: string): string | null => (CHANNEL.test(text) ? text : null);

const Option = z.object({ value: z.string().max(75) });

const Value = z.object({
  selected_conversation: Channel,
  selected_time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
    .nullish()
    .catch(null),
  selected_option: Option.nullish().catch(null),
  selected_options: z.array(Option).max(10).catch([]),
});

const Metadata = z
  .string()
  .transform((text): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return {};
    }
  })
  .pipe(z.object({ channel: Channel }).catch({ channel: null }));

const Form = z.object({
  private_metadata: Metadata,
  state: z.object({ values: z.record(z.string(), z.record(z.string(), Value)) }),
});
