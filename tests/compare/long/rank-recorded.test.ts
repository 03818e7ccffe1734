import { describe, expect, it } from 'vitest';
import { type RankOptions, rank } from '../../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../../src/compare/rank-across-definitions.ts';
import { rankIfMisapplied } from '../../../src/compare/rank-if-misapplied.ts';
import type { Panel } from '../../../src/series/series.ts';
import { recorded } from '../../recorded.ts';
import { panelFrom } from '../panels.ts';
import { changed, counts, defined, published, ratios, refusals, shares, years } from '../ranked-panels.ts';

const spring = '2019-01/2019-04';

/** What an offence each adds to the shares, the mix being another in each area. */
const byOffence: Panel = panelFrom(
  shares.indicator,
  '2018-03',
  shares.series.flatMap(({ area, numerator, denominator }, at) =>
    ['theft', 'burglary'].map((offence, which) => {
      const part = (figure: number | null) =>
        figure === null ? null : Math.round((figure * (which === 0 ? at + 3 : 11 - at)) / 14);
      return {
        area,
        numerator: numerator.map(part),
        denominator: (denominator ?? []).map(part),
        part: { offence },
      };
    }),
  ),
);

/** With outcomes, of which one area has too few. */
const outcomes = {
  ...defined(shares, {
    countBasis: 'recorded',
    outcomes: {
      scheme: 'police-uk',
      numerator: ['Suspect charged'],
      denominator: 'all',
      unknown: ['Status update unavailable'],
    },
  }),
  coverage: shares.series.map(({ area }, at) => ({
    area,
    total: 8000,
    unknown: at === 1 ? 4000 : 100 * at,
    periodsPresent: 14,
    periodsExpected: 14,
  })),
};

const table: readonly (readonly [string, Panel, string, RankOptions])[] = [
  ['an area among the complete', outcomes, 'area-3', { period: spring, caseMix: byOffence }],
  ['one of two equal counts', counts, 'area-4', { period: '2018-01/2018-12', level: 0.99 }],
  [
    'a published percentage without its sample',
    changed(published, { denominator: null }),
    'area-2',
    { period: '2018-01/2018-12' },
  ],
];

describe('the rank of', () => {
  it.each(table)('%s is what was recorded', (_, panel, area, options) => {
    expect(recorded(rank(panel, area, options))).toMatchSnapshot();
  });

  it.each([1, 2, 3, 4])('one of %i areas is what was recorded', (many) => {
    const few = { ...shares, series: shares.series.slice(0, many) };
    const { verdict, estimate, evidence, looks } = rank(few, 'area-1', { period: spring });
    expect(recorded({ verdict, estimate, evidence, looks })).toMatchSnapshot();
  });
});

describe('the rank across definitions', () => {
  const of = (definition: string, panel: Panel, period?: string) => ({
    definition,
    panel,
    ...(period === undefined ? {} : { period }),
  });
  const tried = [
    ['that agree', [of('one', shares), of('two', outcomes), of('last month', shares, '2019-04')], 'area-6'],
    [
      'that do not',
      [of('share', shares), of('ratio', ratios, '2019-01/2019-03'), of('year', years, '2018/19')],
      'area-2',
    ],
    [
      'without an interval',
      [
        of('one', published, '2018-01/2018-06'),
        of('two', changed(published, { denominator: null }), '2018-01/2018-12'),
      ],
      'area-2',
    ],
    ['of which one has left the area out', [of('left out', outcomes), of('taken', shares)], 'area-2'],
    ['of which there are none', [], 'area-2'],
  ] as const;
  it.each(tried)('%s is what was recorded', (_, definitions, area) => {
    const options = { period: spring };
    expect(recorded(rankAcrossDefinitions(definitions, area, options))).toMatchSnapshot();
  });
  it('needs two areas or more for the definition to decide', () => {
    const turned = (one: number, other: number) =>
      panelFrom(shares.indicator, '2019-04', [
        { area: 'a', numerator: [one], denominator: [1000] },
        { area: 'b', numerator: [other], denominator: [1000] },
      ]);
    const [high, low] = [turned(900, 500), turned(500, 900)];
    const tried = (...panels: readonly Panel[]) =>
      rankAcrossDefinitions(
        panels.map((panel, at) => of(`${at}`, panel)),
        'a',
        { period: '2019-04' },
      );
    expect(tried(high, low)).toMatchObject({
      verdict: 'definition-decides',
      evidence: {
        best: { place: 1, definition: '0' },
        worst: { place: 2, definition: '1' },
        placesByDefinition: 2,
      },
    });
    // Second of four is as far up as first of two; the better place is the best.
    const four = { ...low, series: [...high.series.slice(1), ...low.series, ...high.series.slice(1)] };
    const twice = {
      ...four,
      series: four.series.map((each, at) => ({ ...each, area: at === 1 ? 'a' : `b${at}` })),
    };
    for (const panels of [
      [high, twice],
      [twice, high],
    ])
      expect(tried(...panels).evidence).toMatchObject({
        best: { place: 1, of: 2 },
        worst: { place: 2, of: 4 },
      });
    const alone = { ...high, series: high.series.slice(0, 1) };
    expect(tried(alone, alone).verdict).toBe('cannot-tell');
    expect(tried(high, alone).verdict).toBe('cannot-tell');
  });
  it('is recorded with the options that were asked', () => {
    const options = { period: spring, coverage: false, level: 0.8 };
    const found = rankAcrossDefinitions([of('one', shares), of('two', outcomes)], 'area-2', options);
    expect(recorded(found)).toMatchSnapshot();
  });
});

