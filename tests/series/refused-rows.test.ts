import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Row } from '../../src/series/observation.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesOf } from '../../src/series/series-of.ts';
import { sumAreas } from '../../src/series/sum-areas.ts';
import { tableOf } from '../../src/series/table.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { problemsOf } from './problems-of.ts';

/** Rows as they come from outside, where no type has looked at them. */
const untyped = (rows: readonly unknown[]) => rows as readonly Row[];
const good = { area: 'a', period: '2019-01', numerator: 1, denominator: 2 };

describe('panel and rows that are wrong', () => {
  it('names every problem in one error, with its row', () => {
    const rows = untyped([
      good,
      { ...good, period: '2019-02', numerator: '12' },
      { ...good, period: '2019-03', numerator: 3 },
      { ...good, period: '2019-04', numerator: -1 },
      { ...good, period: '2019-05', denominator: Number.NaN },
      { ...good, period: '2019-06', denominator: undefined },
      { ...good, period: '2019-07', state: 'guessed' },
      { ...good, period: '2019-08', state: 'suppressed' },
      { ...good, period: '2019-09', numerator: 2n ** 60n },
    ]);
    const problems = problemsOf(() => panel(satisfaction, rows));
    expect(problems.map((problem) => problem.slice(0, 66))).toMatchInlineSnapshot(`
      [
        "invalid-observation: panel: row 2, numerator must be a number, got",
        "invalid-observation: panel: row 3, numerator must be at most its d",
        "invalid-observation: panel: row 4, numerator must be 0 or more, go",
        "invalid-observation: panel: row 5, denominator must be a finite nu",
        "invalid-observation: panel: row 6, denominator is required for a p",
        "invalid-observation: panel: row 7, state must be one of suppressed",
        "invalid-observation: panel: row 8, numerator must be null in a row",
        "invalid-observation: panel: row 9, numerator must be within ±90071",
      ]
    `);
    expect(problems[0]).toBe('invalid-observation: panel: row 2, numerator must be a number, got "12"');
  });

  it('stops at twenty problems', () => {
    const rows = untyped(Array.from({ length: 50 }, () => ({ ...good, area: '' })));
    expect(problemsOf(() => panel(satisfaction, rows))).toHaveLength(20);
  });

  it('refuses periods that are none, and periods of two units', () => {
    const rows = untyped([
      good,
      { ...good, period: 'soon' },
      { ...good, period: '2019-Q1' },
      { ...good, period: true },
    ]);
    expect(problemsOf(() => panel(satisfaction, rows))).toEqual([
      'invalid-period: panel: row 2, period must be a period such as 2019-04 or 2018/19, got "soon"',
      'mixed-periods: panel: row 3, period must be a month, as other rows are, got "2019-Q1"',
      'invalid-period: panel: row 4, period must be a period such as 2019-04 or 2018/19, got true',
    ]);
  });

  it('refuses a second row for the same figure, or lets the last one stand', () => {
    const rows = [good, { ...good, numerator: 2 }];
    expect(problemsOf(() => panel(satisfaction, rows))).toEqual([
      'duplicate-observation: panel: row 2, period must be the only row for a, 2019-01, got "row 1 again"',
    ]);
    expect(panel(satisfaction, rows, { duplicates: 'last' }).series[0]?.numerator).toEqual([2]);
    const tallies = [
      { area: 'a', period: '2019-01', category: 'x', count: 1 },
      { area: 'a', period: '2019-01', category: 'y', count: 1 },
      { area: 'a', period: '2019-01', category: 'x', count: 5 },
    ];
    expect(problemsOf(() => panel(offences, tallies))).toEqual([
      'duplicate-observation: panel: row 3, count must be the only row for a, 2019-01, x, got "row 1 again"',
    ]);
    expect(panel(offences, tallies, { duplicates: 'last' }).series[0]?.numerator).toEqual([6]);
  });

  it('refuses an area that is not known and says which was probably meant', () => {
    const rows = [{ ...good, area: 'Telford & Wrekin' }];
    expect(
      problemsOf(() => panel(satisfaction, rows, { knownAreas: ['shropshire', 'telford-and-wrekin'] })),
    ).toEqual([
      'unknown-area: panel: row 1, area must be a known area (did you mean telford-and-wrekin?), got "Telford & Wrekin"',
    ]);
    expect(problemsOf(() => panel(satisfaction, [good], { areas: ['b', 'a'] }))).toEqual([
      'unknown-area: panel: areas must be an area of the rows, got "b"',
    ]);
  });

  it('refuses counts that are not whole, and a row without one', () => {
    const rows = untyped([
      { area: 'a', period: '2019-01', count: 1.5 },
      { area: 'a', period: '2019-02' },
      { area: 'a', period: '2019-03', count: '1,200' },
    ]);
    expect(problemsOf(() => panel(offences, rows))).toEqual([
      'invalid-observation: panel: row 1, count must be a whole number, got 1.5',
      'invalid-observation: panel: row 2, count is required (null for a gap), got undefined',
      'invalid-observation: panel: row 3, count must be a number, got "1,200"',
    ]);
  });

  it('refuses negative answers of a survey and keeps negative outcomes of a ratio', () => {
    const rows = [{ area: 'a', period: '2019-01', numerator: -3, denominator: 5 }];
    expect(problemsOf(() => panel(satisfaction, rows))[0]).toContain(
      'row 1, numerator must be 0 or more, got -3',
    );
    expect(panel(chargeRatio, rows).series[0]?.numerator).toEqual([-3]);
  });

  it('refuses rows of a kind from which the measure cannot be made', () => {
    const published = [{ area: 'a', period: '2019-01', value: 0.5 }];
    const parts = [good];
    const counts = [{ area: 'a', period: '2019-01', count: 1 }];
    expect(problemsOf(() => panel(offences, published))[0]).toContain('wrong-measure');
    expect(problemsOf(() => panel(chargeRatio, published))[0]).toContain('wrong-measure');
    expect(problemsOf(() => panel(confidencePublished, parts))[0]).toContain('wrong-measure');
    expect(problemsOf(() => panel(confidencePublished, counts))[0]).toContain('wrong-measure');
    expect(problemsOf(() => panel(satisfaction, counts))[0]).toContain('must name outcomes');
    expect(problemsOf(() => panel(offenceRate, counts))[0]).toContain('must come with populations');
    expect(
      problemsOf(() => panel(confidencePublished, [{ area: 'a', period: '2019-01', value: 79 }]))[0],
    ).toContain('must be a proportion from 0 to 1, got 79');
  });

  it('refuses rows that are no rows', () => {
    expect(problemsOf(() => panel(offences, untyped([null])))[0]).toContain(
      'panel: row 1 must be an object, got null',
    );
    expect(problemsOf(() => panel(offences, 7 as never))[0]).toContain('panel: rows must be rows');
  });

  it('refuses options that it does not know or that make no sense', () => {
    const refused = (options: object) => problemsOf(() => panel(offences, [], options))[0];
    expect(refused({ area: ['a'] })).toBe(
      'invalid-option: panel: area is not an option (did you mean areas?), got an array of 1',
    );
    expect(refused({ deff: 0 })).toContain('deff must be over 0');
    expect(refused({ rounding: -1 })).toContain('rounding');
    expect(refused({ duplicates: 'first' })).toContain('duplicates');
    expect(refused({ every: 'fortnight' })).toContain('every');
    expect(refused({ window: { rolling: 1 } })).toContain('window');
    expect(refused({ from: 'soon' })).toContain('invalid-period: panel: from');
    expect(refused({ constructor: 1 })).toContain('constructor is not an option');
  });
});

