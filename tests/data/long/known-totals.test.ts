import { describe, expect, it } from 'vitest';
import { courtToUnable } from '../../../src/indicator/catalogue/charge-to-nfa.ts';
import { totalRecordedCrime } from '../../../src/indicator/catalogue/recorded-crime.ts';
import { bladePossession, weaponPossession } from '../../../src/indicator/catalogue/weapons.ts';
import type { Indicator } from '../../../src/indicator/indicator.ts';
import { periodAt } from '../../../src/period/calendar.ts';
import { maturedPanel } from '../../../src/series/matured.ts';
import { panel } from '../../../src/series/panel.ts';
import type { PanelOptions } from '../../../src/series/panel-options.ts';
import { seriesOf } from '../../../src/series/series-of.ts';
import { rows as bedfordshire } from '../../../src/tables/bedfordshire-crime-2021-24.ts';
import { rows as lastOutcomes } from '../../../src/tables/bedfordshire-outcomes-2021-24.ts';
import { rows as stops } from '../../../src/tables/bedfordshire-stop-and-search-2021-24.ts';
import { rows as homeOffice } from '../../../src/tables/home-office-outcomes.ts';
import { rows as series } from '../../../src/tables/home-office-series.ts';
import { rows as confidence } from '../../../src/tables/london-confidence.ts';
import { rows as london } from '../../../src/tables/london-crime.ts';
import { rows as revisions } from '../../../src/tables/london-crime-revisions.ts';
import { meeting } from '../../../src/tables/meeting-2019-05.ts';
import { rows as domesticAbuse } from '../../../src/tables/national-domestic-abuse.ts';
import { rows as policeUk } from '../../../src/tables/police-uk-outcomes-2018-19.ts';
import { rows as populations } from '../../../src/tables/populations.ts';
import { rows as lpas } from '../../../src/tables/west-mercia-lpa-2018-19.ts';

function sum<Row extends { readonly count: number | null }>(
  rows: Iterable<Row>,
  where: (row: Row) => boolean,
): number {
  let total = 0;
  for (const row of rows) if (where(row)) total += row.count ?? 0;
  return total;
}

/** Charged, which court results have replaced, and charged as part of another case (domain notes, 1.3). */
const CHARGED_OR_IN_COURT =
  /^(Suspect charged|Awaiting court|Court |Defendant |Offender (sent|given (suspended|community|conditional|absolute)|fined|ordered|deprived|otherwise))/;

describe('data.police.uk, October 2018 to February 2019', () => {
  it('has 3,260 charged or in court and 16,240 unable to prosecute for West Mercia', () => {
    const own = (pattern: RegExp) =>
      sum(policeUk, (row) => row.area === 'west-mercia' && pattern.test(row.outcome));
    expect(own(CHARGED_OR_IN_COURT)).toBe(3260);
    expect(own(/^Unable to prosecute suspect$/)).toBe(16240);
    expect(own(/^Suspect charged$/)).toBe(0);
  });

  it('has 39 territorial forces, the two others, and no outcome for anti-social behaviour', () => {
    const areas = new Set([...policeUk].map((row) => row.area));
    expect(areas.size).toBe(41);
    for (const absent of ['metropolitan', 'greater-manchester', 'west-midlands', 'west-yorkshire'])
      expect(areas.has(absent)).toBe(false);
    expect(sum(policeUk, (row) => row.category === 'Anti-social behaviour' && row.outcome !== '')).toBe(0);
  });

  it('has 7 unable to prosecute for Northumbria, and no October for it and Lancashire', () => {
    const found = (row: { area: string; outcome: string }) =>
      row.area === 'northumbria' && row.outcome === 'Unable to prosecute suspect';
    expect(sum(policeUk, found)).toBe(7);
    for (const area of ['lancashire', 'northumbria'])
      expect(sum(policeUk, (row) => row.area === area && row.period === '2018-10')).toBe(0);
  });

  it('gives the same West Mercia total by local policing area, with 234 outside and 167 without location', () => {
    expect(sum(lpas, () => true)).toBe(50984);
    expect(sum(policeUk, (row) => row.area === 'west-mercia')).toBe(50984);
    expect(sum(lpas, (row) => row.area === 'outside-west-mercia')).toBe(234);
    expect(sum(lpas, (row) => row.area === 'no-location')).toBe(167);
  });
});