/** One month with corrections, and one with more outcomes than there were. */
const wrong = changed(shares, (at) => ({
  numerator: shares.series[at]?.numerator.map((figure, month) =>
    month === 13 && at < 3 ? ([0, -4, 999][at] ?? 0) : figure,
  ),
}));

describe('the rank if misapplied', () => {
  const asked = { misapplied: { share: 0.15, audited: 200 }, destination: 'outcome 15' } as const;
  it.each([['of fewer than none', wrong, 'area-2', { period: '2019-04', missed: { share: 0.1 } }]] as const)(
    '%s is what was recorded',
    (_, panel, area, options) => {
      const {
        recorded: before,
        thisAreaOnly,
        everyArea,
        ...found
      } = rankIfMisapplied(panel, area, {
        ...asked,
        ...options,
      });
      const places = [before, thisAreaOnly.rank, everyArea].map(({ estimate, evidence, method }) => [
        estimate,
        evidence.after,
        evidence.atOrBetter,
        method.options,
      ]);
      expect(recorded({ ...found, label: thisAreaOnly.label.split(' ').length, places })).toMatchSnapshot();
    },
  );
});

it('refuses what it cannot rank, and says so', () => {
  const misapplied = (more: object, panel: Panel = shares) =>
    rankIfMisapplied(panel, 'area-1', {
      period: '2019-04',
      misapplied: { share: 0.1 },
      missed: 'none',
      destination: 'outcome 15',
      ...more,
    });
  const ranked = (more: object, area = 'area-1') => rank(shares, area, { period: '2019-04', ...more });
  const many = {
    ...shares,
    series: Array.from({ length: 60 }, (_, at) => ({ ...shares.series[0], area: `a${at}` })),
  };
  expect(
    refusals({
      'no period': () => ranked({ period: undefined }),
      'an empty period': () => ranked({ period: '' }),
      'a number for a period': () => ranked({ period: 2019 }),
      'no such period': () => ranked({ period: 'spring' }),
      'a period before': () => ranked({ period: '2016-01' }),
      'an area that is not there': () => ranked({}, 'area-11'),
      'an area of no name': () => ranked({}, ''),
      'an area among many': () => rank(many as Panel, 'wessex', { period: '2019-04' }),
      'several parts': () => rank(byOffence, 'area-1', { period: '2019-04' }),
      'misapplied in a count': () => misapplied({ period: '2018-12' }, counts),
      'misapplied without a period': () => misapplied({ period: '' }),
      'misapplied in no such period': () => misapplied({ period: '2016-01' }),
      'no destination': () => misapplied({ destination: '' }),
      'a destination that is no word': () => misapplied({ destination: 15 }),
      'a destination': () => misapplied({ destination: 'x' }),
      'a share over one': () => misapplied({ misapplied: { share: 1.01 } }),
      'a share below none': () => misapplied({ missed: { share: -0.01 } }),
      'a share of one': () => misapplied({ misapplied: { share: 1 } }),
    }),
  ).toMatchSnapshot();
});
