import type { CourseFinding } from '../../course/finding.ts';
import { runNoise, wideningOf } from '../../course/run-noise.ts';
import type { Margin } from '../../indicator/indicator.ts';
import { monthsIn } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Basis } from '../../result/provenance.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { missingIn } from '../../series/values.ts';
import { noEstimate, scaleOf } from '../scale.ts';
import { amountVerdict, directionOf, noiseCaveats, noiseTold } from './amount-verdict.ts';
import { type AreaComparator, comparatorTotal } from './comparator-total.ts';
import type { Comparator, ComparedFinding } from './compared-finding.ts';
import { behind, described } from './difference.ts';
import { differenceOf, rateRatioPercent } from './difference-estimate.ts';
import { sideTotal } from './period-totals.ts';

/** A figure beside that of other areas over the same period. */
export function amongAreas(
  series: Series,
  comparator: AreaComparator,
  period: Period,
  level: number,
  margin: Margin,
  given: CourseFinding | undefined,
): ComparedFinding {
  const { total: other, deff, series: others, whole, ...about } = comparatorTotal(series, comparator, period);
  const noise = {
    late: runNoise(series, given, [period]),
    early: runNoise(whole, undefined, [period]),
  };
  const own = sideTotal(series, period);
  const complete = own.periodsMissing === 0 && other.periodsMissing === 0;
  // The sample of the other side is put on the footing of this one's, whose design effect divides both.
  const sample = other.denominator === null ? null : (other.denominator * series.deff) / deff;
  const [people, otherPeople] = [own.denominator ?? 0, other.denominator ?? 0];
  const rates = series.indicator.measure === 'rate' && people > 0 && otherPeople > 0;
  const months = monthsIn(period);
  const wide = {
    late: wideningOf(noise.late, months, level),
    early: wideningOf(noise.early, months, level),
  };
  const events = (numerator: number | null) => Math.max(0, numerator ?? 0);
  const estimate = !complete
    ? noEstimate(scaleOf(series.indicator).difference, level)
    : rates
      ? rateRatioPercent(
          [events(own.numerator) / wide.late, people / wide.late],
          [events(other.numerator) / wide.early, otherPeople / wide.early],
          0,
          level,
        )
      : differenceOf(series, { ...own, ...other, denominator: sample }, own, noise, 0, level);
  const caveats: Caveat[] = [...series.caveats, ...about.caveats];
  const reason = !complete
    ? 'missing-figures'
    : estimate.lower === null && estimate.upper === null
      ? 'no-noise'
      : null;
  caveats.push(...noiseCaveats(noise.late.source === 'sampling' ? noise.late : noise.early, reason));
  if (estimate.value !== null && comparator.with !== 'nation')
    caveats.push({
      code: 'one-area',
      text: 'One area, named beforehand, against the others; where it was picked because it stood out, compare all of them (areas), which allows for that.',
    });
  if (estimate.value === null)
    caveats.push({
      code: 'missing',
      text: 'One side has no figure for all of the period, so the two are not compared.',
    });
  const sources = [series, ...others].flatMap((each) => each.sources);
  return {
    ...comparedCommon(series, comparator, period, level, margin),
    basis: weakest([series, ...others]),
    verdict: amountVerdict(estimate, margin, other.value),
    estimate,
    evidence: {
      comparator: {
        with: comparator.with,
        name: about.name,
        period,
        areas: about.areas,
        leftOut: about.leftOut,
        source: (comparator.with === 'most-similar-group' ? comparator.source : undefined) ?? null,
        noise: noiseTold(noise.early),
      },
      noise: noiseTold(noise.late),
      margin,
      direction: directionOf(estimate),
      reason,
      own: described(own),
      other: described(other),
    },
    subject: subjectOf(series, period, period),
    n: behind(series, own) + behind(series, other),
    caveats,
    sources: [...new Map(sources.map((source) => [source.id, source])).values()],
  };
}

/** What all comparisons say alike. */
export function comparedCommon(
  series: Series,
  comparator: Comparator,
  period: Period | null,
  level: number,
  margin: Margin,
) {
  return {
    kind: 'compared',
    looks: 1,
    missing: missingIn(series),
    settle: null,
    basis: series.basis,
    method: {
      name: 'Difference from a comparator',
      options: { comparator: comparator.with, period, level, margin: Object.entries(margin).flat() },
      reference: 'Newcombe 1998; Przyborowski & Wilenski 1940',
    },
  } as const;
}

/** Illustrative if any is, else own if any is. */
function weakest(all: readonly Series[]): Basis {
  const bases = all.map(({ basis }) => basis);
  return bases.includes('illustrative') ? 'illustrative' : bases.includes('own') ? 'own' : 'published';
}
