import { describe, expect, it } from 'vitest';
import type { BriefingData } from '../../../src/assess/briefing/context.ts';
import { victimSatisfaction } from '../../../src/indicator/catalogue/satisfaction.ts';
import { paper } from '../../../src/paper/make.ts';
import type { Paper } from '../../../src/paper/paper.ts';
import type { Profile } from '../../../src/paper/profile/profile.ts';
import { month } from '../../../src/period/month.ts';
import { offset } from '../../../src/period/offset.ts';
import { rows as areaList } from '../../../src/tables/areas.ts';
import { own } from '../../assess/questions/figures.ts';

const small = 9;
const falling = (at: number) => (at < 28 ? 150 : 110) + ((at * 7) % 11) - 5;
/** Of 200 asked in a month 3 were not satisfied. */
const rising = (at: number) => (at === small ? 197 : (at < 28 ? 150 : 188) + ((at * 5) % 9) - 4);

const dataOf = (months: number, of = { herefordshire: falling, shropshire: rising }): BriefingData => ({
  tables: { areas: areaList },
  own: [
    own(
      victimSatisfaction,
      Object.entries(of).flatMap(([area, line]) =>
        Array.from({ length: months }, (_, at) => ({
          ...{ area, period: offset(month(2016, 4), at) },
          ...{ numerator: line(at), denominator: 200 },
        })),
      ),
    ),
  ],
});

const profile: Profile = {
  force: 'west-mercia',
  publication: 'public',
  asOf: '2019-06-20',
  indicators: { 'victim-satisfaction': { target: null } },
  agenda: [{ id: 'victims', indicators: ['victim-satisfaction'] }],
};
const shownLines = ({ figures }: Paper) =>
  figures.map(({ id }) => id.replace('level:victim-satisfaction:', ''));
const linesOf = ({ statements }: Paper) => [
  ...new Set(statements.filter(({ aspect }) => aspect === 'level').map(({ area }) => area)),
];
const comparesAreas = ({ statements }: Paper) => statements.some(({ aspect }) => aspect === 'area');

/** The same paper with its comparison of areas over so many months before the end. */
const over = (months: number, of: Paper): Paper => ({
  ...of,
  statements: of.statements.map((each) =>
    each.aspect === 'area'
      ? { ...each, period: { ...each.period, from: String(offset(month(2019, 5), 1 - months)) } }
      : each,
  ),
});

describe('two papers for publication', () => {
  it('are not subtracted from each other: a year less eleven months is a month', () => {
    const few = { herefordshire: falling, shropshire: (at: number) => (at === 26 ? 197 : rising(at)) };
    const alone = paper(dataOf(38, few), profile);
    expect(comparesAreas(alone)).toBe(true);
    // June 2018, of which one area is withheld, is the first month of the last year.
    const months = (many: number) => paper(dataOf(38, few), profile, { since: over(many, alone) });
    expect([12, 11, 10].map((many) => comparesAreas(months(many)))).toEqual([true, false, true]);
    expect(months(11).restsOn.at(-1)).toContain('withheld');
    const internal = { ...over(11, alone), publication: 'internal' as const };
    expect(comparesAreas(paper(dataOf(38, few), profile, { since: internal }))).toBe(true);
  });

  it('says how many lines of areas it withholds', () => {
    const alone = paper(dataOf(38), profile);
    expect(shownLines(alone)).toEqual(['west-mercia']);
    expect(alone.restsOn.at(-1)).toContain('(2 lines)');
  });

  it('shows everything where nothing is small', () => {
    const open = { herefordshire: falling, shropshire: (at: number) => (at === small ? 150 : rising(at)) };
    const last = paper(dataOf(37, open), { ...profile, asOf: '2019-05-20' });
    expect(linesOf(paper(dataOf(38, open), profile, { since: last }))).toHaveLength(3);
  });

  it('takes nothing of a month that was revised since for known', () => {
    // The month had many that were not satisfied when it was shown; now it has three.
    const open = { herefordshire: falling, shropshire: (at: number) => (at === small ? 150 : rising(at)) };
    const last = paper(dataOf(37, open), { ...profile, asOf: '2019-05-20' });
    expect(linesOf(last)).toHaveLength(3);
    expect(shownLines(paper(dataOf(38), profile, { since: last }))).toEqual(['west-mercia']);
  });
});
