import { expect, it } from 'vitest';
import { ALL_ZONES, zoneNamed, zonesNear } from '../../src/digest/zone.ts';

/** The one name that this machine has for a zone, whichever of its names is given. */
const oneName = (zone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;

it('no zone is offered by two names, and every zone is offered', () => {
  const offered = ALL_ZONES.map(oneName);
  expect(new Set(offered).size).toBe(offered.length);
  expect(new Set(offered)).toEqual(new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']));
});

it.each([
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['Africa/Asmera', 'Africa/Asmara'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
])('of %s and %s the newer name is offered, and both are understood', (older, newer) => {
  expect(ALL_ZONES).toContain(newer);
  expect(ALL_ZONES).not.toContain(older);
  expect(oneName(older)).toBe(oneName(newer));
  expect([zoneNamed(older), zoneNamed(newer)]).toEqual([older, newer]);
});

it.each([
  ['Calcutta', 'Asia/Kolkata'],
  ['Kiev', 'Europe/Kyiv'],
  ['Europe/Kiew', 'Europe/Kyiv'],
  ['Kolkatta', 'Asia/Kolkata'],
])('what is near to any name of a zone, as %s is, leads to its newer one', (words, zone) => {
  expect(zonesNear(words)).toContain(zone);
  expect(ALL_ZONES).toEqual(expect.arrayContaining(zonesNear(words)));
});
