import { describe, expect, it } from 'vitest';
import { IndicatorError } from '../../src/result/error.ts';
import { compareValues } from './compare-values.ts';
import { conditionHolds } from './difference-conditions.ts';
import differences from './differences.json' with { type: 'json' };
import { answerFor } from './families.ts';
import { judge, type Lists } from './judge.ts';
import type { Family } from './mapping.ts';
import { rateFunction } from './rate-function.ts';
import { numberNamed, numbersNamed } from './read.ts';
import { type Reference, referencesOf } from './reference-file.ts';
import { reportJudgements } from './report-judgements.ts';
import { halfUnit, type Precision, toleranceAt } from './tolerance.ts';

const nothingListed: Lists = { outOfScope: [], differences: [] };
const exact = { relative: 1e-9, absolute: 0, printed: false };
const compare = (expected: unknown, received: unknown) => compareValues(expected, received, () => exact);

const published = (method: string, expected: unknown, more: object = {}) =>
  referencesOf('shares', {
    source: {},
    cases: [{ id: 'one', method, input: { x: 1, n: 4 }, expected, ...more }],
  });
const computed = (expected: object, hint: object = {}) =>
  referencesOf('sums', { tolerance_hint: hint, cases: [{ id: 'one', inputs: { x: [1, 2] }, expected }] });
const first = (references: readonly Reference[]): Reference => {
  const [reference] = references;
  if (reference === undefined) throw new Error('no reference');
  return reference;
};

const share: Family = { shares: { share: ({ input }) => ({ value: Number(input.x) / Number(input.n) }) } };
const outcome = (reference: Reference, families: readonly Family[] = [share], lists = nothingListed) =>
  judge(reference, families, lists).outcome;

