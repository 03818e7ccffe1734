import { normalQuantile } from '../../numeric/normal.ts';
import type { Estimate } from '../../result/estimate.ts';
import { requireData } from '../../result/require-data.ts';
import { real } from '../../result/rule.ts';
import type { Series } from '../../series/series.ts';
import type { GrowthBeside } from './growth-finding.ts';

/** A growth that was published, such as that of all forces. */
export interface PublishedGrowth {
  readonly name: string;
  readonly percent: number;
  /** Events in its earlier period; without it the published percentage is taken as exact. */
  readonly base?: number;
  readonly source: string;
}

const publishedRule = {
  is: 'fields',
  of: {
    name: { is: 'text', required: true },
    percent: { is: 'number', required: true },
    base: real,
    source: { is: 'text', required: true },
  },
} as const;

/** Sets a growth beside that of another series, or beside a published one. */
export function beside(
  series: Series,
  own: Estimate,
  comparator: Series | PublishedGrowth,
  growthOf: (other: Series) => Estimate,
): GrowthBeside | null {
  const published = 'percent' in comparator;
  if (published) requireData('growth: comparator', publishedRule, comparator);
  const growth = published ? publishedEstimate(comparator, own) : growthOf(comparator);
  if (growth.value === null || growth.unit !== 'percent' || own.value === null) return null;
  const value = own.value - growth.value;
  const exact = growth.lower === null && growth.upper === null && published;
  const reach = (limit: number | null, from: number) => (limit === null ? Infinity : Math.abs(limit - from));
  const below = Math.hypot(reach(own.lower, own.value), exact ? 0 : reach(growth.upper, growth.value));
  const above = Math.hypot(reach(own.upper, own.value), exact ? 0 : reach(growth.lower, growth.value));
  const bound = (at: number) => (Number.isFinite(at) ? at : null);
  return {
    name: published ? comparator.name : nameOf(series, comparator),
    growth,
    difference: {
      value,
      lower: bound(value - below),
      upper: bound(value + above),
      level: own.level,
      unit: 'points',
    },
    verdict: value - below > 0 ? 'faster' : value + above < 0 ? 'slower' : 'cannot-tell',
    source: published ? comparator.source : null,
  };
}

/** Sampling error alone, in proportion to that of counts as large; exact where no base is given. */
function publishedEstimate({ percent, base }: PublishedGrowth, own: Estimate): Estimate {
  const none: Estimate = { value: percent, lower: null, upper: null, level: own.level, unit: 'percent' };
  if (base === undefined || base <= 0 || percent <= -100) return none;
  const ratio = 1 + percent / 100;
  const reach = normalQuantile((1 + (own.level ?? 0.95)) / 2) * Math.sqrt(1 / base + 1 / (base * ratio));
  const said = (log: number) => 100 * Math.expm1(Math.log(ratio) + log);
  return { ...none, lower: said(-reach), upper: said(reach) };
}

/** The part that tells the two apart: the area where the indicator is the same, else the indicator. */
function nameOf(series: Series, other: Series): string {
  if (other.indicator.id === series.indicator.id) return other.areaName;
  return other.area === series.area ? other.indicator.name : `${other.indicator.name}, ${other.areaName}`;
}
