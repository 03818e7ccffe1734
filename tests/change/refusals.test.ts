import { describe, expect, it } from 'vitest';
import * as change from '../../src/change/index.ts';
import type { Panel } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { confidencePublished, offences } from '../indicators.ts';
import { counts } from './made.ts';

const { NaN: no, POSITIVE_INFINITY: endless } = Number;
const wrong = <T>(value: unknown) => value as T;

const share = { measure: 'proportion', level: 0.8, perMonth: 100, months: 24 } as const;
const events = { measure: 'count', level: 40, months: 24 } as const;
const two = counts([5, 6]);
const span = { from: '2014-04', to: '2014-05' } as const;
const panelOf = (series = counts([5, 6])): Panel => ({
  indicator: series.indicator,
  calendar: series.calendar,
  series: [series],
  coverage: [],
  excluded: [],
});
const odd = wrong<object>({ odd: 1 });

/** What the message says, and the call. */
const refused: readonly (readonly [string, () => unknown])[] = [
  ['dasGupta: before must have 1 to 12 factors, got 0', () => change.dasGupta({}, {}, () => [])],
  [
    'dasGupta: before must have 1 to 12 factors, got 13',
    () => {
      const many = Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`f${at}`, [1]]));
      return change.dasGupta(many, many, () => []);
    },
  ],
  [
    'dasGupta: after must have the factors n, r',
    () => change.dasGupta({ n: [1], r: [1] }, { n: [1] }, () => []),
  ],
  [
    'dasGupta: after must have the factors n, r',
    () => change.dasGupta({ n: [1], r: [1] }, { n: [1], s: [1] }, () => []),
  ],

  [
    'detectableChange: option must be one of shape, power, level, phi, rho',
    () => change.detectableChange(share, odd),
  ],
  [
    'detectableChange: measure must be one of proportion, count',
    () => change.detectableChange({ ...share, measure: wrong<'count'>('rate') }),
  ],
  [
    'detectableChange: shape must be one of slope, step',
    () => change.detectableChange(share, { shape: wrong<'step'>('wave') }),
  ],
  ['detectableChange: level must be from 0.5', () => change.detectableChange(share, { level: 1 })],
  [
    'detectableChange: months must be a whole number from 0 to 10000',
    () => change.detectableChange({ ...share, months: 2.5 }),
  ],
  [
    'detectableChange: level must be a proportion from 0 to 1',
    () => change.detectableChange({ ...share, level: 1.1 }),
  ],
  [
    'detectableChange: level must be a proportion from 0 to 1',
    () => change.detectableChange({ ...share, level: -0.1 }),
  ],
  [
    'detectableChange: input.level must be a number that is finite',
    () => change.detectableChange({ ...events, level: endless }),
  ],
  [
    'detectableChange: input.level must be a number that is finite',
    () => change.detectableChange({ ...events, level: no }),
  ],
  [
    'detectableChange: perMonth must be a number of answers above 0',
    () => change.detectableChange({ ...share, perMonth: 0 }),
  ],
  [
    'detectableChange: input.perMonth must be a number that is finite',
    () => change.detectableChange({ ...share, perMonth: endless }),
  ],
  [
    'detectableChange: power must be from 0.5 to below 1',
    () => change.detectableChange(share, { power: 0.49 }),
  ],
  ['detectableChange: power must be from 0.5 to below 1', () => change.detectableChange(share, { power: 1 })],
  ['detectableChange: phi must be a number over 0', () => change.detectableChange(share, { phi: 0 })],
  ['detectableChange: phi must be a number over 0', () => change.detectableChange(share, { phi: endless })],
  ['detectableChange: rho must be from 0 to 0.8', () => change.detectableChange(share, { rho: -0.1 })],
  ['detectableChange: rho must be from 0 to 0.8', () => change.detectableChange(share, { rho: 0.81 })],
  ['requiredSample: change must not be 0', () => change.requiredSample(share, 0)],
  ['requiredSample: change must not be 0', () => change.requiredSample(events, -100)],
  ['requiredSample: change must be a number that is finite', () => change.requiredSample(share, endless)],
  ['requiredSample: power must be', () => change.requiredSample(share, 2, { power: 0.1 })],

  ['segments: option must be one of cost, sizes', () => change.segments([1, 2], odd)],
  ['segments: penalty or changes is required', () => change.segments([1, 2], { penalty: 1, changes: 1 })],
  ['segments: scale must be a number over 0', () => change.segments([1, 2], { penalty: 'bic', scale: 0 })],
  [
    'segments: scale must be a number over 0',
    () => change.segments([1, 2], { penalty: 'bic', scale: endless }),
  ],
  ['segments: changes must be a whole number from 0 to 1000', () => change.segments([1, 2], { changes: -1 })],
  [
    'segments: penalty must be a number of at least 0, or one of bic',
    () => change.segments([1, 2], { penalty: -1 }),
  ],
  [
    'segments: penalty must be a number of at least 0, or one of bic',
    () => change.segments([1, 2], { penalty: no }),
  ],
  [
    'segments: penalty must be a number of at least 0, or one of bic, mbic, hq, aic',
    () => change.segments([1, 2], { penalty: wrong<'bic'>('none') }),
  ],
  [
    'segments: cost must be one of normal, normal-spread, poisson, binomial',
    () => change.segments([1, 2], { penalty: 1, cost: wrong<'normal'>('gamma') }),
  ],
  [
    'segments: minimum must be a whole number from 1',
    () => change.segments([1, 2], { penalty: 1, minimum: 0 }),
  ],
  ['segments: sizes must be 2 numbers above 0', () => change.segments([1, 2], { penalty: 1, sizes: [1, 0] })],
  [
    'segments: values must be counts that fit their sizes',
    () => change.segments([1, -2], { penalty: 1, cost: 'poisson' }),
  ],
  [
    'segments: values must be counts that fit their sizes',
    () => change.segments([1, 3], { penalty: 1, cost: 'binomial', sizes: [2, 2] }),
  ],

  ['difference: option must be one of from, to, level', () => change.difference(two, { ...span, ...odd })],
  ['difference: level must be from 0.5', () => change.difference(two, { ...span, level: 0.4 })],
  ['difference: from is required, such as 2018/19', () => change.difference(two, wrong({ to: '2014-05' }))],
  ['difference: to is required, such as 2018/19', () => change.difference(two, wrong({ from: '2014-05' }))],
  [
    'difference: to must come after 2014-04',
    () => change.difference(two, { from: '2014-04', to: '2014-04' }),
  ],
  [
    'difference: to must not overlap 2014-04',
    () => change.difference(counts([1, 2, 3]), { from: '2014-04/2014-05', to: '2014-05/2014-06' }),
  ],

  ['changePoints: option must be one of margin', () => change.changePoints(two, odd)],
  ['trend: option must be one of margin', () => change.trend(two, odd)],
  ['turningPoint: option must be one of margin', () => change.turningPoint(two, odd)],
  ['plateau: option must be one of margin', () => change.plateau(two, odd)],

  [
    'holtWinters: option must be one of trend, season, model, alpha, beta',
    () => change.holtWinters([1], odd),
  ],
  [
    'holtWinters: model must be one of additive, multiplicative',
    () => change.holtWinters([1], { model: wrong<'additive'>('mixed') }),
  ],
  ['holtWinters: season must be a whole number from 2 to 366', () => change.holtWinters([1], { season: 1 })],
  ['holtWinters: steps must be a whole number from 0 to 1200', () => change.holtWinters([1], { steps: -1 })],
  ['holtWinters: level must be from 0.5', () => change.holtWinters([1], { level: 1 })],
  ['holtWinters: alpha must be a number from 0 to 1', () => change.holtWinters([1], { alpha: 1.1 })],
  ['holtWinters: beta must be a number from 0 to 1', () => change.holtWinters([1], { beta: -0.1 })],
  ['holtWinters: gamma must be a number from 0 to 1', () => change.holtWinters([1], { gamma: no })],
  ['holtWinters: phi must be from 0 to 1', () => change.holtWinters([1], { phi: 2 })],

  ['association: option must be one of scale, perYear', () => change.association([], odd)],
  [
    'association: scale must be one of log, identity',
    () => change.association([], { scale: wrong<'log'>('root') }),
  ],
  ['association: perYear must be a whole number from 1 to 366', () => change.association([], { perYear: 0 })],
  [
    'association: permutations must be a whole number from 19',
    () => change.association([], { permutations: 18 }),
  ],
  [
    'association: areas must all have 1 months of both, got 2',
    () =>
      change.association([
        { area: 'a', activity: [1], outcome: [1] },
        { area: 'b', activity: [1, 2], outcome: [1] },
      ]),
  ],
  [
    'associationFinding: outcome must be by month, got "quarter"',
    () =>
      change.associationFinding(
        panelOf(),
        panelOf(seriesFrom({ ...offences, every: 'quarter' }, { start: '2014-Q1', numerator: [1] })),
      ),
  ],
  [
    'associationFinding: panel must have one series for each area, got "Recorded crime"',
    () => change.associationFinding({ ...panelOf(), series: [counts([1]), counts([2])] }, panelOf()),
  ],

  ['ears: option must be one of method, baseline, alpha', () => change.ears([1], odd)],
  ['ears: method must be one of C1, C2, C3', () => change.ears([1], { method: wrong<'C1'>('C4') })],
  ['ears: baseline must be a whole number from 2 to 366', () => change.ears([1], { baseline: 1 })],
  ['ears: alpha must be between 0 and 0.5', () => change.ears([1], { alpha: 0 })],
  ['ears: alpha must be between 0 and 0.5', () => change.ears([1], { alpha: 0.5 })],
  ['earlyWarning: alpha must be between 0 and 0.5', () => change.earlyWarning(two, { alpha: 0.5 })],
  ['earlyWarning: option must be one of margin', () => change.earlyWarning(two, odd)],

  ['shareSlope: option must be one of level, leastPhi', () => change.shareSlope([0], [1], [2], odd)],
  ['shareSlope: level must be from 0.5', () => change.shareSlope([0], [1], [2], { level: 0.49 })],
  [
    'shareSlope: leastPhi must be a number of at least 0',
    () => change.shareSlope([0], [1], [2], { leastPhi: -1 }),
  ],
  [
    'shareSlope: leastPhi must be a number of at least 0',
    () => change.shareSlope([0], [1], [2], { leastPhi: endless }),
  ],

  ['contribution: option must be one of from, to', () => change.contribution(panelOf(), { ...span, ...odd })],
  ['contribution: from is required', () => change.contribution(panelOf(), wrong({ to: '2014-05' }))],
];