describe('the referee', () => {
  it('passes a right answer and fails a wrong one', () => {
    expect(outcome(first(published('share', { value: 0.25 })))).toBe('passed');
    expect(outcome(first(published('share', { value: 0.26 })))).toBe('failed');
  });

  it('counts a method without a mapping as failed', () => {
    const judgement = judge(first(published('odds', { value: 0.25 })), [share], nothingListed);
    expect(judgement.outcome).toBe('unmapped');
    expect(reportJudgements([judgement])).toMatchObject({ failed: 1 });
    expect(reportJudgements([judgement]).text).toMatch(/0 passed, 1 failed\n$/);
  });

  it('counts what is out of scope or listed as different apart', () => {
    const odds = { file: 'shares', method: 'odds', reason: 'not asked for' };
    expect(outcome(first(published('odds', 1)), [share], { outOfScope: [odds], differences: [] })).toBe(
      'out of scope',
    );
    const otherwise = {
      file: 'shares',
      method: 'share',
      case: 'o*',
      reason: 'ours is wider',
      design: 'Intervals',
    };
    const lists = { outOfScope: [], differences: [otherwise] };
    expect(outcome(first(published('share', { value: 0.5 })), [share], lists)).toBe('listed difference');
    expect(outcome(first(published('share', { value: 0.25 })), [share], lists)).toBe('passed');
    for (const narrower of [{ member: 'upper' }, { expected: null }, { received: 0 }, { case: 'two' }]) {
      const entry = { ...otherwise, ...narrower };
      expect(
        outcome(first(published('share', { value: 0.5 })), [share], { ...lists, differences: [entry] }),
      ).toBe('failed');
    }
    const fitting = { ...otherwise, member: 'value', expected: 0.5, received: 0.25 };
    expect(
      outcome(first(published('share', { value: 0.5 })), [share], { ...lists, differences: [fitting] }),
    ).toBe('listed difference');
  });

  it('holds a listed difference to its condition, its bound and its members', () => {
    const otherwise = {
      file: ['sums', 'shares'],
      method: ['odds', 'share'],
      reason: 'ours is wider',
      design: '-',
    };
    const of = (entry: object, expected: unknown = { value: -0.5 }, answers: unknown = { value: 0 }) =>
      outcome(first(published('share', expected)), [{ shares: { share: () => answers } }], {
        outOfScope: [],
        differences: [{ ...otherwise, ...entry }],
      });
    expect(of({ when: 'the limit lies outside 0 to 1' })).toBe('listed difference');
    expect(of({ when: 'the limit lies outside 0 to 1' }, { value: 0.5 })).toBe('failed');
    expect(of({ when: 'the level is 1' })).toBe('failed');
    expect(of({ within: 0.01 }, { value: 100 }, { value: 100.9 })).toBe('listed difference');
    expect(of({ within: 0.01 }, { value: 100 }, { value: 101.1 })).toBe('failed');
    expect(of({ member: ['lower', 'value'] })).toBe('listed difference');
    expect(() => of({ when: 'the moon is full' })).toThrow(/no condition/);
  });

  it('lists differences only under conditions that there are', () => {
    const given = first(published('share', 1)).given;
    for (const { when } of differences)
      if (when !== undefined)
        expect(() =>
          conditionHolds(
            when,
            { ...given, expected: 1, input: { x: [1, 2, 4], y: [1, 2, 4], range: [3], period: 12 } },
            { member: '[0]', expected: 1, received: 0 },
          ),
        ).not.toThrow();
  });

  it('does not list members that are out of scope among those not compared', () => {
    const label = { file: 'shares', method: '*', member: ['low*'], reason: 'a label' };
    const reference = first(published('share', { value: 0.25, lower: 0.1, upper: 1 }));
    expect(judge(reference, [share], { outOfScope: [label], differences: [] })).toMatchObject({
      outcome: 'passed',
      leftOut: ['upper'],
    });
  });

  it('fails an answer that throws, and one that leaves everything out', () => {
    const throwing: Family = {
      shares: {
        share: () => {
          throw new Error('not today');
        },
      },
    };
    expect(outcome(first(published('share', { value: 0.25 })), [throwing])).toBe('failed');
    expect(outcome(first(published('share', { value: 0.25 })), [{ shares: { share: () => ({}) } }])).toBe(
      'failed',
    );
    expect(
      outcome(first(published('share', { value: 0.25 })), [{ shares: { share: () => undefined } }]),
    ).toBe('failed');
  });

  it('lets the library refuse what the reference refuses, in its own words only', () => {
    const refusing = (error: Error): Family => ({
      shares: {
        share: () => {
          throw error;
        },
      },
    });
    const refused = first(published('share', { error: 'no' }));
    const own = new IndicatorError({ code: 'invalid-option', path: 'n', expected: 'more', received: '0' });
    expect(outcome(refused, [refusing(own)])).toBe('passed');
    expect(outcome(refused, [refusing(new Error('lost'))])).toBe('failed');
    expect(outcome(first(published('share', 1)), [refusing(own)])).toBe('failed');
  });

  it('names the members that no answer gives, and limits what it prints of a failure', () => {
    const judgement = judge(first(published('share', { value: 0.5, lower: 0.1 })), [share], nothingListed);
    const { text } = reportJudgements(Array.from({ length: 40 }, () => judgement));
    expect(text).toContain('shares / share: lower');
    expect(text).toContain('value: expected 0.5, received 0.25');
    expect(text.split('failed: shares').length).toBe(6);
    expect(text).toMatch(/0 passed, 40 failed\n$/);
  });

  it('finds an answer by its name, else by the longest beginning', () => {
    const map: Family = { tests: { 'lag*': () => 1, 'lag_1*': () => 2, lag_12: () => 3 } };
    const answers = ['lag_12', 'lag_13', 'lag_2', 'rank'].map((method) => answerFor([map], 'tests', method));
    expect(answers.map((answer) => answer?.(first(published('x', 1)).given) ?? null)).toEqual([
      3,
      2,
      1,
      null,
    ]);
  });
});

