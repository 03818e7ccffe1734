import { describe, expect, it, test } from 'vitest';
import * as chart from '../src/entries/chart.ts';
import * as engine from '../src/entries/engine.ts';
import * as methods from '../src/entries/methods.ts';
import * as source from '../src/entries/source.ts';
import * as front from '../src/index.ts';
import { isIndicatorError } from '../src/result/error.ts';
import { offences, satisfaction } from './indicators.ts';
import { notFinite, stepsOf } from './steps.ts';

const asAny = <T>(value: unknown): T => value as T;
const refused = async (call: () => unknown): Promise<string> => {
  try {
    await call();
  } catch (error) {
    return isIndicatorError(error) ? error.message : `not ours: ${error}`;
  }
  return 'answers';
};

describe('a number that is none is refused by its name', () => {
  it.each<[string, () => unknown, string]>([
    ['a mean of text', () => methods.poissonQuantile(0.5, asAny('5')), 'mean must be a number'],
    ['a mean of text', () => methods.negativeBinomialQuantile(0.5, asAny('10'), 2), 'mean must be a number'],
    ['no chance', () => methods.binomialQuantile(0.95, 28, asAny('')), 'p must be a number'],
    ['endless freedom', () => methods.studentQuantile(0.195, Number.NEGATIVE_INFINITY), 'df must be'],
    ['a shape of text', () => methods.gammaQuantile(0.5, asAny('2')), 'shape must be a number'],
    [
      'a gap among values',
      () => methods.mean(asAny([1, null, 3])),
      'values[1] must be a finite number, got null',
    ],
    ['no list', () => methods.stl(asAny({ length: 3 })), 'stl: values must be figures: an array'],
    ['a word', () => methods.quartileEdge(asAny('x')), 'areas must be a whole number'],
    [
      'an unlikely p',
      () => methods.benjaminiHochberg([-3]),
      'pValues[0] must be a chance from 0 to 1, got -3',
    ],
  ])('%s', async (_, call, message) => {
    expect(await refused(call)).toContain(message);
  });
});

describe('a finite number is answered or refused in a bounded number of steps', () => {
  it.each<[string, () => unknown]>([
    ['clopperPearson', () => methods.clopperPearson(0, 1e308)],
    ['countRatio', () => methods.countRatio(5, 1e308)],
    ['betaQuantile', () => methods.betaQuantile(0.5, 2, 1e-300)],
    ['heterogeneity', () => methods.heterogeneity([1e100, 1, null], [1, 1e100, 2])],
    ['generalisedEsd', () => methods.generalisedEsd([1e100, 1, 1, 1, 1, 1, 1])],
    ['holtWinters', () => methods.holtWinters([184, 0.8, 195], { season: null, phi: 'estimate' })],
    ['meanInterval', () => methods.meanInterval([0, 1, 1], { unit: 'proportion' })],
    ['tukeyFences', () => methods.tukeyFences([1e100, -1e100, 0, 1])],
    [
      'presetFunnel',
      () =>
        methods.presetFunnel([{ numerator: 0, denominator: 1e9 }], {
          preset: 'shmi',
          measure: 'standardised-ratio',
        }),
    ],
  ])('%s', (_, call) => {
    let answer: unknown;
    const steps = stepsOf(() => {
      try {
        answer = call();
      } catch (error) {
        expect(isIndicatorError(error)).toBe(true);
      }
    }, 5_000_000);
    expect(steps).toBeLessThan(5_000_000);
    expect(notFinite(answer)).toBeNull();
  });

  test('the middle of a distribution with nearly all on one side is that side', () => {
    expect(methods.betaQuantile(0.5, 1e308, 1)).toBe(1);
  });
});

describe('size', () => {
  it('refuses more rows than a panel holds, before one of them is read', async () => {
    const rows = { length: 2 ** 40, at: () => ({ area: 'a', period: '2019-04', numerator: 1 }) };
    expect(await refused(() => front.panel(offences, rows))).toMatch(/^panel: rows must be at most /);
  });
});