describe('what is refused', () => {
  it.each(refused)('%s', (message, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(call).toThrow(message);
  });

  it('is the wrong measure by its own code', () => {
    const published = seriesFrom(confidencePublished, { start: '2014-Q1', numerator: [0.6] });
    expect(() => change.contribution(panelOf(published), span)).toThrow(
      expect.objectContaining({ code: 'wrong-measure', path: 'contribution: panel' }),
    );
  });
});

describe('what is just within the limits', () => {
  it.each<readonly [string, () => unknown]>([
    ['a level of 0.5', () => change.detectableChange(share, { level: 0.5 })],
    ['a power of 0.5', () => change.detectableChange(share, { power: 0.5 })],
    ['a rho of 0 and of 0.8', () => [0, 0.8].map((rho) => change.detectableChange(share, { rho }))],
    ['a proportion of 0 and of 1', () => [0, 1].map((level) => change.detectableChange({ ...share, level }))],
    [
      'twelve factors',
      () => {
        const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`f${at}`, [1]]));
        return change.dasGupta(many, many, () => [1]);
      },
    ],
    ['no months', () => change.detectableChange({ ...share, months: 0 })],
    ['a penalty of 0', () => change.segments([1, 2], { penalty: 0 })],
    ['no changes', () => change.segments([1, 2], { changes: 0 })],
    ['a whole proportion', () => change.segments([2, 0], { penalty: 1, cost: 'binomial', sizes: [2, 2] })],
    [
      'constants of 0 and 1',
      () => change.holtWinters([1, 2], { alpha: 0, beta: 1, gamma: 1, phi: 0, steps: 0 }),
    ],
    ['the shortest season', () => change.holtWinters([1, 2], { season: 2 })],
    ['19 permutations, one period in a year', () => change.association([], { permutations: 19, perYear: 1 })],
    ['the shortest baseline', () => change.ears([1], { baseline: 2, alpha: 0.499 })],
    ['an alpha of 0.49', () => change.earlyWarning(two, { alpha: 0.49 })],
    ['no least phi', () => change.shareSlope([0], [1], [2], { leastPhi: 0 })],
  ])('%s is taken', (_, call) => {
    expect(call).not.toThrow();
  });
});