describe('panel and hostile names', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it('takes any text as an area, a category, a dimension and its value', () => {
    const rows = names.map((area, index) => ({ area, period: '2019-01', category: area, count: index }));
    const found = panel(offences, rows, { areaNames: JSON.parse('{"__proto__": "Proto"}'), by: 'category' });
    expect(found.series).toHaveLength(16);
    expect(seriesOf(found, '__proto__', { category: '__proto__' })).toMatchObject({
      areaName: 'Proto',
      numerator: [0],
    });
    expect(seriesOf(found, 'constructor', { category: 'constructor' })).toMatchObject({
      areaName: 'constructor',
      numerator: [1],
    });
    const dimension = JSON.parse(
      '[{"area": "a", "period": "2019-01", "__proto__": "x", "numerator": 1, "denominator": 2}]',
    );
    const part = panel(satisfaction, dimension, { by: '__proto__' }).series[0]?.part;
    expect(Object.keys(part ?? {})).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('does not take a method of every object for a column', () => {
    expect(problemsOf(() => panel(satisfaction, [good], { by: 'constructor' }))[0]).toContain(
      'must be a column',
    );
    const table = tableOf({ id: 't', title: 't' }, [good]);
    expect(problemsOf(() => panel(satisfaction, table, { where: { constructor: 'x' } }))[0]).toContain(
      'must be a column',
    );
  });

  it('adds up areas whatever they are called', () => {
    const rows = names.map((area) => ({ area, period: '2019-01', numerator: 1 }));
    expect(sumAreas(panel(offences, rows), { area: '__proto__', areaName: 'All' }).numerator).toEqual([4]);
  });
});

describe('an indicator that is not there', () => {
  it('is refused by name, not by a broken property', () => {
    const none = undefined as unknown as Indicator;
    expect(() => panel(none, [])).toThrow(
      'panel: indicator must be a definition, such as those of the catalogue, got undefined',
    );
  });
});
