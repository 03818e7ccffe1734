import { expect, it } from 'vitest';
import { residualAutocorrelation } from '../../src/change/noise.ts';
import { autocorrelations } from '../../src/change/trend/autocorrelations.ts';

it('reckons all lags of many figures together as each by itself, with gaps in their places', () => {
  const places = Array.from({ length: 3000 }, (_, at) => at).filter((at) => at % 7 !== 3);
  const figures = places.map((at) => Math.sin(at / 9) + Math.cos(at * at));
  const at = autocorrelations(figures, places);
  for (const lag of [1, 2, 31, 33, 56, 700, 1999, 2998])
    expect(at(lag), String(lag)).toBeCloseTo(residualAutocorrelation(figures, places, lag), 12);
  expect(
    autocorrelations(
      figures.map(() => 0),
      places,
    )(40),
  ).toBe(0);
});
