import type { Settle } from '../../result/finding.ts';
import { moreMonths } from '../../result/words.ts';
import { inflation } from '../noise.ts';
import type { DetectableBase } from './detectable-change-base.ts';
import type { DetectableChangeEvidence } from './detectable-change-finding.ts';

/** What it takes for the comparison to have this standard error: more in every period, or more periods. */
export function neededFor(
  base: DetectableBase,
  periods: number,
  error: number,
): DetectableChangeEvidence['needed'] {
  const { variance, places, single, perPeriod, phi, rho, scale } = base;
  const held = places.length;
  const left = error ** 2 - variance / held;
  const more = left > 0 ? Math.ceil(variance / left - 1e-9) : null;
  if (single === null || perPeriod === null) return { perPeriod: null, periods: more };
  // What varies beyond chance stays, however many are asked. Of counts the past would be of the wider area too.
  const both = scale.link === 'log';
  const spread = (both ? error ** 2 / (1 / periods + 1 / held) : left * periods) / inflation(rho);
  const beyond = ((phi - 1) * single) / perPeriod;
  const enough = spread > beyond ? Math.ceil(single / (spread - beyond) - 1e-9) : null;
  return { perPeriod: enough !== null && Number.isSafeInteger(enough) ? enough : null, periods: more };
}

/** The same in words. */
export function neededSettle(
  { perPeriod, periods }: DetectableChangeEvidence['needed'],
  planned: number,
  monthsEach: number,
): Settle {
  const months = periods === null ? null : (periods - planned) * monthsEach;
  const parts = [
    ...(months === null ? [] : [`${moreMonths(months)}`]),
    ...(perPeriod === null ? [] : [`${perPeriod} in each period`]),
  ];
  const text =
    parts.length === 0
      ? 'Neither more months nor a larger sample would show it: the figures so far vary too much.'
      : `It would take ${parts.join(', or ')}.`;
  return { months, perMonth: perPeriod === null ? null : Math.ceil(perPeriod / monthsEach), text };
}
