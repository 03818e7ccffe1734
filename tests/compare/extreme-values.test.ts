import { describe, expect, it } from 'vitest';
import { generalisedEsd } from '../../src/compare/generalised-esd.ts';
import { robustOutliers } from '../../src/compare/robust-outliers.ts';
import { tukeyFences } from '../../src/compare/tukey-fences.ts';
import esd from '../cases/compare-generalised-esd.json' with { type: 'json' };

describe('one column of values', () => {
  it('finds the generalised ESD outliers of Rosner 1983 and others', () => {
    for (const { values, most, outliers: expected, distances, critical } of esd.cases) {
      const found = generalisedEsd(values, { most });
      expect(found.outliers.length).toBe(expected);
      found.steps.forEach((step, at) => {
        expect(step.distance).toBeCloseTo(distances[at] ?? 0, 9);
        expect(step.critical).toBeCloseTo(critical[at] ?? 0, 9);
      });
    }
    expect(generalisedEsd([3, 3, 3, 3, 3]).outliers).toEqual([]);
    expect(generalisedEsd([]).steps).toEqual([]);
  });
  it('states where robust outliers hide each other', () => {
    expect(robustOutliers([0.8, 0.81, 0.79, 0.8, 0.6]).flagged).toEqual([false, false, false, false, true]);
    const three = robustOutliers([0.8, 0.81, 0.6, 0.61, 0.59]);
    expect(three.flagged).toEqual([true, true, false, false, false]);
    expect(robustOutliers([0.8, 0.81, 0.79, 0.8, 0.6]).maskedFrom).toBe(3);
    expect(robustOutliers([1, 1, 1, 5]).deviation).toBeNull();
    expect(robustOutliers([]).centre).toBeNull();
  });
  it('draws Tukey fences from four values on', () => {
    expect(tukeyFences([1, 2, 2, 3, 3, 4, 20])).toEqual({ lower: -0.25, upper: 5.75, outside: [6] });
    expect(tukeyFences([1, 2, 3]).lower).toBeNull();
  });
});
