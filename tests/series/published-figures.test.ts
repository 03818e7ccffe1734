import { describe, expect, it } from 'vitest';
import {
  chargedOfAssignedClosed,
  chargedOfAssignedRecorded,
  chargedOfRecordedCrime,
  chargeToNfa,
  courtOfAllCrime,
  courtToAnyNoFurtherAction,
  courtToUnable,
  courtToUnableOrNotInInterest,
} from '../../src/indicator/catalogue/charge-to-nfa.ts';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { unableToProsecute } from '../../src/indicator/catalogue/unsupported-outcomes.ts';
import { violenceWithInjury } from '../../src/indicator/catalogue/violence.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { coverageCheck } from '../../src/series/coverage-check.ts';
import { panel } from '../../src/series/panel.ts';
import type { Panel } from '../../src/series/series.ts';
import { seriesOf } from '../../src/series/series-of.ts';
import { sumAreas } from '../../src/series/sum-areas.ts';
import { total } from '../../src/series/total.ts';
import { withPopulations } from '../../src/series/with-populations.ts';
import { rows as homeOffice } from '../../src/tables/home-office-outcomes.ts';
import { rows as satisfactionRows } from '../../src/tables/illustrative-satisfaction.ts';
import { rows as london } from '../../src/tables/london-crime.ts';
import { rows as policeUk } from '../../src/tables/police-uk-outcomes-2018-19.ts';
import { rows as populations } from '../../src/tables/populations.ts';
import homeOfficeCase from '../cases/compare-home-office-2018-19.json' with { type: 'json' };
import policeUkCase from '../cases/compare-police-uk-panel.json' with { type: 'json' };
import londonCase from '../cases/plateau-london.json' with { type: 'json' };

const FIVE_MONTHS = '2018-10/2019-02';
const territorial = policeUkCase.areas.map(({ area }) => area);

/** The place of West Mercia, 1 being the highest value. */
function placeOf(found: Panel, period: string): string {
  const values = found.series.map((series) => ({
    area: series.area,
    value: total(series, period).value ?? -1,
  }));
  const own = values.find(({ area }) => area === 'west-mercia')?.value ?? 0;
  return `${1 + values.filter(({ value }) => value > own).length} of ${values.length}`;
}

describe('charge to NFA on data.police.uk, October 2018 to February 2019', () => {
  const found = panel(courtToUnable, policeUk, { areas: territorial });

  it('is 3,260 charged or in court to 16,240 unable to prosecute in West Mercia, 0.2007', () => {
    const own = total(seriesOf(found, 'west-mercia'), FIVE_MONTHS);
    expect(own).toMatchObject({ numerator: 3260, denominator: 16240, periodsUsed: 5, periodsMissing: 0 });
    expect(own.value).toBeCloseTo(0.2007, 4);
  });

  it('agrees month by month with figures added up apart from this library', () => {
    for (const expected of policeUkCase.areas) {
      const series = seriesOf(found, expected.area);
      expect(series.numerator).toEqual(expected.numerator);
      expect(series.denominator).toEqual(expected.denominator);
      const coverage = found.coverage.find(({ area }) => area === expected.area);
      expect(coverage?.totals?.map((value) => value || null)).toEqual(expected.total);
      expect(
        coverage?.unknowns?.map((value, index) => (expected.total[index] === null ? null : value)),
      ).toEqual(expected.unknown);
    }
  });

  it('has the places under each definition that were computed apart from this library', () => {
    const place = (indicator: Indicator) =>
      placeOf(panel(indicator, policeUk, { areas: territorial }), FIVE_MONTHS);
    expect(place(courtToUnable)).toBe('35 of 39');
    expect(place(courtToUnableOrNotInInterest)).toBe('31 of 39');
    expect(place(courtToAnyNoFurtherAction)).toBe('28 of 39');
    expect(place(courtOfAllCrime)).toBe('20 of 39');
    expect(place(unableToProsecute)).toBe('2 of 39');
  });

  it('leaves out exactly four forces by their figures, each with its reason', () => {
    const checked = coverageCheck(found);
    expect(checked.excluded.map(({ area, code }) => [area, code])).toEqual(
      expect.arrayContaining([
        ['northumbria', 'unknown-outcomes'],
        ['avon-and-somerset', 'unknown-outcomes'],
        ['lancashire', 'unknown-outcomes'],
        ['gwent', 'unknown-outcomes'],
      ]),
    );
    expect(checked.excluded).toHaveLength(4);
    expect(checked.series).toHaveLength(35);
    expect(placeOf(checked, FIVE_MONTHS)).toBe('31 of 35');
    const reason = (area: string) => checked.excluded.find((each) => each.area === area)?.reason;
    expect(reason('lancashire')).toBe('45% of outcomes are unknown (limit 30%)');
    expect(reason('northumbria')).toContain(
      '7 crimes with “Unable to prosecute suspect” where about 20,000 were expected',
    );
  });

  it('leaves out the two forces that give no outcomes when they are in the panel', () => {
    const checked = coverageCheck(panel(courtToUnable, policeUk));
    expect(checked.excluded.map(({ area }) => area)).toEqual(
      expect.arrayContaining(['btp', 'northern-ireland']),
    );
    expect(checked.series).toHaveLength(35);
  });

  it('says of missing months that they are missing, and leaves no force out for them', () => {
    const lenient = coverageCheck(found, { maximumUnknown: 1, minimumShareOfExpected: 0 });
    expect(lenient.excluded).toEqual([]);
    expect(seriesOf(lenient, 'lancashire').caveats).toContainEqual({
      code: 'missing-periods',
      text: 'Lancashire has no figures for 2018-10.',
    });
  });
});

