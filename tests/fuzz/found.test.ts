import { describe, expect, it } from 'vitest';
import * as engine from '../../src/entries/engine.ts';
import * as methods from '../../src/entries/methods.ts';
import * as periods from '../../src/entries/periods.ts';
import * as report from '../../src/entries/report.ts';
import * as source from '../../src/entries/source.ts';
import * as front from '../../src/index.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { offences, satisfaction } from '../indicators.ts';
import { notFinite } from '../steps.ts';

const asAny = <T>(value: unknown): T => value as T;
const refused = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    return isIndicatorError(error) ? error.message : `not ours: ${error}`;
  }
  return 'answers';
};
const vast = (at: (index: number) => number | undefined, length: number) => ({ length, at });
const rows = [{ area: 'north', period: '2019-04', numerator: 8 }];

describe('what the fuzz by types found', () => {
  it.each<[string, () => unknown, string]>([
    ['a column beyond memory', () => methods.median(vast(() => 1, 2 ** 31)), 'must be figures'],
    [
      'a column without figures',
      () => methods.kendallTau(asAny(vast(() => undefined, 6e7)), []),
      '[0] must be a number, or null for a gap, got undefined',
    ],
    [
      'constants that are none',
      () => methods.ets([5, 5, 5, 5], asAny({ constants: { alpha: {} } })),
      'constants.alpha must be a number from 0 to 1',
    ],
    [
      'states without a season',
      () => methods.ets([5, 5, 5, 5], asAny({ initial: { level: 1, slope: 0 } })),
      'initial.seasonal is required',
    ],
    [
      'states that are none',
      () => methods.holtWinters([5, 5, 5, 5], asAny({ initial: { level: 1, slope: 0, seasonal: 5 } })),
      'initial.seasonal must be an array',
    ],
    [
      'a gap among the states',
      () => methods.holtWinters([5, 5], asAny({ initial: { level: 1, slope: 0, seasonal: [undefined, 1] } })),
      'initial.seasonal[0] must be a number',
    ],
    [
      'a season of nothing that multiplies',
      () =>
        methods.holtWinters([5, 5, 5, 5], {
          ...{ model: 'multiplicative', season: 2 },
          initial: { level: 1, slope: 0, seasonal: [0, 1] },
        }),
      'initial.seasonal must be over 0 where the season multiplies',
    ],
    [
      'terms that are none',
      () =>
        methods.dasGupta(
          { n: [1] },
          { n: [2] },
          asAny(() => 3),
        ),
      'what combine gives must be an array',
    ],
    ['no audit', () => methods.misappliedOutcome(asAny(null)), 'input must be an object'],
    [
      'a growth without end',
      () =>
        methods.recordingCorrection({
          growth: { value: 1e308 },
          before: { value: 0.9 },
          after: { value: 0.1 },
        }),
      'that a number can hold',
    ],
    ['no calendar', () => periods.periodAt(asAny(null), 1), 'periodAt: calendar must be a calendar'],
    [
      'a path that is no text',
      () => front.parsePeriod('x', { path: asAny<string>(Symbol('odd')) }),
      'parsePeriod: path must be text',
    ],
    ['no rows', () => report.display(asAny({ length: 3 })), 'display: '],
    ['no number', () => report.figureWords(Number.NaN, 'days'), 'figureWords: value must be a number'],
    ['no unit', () => report.figureWords(1, asAny('weeks')), 'unit must be one of proportion'],
    [
      'an indicator with an infinity',
      () => front.panel({ ...offences, margin: { percent: Number.POSITIVE_INFINITY } }, rows),
      'panel: indicator.margin',
    ],
    ['areas that are no list', () => front.panel(offences, rows, asAny({ areas: 5 })), 'panel: areas'],
    [
      'a source that is no text',
      () => front.seriesFrom(offences, asAny({ start: '2019-04', numerator: [1], sources: [{ id: [1] }] })),
      'sources[0].id must be text',
    ],
    [
      'a profile with an infinity',
      () => front.paper({}, asAny({ force: 'kent', indicators: { robbery: { target: Number.NaN } } })),
      'paper: profile.indicators.robbery',
    ],
    [
      'faults that are none',
      () => source.rejectedCsv(asAny({ faults: [null], rejected: [] })),
      'report.faults[0]',
    ],
    [
      'a tally of a big integer',
      () => engine.mergeTallies(asAny([[{ area: 5n, count: 1 }]])),
      'must be text, a number or null',
    ],
    [
      'counts of nothing',
      () =>
        engine.aggregation(asAny(null), {
          table: 'crimes',
          columns: { area: 'LPA', period: 'Month' },
          dialect: 'duckdb',
        }),
      'aggregation: indicator',
    ],
  ])('%s is refused by its place', (_, call, message) => {
    const said = refused(call);
    expect(said).not.toMatch(/^not ours|^answers/);
    expect(said).toContain(message);
  });

  it('an answer beyond what a number holds is without end, and none is NaN', () => {
    const found = methods.equivalence({ estimate: 15, error: 5e-324, df: 60 }, { lower: 20, upper: 2539 });
    expect(found).toMatchObject({ tLower: null, tUpper: null, equivalent: false });
    expect(notFinite(methods.falseSignalChance('powerbi-spc', Number.MAX_VALUE))).toBeNull();
    const wide = methods.equivalence({ estimate: 0.4, error: 1e308, df: 0.4 }, { lower: 16, upper: 23 });
    expect(notFinite(wide)).toBeNull();
  });

  it('a test of counts beyond 2^53 comes to an end', () => {
    const asked = { twoSided: 'likelihood' } as const;
    const found = methods.rateRatioTest(1e20, 3, 4e20, 5, asked);
    expect(found.p === null || (found.p >= 0 && found.p <= 1)).toBe(true);
    expect(methods.binomialTest(51, 235, 1 / 6, asked).p).toBeCloseTo(0.0437, 4);
  });

  it('a source without a field is handed on without it', () => {
    const [only] = front.seriesFrom(satisfaction, {
      ...{ start: '2019-04', numerator: [8], denominator: [10] },
      sources: [asAny({ id: 'own', title: 'Own', publisher: undefined })],
    }).sources;
    expect(only).toEqual({ id: 'own', title: 'Own' });
    expect(Object.keys(only ?? {})).toEqual(['id', 'title']);
  });
});
