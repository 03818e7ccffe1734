import { describe, expect, it } from 'vitest';
import { type AssociationArea, association, associationIn } from '../../src/change/together/association.ts';
import { associationFinding } from '../../src/change/together/association-finding.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Panel } from '../../src/series/series.ts';
import { panelFrom } from '../compare/panels.ts';
import { offenceRate, offences, satisfaction } from '../indicators.ts';
import { asLines, recorded } from '../recorded.ts';
import { refusal, source, summer, uneven, without } from './uneven.ts';

/** Areas whose outcome follows `by` of the activity, each with a size of its own. */
const following = (areas: number, months: number, by: number, spread: number): AssociationArea[] =>
  Array.from({ length: areas }, (_, area) => {
    const activity = uneven(months, (at) => 60 + 20 * area + 8 * summer(at), 30, area + 1);
    const noise = uneven(months, () => 0, spread, 2 * area + 5);
    return {
      area: `a${area}`,
      activity,
      outcome: activity.map((one, at) => Math.round(200 + 9 * area + by * one + (noise[at] ?? 0))),
    };
  });
const gappy = (areas: readonly AssociationArea[]): AssociationArea[] =>
  areas.map(({ area, activity, outcome }, at) => ({
    area,
    activity: without(activity, at, 7),
    outcome: without(outcome, 2 * at, 11),
  }));

const found: readonly [string, () => AssociationArea[], Parameters<typeof association>[1]?][] = [
  ['one area over two years', () => following(1, 26, 1.5, 30)],
  ['one area as it is', () => following(1, 26, -1.2, 30), { scale: 'identity' }],
  ['two areas', () => following(2, 14, 1.5, 30)],
  ['five areas', () => following(5, 13, 1.5, 30), { permutations: 60 }],
  [
    'eleven months of both',
    () => gappy(following(1, 13, 1.5, 30)).map((each) => ({ ...each, outcome: without(each.outcome, 3) })),
  ],
  ['eleven months', () => following(2, 11, 1.5, 30)],
  [
    'an activity that does not vary',
    () => following(2, 14, 1.5, 30).map((each) => ({ ...each, activity: each.activity.map(() => 5) })),
  ],
  [
    'an outcome that does not vary',
    () => following(2, 14, 1.5, 30).map((each) => ({ ...each, outcome: each.outcome.map(() => 5) })),
  ],
  [
    'a straight outcome',
    () =>
      following(1, 14, 1.5, 30).map((each) => ({
        ...each,
        outcome: each.outcome.map((_, at) => 3 * at + 7),
      })),
    { scale: 'identity' },
  ],
  ['no areas', () => []],
];

describe('what association finds is what was recorded', () => {
  it.each(found)('of %s', (_, areas, options = {}) => {
    expect(recorded(association(areas(), options))).toMatchSnapshot();
  });

  it.each<readonly [string, () => AssociationArea[], 'log' | 'identity']>([
    ['one area over two years', () => gappy(following(1, 24, 1.5, 30)), 'identity'],
    ['one area over a month less', () => following(1, 23, 1.5, 30), 'identity'],
    ['three areas', () => gappy(following(3, 12, 1.5, 30)), 'identity'],
  ])('of what is left of %s', (_, areas, scale) => {
    const { activity, outcome } = associationIn(areas(), { scale });
    expect(
      recorded([...activity, ...outcome].map((rows) => rows.map((one) => (Number.isNaN(one) ? null : one)))),
    ).toMatchSnapshot();
  });

  it('is by 1,999 rearrangements of the areas unless told otherwise', () => {
    const areas = following(5, 12, 0.5, 60);
    const { p, permutations } = association(areas);
    expect(permutations).toBe(1999);
    expect(association(areas, { permutations: 1999, seed: 1 }).p).toBe(p);
  });
});

const panelOf = (
  indicator: Indicator,
  areas: readonly AssociationArea[],
  of: 'activity' | 'outcome',
  start = '2014-04',
): Panel =>
  panelFrom(
    indicator,
    start,
    areas.map((each) => ({ area: each.area, numerator: each[of] })),
  );
const stops: Indicator = { ...offences, id: 'stops', name: 'Stop and search' };
const both = (areas: readonly AssociationArea[], start = '2014-04'): readonly [Panel, Panel] => [
  panelOf(stops, areas, 'activity', start),
  panelOf(offences, areas, 'outcome'),
];
const quarterly = (
  [activity, outcome]: readonly [Panel, Panel],
  every: 'quarter' | 'financial-year',
  start: string,
): readonly [Panel, Panel] => {
  const by = (panel: Panel): Panel => {
    const made = panelFrom(
      { ...panel.indicator, every },
      start,
      panel.series.map(({ area, numerator }) => ({ area, numerator })),
    );
    return made;
  };
  return [by(activity), by(outcome)];
};

