import type { DigestWish, Place } from '../../src/digest/subscription.ts';

/** A channel of the soak, who set its digest up, and when that comes. */
export type SoakChannel = { readonly place: Place; readonly owner: string; readonly wish: DigestWish };

/** So many channels, in zones all over the world; the digests of all fall due at the same minute, {@link DUE}. */
export const channelsOf = (count: number): readonly SoakChannel[] =>
  Array.from({ length: count }, (_, index) => {
    const name = String(index + 1).padStart(4, '0');
    const [zone, time] = ZONES[index % ZONES.length] ?? ZONES[0];
    return {
      place: { team: 'T1', channel: `C${name}` },
      owner: `U${name}`,
      wish: { zone, time, weekdays: [1, 2, 3, 4, 5, 6, 7], signOfLife: false },
    };
  });

/** When all digests of the day come, the first day being 1, as epoch milliseconds. */
export const dueAt = (day: number): number => FIRST + (day - 1) * DAY;

/** The local date of a channel's digest of the day. The zones keep one offset all the year. */
export const dateOf = ({ wish }: SoakChannel, day: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: wish.zone }).format(dueAt(day));

/** 08:00 UTC, in zones that never change their clocks. */
const ZONES = [
  ['UTC', '08:00'],
  ['Asia/Kathmandu', '13:45'],
  ['Pacific/Kiritimati', '22:00'],
  ['America/Phoenix', '01:00'],
  ['Pacific/Pago_Pago', '21:00'],
  ['Asia/Tokyo', '17:00'],
] as const;

const DAY = 24 * 3_600_000;
const FIRST = Date.UTC(2030, 2, 4, 8);