describe('the Home Office outcomes', () => {
  const cell = (area: string, period: string, countBasis: string, outcome: string) =>
    sum(
      homeOffice,
      (row) =>
        row.area === area &&
        row.period === period &&
        row.countBasis === countBasis &&
        row.outcome === outcome,
    );

  it('has 8,574 charged of 87,471 for West Mercia in 2018/19 on the closed basis', () => {
    expect(cell('west-mercia', '2018/19', 'closed', 'charged')).toBe(8574);
    expect(cell('west-mercia', '2018/19', 'closed', 'all-assigned')).toBe(87471);
    expect(cell('west-mercia', '2018/19', 'recorded', 'recorded-crime')).toBe(87140);
  });

  it('adds up over 44 forces to the national totals of each year', () => {
    const national = (period: string, countBasis: string, outcome: string) =>
      sum(
        series,
        (row) =>
          row.area === 'england-and-wales' &&
          row.period === period &&
          row.countBasis === countBasis &&
          row.outcome === outcome,
      );
    expect(new Set([...homeOffice].map((row) => row.area)).size).toBe(44);
    for (const period of ['2016/17', '2017/18', '2018/19', '2019/20'])
      for (const countBasis of ['closed', 'recorded']) {
        const forces = (outcome: string) =>
          sum(
            homeOffice,
            (row) => row.period === period && row.countBasis === countBasis && row.outcome === outcome,
          );
        expect(forces('charged')).toBe(national(period, countBasis, 'type-1'));
        expect(forces('all-assigned')).toBe(national(period, countBasis, 'all-assigned'));
      }
  });

  it('marks as incomplete, by rule, what holds outcomes for under 80% of the crimes recorded', () => {
    const marked = new Set(
      [...homeOffice]
        .filter((row) => row.state === 'incomplete')
        .map((row) => `${row.area} ${row.period} ${row.countBasis}`),
    );
    expect([...marked].sort()).toEqual([
      'derbyshire 2016/17 recorded',
      'essex 2016/17 recorded',
      'greater-manchester 2019/20 closed',
      'greater-manchester 2019/20 recorded',
      'north-yorkshire 2017/18 closed',
      'north-yorkshire 2018/19 closed',
      'north-yorkshire 2019/20 closed',
    ]);
  });
});

describe('London', () => {
  const boroughs = new Set([...london].map((row) => row.area));

  it('has every borough, month and category once, with 0 written where nothing occurred and a gap where no class is published', () => {
    const months = new Set([...london].map((row) => row.period));
    const categories = new Set([...london].map((row) => row.category));
    expect([boroughs.size, months.size, categories.size]).toEqual([33, 187, 16]);
    expect(london.length).toBe(33 * 187 * 16);
    const sound = [...london].filter(({ count, state }) => (count === null) === (state === 'not-applicable'));
    const without = [...london].filter(({ count }) => count === null);
    expect(sound).toHaveLength(london.length);
    // One class of weapons in the 166 months of the tables of boroughs, two in the 21 of wards alone.
    expect(without).toHaveLength(33 * (166 + 2 * 21));
    expect(Object.keys(london.about.categoryNames).sort()).toEqual([...categories].sort());
  });

  it('keeps the totals of its source', () => {
    const year = (category: string) =>
      sum(london, (row) => row.category === category && row.period.startsWith('2019-'));
    expect(year('violence-with-injury')).toBe(77501);
    expect(year('domestic-burglary')).toBe(59640);
    expect(year('personal-robbery')).toBe(37049);
    expect(year('blade-possession')).toBe(3268);
    expect(year('homicide')).toBe(153);
  });

  // Counted apart from the same downloads: every offence but fraud and forgery, by month.
  it('goes on in the figures of wards from February 2024', () => {
    const months = (...wanted: readonly string[]) =>
      wanted.map((month) => sum(london, (row) => row.period === month));
    expect(months('2023-11', '2024-01')).toEqual([79638, 75382]);
    expect(months('2024-02', '2025-10')).toEqual([73639, 76548]);
    const october = (category: string) =>
      sum(london, (row) => row.category === category && row.period === '2025-10');
    expect(october('domestic-burglary')).toBe(1936 + 872);
    expect(october('violence-without-injury')).toBe(10565 + 5538);
    expect(october('violence-with-injury')).toBe(5008 + 12);
    expect(october('possession-of-weapons')).toBe(474);
  });

  it('keeps what the two vintages have of the same months', () => {
    const totals = [...revisions].reduce(
      ([earlier, later], row): [number, number] => [earlier + row.earlier, later + row.later],
      [0, 0] as [number, number],
    );
    expect(totals).toEqual([232793, 229146]);
    for (const { area, period, category, earlier } of revisions) {
      const of = (...categories: readonly string[]) =>
        sum(london, (row) => row.area === area && row.period === period && categories.includes(row.category));
      if (area === 'westminster' && category !== 'possession-of-weapons') expect(of(category)).toBe(earlier);
    }
  });

  it('leaves a class that is not published out of a total, and is no 0 by itself', () => {
    const camden = (indicator: Indicator, options: PanelOptions = {}) =>
      seriesOf(panel(indicator, london, { ...options, from: '2024-01', to: '2024-02' }), 'camden');
    expect(camden(bladePossession)).toMatchObject({
      numerator: [expect.any(Number), null],
      states: ['reported', 'not-applicable'],
    });
    expect(camden(weaponPossession).states).toEqual(['reported', 'reported']);
    expect(camden(totalRecordedCrime).states).toEqual(['reported', 'reported']);
    const kinds = panel(totalRecordedCrime, london, { by: 'category', to: '2024-01' }).series;
    expect(kinds.some(({ part }) => part['category'] === 'possession-of-weapons')).toBe(false);
  });

  it('has a population for each borough and year from 2011, and for each force in 2018', () => {
    const known = new Set([...populations].map((row) => `${row.area} ${row.year}`));
    for (const area of boroughs)
      if (area !== 'heathrow')
        for (let year = 2011; year <= 2024; year += 1) expect(known.has(`${area} ${year}`)).toBe(true);
    expect([...populations].find((row) => row.area === 'west-mercia')).toEqual({
      area: 'west-mercia',
      year: 2018,
      population: 1282200,
      households: 537500,
    });
  });

  it('has confidence for 32 boroughs and the force, each spelt once', () => {
    const areas = new Set([...confidence].map((row) => row.area));
    expect(areas.size).toBe(33);
    expect([...areas].filter((area) => area !== 'metropolitan' && !boroughs.has(area))).toEqual([]);
    expect(confidence.about.window).toBe('rolling-12');
    expect(confidence.at(0)).toEqual({
      area: 'barking-and-dagenham',
      period: '2014-Q4',
      measure: 'contact-officer',
      value: 0.36,
    });
  });
});