describe('what associationFinding finds is what was recorded', () => {
  it.each<[string, () => readonly [Panel, Panel], Parameters<typeof association>[1]?]>([
    ['three areas with gaps', () => both(gappy(following(3, 14, 1.5, 30)))],
    [
      'five areas that begin at different times',
      () => both(following(5, 16, 1.5, 30), '2014-07'),
      { permutations: 40, seed: 3 },
    ],
    ['areas as they are', () => both(following(2, 14, 1.5, 30)), { scale: 'identity' }],
    ['quarters', () => quarterly(both(following(1, 26, 1.5, 30)), 'quarter', '2010-Q1')],
    ['no period in common', () => both(following(2, 4, 1.5, 30), '2019-04')],
    ['no areas', () => [panelOf(stops, [], 'activity'), panelOf(offences, [], 'outcome')]],
    [
      'sourced figures',
      () => {
        const [activity, outcome] = both(following(2, 12, 1.5, 30));
        const sourced = (panel: Panel, id: string, basis: 'published' | 'illustrative'): Panel => ({
          ...panel,
          series: panel.series.map((each) => ({ ...each, basis, sources: [source('all'), source(id)] })),
        });
        return [sourced(activity, 'x', 'published'), sourced(outcome, 'y', 'illustrative')];
      },
    ],
    [
      'published figures',
      () => {
        const panels = both(following(2, 12, 1.5, 30));
        return [
          {
            ...panels[0],
            series: panels[0].series.map((each) => ({ ...each, basis: 'published' as const })),
          },
          {
            ...panels[1],
            series: panels[1].series.map((each) => ({ ...each, basis: 'published' as const })),
          },
        ];
      },
    ],
  ])('of %s', (_, panels, options = {}) => {
    expect(recorded(associationFinding(...panels(), options))).toMatchSnapshot();
  });

  it('of rates with shares', () => {
    const [activity] = both(following(2, 14, 1.5, 30));
    const rates = panelFrom(
      offenceRate,
      '2014-04',
      activity.series.map(({ area, numerator }) => ({
        area,
        numerator,
        denominator: numerator.map((__, at) => 9000 + 10 * at),
      })),
    );
    const shares = panelFrom(
      satisfaction,
      '2014-04',
      activity.series.map(({ area, numerator }) => ({
        area,
        numerator,
        denominator: uneven(14, () => 300, 60, 9),
      })),
    );
    expect(recorded(associationFinding(rates, shares))).toMatchSnapshot();
  });
});

const as = <T>(value: unknown) => value as T;
const [few] = both(following(1, 3, 1, 1));
const misuse: readonly (readonly [string, () => unknown])[] = [
  ['an option that is none', () => association([], as({ odd: 1 }))],
  ['a scale that is none', () => association([], as({ scale: 'root' }))],
  ['no periods in a year', () => association([], { perYear: 0 })],
  ['367 periods in a year', () => association([], { perYear: 367 })],
  ['18 permutations', () => association([], { permutations: 18 })],
  ['100,001 permutations', () => association([], { permutations: 100_001 })],
  ['the least of all', () => association([], { permutations: 19, perYear: 1 })],
  ['the most of all', () => association([], { permutations: 100_000, perYear: 366 })],
  [
    'more months of the activity',
    () =>
      association([
        { area: 'a', activity: [1], outcome: [1] },
        { area: 'b', activity: [1, 2], outcome: [1] },
      ]),
  ],
  ['more months of the outcome', () => association([{ area: 'a', activity: [1], outcome: [1, 2] }])],
  [
    'panels by month and by quarter',
    () =>
      associationFinding(
        few,
        panelFrom({ ...offences, every: 'quarter' }, '2014-Q1', [{ area: 'a', numerator: [1] }]),
      ),
  ],
  [
    'an activity of parts',
    () =>
      associationFinding(
        panelFrom(offences, '2014-04', [
          { area: 'a', numerator: [1] },
          { area: 'a', numerator: [2] },
        ]),
        few,
      ),
  ],
  [
    'an outcome of parts',
    () =>
      associationFinding(
        few,
        panelFrom(offences, '2014-04', [
          { area: 'a', numerator: [1] },
          { area: 'a', numerator: [2] },
        ]),
      ),
  ],
];

it('what association and associationFinding refuse is what was recorded', () => {
  expect(asLines(misuse.map(([name, call]) => `${name}: ${refusal(call)}`))).toMatchSnapshot();
});