describe('the reading of a file', () => {
  it('takes each key of a computed case for a method, and a table of functions by function', () => {
    expect(computed({ sum: 3, mean: 1.5 }).map(({ method }) => method)).toEqual(['sum', 'mean']);
    const table = { cases: [{ id: 'a', inputs: { fn: 'pnorm', args: [0] }, expected: { value: 0.5 } }] };
    expect(first(referencesOf('table', table))).toMatchObject({ method: 'pnorm', expected: 0.5 });
  });

  it('gives a case the input that it refers to, and leaves data cases out', () => {
    const references = referencesOf('trends', {
      cases: [
        { id: 'co2', method: 'data', input: { y: [1, 2] } },
        { id: 'other', method: 'data', input: { y: [3] } },
        { id: 'fit', method: 'slope', inputRef: 'co2 without last value', expected: 1 },
      ],
    });
    expect(references).toHaveLength(1);
    expect(first(references).given).toMatchObject({
      input: { y: [1, 2] },
      inputRef: 'co2 without last value',
    });
  });
});

describe('the comparison of values', () => {
  it('holds numbers to a relative tolerance, a zero to rounding', () => {
    expect(compare(1e-20, 1e-20 * (1 + 5e-10)).mismatches).toEqual([]);
    expect(compare(1e-20, 1e-20 * (1 + 5e-9)).mismatches).toHaveLength(1);
    expect(compare(0, 1e-13).mismatches).toEqual([]);
    expect(compare(0, 1e-11).mismatches).toHaveLength(1);
    expect(compare([1000, 0.1 + 0.2 - 0.3], [1000, 0]).mismatches).toEqual([]);
  });

  it('takes null for nothing, NaN and the infinities, but never NaN for anything', () => {
    expect(compare(['NaN', 'Infinity', null], [null, null, null]).mismatches).toEqual([]);
    expect(compare('Infinity', Number.POSITIVE_INFINITY).mismatches).toEqual([]);
    expect(compare('-Infinity', Number.POSITIVE_INFINITY).mismatches).toHaveLength(1);
    expect(compare('NaN', Number.NaN).mismatches).toHaveLength(1);
    expect(compare(null, 0).mismatches).toHaveLength(1);
    expect(compare(1, null).mismatches).toHaveLength(1);
  });

  it('lets the library have its own answer where the reference refuses', () => {
    expect(compare({ error: 'division by zero' }, { p: 1, z: null }).mismatches).toEqual([]);
    expect(compare({ error: 'division by zero' }, { p: Number.NaN }).mismatches).toHaveLength(1);
    expect(compare({ error: 'division by zero' }, undefined).mismatches).toHaveLength(1);
  });

  it('wants arrays whole and lists the members left out', () => {
    expect(compare([1, 2], [1]).mismatches).toHaveLength(1);
    expect(compare([], []).compared).toBe(1);
    expect(compare({ a: 1, b: { c: 2, d: 3 } }, { a: 1, b: { c: 2 } })).toEqual({
      compared: 2,
      mismatches: [],
      leftOut: ['b.d'],
    });
    expect(compareValues([1, 2], [1, 9], () => exact, 1).mismatches).toEqual([]);
  });

  it('tells booleans, words and numbers apart', () => {
    expect(compare([true, 'above', 1], [true, 'above', 1]).mismatches).toEqual([]);
    expect(compare([true, 'above', 1], [1, 'below', '1']).mismatches).toHaveLength(3);
  });
});