describe('Home Office outcomes, 2018/19', () => {
  const areas = [...new Set([...homeOffice].map(({ area }) => area))].filter((area) => area !== 'btp');
  const place = (indicator: Indicator, check: boolean) => {
    const found = panel(indicator, homeOffice, { areas });
    return placeOf(check ? coverageCheck(found, { period: '2018/19' }) : found, '2018/19');
  };

  it('has the places of West Mercia on both bases, without incomplete forces after the check', () => {
    expect(
      total(seriesOf(panel(chargedOfAssignedClosed, homeOffice), 'west-mercia'), '2018/19'),
    ).toMatchObject({
      numerator: 8574,
      denominator: 87471,
    });
    expect(place(chargedOfAssignedClosed, false)).toBe('22 of 43');
    expect(place(chargedOfAssignedClosed, true)).toBe('21 of 42');
    expect(place(chargedOfAssignedRecorded, true)).toBe('21 of 43');
    expect(place(chargedOfRecordedCrime, true)).toBe('20 of 43');
  });

  it('agrees with the published figures of every force', () => {
    const closed = panel(chargedOfAssignedClosed, homeOffice, { areas, period: '2018/19' });
    const own = closed.series.map(({ numerator, denominator }) => [numerator[0], denominator?.[0]]);
    expect(own.sort()).toEqual(homeOfficeCase.areas.map((each) => each.closed).sort());
  });

  it('cannot be computed from the tables of another scheme', () => {
    for (const indicator of chargeToNfa.filter((each) => !each.computableFrom.includes('police-uk')))
      expect(() => panel(indicator, policeUk)).toThrow('panel: scheme');
  });
});

describe('recorded crime', () => {
  it('is 68.0 per 1,000 people in West Mercia in 2018/19, by its Home Office figure', () => {
    const crime: Indicator = {
      ...totalRecordedCrime,
      outcomes: { scheme: 'home-office', numerator: ['recorded-crime'], denominator: 'all', unknown: [] },
      countBasis: 'recorded',
    };
    const rows = { ...crime, categories: { 'home-office': 'all' } } as const;
    const rates = withPopulations(panel(rows, homeOffice, { areas: ['west-mercia'] }), populations);
    expect(total(seriesOf(rates, 'west-mercia'), '2018/19').value).toBeCloseTo(68, 1);
    // Both sides of a rate have a source.
    expect(rates.series[0]?.sources.map(({ id }) => id)).toEqual(['home-office-outcomes', 'populations']);
  });

  it('adds up the London boroughs to the series of the whole', () => {
    const found = panel(violenceWithInjury, london, { to: '2020-02' });
    const sum = sumAreas(found, { area: 'london', areaName: 'London' });
    expect(sum.calendar.start).toBe(londonCase.start);
    expect(sum.numerator).toEqual(londonCase.series['violence-with-injury'].counts);
  });
});

describe('illustrative satisfaction', () => {
  it('is about the whole experience of all victims, and says that it is illustrative', () => {
    const found = panel(victimSatisfaction, satisfactionRows);
    expect(found.series).toHaveLength(5);
    expect(found.series.every(({ basis }) => basis === 'illustrative')).toBe(true);
    expect(found.series.every(({ part }) => Object.keys(part).length === 0)).toBe(true);
    expect(panel(victimSatisfaction, satisfactionRows, { by: 'stage' }).series).toHaveLength(25);
  });
});
