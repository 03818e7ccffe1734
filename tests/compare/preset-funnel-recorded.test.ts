import { expect, test } from 'vitest';
import { funnel } from '../../src/compare/funnel.ts';
import { type PresetArea, placeAmong, presetFunnel } from '../../src/compare/preset-funnel.ts';
import { type FunnelPreset, type PresetMeasure, presetLimits } from '../../src/compare/preset-limits.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { recorded } from '../recorded.ts';
import { policeUkPanel } from './panels.ts';

const presets = ['phe', 'cqc', 'shmi'] as const;
const measures = ['proportion', 'standardised-ratio', 'rate', 'ratio-of-counts'] as const;
const pairs = presets
  .flatMap((preset) => measures.map((measure) => [preset, measure] as const))
  .filter(([preset, measure]) => preset !== 'phe' || measure !== 'ratio-of-counts');

const area = (numerator: number | null, denominator: number | null): PresetArea => ({
  numerator,
  denominator,
});

/** What is no area by these rules lies between what is, so that a place lost would show. */
const areas: readonly PresetArea[] = [
  area(12, 15.126),
  area(0, 6.3),
  area(null, 40),
  area(40, 31.257),
  area(70, 71.5),
  area(150, 210.44),
  area(9, 8.999),
  area(30, null),
  area(55, 80),
  area(-1, 9),
  area(21, 20),
  area(300, 390.5),
  area(4, 0),
  area(18, 44.2),
  area(null, 7),
  area(5, null),
  area(61, 66),
  area(3, 0.004),
  area(25, 24.1),
  area(8, 29),
];

const compared = (preset: FunnelPreset, measure: PresetMeasure, more: object = {}) => {
  return recorded(presetFunnel(areas, { preset, measure, ...more }));
};

/** Each body once or twice, and each measure. */
const someOf = [['phe', 'proportion']] as const;

test.each(someOf)('the areas by the rules of %s for a %s are what was recorded', (preset, measure) => {
  expect(compared(preset, measure)).toMatchSnapshot();
});

test.each<readonly [string, FunnelPreset, PresetMeasure, object]>([
  ['cqc, chance alone', 'cqc', 'proportion', { overdispersion: 'none' }],
  ['cqc, none pulled in', 'cqc', 'rate', { trim: 0 }],
  ['shmi, chance alone', 'shmi', 'standardised-ratio', { overdispersion: 'none' }],
])('the spread by the rules of %s is what was recorded', (_, preset, measure, more) => {
  const { rows, ...found } = presetFunnel(areas, { preset, measure, ...more });
  const short = rows.map(({ trimmed, place, p }) => [trimmed, place, p]);
  expect(recorded({ ...found, rows: short })).toMatchSnapshot();
});

test('areas without events, with events alone and none at all have what was recorded', () => {
  const tables = [[], [area(3, 9)], [area(0, 9), area(0, 4)], [area(9, 9), area(4, 4)], [area(null, 3)]];
  const found = someOf.flatMap(([preset, measure]) =>
    tables.map((table, at) => {
      const { phi, tau2, centre, rows } = presetFunnel(table, { preset, measure });
      return { preset, measure, table: at, phi, tau2, centre, first: rows[0] ?? null };
    }),
  );
  expect(recorded(found)).toMatchSnapshot();
});

test('the limits by another body’s rules at each size are what was recorded', () => {
  const sizes = [0, 0.5, 15, 2e6, -1];
  const limits = (preset: FunnelPreset, measure: PresetMeasure, tau2: number, centre: number) =>
    sizes.map((size) => ({
      ...{ preset, measure, tau2, centre, size },
      ...presetLimits({ preset, measure, centre, tau2 }, size),
    }));
  const found = [
    ...pairs.flatMap(([preset, measure]) => limits(preset, measure, 0, 0.11)),
    ...someOf.flatMap(([preset, measure]) => [
      ...limits(preset, measure, 0.004, 0.11),
      ...limits(preset, measure, 0, 1),
    ]),
    ...limits('phe', 'proportion', 0, 0),
  ];
  expect(recorded(found)).toMatchSnapshot();
});

test('a value that lies on a limit is not beyond it', () => {
  const limits = { lower998: 1, lower95: 2, upper95: 5, upper998: 6 };
  const found = [0.9, 1, 1.1, 1.9, 2, 2.1, 3, 4.9, 5, 5.1, 6, 6.1].map((value) => placeAmong(value, limits));
  const edges = ['below-998', 'below-95', 'below-95', 'below-95', 'within', 'within', 'within', 'within'];
  expect(found).toEqual([...edges, 'within', 'above-95', 'above-95', 'above-998']);
  const none = { lower998: null, lower95: null, upper95: null, upper998: null };
  expect([-1, 0, 9].map((value) => placeAmong(value, none))).toEqual(['within', 'within', 'within']);
  expect(placeAmong(-1, { ...none, lower95: 0 })).toBe('below-95');
  expect(placeAmong(-1, { ...none, lower998: 0 })).toBe('below-998');
});

test('what another body’s rules refuse is what was recorded', () => {
  const asked = [
    () => presetFunnel(areas, { preset: 'phe', measure: 'ratio-of-counts' }),
    () => presetLimits({ preset: 'phe', measure: 'ratio-of-counts', centre: 1, tau2: 0 }, 9),
    () => funnel(policeUkPanel, { preset: 'phe' }),
    ...[null, 3, 'toString', 'PHE', ''].map(
      (preset) => () => funnel(policeUkPanel, { preset: preset as 'phe' }),
    ),
  ];
  const found = asked.map((ask) => {
    try {
      return ask();
    } catch (error) {
      return isIndicatorError(error)
        ? [error.code, error.path, error.expected, error.received].join(' | ')
        : String(error);
    }
  });
  expect(recorded(found)).toMatchSnapshot();
});