describe('the meeting', () => {
  it('has claims for each of the 18 questions about figures, and 35th of 41 among them', () => {
    expect([...new Set(meeting.claims.map((claim) => claim.question))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 18 }, (_, question) => question + 1),
    );
    expect(meeting.figures.find((figure) => figure.id === 'charge-to-nfa-rank')).toMatchObject({
      value: 35,
      of: 41,
    });
    expect(new Set(meeting.claims.map((claim) => claim.id)).size).toBe(meeting.claims.length);
  });

  it('has the national growth of domestic abuse to set beside 19%', () => {
    const count = (period: string) => sum(domesticAbuse, (row) => row.period === period);
    expect(count('2018/19')).toBe(746219);
    expect(count('2018/19') / count('2017/18') - 1).toBeCloseTo(0.245, 5);
  });
});

// Counted from the street and stop-and-search files of data.police.uk, May 2021 to April 2024.
describe('Bedfordshire', () => {
  const lpas = ['bedford', 'central-bedfordshire', 'luton'];

  it('has every row of the published files once', () => {
    const of = (area: string) => sum(bedfordshire, (row) => row.area === area);
    expect([...lpas, 'bedfordshire-no-location', 'outside-bedfordshire'].map(of)).toEqual([
      50503, 58471, 65669, 6381, 1089,
    ]);
    expect(sum(bedfordshire, ({ category }) => category === 'Robbery')).toBe(1653);
    expect(sum(bedfordshire, ({ category }) => category === 'Anti-social behaviour')).toBe(34017);
  });

  it('has the last outcome of every crime, and not of incidents', () => {
    expect(sum(lastOutcomes, () => true)).toBe(182113 - 34017);
    expect(sum(lastOutcomes, ({ outcome }) => outcome === 'Unable to prosecute suspect')).toBe(61819);
    expect(sum(lastOutcomes, ({ outcome }) => outcome === '')).toBe(0);
  });

  it('adds up to the same crimes in both tables', () => {
    const [byType, byOutcome] = [bedfordshire, lastOutcomes].map((rows) =>
      panel(totalRecordedCrime, rows, { areas: lpas }).series.map(({ numerator }) => numerator),
    );
    expect(byType).toEqual(byOutcome);
  });

  // 95% of charges are in 18 months after the month of the crime (the table outcome-delays).
  it('is mature for charges to October 2022, as its figures are known to April 2024', () => {
    const found = maturedPanel(panel(courtToUnable, lastOutcomes, { areas: lpas }), {
      immature: 'leave-out',
    });
    for (const { asOf, calendar, states, numerator } of found.series) {
      expect(asOf).toBe('2024-04');
      const mature = states.map((state) => state !== 'immature');
      expect(mature).toEqual(states.map((_, at) => periodAt(calendar, at) <= '2022-10'));
      expect(numerator.map((count) => count !== null)).toEqual(mature);
    }
  });

  it('has the searches by outcome, of which a quarter led to something', () => {
    expect(sum(stops, () => true)).toBe(11810);
    expect(sum(stops, ({ outcome }) => !['A no further action disposal', ''].includes(outcome))).toBe(2891);
    expect(sum(stops, ({ category }) => category === 'Controlled drugs')).toBe(8457);
  });
});
