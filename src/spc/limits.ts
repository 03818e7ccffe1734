import {
  ATTRIBUTE_PLACES,
  type AttributeFamily,
  attributeLimits,
  attributePlace,
  attributeSigma,
} from './attribute-kernel.ts';
import type { ChartData } from './chart-data.ts';
import { rangeConstants } from './constants.ts';
import type { RangeConstant } from './options.ts';
import type { PhaseBounds } from './phases.ts';
import { XMR_PLACES, xmrLimits, xmrPlace } from './xmr-kernel.ts';

/** How a kind of chart sets its limits. */
export type Recipe =
  | {
      readonly family: 'xmr';
      readonly constant: RangeConstant;
      readonly centre: 'mean' | 'median';
      readonly range: 'mean' | 'median';
      readonly screening: boolean;
    }
  | {
      readonly family: AttributeFamily;
      /** Laney's sigma z: not used, used, or used where it is above 1. */
      readonly prime: 'no' | 'plain' | 'floored';
      readonly constant: RangeConstant;
    };

/** Limits of one phase. NaN where the figures do not give a number. */
export interface PhaseLimits {
  /** Figures that set the limits. */
  readonly points: number;
  readonly centre: number;
  /** One standard deviation at a size. */
  readonly sigmaAt: (size: number) => number;
  readonly range: number;
  readonly rangeUpper: number;
  readonly screened: number;
  readonly sigmaZ: number;
  readonly chiSquared: number;
  /** Average size of the figures that set the limits. */
  readonly size: number;
}

/** Sets the limits of one phase from the figures of its baseline; `data` has NaN where a period is left out. */
export function phaseLimits(recipe: Recipe, data: ChartData, bounds: PhaseBounds): PhaseLimits {
  const { baselineStart: start, baselineLength: length } = bounds;
  if (recipe.family === 'xmr') {
    const out = new Float64Array(XMR_PLACES);
    const constants = rangeConstants(recipe.constant, recipe.range);
    xmrLimits(data.values, start, length, { ...recipe, ...constants }, new Float64Array(length), out);
    const sigma = out[xmrPlace.sigma] ?? Number.NaN;
    return {
      points: out[xmrPlace.points] ?? 0,
      centre: out[xmrPlace.centre] ?? Number.NaN,
      sigmaAt: () => sigma,
      range: out[xmrPlace.range] ?? Number.NaN,
      rangeUpper: out[xmrPlace.rangeUpper] ?? Number.NaN,
      screened: out[xmrPlace.screened] ?? 0,
      sigmaZ: Number.NaN,
      chiSquared: Number.NaN,
      size: 1,
    };
  }
  const { family, prime } = recipe;
  const out = new Float64Array(ATTRIBUTE_PLACES);
  const rangePerSigma = 1 / rangeConstants(recipe.constant, 'mean').sigmaPerRange;
  attributeLimits(data.events, data.sizes, start, length, { family, rangePerSigma }, out);
  const centre = out[attributePlace.centre] ?? Number.NaN;
  const points = out[attributePlace.points] ?? 0;
  const sigmaZ = out[attributePlace.sigmaZ] ?? Number.NaN;
  const scale = prime === 'no' || Number.isNaN(sigmaZ) ? 1 : prime === 'plain' ? sigmaZ : Math.max(1, sigmaZ);
  return {
    points,
    centre,
    sigmaAt: (size) => scale * attributeSigma(family, centre, size),
    range: Number.NaN,
    rangeUpper: Number.NaN,
    screened: 0,
    sigmaZ,
    chiSquared: out[attributePlace.chiSquared] ?? Number.NaN,
    size: (out[attributePlace.sizes] ?? Number.NaN) / points,
  };
}