describe('a slip in the data of a question, a paper or a reader', () => {
  const rows = [{ area: 'a', period: '2019-04', numerator: 80, denominator: 100 }];
  it.each<[string, () => unknown, string]>([
    ['own rows that are no list', () => front.ask(5, asAny({ own: {} })), 'ask: data.own must be an array'],
    [
      'a definition of a word',
      () => front.ask(5, asAny({ own: [{ indicator: 'x', rows }] })),
      'ask: data.own[0].indicator must be an object',
    ],
    [
      'a profile without a force',
      () => front.paper({ own: [] }, asAny({})),
      'paper: profile.force is required',
    ],
    [
      'a definition of an object that is none',
      () => front.panel(asAny({ id: 'x' }), rows),
      'panel: indicator must have a measure (one of proportion, count',
    ],
    ['no data', () => front.paper(asAny(null), { force: 'kent' }), 'paper: data must be an object'],
    [
      'a claim without a kind',
      () => front.checkClaim(asAny({ id: 'a', claim: 'b', indicator: 'c', area: 'd' }), { own: [] }),
      'checkClaim: claim.kind is required',
    ],
    [
      'a claim of 80 of a share',
      () =>
        front.checkClaim(
          { id: 'a', kind: 'over', claim: 'b', indicator: 'satisfaction', area: 'a', threshold: 80 },
          { own: [{ indicator: satisfaction, rows }] },
        ),
      '0.8, or 80%?',
    ],
    [
      'an unknown option of a reader',
      () => source.open('a,b\n', asAny({ encodng: 'utf-8' })),
      'open: option must be one of',
    ],
    [
      'an unknown option of records',
      () => source.readStreetCrimes('', asAny({ mod: 'strict' })),
      'readStreetCrimes: option must be one of',
    ],
    ['a source that is none', () => source.open(asAny([5])), 'open: source must be text, bytes, or a file'],
    [
      'an aggregation without options',
      () => engine.runAggregation(asAny({ query: () => [] }), offences, asAny(undefined)),
      'runAggregation: options must be an object',
    ],
    [
      'a client without a query',
      () => engine.runAggregation(asAny({}), offences, asAny({})),
      'runAggregation: client.query must be a function',
    ],
    [
      'another finding',
      () => chart.trendChart(asAny(front.areas(front.panel(satisfaction, rows)))),
      'trendChart: finding must be a finding of the kind trend, as its analysis gives it, got "areas"',
    ],
    [
      'an option of a picture of nothing',
      () => chart.smallMultiplesChart([], asAny({ scal: 'own' })),
      'smallMultiplesChart: option must be one of',
    ],
  ])('%s', async (_, call, message) => {
    expect(await refused(call)).toContain(message);
  });
});

describe('undefined is absent', () => {
  test('for every option of a picture', () => {
    const found = front.areas(
      front.panel(satisfaction, [{ area: 'a', period: '2019-04', numerator: 8, denominator: 10 }]),
    );
    const plain = chart.chartOf(found);
    expect(chart.chartOf(found, asAny(undefined))).toEqual(plain);
    for (const name of ['width', 'height', 'title', 'theme', 'compact', 'unit'])
      expect(chart.chartOf(found, asAny({ [name]: undefined })), name).toEqual(plain);
    expect(chart.smallMultiplesChart([], asAny({ scale: undefined }))).toBeNull();
  });

  test('for every option of a reader', async () => {
    const file = {
      name: 'victim-satisfaction.csv',
      content: 'Area,Month,Satisfied,Surveyed\nKent,2019-04,80,100\n',
    };
    const reported = async (options: object) =>
      (await source.open(file, options)).readings.map(({ report }) => report);
    const plain = await reported({});
    const names = [
      ...[
        'indicators',
        'fitFor',
        'columns',
        'dimensions',
        'encoding',
        'strict',
        'limits',
        'where',
        'sumOver',
      ],
      ...[
        'wholes',
        'areas',
        'spellings',
        'fileOf',
        'twice',
        'across',
        'sheets',
        'area',
        'areaElse',
        'period',
      ],
    ];
    for (const name of names) expect(await reported({ [name]: undefined }), name).toEqual(plain);
  });
});
