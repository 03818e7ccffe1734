import { normalQuantile } from '../numeric/normal.ts';
import { studentQuantile } from '../numeric/student-t.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Series } from '../series/series.ts';
import { unitOfFigures } from '../series/subject.ts';
import { usableRho } from './autocorrelation.ts';
import type { PhaseLimits, Recipe } from './limits.ts';

const LEVEL = 0.95;

/**
 * The level of the latest phase: its centre line with the interval that its figures give it.
 *
 * Half-width: quantile x sigma x sqrt((1 + rho)/((1 - rho) points)), rho within 0 to 0.8; Student's t where sigma was
 * estimated; a median centre line is pi/2 times as variable as a mean. No interval where the figures do not vary.
 */
export function levelEstimate(
  series: Series,
  recipe: Recipe,
  phase: PhaseLimits | undefined,
  serial: { readonly rho: number | null; readonly growth: number },
  range: { readonly least: number; readonly most: number },
): Estimate {
  const unit = unitOfFigures(series.indicator);
  const { centre, points, size } = phase ?? { centre: Number.NaN, points: 0, size: Number.NaN };
  if (!Number.isFinite(centre)) return { value: null, lower: null, upper: null, level: null, unit };
  const sigma = (phase?.sigmaAt(size) ?? Number.NaN) * serial.growth;
  if (!(sigma > 0 && sigma < Number.POSITIVE_INFINITY) || points < 2)
    return { value: centre, lower: null, upper: null, level: null, unit };
  const tail = 1 - (1 - LEVEL) / 2;
  const known = recipe.family !== 'xmr' && recipe.prime === 'no';
  const quantile = known ? normalQuantile(tail) : studentQuantile(tail, points - 1);
  const median = recipe.family === 'xmr' && recipe.centre === 'median';
  const rho = usableRho(serial.rho);
  const half = quantile * sigma * Math.sqrt(((median ? Math.PI / 2 : 1) * (1 + rho)) / ((1 - rho) * points));
  return {
    value: centre,
    lower: Math.max(range.least, centre - half),
    upper: Math.min(range.most, centre + half),
    level: LEVEL,
    unit,
  };
}
