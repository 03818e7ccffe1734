import type { Indicator, Measure } from '../indicator/indicator.ts';
import type { Estimate, Unit } from '../result/estimate.ts';

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
  if (indicator.measure !== 'duration' || indicator.durationUnit !== 'minutes') return scale;
  return { ...scale, level: 'minutes', difference: 'minutes', perYear: 'minutes-per-year' };
}

/** A number on the scale of the model with its standard error. */
export interface Modelled {
  readonly value: number;
  readonly se: number;
}

/** A limit past every number is no limit. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A level as people say it, from the scale of the model: `reach` standard errors either side. */
export function levelEstimate(scale: Scale, { value, se }: Modelled, reach: number, level: number): Estimate {
  const back = (eta: number) =>
    scale.link === 'log' ? Math.exp(eta) : scale.link === 'logit' ? 1 / (1 + Math.exp(-eta)) : eta;
  return {
    value: finite(back(value)),
    lower: finite(back(value - reach * se)),
    upper: finite(back(value + reach * se)),
    level,
    unit: scale.level,
  };
}

/** A change on the model's scale (log or identity) in its unit: 0.0953 on the log scale is 10 percent. */
export function changeEstimate(
  scale: Scale,
  unit: Unit,
  { value, se }: Modelled,
  reach: number,
  level: number,
): Estimate {
  const said = (change: number) => (scale.link === 'log' ? 100 * Math.expm1(change) : scale.factor * change);
  return {
    value: finite(said(value)),
    lower: finite(said(value - reach * se)),
    upper: finite(said(value + reach * se)),
    level,
    unit,
  };
}

/** An estimate that says there is no figure. */
export function noEstimate(unit: Unit, level: number | null = null): Estimate {
  return { value: null, lower: null, upper: null, level, unit };
}
