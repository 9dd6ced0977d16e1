import type { types } from '@slack/bolt';
import { ALL_ZONES } from '../../digest/zone.ts';
import { limits } from '../limits.ts';
import type { Words } from '../words/words.ts';

/** The menu of all IANA zones, by region, with this one chosen; one that the list does not know is put first. */
export const zoneMenu = (action_id: string, zone: string, { digest }: Words): types.StaticSelect => ({
  type: 'static_select',
  action_id,
  placeholder: plain(digest.form.typeCity),
  option_groups: zoneGroups(zone, digest.form),
  initial_option: optionOf(zone),
});

const zoneGroups = (
  zone: string,
  form: FormWords,
): { label: types.PlainTextElement; options: types.PlainTextOption[] }[] => {
  const regions = Object.groupBy([...ALL_ZONES].sort(), one => regionOf(one) ?? form.otherZones);
  const groups = Object.entries(regions).flatMap(([region, zones = []]) => inParts(region, zones, form));
  const own = ALL_ZONES.includes(zone) ? [] : [{ label: form.chosenSoFar, zones: [zone] }];
  return [...own, ...groups].map(({ label, zones }) => ({
    label: plain(label),
    options: zones.map(optionOf),
  }));
};

/** A region of more zones than a group may hold stands in several groups, each with its first and last city. */
const inParts = (
  region: string,
  zones: readonly string[],
  form: FormWords,
): { label: string; zones: readonly string[] }[] => {
  const count = Math.ceil(zones.length / limits.object.groupOptions);
  if (count === 1) return [{ label: region, zones }];
  const size = Math.ceil(zones.length / count);
  return Array.from({ length: count }, (_, i) => {
    const part = zones.slice(i * size, (i + 1) * size);
    return { label: form.zonesFromTo(region, cityOf(part[0]), cityOf(part.at(-1))), zones: part };
  });
};

const optionOf = (zone: string): types.PlainTextOption => ({
  text: plain(zone.replaceAll('_', ' ')),
  value: zone,
});

/** The part before the city; null where there is none. */
const regionOf = (zone: string): string | null => (zone.includes('/') ? (zone.split('/')[0] ?? zone) : null);

type FormWords = Words['digest']['form'];

const cityOf = (zone = ''): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
