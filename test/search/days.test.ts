import { describe, expect, it } from 'vitest';
import { periodNamed, periodTold } from '../../src/search/days.ts';

const days = (period: { first: string; last: string } | null) =>
  period && `${period.first} to ${period.last}`;

describe('periodNamed', () => {
  it.each([
    ['2019', '2019-01-01 to 2019-12-31'],
    ['2018-12', '2018-12-01 to 2018-12-31'],
    ['2020-2', '2020-02-01 to 2020-02-29'],
    ['2018-12-03', '2018-12-03 to 2018-12-03'],
    ['2018-13', null],
    ['2019-02-29', null],
    ['0000', null],
    ['soon', null],
    ['19', null],
    ['2019-', null],
    ['12/03/2018', null],
  ])('reads %s as %s', (typed, period) => {
    expect(days(periodNamed(typed))).toBe(period);
  });
});

describe('periodTold', () => {
  it.each([
    ['2020-10-09', '2020-10-09 to 2020-10-09'],
    ['2020-10-09T10:14', '2020-10-09 to 2020-10-09'],
    ['9 Oct 2020 10:14', '2020-10-09 to 2020-10-09'],
    ['Published: 9th of October, 2020', '2020-10-09 to 2020-10-09'],
    ['October 9, 2020', '2020-10-09 to 2020-10-09'],
    ['Sept. 2020', '2020-09-01 to 2020-09-30'],
    ['2020', '2020-01-01 to 2020-12-31'],
    ['late 2018', '2018-07-01 to 2018-12-31'],
    ['early 2018', '2018-01-01 to 2018-06-30'],
    ['late 2018, after August', '2018-09-01 to 2018-12-31'],
    ['2018, before March', '2018-01-01 to 2018-02-28'],
    ['early 2018, after August', '2018-01-01 to 2018-12-31'],
    ['9/10/2020', '2020-01-01 to 2020-12-31'],
    ['2018 or 2019', null],
    ['after 2018', null],
    ['2018-05-03, updated 2019-01-04', null],
    ['31 February 2020', null],
    ['last week', null],
    ['', null],
  ])('takes "%s" for %s', (told, period) => {
    expect(days(periodTold(told))).toBe(period);
  });
});
