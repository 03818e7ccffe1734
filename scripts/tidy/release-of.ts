import { dayText } from '../../src/period/day-number.ts';
import { lastDay } from '../../src/period/month-index.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { Release } from '../../src/series/table.ts';
import type { TableEntry } from './published-table.ts';

/** Days of release that a publisher states, by table: that of the last of its figures. */
const stated: Readonly<Record<string, Pick<Release, 'day' | 'says'>>> = {
  'national-domestic-abuse': {
    day: '2020-11-25',
    says: 'the release date on “Domestic abuse in England and Wales overview: November 2020”, Office for National Statistics; the figures to March 2019 came out in November 2019',
  },
};

/** When the figures of a table came out: the day that is stated, else the earliest that it can have been; `null` for a list. */
export function releaseOf({ asOf, basis, id, period }: TableEntry): Release | null {
  const known = stated[id];
  if (known !== undefined) return { ...known, known: true };
  if (period === '') return null;
  const says =
    basis === 'illustrative'
      ? 'invented figures, taken to be in when their last period ends'
      : asOf === undefined
        ? 'the end of the last period, the earliest that it can have been'
        : 'the end of the month as of which the figures stand, the earliest that it can have been';
  return { day: dayText(lastDay(parsePeriod(asOf ?? period))), says, known: false };
}
