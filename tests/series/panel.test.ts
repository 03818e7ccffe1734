import { describe, expect, it } from 'vitest';
import { bladePossession, weaponPossession } from '../../src/indicator/catalogue/weapons.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { pandemic, recordingWithin24Hours } from '../../src/indicator/recording-changes.ts';
import { panel } from '../../src/series/panel.ts';
import type { PanelOptions } from '../../src/series/panel-options.ts';
import { seriesOf } from '../../src/series/series-of.ts';
import { someOf } from '../../src/series/some-of.ts';
import { tableOf } from '../../src/series/table.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { problemsOf } from './problems-of.ts';

const staged: Indicator = {
  ...satisfaction,
  dimensions: { stage: ['contact', 'follow-up'], group: ['all', 'hate-crime'] },
};
const crime: Indicator = {
  ...offences,
  categories: { 'police-uk': 'all', met: ['robbery'], own: ['robbery', 'burglary'] },
  computableFrom: ['police-uk', 'met', 'own'],
};
const charged: Indicator = {
  ...chargeRatio,
  outcomes: { scheme: 'own', numerator: ['1'], denominator: ['14', '15'], unknown: ['0'] },
};
const recorded = { basis: 'published', scheme: 'police-uk', window: 'period' } as const;

describe('some series of a panel', () => {
  const whole = panel(
    satisfaction,
    ['a', 'b', 'c'].map((area) => ({ area, period: '2019-03', numerator: 8, denominator: 10 })),
  );

  it('are one panel, whoever asks for them, and all of them the panel itself', () => {
    const two = someOf(whole, whole.series.slice(0, 2));
    expect(two).toEqual({ ...whole, series: whole.series.slice(0, 2) });
    expect(someOf(whole, whole.series.slice(0, 2))).toBe(two);
    expect(someOf(whole, whole.series.slice(1))).not.toBe(two);
    expect(someOf(whole, [...whole.series])).toBe(whole);
  });
});

