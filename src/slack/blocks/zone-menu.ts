import type { types } from '@slack/bolt';
import { ALL_ZONES } from '../../digest/zone.ts';
import { limits } from '../limits.ts';

/** The menu of all IANA zones, by region, with this one chosen; one that the list does not know is put first. */
export const zoneMenu = (action_id: string, zone: string): types.StaticSelect => ({
  type: 'static_select',
  action_id,
  placeholder: plain('Type a city'),
  option_groups: zoneGroups(zone),
  initial_option: optionOf(zone),
});

const zoneGroups = (zone: string): { label: types.PlainTextElement; options: types.PlainTextOption[] }[] => {
  const groups = Object.entries(Object.groupBy([...ALL_ZONES].sort(), regionOf)).flatMap(
    ([region, zones = []]) => inParts(region, zones),
  );
  const own = ALL_ZONES.includes(zone) ? [] : [{ label: 'Chosen so far', zones: [zone] }];
  return [...own, ...groups].map(({ label, zones }) => ({
    label: plain(label),
    options: zones.map(optionOf),
  }));
};

/** A region of more zones than a group may hold stands in several groups, each with its first and last city. */
const inParts = (region: string, zones: readonly string[]): { label: string; zones: readonly string[] }[] => {
  const count = Math.ceil(zones.length / limits.object.groupOptions);
  if (count === 1) return [{ label: region, zones }];
  const size = Math.ceil(zones.length / count);
  return Array.from({ length: count }, (_, i) => {
    const part = zones.slice(i * size, (i + 1) * size);
    return { label: `${region}: ${cityOf(part[0])} to ${cityOf(part.at(-1))}`, zones: part };
  });
};

const optionOf = (zone: string): types.PlainTextOption => ({
  text: plain(zone.replaceAll('_', ' ')),
  value: zone,
});

const regionOf = (zone: string): string => (zone.includes('/') ? (zone.split('/')[0] ?? zone) : 'Other');

const cityOf = (zone = ''): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
