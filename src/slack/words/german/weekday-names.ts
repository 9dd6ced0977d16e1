import type { Weekday } from '../../../digest/subscription.ts';

/** The days of the week in German, Monday first. */
export const weekdayNames: Readonly<Record<Weekday, string>> = {
  1: 'Montag',
  2: 'Dienstag',
  3: 'Mittwoch',
  4: 'Donnerstag',
  5: 'Freitag',
  6: 'Samstag',
  7: 'Sonntag',
};