describe('the tolerance', () => {
  const precision = (more: Partial<Precision>): Precision => ({
    hint: {},
    decimals: undefined,
    tolerance: undefined,
    rtol: undefined,
    published: false,
    expected: 1,
    largest: 0,
    ...more,
  });
  const at = (more: Partial<Precision>, place: { id?: string; method?: string; member?: string } = {}) =>
    toleranceAt({ file: 'f', method: 'm', id: 'i', member: '', ...place }, precision(more));

  it('is 1e-9 relative where nothing is said', () => {
    expect(at({})).toEqual(exact);
    expect(at({ published: true, expected: [0.1234567890123] })).toEqual(exact);
  });

  it('is the decimals or the tolerance of the case before anything else', () => {
    expect(at({ decimals: 2, hint: { rel: 1e-3 } })).toMatchObject({ relative: 0, absolute: 0.005 });
    expect(at({ decimals: { p: 6, z: '2' } }, { member: 'z[3]' })).toMatchObject({ absolute: 0.005 });
    expect(at({ tolerance: 0.002 })).toMatchObject({ relative: 0, absolute: 0.002 });
    expect(at({ rtol: 1e-7 })).toMatchObject({ relative: 1e-7 });
  });

  it('is half of the last digit printed where published figures are rounded', () => {
    expect(at({ published: true, expected: { a: 0.32, b: 43 } })).toMatchObject({ printed: true });
    expect(halfUnit(0.32)).toBeCloseTo(0.005, 12);
    expect(halfUnit(3.1e-6)).toBeCloseTo(5e-8, 15);
    expect(halfUnit(43)).toBe(0);
    expect(halfUnit(43, true)).toBe(0.5);
    const printed = first(published('share', { value: 0.3 }));
    expect(outcome(printed, [{ shares: { share: () => ({ value: 0.349 }) } }])).toBe('passed');
    expect(outcome(printed, [{ shares: { share: () => ({ value: 0.351 }) } }])).toBe('failed');
  });

  it('is the hint of the file, the more so where that names the case, the key or the member', () => {
    const hint = { rel: 1e-8, abs: 1e-12, midp: 'exactci root finding: rel 1e-4', objective_rel: 1e-6 };
    expect(at({ hint })).toMatchObject({ relative: 1e-8, absolute: 1e-12 });
    expect(at({ hint }, { method: 'midp_exactci' })).toMatchObject({ relative: 1e-4, absolute: 1e-12 });
    expect(at({ hint }, { member: 'objective' })).toMatchObject({ relative: 1e-6 });
    expect(at({ hint }, { method: 'midpoint' })).toMatchObject({ relative: 1e-8 });
  });

  it('is that of the file where prose adds to it, or counts places of the largest figure', () => {
    const small = { file: 'mann-kendall-py', method: 'original', id: 'i', member: 'p' };
    expect(toleranceAt(small, precision({ hint: { rel: 1e-8 } }))).toMatchObject({
      relative: 1e-8,
      absolute: 1e-15,
    });
    const far = { file: 'stl-r', method: 'trend', id: 'i', member: '[0]' };
    const { absolute } = toleranceAt(far, precision({ largest: 2 ** 30 }));
    expect(absolute).toBe(20 * 2 ** -22);
  });

  it('is what prose says, as kept beside the referee', () => {
    const place = { file: 'arl_published_tables', method: 'any', id: 'i', member: '[0]' };
    expect(toleranceAt(place, precision({ published: true }))).toMatchObject({ relative: 0.015 });
  });
});

describe('what stands in words', () => {
  it('reads the options in the name of a method', () => {
    expect(numbersNamed('ewma_l0.2_3s')).toEqual([0.2, 3]);
    expect(numberNamed('theilslopes_0.9_separate', 0.95)).toBe(0.9);
    expect(numberNamed('trend_sens.slope90', 95)).toBe(90);
    expect(numberNamed('yue_wang_modification_test', 4)).toBe(4);
  });

  it('reads a rate function in the words of R', () => {
    const factors = { a: [1, 2], b: [3, 4] };
    expect(rateFunction('product')(factors)).toEqual([3, 8]);
    expect(rateFunction('sum(a/sum(a)*b), a by age')(factors)).toEqual([1 + 8 / 3]);
    expect(rateFunction('sum(a*(1-b))/(sum(a)+-2^2)')(factors)).toEqual([8]);
    expect(() => rateFunction('sum(c)')(factors)).toThrow(/no factor/);
    expect(() => rateFunction('sum(a')(factors)).toThrow();
    expect(() => rateFunction('a b')(factors)).toThrow(/ends before/);
  });
});