describe('panel', () => {
  it('puts every period of the calendar in its place and leaves a gap null', () => {
    const { calendar, series, coverage } = panel(satisfaction, [
      { area: 'b', period: '2019-03', numerator: 8, denominator: 10 },
      { area: 'a', period: '2018-12', numerator: 1, denominator: 2 },
    ]);
    expect(calendar).toEqual({ every: 'month', start: '2018-12', length: 4 });
    expect(
      series.map(({ area, numerator, denominator, states }) => ({ area, numerator, denominator, states })),
    ).toEqual([
      {
        area: 'a',
        numerator: [1, null, null, null],
        denominator: [2, null, null, null],
        states: ['reported', 'missing', 'missing', 'missing'],
      },
      {
        area: 'b',
        numerator: [null, null, null, 8],
        denominator: [null, null, null, 10],
        states: ['missing', 'missing', 'missing', 'reported'],
      },
    ]);
    expect(coverage[1]).toMatchObject({
      area: 'b',
      total: 10,
      unknown: 0,
      periodsPresent: 1,
      periodsExpected: 4,
    });
  });

  it('returns plain JSON, the same after a journey through text', () => {
    const found = panel(satisfaction, [{ area: 'a', period: '2019-03', numerator: 8, denominator: 10 }]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('has no series when there are no rows', () => {
    const found = panel(satisfaction, []);
    expect(found.series).toEqual([]);
    expect(found.calendar.length).toBe(0);
    expect(panel(satisfaction, [], { from: '2019-01', to: '2019-03' }).calendar.length).toBe(3);
  });

  it('takes rows as an iterable, a table, columns, and rows asked for by index', () => {
    const rows = [
      { area: 'a', period: '2019-01', numerator: 1 },
      { area: 'a', period: '2019-02', numerator: 2 },
    ];
    const columns = {
      length: 2,
      columns: { area: ['a', 'a'], period: ['2019-01', '2019-02'], numerator: Float64Array.of(1, 2) },
    };
    const byIndex = { length: 2, at: (index: number) => rows[index] };
    const given = [new Set(rows), tableOf({ id: 't', title: 't' }, rows), columns, byIndex];
    for (const each of given) expect(panel(offences, each).series[0]?.numerator).toEqual([1, 2]);
  });

  it('makes numbers of bigint counts', () => {
    const found = panel(satisfaction, [{ area: 'a', period: '2019-03', numerator: 8n, denominator: 10n }]);
    expect(found.series[0]).toMatchObject({ numerator: [8], denominator: [10] });
  });

  it('keeps the states of figures, and a figure without a number is missing unless its row says otherwise', () => {
    const found = panel(satisfaction, [
      { area: 'a', period: '2019-01', numerator: null, denominator: null, state: 'suppressed' },
      { area: 'a', period: '2019-02', numerator: 8, denominator: 10, state: 'provisional' },
      { area: 'a', period: '2019-03', numerator: null, denominator: 10 },
    ]);
    expect(found.series[0]?.states).toEqual(['suppressed', 'provisional', 'missing']);
  });

  it('selects areas in the order asked for, on the calendar of all of them', () => {
    const rows = [
      { area: 'a', period: '2019-01', numerator: 1 },
      { area: 'b', period: '2019-02', numerator: 2 },
      { area: 'c', period: '2019-03', numerator: 3 },
    ];
    const found = panel(offences, rows, { areas: ['c', 'a'] });
    expect(found.series.map(({ area, numerator }) => [area, numerator])).toEqual([
      ['c', [null, null, 3]],
      ['a', [1, null, null]],
    ]);
  });

  it('cuts the calendar to from, to and period, in any unit, and reaches them where there are no rows', () => {
    const rows = ['2018-03', '2018-04', '2018-05', '2018-06'].map((period, index) => ({
      area: 'a',
      period,
      numerator: index,
    }));
    const numerators = (options: PanelOptions) => panel(offences, rows, options).series[0]?.numerator;
    expect(numerators({ from: '2018/19', to: '2018-05' })).toEqual([1, 2]);
    expect(numerators({ period: '2018-05/2018-07' })).toEqual([2, 3, null]);
    expect(numerators({ period: '2018/19', to: '2018-05' })).toEqual([1, 2]);
  });

  it('reads periods written in other ways, and windows of rolling months as spans', () => {
    expect(panel(offences, [{ area: 'a', period: 'Apr 2019', numerator: 1 }]).calendar.start).toBe('2019-04');
    const rolling = panel(offences, [
      { area: 'a', period: '2018-04/2019-03', numerator: 12 },
      { area: 'a', period: '2018-05/2019-04', numerator: 13 },
    ]);
    expect(rolling.calendar).toEqual({ every: 'month', start: '2018-04/2019-03', length: 2 });
    expect(rolling.series[0]?.window).toEqual({ rolling: 12 });
  });

  it('takes the names, the source, the caveats, the basis and the window of a table', () => {
    const table = tableOf(
      {
        id: 'survey',
        title: 'Survey',
        publisher: 'Publisher',
        basis: 'published',
        window: 'rolling-12',
        areaNames: { a: 'Area A' },
        caveats: ['One thing to know.'],
      },
      [
        { area: 'a', period: '2019-Q1', value: 0.6 },
        { area: 'a', period: '2019-Q2', value: 0.7 },
      ],
    );
    const found = panel(confidencePublished, table);
    expect(found.series[0]).toMatchObject({
      areaName: 'Area A',
      numerator: [0.6, 0.7],
      denominator: null,
      window: { rolling: 4 },
      basis: 'published',
      sources: [{ id: 'survey', publisher: 'Publisher' }],
      caveats: [{ code: 'source', text: 'One thing to know.' }],
    });
    const named = panel(confidencePublished, table, {
      areaNames: { a: 'Mine' },
      basis: 'own',
      rounding: 0.01,
    });
    expect(named.series[0]).toMatchObject({ areaName: 'Mine', basis: 'own', rounding: 0.01 });
  });

  it('never lets illustrative figures be called anything else', () => {
    const rows = [{ basis: 'illustrative', area: 'a', period: '2019-01', numerator: 1 }];
    expect(panel(offences, rows, { basis: 'published' }).series[0]?.basis).toBe('illustrative');
    const table = tableOf({ id: 'i', title: 'i', basis: 'illustrative' }, rows);
    expect(panel(offences, table, { basis: 'own' }).series[0]?.basis).toBe('illustrative');
  });

  it('keeps only the declared breaks that touch the calendar', () => {
    const rows = [
      { area: 'a', period: '2015-01', numerator: 1 },
      { area: 'a', period: '2016-01', numerator: 1 },
    ];
    const found = panel(offences, rows, { breaks: [pandemic, recordingWithin24Hours] });
    expect(found.series[0]?.breaks).toEqual([recordingWithin24Hours]);
  });

  it('lists known areas without a row as left out', () => {
    const rows = [{ area: 'a', period: '2019-01', numerator: 1 }];
    const found = panel(offences, rows, { knownAreas: ['a', 'b'], areaNames: { b: 'Area B' } });
    expect(found.excluded).toEqual([
      { area: 'b', areaName: 'Area B', code: 'no-data', reason: 'there are no figures for it' },
    ]);
    expect(panel(offences, rows, { areas: ['b'], knownAreas: ['a', 'b'] }).series[0]?.numerator).toEqual([
      null,
    ]);
  });

  it('sums to a longer unit with every', () => {
    const rows = ['2019-01', '2019-02', '2019-03', '2019-04'].map((period) => ({
      area: 'a',
      period,
      numerator: 1,
    }));
    const found = panel(offences, rows, { every: 'quarter' });
    expect(found.calendar).toEqual({ every: 'quarter', start: '2019-Q1', length: 2 });
    expect(found.series[0]?.numerator).toEqual([3, null]);
  });
});

describe('panel and dimensions', () => {
  const rows = [
    { area: 'a', period: '2019-01', stage: 'follow-up', group: 'all', numerator: 5, denominator: 10 },
    { area: 'a', period: '2019-01', stage: 'contact', group: 'all', numerator: 9, denominator: 10 },
    { area: 'a', period: '2019-01', stage: 'contact', group: 'hate-crime', numerator: 1, denominator: 3 },
  ];

  it('refuses a dimension that nothing settles and names its values', () => {
    expect(problemsOf(() => panel(staged, rows))).toEqual([
      'invalid-option: panel: where.stage is required, one of contact, follow-up, got undefined',
    ]);
  });

  it('matches where of the indicator and of the options, the second before the first', () => {
    const hate = { ...staged, where: { stage: 'contact', group: 'hate-crime' } };
    expect(panel(hate, rows).series[0]?.numerator).toEqual([1]);
    expect(panel(hate, rows, { where: { group: 'all' } }).series[0]?.numerator).toEqual([9]);
  });

  it('takes the value all where a dimension has one and nothing else was asked', () => {
    const found = panel(staged, rows, { where: { stage: 'contact' } });
    expect(found.series[0]).toMatchObject({ numerator: [9], part: { stage: 'contact' } });
  });

  it('makes a series of each value with by, in the order of the indicator', () => {
    const found = panel(staged, rows, { by: 'stage' });
    expect(found.series.map(({ part, numerator }) => [part.stage, numerator[0]])).toEqual([
      ['contact', 9],
      ['follow-up', 5],
    ]);
    expect(seriesOf(found, 'a', { stage: 'follow-up' }).denominator).toEqual([10]);
  });

  it('takes rows without the column to be about what the indicator asks for, and says so', () => {
    const hate = { ...staged, where: { group: 'hate-crime' } };
    const found = panel(hate, [{ area: 'a', period: '2019-01', numerator: 1, denominator: 3 }]);
    expect(found.series[0]?.caveats).toEqual([
      {
        code: 'not-in-rows',
        text: 'The rows do not state their group: they are taken to be about hate-crime.',
      },
    ]);
  });

  it('leaves out every area, with the reason, where no row has what the indicator asks for', () => {
    const found = panel({ ...staged, where: { stage: 'treatment' } }, rows, { by: 'group' });
    expect(found.series).toEqual([]);
    expect(found.excluded).toEqual([]);
    const refused = panel({ ...staged, where: { stage: 'treatment' } }, rows, { areas: ['a'], by: 'group' });
    expect(refused.excluded[0]).toMatchObject({
      area: 'a',
      code: 'no-such-part',
      reason: 'no row has stage: treatment',
    });
  });

  it('refuses a value or a column that is not there', () => {
    expect(problemsOf(() => panel(staged, rows, { where: { stage: 'folow-up' } }))).toEqual([
      'invalid-option: panel: where.stage must be one of contact, follow-up, got "folow-up"',
    ]);
    expect(problemsOf(() => panel(staged, rows, { by: 'phase' }))[0]).toContain('panel: by must be a column');
  });
});

describe('panel of tallies', () => {
  const rows = [
    { area: 'a', period: '2019-01', category: 'robbery', outcome: '1', count: 3 },
    { area: 'a', period: '2019-01', category: 'robbery', outcome: '14', count: 4 },
    { area: 'a', period: '2019-01', category: 'burglary', outcome: '1', count: 2 },
    { area: 'a', period: '2019-01', category: 'burglary', outcome: '', count: 7 },
    { area: 'a', period: '2019-02', category: 'theft', outcome: '0', count: 1 },
    { area: 'b', period: '2019-03', category: 'theft', outcome: '15', count: 1 },
  ];

  it('counts 0 where an area has any row for the period and is missing where it has none', () => {
    const found = panel(crime, rows, { scheme: 'own' });
    expect(seriesOf(found, 'a').numerator).toEqual([16, 0, null]);
    expect(seriesOf(found, 'b').numerator).toEqual([null, null, 0]);
  });

  it('adds up both sides of an indicator of outcomes, and what is unknown', () => {
    const found = panel(charged, rows);
    expect(seriesOf(found, 'a')).toMatchObject({ numerator: [5, 0, null], denominator: [4, 0, null] });
    expect(found.coverage[0]).toMatchObject({
      total: 17,
      unknown: 8,
      totals: [16, 1, 0],
      unknowns: [7, 1, 0],
    });
  });

  it("takes every crime as the denominator where it is 'all'", () => {
    const share: Indicator = {
      ...charged,
      measure: 'proportion',
      outcomes: { scheme: 'own', numerator: ['1'], denominator: 'all', unknown: [] },
    };
    expect(seriesOf(panel(share, rows), 'a').denominator).toEqual([16, 1, null]);
  });

  it('makes a series of each category with by, zeros and all', () => {
    const found = panel(crime, rows, { scheme: 'own', by: 'category' });
    expect(found.series.map(({ area, part, numerator }) => [area, part.category, numerator])).toEqual([
      ['a', 'robbery', [7, 0, null]],
      ['a', 'burglary', [9, 0, null]],
      ['b', 'robbery', [null, null, 0]],
      ['b', 'burglary', [null, null, 0]],
    ]);
  });

  it('counts 0, not missing, when one category is asked for with where', () => {
    const found = panel(crime, rows, { scheme: 'own', where: { category: 'robbery' } });
    expect(seriesOf(found, 'a')).toMatchObject({ numerator: [7, 0, null], part: { category: 'robbery' } });
  });

  it('never counts anti-social behaviour as crime', () => {
    const table = tableOf({ id: 't', title: 't', ...recorded }, [
      { area: 'a', period: '2019-01', category: 'Anti-social behaviour', count: 100 },
      { area: 'a', period: '2019-01', category: 'Burglary', count: 5 },
      { area: 'a', period: '2019-02', category: 'Anti-social behaviour', count: 100 },
    ]);
    expect(panel(crime, table).series[0]?.numerator).toEqual([5, 0]);
    expect(panel(crime, table, { by: 'category' }).series.map(({ part }) => part.category)).toEqual([
      'Burglary',
    ]);
  });

  it('keeps to one count basis, and refuses two where the indicator states none', () => {
    const both = [
      { area: 'a', period: '2018/19', countBasis: 'closed', outcome: 'charged', count: 3 },
      { area: 'a', period: '2018/19', countBasis: 'recorded', outcome: 'charged', count: 4 },
      { area: 'b', period: '2018/19', countBasis: 'recorded', outcome: 'charged', count: 9 },
    ] as const;
    const yearly: Indicator = {
      ...offences,
      every: 'financial-year',
      outcomes: { scheme: 'home-office', numerator: ['charged'], denominator: 'all', unknown: [] },
    };
    const closed = panel({ ...yearly, countBasis: 'closed' }, both);
    expect(closed.series.map(({ numerator }) => numerator)).toEqual([[3], [null]]);
    expect(problemsOf(() => panel(yearly, both))[0]).toContain('must state its countBasis');
    expect(problemsOf(() => panel({ ...offences, computableFrom: ['home-office'] }, both))[0]).toContain(
      'must name outcomes, as those of home-office overlap',
    );
  });

  it('keeps negative counts, and gives no proportion where corrections leave none', () => {
    const negative = [
      { area: 'a', period: '2019-01', outcome: '1', count: -2 },
      { area: 'a', period: '2019-01', outcome: '14', count: 5 },
      { area: 'a', period: '2019-02', outcome: '1', count: 1 },
      { area: 'a', period: '2019-02', outcome: '14', count: 1 },
    ];
    expect(panel(charged, negative).series[0]?.numerator).toEqual([-2, 1]);
    const share: Indicator = {
      ...charged,
      measure: 'proportion',
      outcomes: { scheme: 'own', numerator: ['1'], denominator: 'all', unknown: [] },
    };
    const found = panel(share, negative).series[0];
    expect(found).toMatchObject({
      numerator: [null, 1],
      denominator: [null, 2],
      states: ['not-applicable', 'reported'],
    });
    expect(found?.caveats).toEqual([
      { code: 'negative-counts', text: 'Corrections leave no proportion for 2019-01.' },
    ]);
  });

  it('makes a sum missing when a count it needs was not provided, and keeps the gravest state', () => {
    const found = panel(charged, [
      { area: 'a', period: '2019-01', outcome: '1', count: null },
      { area: 'a', period: '2019-01', outcome: '14', count: 5 },
      { area: 'a', period: '2019-02', outcome: '1', count: 1, state: 'provisional' },
      { area: 'a', period: '2019-02', outcome: '14', count: 5, state: 'incomplete' },
    ]);
    expect(found.series[0]).toMatchObject({
      numerator: [null, 1],
      denominator: [5, 5],
      states: ['missing', 'incomplete'],
    });
  });

  // A class that is not published any more, or an offence code that has expired.
  it('adds nothing for a part that is not applicable, in any order, and has no 0 where nothing else is', () => {
    const part = (period: string, category: string, count: number | null) => ({
      area: 'a',
      period,
      category,
      count,
      ...(count === null ? ({ state: 'not-applicable' } as const) : {}),
    });
    const rows = [
      part('2019-04', 'blade-possession', null),
      part('2019-04', 'other-weapons', 4),
      part('2019-05', 'other-weapons', 5),
      part('2019-05', 'blade-possession', null),
    ];
    const numbers = (indicator: Indicator) => {
      const [series] = panel(indicator, rows, { scheme: 'met' }).series;
      return [series?.numerator, series?.states];
    };
    expect(numbers(weaponPossession)).toEqual([
      [4, 5],
      ['reported', 'reported'],
    ]);
    expect(numbers(bladePossession)).toEqual([
      [null, null],
      ['not-applicable', 'not-applicable'],
    ]);
    const [ratio] = panel(charged, [
      { area: 'a', period: '2019-04', outcome: '1', count: null, state: 'not-applicable' },
      { area: 'a', period: '2019-04', outcome: '14', count: 5 },
    ]).series;
    expect(ratio).toMatchObject({ numerator: [null], denominator: [5], states: ['not-applicable'] });
    const kinds = panel(weaponPossession, rows, { scheme: 'met', by: 'category' }).series;
    expect(kinds.map(({ part: { category } }) => category)).toEqual(['other-weapons']);
  });

  it('leaves out every area when the rows never name what the indicator counts', () => {
    const table = tableOf({ id: 't', title: 't', scheme: 'met' }, [
      { area: 'a', period: '2019-01', category: 'theft', count: 1 },
    ]);
    expect(panel(crime, table)).toMatchObject({
      series: [],
      excluded: [{ area: 'a', code: 'no-such-category', reason: 'no row has the category robbery' }],
    });
    const other = panel(charged, [{ area: 'a', period: '2019-01', outcome: 'charged', count: 1 }]);
    expect(other.excluded[0]?.code).toBe('no-such-outcome');
  });

  it('takes tallies without a category to be about the one the indicator names', () => {
    const found = panel(crime, [{ area: 'a', period: '2019-01', count: 6 }]);
    expect(found.series[0]).toMatchObject({ numerator: [6], caveats: [{ code: 'not-in-rows' }] });
  });

  it('refuses a scheme in which the indicator has no names', () => {
    expect(problemsOf(() => panel(charged, rows, { scheme: 'met' }))).toEqual([
      'invalid-option: panel: scheme must be own for charge-ratio, got "met"',
    ]);
    const metOnly: Indicator = { ...crime, categories: { met: ['robbery'], 'police-uk': 'all' } };
    expect(problemsOf(() => panel(metOnly, rows))[0]).toContain('panel: scheme is required');
    expect(problemsOf(() => panel(metOnly, rows, { scheme: 'own' }))[0]).toContain(
      'must be one of met, police-uk',
    );
  });
});

describe('panel of rates', () => {
  const populations = [
    { area: 'a', year: 2018, population: 1000 },
    { area: 'a', year: 2020, population: 2000 },
  ];

  it('takes the population of the year in which the middle of the period lies, or the nearest, and says so', () => {
    const rows = ['2018/19', '2019/20', '2020/21'].map((period) => ({ area: 'a', period, count: 68 }));
    const found = panel(offenceRate, rows, { populations });
    expect(found.series[0]?.denominator).toEqual([1000, 1000, 2000]);
    expect(found.series[0]?.sources).toEqual([]);
    expect(found.series[0]?.caveats).toEqual([
      { code: 'population-year', text: 'The population of 2018 stands for 2019, for which there is none.' },
    ]);
  });

  it('has no rate, and a caveat, where there is no population', () => {
    const found = panel(offenceRate, [{ area: 'b', period: '2018/19', count: 68 }], { populations });
    expect(found.series[0]).toMatchObject({ denominator: [null], caveats: [{ code: 'no-population' }] });
  });

  it('refuses populations for anything else', () => {
    expect(problemsOf(() => panel(offences, [], { populations }))[0]).toContain(
      'wrong-measure: panel: populations',
    );
  });
});
