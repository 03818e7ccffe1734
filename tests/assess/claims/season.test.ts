import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/assess/claims/check-claim.ts';
import type { Claim } from '../../../src/assess/claims/claim.ts';
import { tableOf } from '../../../src/series/table.ts';
import { offences, satisfaction } from '../../indicators.ts';

const month = (at: number) => `${2016 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

/** Three years of counts that are 300 every December and 500 every June, and of nothing else. */
const seasonal = Array.from({ length: 36 }, (_, at) => ({
  area: 'north',
  period: month(at),
  numerator: Math.round(400 - 100 * Math.cos(((at + 1) / 6) * Math.PI)),
}));

/** The same until the last four months, which are twice as many. */
const doubled = seasonal.map((row, at) => (at < 32 ? row : { ...row, numerator: 2 * row.numerator }));

const judged = (rows: readonly object[], claim: object, indicator = offences) =>
  checkClaim({ id: 'since', claim: 'So it is.', indicator: indicator.id, area: 'north', ...claim } as Claim, {
    tables: {},
    own: [{ indicator, rows: tableOf({ id: 'mine', title: 'Mine' }, rows) }],
  });

describe('a claim about counts since another month of the year', () => {
  it('is not told from the season, whichever way it goes', () => {
    const fell = judged(seasonal, { kind: 'decrease', from: '2018-06' });
    expect(fell.verdict).toBe('not-distinguishable-from-chance');
    expect(fell.readings.map(({ verdict }) => verdict)).toEqual([
      'not-distinguishable-from-chance',
      'supported',
    ]);
    expect(fell.sentence).toContain('which may be the season');
    expect(fell.settle?.text).toBe('The same months of the year before would settle it.');
    for (const claim of [
      { kind: 'increase', from: '2018-06' },
      { kind: 'no-change', from: '2018-10' },
      { kind: 'growth', value: -40, from: '2018-06' },
      { kind: 'change', value: -40, unit: 'percent', from: '2018-06' },
    ])
      expect(judged(seasonal, claim).verdict).toBe('not-distinguishable-from-chance');
  });

  it('is of its window, also where it does not say since when', () => {
    const three = judged(doubled, { kind: 'change', unit: 'percent', value: 100, window: { rolling: 3 } });
    expect(three).toMatchObject({ verdict: 'supported', readings: [{ about: 'underlying' }, {}] });
    expect(three.sentence).toContain('October to December 2018');
    expect(three.assumed.join(' ')).toContain('its window is compared with the same of the year before');
    const toDate = judged(doubled, {
      ...{ kind: 'change', unit: 'percent', value: 30, window: 'year-to-date', from: '2016-12' },
    });
    expect(toDate.sentence).toContain('April to December 2016');
  });

  it('is told of the same month of another year, and of a change that the course tells', () => {
    const same = judged(seasonal, { kind: 'no-change', from: '2017-12', margin: { percent: 40 } });
    expect(same.verdict).toBe('supported');
    expect(judged(doubled, { kind: 'increase', from: '2018-06' }).verdict).toBe('supported');
    expect(judged(doubled, { kind: 'decrease', from: '2018-06' }).verdict).toBe('contradicted');
  });

  it('leaves shares alone, which have no season unless they show it', () => {
    const shares = seasonal.map((row, at) => ({ ...row, numerator: at < 30 ? 320 : 370, denominator: 400 }));
    expect(judged(shares, { kind: 'increase', from: '2018-06' }, satisfaction).verdict).toBe('supported');
  });
});

it('says what would do for a test that the figures are not for, and names no function', () => {
  const found = judged(seasonal, {
    kind: 'areas-over-next',
    value: 1,
    threshold: 300,
    window: 'month',
    area: 'force',
    areas: ['north'],
  });
  expect(found.verdict).toBe('not-testable');
  expect(found.missing).toEqual(['a proportion by month, with its samples']);
  const years = [1, 2, 3].map((at) => ({
    area: 'north',
    period: `201${at}/1${at + 1}`,
    numerator: 900 + at,
  }));
  const since = judged(
    years,
    { kind: 'increase', from: '2013-12' },
    { ...offences, every: 'financial-year' },
  );
  expect(since.missing).toEqual(['to must come after 2013-12']);
});
