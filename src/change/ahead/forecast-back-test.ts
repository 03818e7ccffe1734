import type { Usable } from '../../series/usable.ts';
import type { Scale } from '../scale.ts';
import { straightened } from '../trend/straightened.ts';
import type { BackTest } from './forecast-finding.ts';
import { firstOf, lookAhead } from './forecast-model.ts';

/** Makes the forecast from each of the last `origins` figures, with what was known then, and holds it to what came. */
export function backTestOf(
  data: Usable,
  scale: Scale,
  origins: number,
  fewest: number,
  asked: Parameters<typeof lookAhead>[2],
): BackTest {
  const { places, perYear } = data;
  const n = places.length;
  const { y } = straightened(data, scale);
  const at = new Map(places.map((place, index) => [place, y[index] ?? 0]));
  const least = Math.max(fewest, perYear + 1);
  const cuts = Array.from({ length: n }, (_, cut) => cut).filter((cut) => cut >= least && cut >= n - origins);
  const byStep = Array.from({ length: asked.steps }, (_, step) => ({ step: step + 1, made: 0, within: 0 }));
  let far = 0;
  let naive = 0;
  let compared = 0;
  for (const cut of cuts) {
    const origin = places[cut - 1] ?? 0;
    lookAhead(firstOf(data, cut), scale, asked).points.forEach(({ value, lower, upper }, step) => {
      const place = origin + 1 + step;
      const came = at.get(place);
      const own = byStep[step];
      if (came === undefined || own === undefined) return;
      own.made += 1;
      if (came >= lower && came <= upper) own.within += 1;
      const before = place - perYear <= origin ? at.get(place - perYear) : undefined;
      if (before === undefined) return;
      compared += 1;
      far += Math.abs(came - value);
      naive += Math.abs(came - before);
    });
  }
  const made = byStep.reduce((sum, step) => sum + step.made, 0);
  const within = byStep.reduce((sum, step) => sum + step.within, 0);
  const said = (total: number) =>
    compared === 0
      ? null
      : scale.link === 'log'
        ? 100 * Math.expm1(Math.min(300, total / compared))
        : total / compared;
  return {
    origins: cuts.length,
    made,
    within,
    coverage: made === 0 ? null : within / made,
    byStep,
    error: said(far),
    naiveError: said(naive),
  };
}
