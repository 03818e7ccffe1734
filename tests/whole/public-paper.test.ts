import { describe, expect, it } from 'vitest';
import type { BriefingData } from '../../src/assess/briefing/context.ts';
import { hateCrime } from '../../src/indicator/catalogue/hate-crime.ts';
import { hateCrimeSatisfaction, victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { paper } from '../../src/paper/make.ts';
import type { Paper } from '../../src/paper/paper.ts';
import type { Profile } from '../../src/paper/profile/profile.ts';
import { contains } from '../../src/period/compare-periods.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import { type ReportFormat, report } from '../../src/report/report.ts';
import { rows as areaList } from '../../src/tables/areas.ts';
import { follows } from '../assess/publication/in-span.ts';
import { answers, counts, drawn, own } from '../assess/questions/figures.ts';
import { spoken } from '../disclosure/small-force.ts';

const areas = [
  'herefordshire',
  'north-worcestershire',
  'shropshire',
  'south-worcestershire',
  'telford-and-wrekin',
];
const telford = 4;
const months = 25;
const formats: readonly ReportFormat[] = ['html', 'markdown', 'terminal', 'json'];

/** So few that somebody could be told from them: in Telford always, elsewhere now and then. */
const few = drawn(7);
const crimes = counts(areas, months, (area, at) => (area === telford ? 3 : 12 + 3 * area + (at % 5)), 3);
const asked = answers(areas, months, () => 0.7, { n: 10, seed: 5 }).map((row, at) => {
  const denominator = Math.floor(at / months) === telford ? at % 2 : 16 + 2 * (at % 4);
  return { ...row, denominator, numerator: Math.round(denominator * (0.3 + 0.5 * few())) };
});
const victims = answers(areas, months, (area) => 0.7 + 0.02 * area, { seed: 9 });

interface Figures {
  readonly crimes: readonly { readonly area: string; readonly period: string; readonly count: number }[];
  readonly asked: readonly {
    readonly area: string;
    readonly period: string;
    readonly numerator: number;
    readonly denominator: number;
  }[];
}

const dataOf = (figures: Figures): BriefingData => ({
  tables: { areas: areaList },
  own: [
    own(hateCrime, figures.crimes),
    own(hateCrimeSatisfaction, figures.asked),
    own(victimSatisfaction, victims),
  ],
});

const profile: Profile = {
  force: 'west-mercia',
  asOf: '2019-05-28',
  agenda: [
    {
      id: 'hate-crime',
      questions: ['hate-crime-fallen'],
      indicators: ['hate-crime', 'hate-crime-satisfaction'],
    },
    {
      id: 'victims',
      about: 'shropshire',
      questions: ['plateaued-at-a-lower-level', 'up-and-how-many-over', 'outlier-and-decreasing'],
    },
  ],
  ...spoken,
};

const figures: Figures = {
  crimes: crimes.map(({ area, count, period }) => ({ area, period: String(period), count: Number(count) })),
  asked: asked.map(({ area, denominator, numerator, period }) => ({
    ...{ area, period: String(period) },
    ...{ numerator: Number(numerator), denominator: Number(denominator) },
  })),
};
const make = (given: Figures, publication: 'internal' | 'public', threshold = 5): Paper =>
  paper(dataOf(given), { ...profile, publication }, publication === 'public' ? { threshold } : {});
const inside = make(figures, 'internal');
const outside = make(figures, 'public');

describe('a paper for publication', () => {
  it('withholds what is small, shows what is not, and says so on page one and at the item', () => {
    expect(outside.restsOn.join(' ')).toMatch(
      /For publication: counts under 5 are withheld, .* \(.*\d.*\)\./,
    );
    const [item] = outside.items;
    expect(item?.also).toContain('Withheld for publication');
    expect(outside.claims[0]?.because).toContain('Withheld for publication');
    expect(outside.claims[1]?.because).toMatch(/\d/);
    expect(outside.actions[0]?.stands).toContain('Withheld for publication');
    const shown = (made: Paper) => new Set(made.statements.map(({ indicator }) => indicator));
    expect(shown(outside)).toContain('victim-satisfaction');
    expect(shown(inside)).toContain('hate-crime');
    expect(outside.statements.length).toBeLessThan(inside.statements.length);
    for (const format of formats)
      expect(report(outside, { format }).replace(/\s+/g, ' '), format).toContain('Withheld for publication');
  });

  it('is the same to the byte whatever the small numbers are, where the totals are as they were', () => {
    // Of one month a crime is in Telford in place of Herefordshire, of the next the other way round.
    const shift = (place: number, at: number) =>
      (place === telford ? 1 : place === 0 ? -1 : 0) * (at === 24 ? 1 : at === 23 ? -1 : 0);
    const other: Figures = {
      crimes: figures.crimes.map((row, at) => ({
        ...row,
        count: row.count + shift(Math.floor(at / months), at % months),
      })),
      asked: figures.asked,
    };
    const totals = ({ crimes: rows }: Figures) =>
      Array.from({ length: months }, (_, at) =>
        rows.filter((_each, row) => row % months === at).reduce((sum, { count }) => sum + count, 0),
      );
    expect(totals(other)).toEqual(totals(figures));
    const [public2, internal2] = [make(other, 'public'), make(other, 'internal')];
    for (const format of formats)
      expect(report(public2, { format }), format).toBe(report(outside, { format }));
    expect(report(internal2, { format: 'json' })).not.toBe(report(inside, { format: 'json' }));
  });

  it('is the same to the byte whoever of the few was satisfied', () => {
    const swap = (row: Figures['asked'][number], by: number) => ({ ...row, numerator: row.numerator + by });
    const at = figures.asked.findIndex(
      ({ area, denominator, numerator, period }) =>
        area === 'telford-and-wrekin' && period >= '2018-06' && numerator < denominator,
    );
    const month = figures.asked[at]?.period;
    const asked2 = figures.asked.map((row, place) =>
      place === at
        ? swap(row, 1)
        : row.area === 'herefordshire' && row.period === month
          ? swap(row, -1)
          : row,
    );
    const other = make({ ...figures, asked: asked2 }, 'public');
    for (const format of formats) expect(report(other, { format }), format).toBe(report(outside, { format }));
  });

  it('gives no count under five back to somebody who adds and subtracts all that it shows', () => {
    const periods = [...new Set(figures.crimes.map(({ period }) => period))];
    const vector = (area: string | null, from: string, to: string) =>
      areas.flatMap((place) =>
        periods.map((each) =>
          (area === null || area === 'west-mercia' || place === area) &&
          (contains(parsePeriod(from), parsePeriod(each)) || (each >= from && each <= to))
            ? 1
            : 0,
        ),
      );
    const sumsOf = ({ statements }: Paper, indicator: string) =>
      statements
        .filter((each) => each.indicator === indicator)
        .flatMap(({ area, aspect, period }) =>
          aspect === 'area'
            ? [vector(area, period.from, period.to)]
            : periods.map((each) => vector(area, each, each)),
        );
    for (const [indicator, small] of [
      ['hate-crime', figures.crimes.filter(({ count }) => count < 5)],
      [
        'hate-crime-satisfaction',
        figures.asked.filter(({ denominator, numerator }) => numerator < 5 || denominator - numerator < 5),
      ],
    ] as const) {
      const wanted = small.map(({ area, period }) => vector(area, period, period));
      const known = sumsOf(outside, indicator);
      expect(wanted.filter((each) => known.length > 0 && follows(known, each))).toEqual([]);
    }
    expect(sumsOf(inside, 'hate-crime').length).toBeGreaterThan(0);
  });

  it('shows more at a threshold that nothing is under, and refuses one that is no whole number', () => {
    const gone = (made: Paper) => JSON.stringify(made).split('Withheld for publication').length;
    expect(gone(make(figures, 'public', 1))).toBeLessThan(gone(outside));
    expect(() => make(figures, 'public', 0.5)).toThrow(
      'paper: threshold must be a whole number of at least 1, got 0.5',
    );
  });

  it('leaves the paper for the force as it is', () => {
    expect(make(figures, 'internal')).toEqual(inside);
    expect(inside.restsOn.join(' ')).not.toContain('publication');
  });
});
