import type { Indicator } from '../../indicator/indicator.ts';
import { shortName } from '../../statement/of-series.ts';
import type { Context } from '../briefing/context.ts';
import { areasHere, type Wanted } from './figures-here.ts';
import { lower, noFigures, say } from './say.ts';
import { short } from './short.ts';
import type { Where } from './where.ts';

/** The answer where a place has no figures as a whole: none at all, or those of its areas, which have no sum. */
export function noWhole<Evidence>(
  context: Context,
  where: Where,
  indicator: Indicator,
  wanted: Wanted,
  evidence: Evidence,
) {
  const none = noFigures(where, [indicator], evidence);
  const { measure, name } = indicator;
  const hasSum = measure !== 'published-percentage' && measure !== 'duration';
  if (hasSum || areasHere(context, where, indicator, wanted) === null) return none;
  const kind = measure === 'duration' ? 'lengths of time' : 'percentages';
  const text = `there are ${kind} of areas alone, which have no sum`;
  return {
    ...none,
    short: short(`${shortName(indicator)}: cannot tell`, text),
    says: [say(`On ${lower(name)} ${text}.`)],
    whatWouldChange: 'Figures of the whole.',
    settle: `Needed: ${lower(name)} of ${where.areaName} as a whole, or what each figure is out of.`,
  };
}
