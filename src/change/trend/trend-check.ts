import { studentQuantile } from '../../numeric/student-t.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Usable } from '../../series/usable.ts';
import { inflation } from '../noise.ts';
import type { Scale } from '../scale.ts';
import { usualNoise } from '../usual-noise.ts';
import { slopeOf } from './slope.ts';
import type { TrendEvidence, TrendVerdict } from './trend-finding.ts';

/** The check: the slope of a model of what was counted. */
export function trendModel(data: Usable, scale: Scale, level: number): TrendEvidence['model'] {
  const usual = usualNoise(data);
  if (usual === null) return null;
  const { fit, phi, rho, df } = usual;
  const noise = { scale: phi * inflation(rho), reach: studentQuantile((1 + level) / 2, df), level };
  const name = { poisson: 'quasi-Poisson', binomial: 'quasi-binomial', normal: 'weighted line' }[
    data.counted.family
  ];
  return { name, slope: slopeOf(scale, data, fit, noise), phi, rho };
}

/** What a reader of the trend must be told, where the check disagrees above all. */
export function trendCaveats(
  data: Usable,
  verdict: TrendVerdict,
  evidence: TrendEvidence,
  seasonal: boolean,
): Caveat[] {
  const caveats: Caveat[] = [];
  const add = (code: string, text: string) => caveats.push({ code, text });
  const { model, test } = evidence;
  if (test !== null && test.factor > 1)
    add(
      'autocorrelation',
      `Neighbouring figures move together, so the test allows for ${test.factor.toFixed(1)} times the variance.`,
    );
  if (test !== null && data.perYear === 12 && !seasonal)
    add('season-not-allowed-for', 'The season is not allowed for: a trend may be the time of year.');
  const { lower = null, upper = null } = model?.slope ?? {};
  const sign =
    lower !== null && lower > 0 ? 'rising' : upper !== null && upper < 0 ? 'falling' : 'no-trend-shown';
  if (model !== null && test !== null && sign !== verdict)
    add(
      'methods-differ',
      `The check, a ${model.name} model, says ${sign.replaceAll('-', ' ')}: the answer rests on the choice of method.`,
    );
  return caveats;
}
