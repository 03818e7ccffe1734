import type { Indicator, Measure } from '../indicator/indicator.ts';
import { type Estimate, rateUnit, type Unit } from '../result/estimate.ts';

/** How a kind of figure is modelled and in which units its levels and changes are said. */
export interface Scale {
  /** `log`: changes are percent. `logit`: modelled as odds, said in points. `identity`: as it is. */
  readonly link: 'log' | 'logit' | 'identity';
  readonly level: Unit;
  readonly difference: Unit;
  readonly perYear: Unit;
  /** What a change of one on the identity scale is in the unit: 100 for points. */
  readonly factor: number;
}

const scales: Readonly<Record<Measure, Scale>> = {
  count: { link: 'log', level: 'count', difference: 'percent', perYear: 'percent-per-year', factor: 1 },
  rate: { link: 'log', level: 'rate', difference: 'percent', perYear: 'percent-per-year', factor: 1 },
  ratio: { link: 'log', level: 'ratio', difference: 'percent', perYear: 'percent-per-year', factor: 1 },
  proportion: {
    link: 'logit',
    level: 'proportion',
    difference: 'points',
    perYear: 'points-per-year',
    factor: 100,
  },
  'published-percentage': {
    link: 'identity',
    level: 'proportion',
    difference: 'points',
    perYear: 'points-per-year',
    factor: 100,
  },
  duration: { link: 'identity', level: 'days', difference: 'days', perYear: 'days-per-year', factor: 1 },
};

/** The scale of an indicator. */
export function scaleOf(indicator: Indicator): Scale {
  const scale = scales[indicator.measure];
  if (indicator.measure === 'rate') return { ...scale, level: rateUnit(indicator.per) };
  if (indicator.measure !== 'duration' || indicator.durationUnit !== 'minutes') return scale;
  return { ...scale, level: 'minutes', difference: 'minutes', perYear: 'minutes-per-year' };
}

/** An estimate that says there is no figure. */
export function noEstimate(unit: Unit, level: number | null = null): Estimate {
  return { value: null, lower: null, upper: null, level, unit };
}
