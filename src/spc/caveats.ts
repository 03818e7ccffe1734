import { periodAt } from '../period/calendar.ts';
import { formatPeriod } from '../period/format-period.ts';
import { monthsPer } from '../period/per-year.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Settle } from '../result/finding.ts';
import type { Series } from '../series/series.ts';
import type { ShewhartEvidence, ShewhartPhase } from './shewhart-finding.ts';
import type { PlainVerdict } from './stretches.ts';

/** Fewer figures than this set no limits that a verdict could rest on. */
export const LEAST_POINTS = 6;
/** Fewer figures than this give trial limits. */
export const TRIAL_POINTS = 12;
/** Below this mean, counts are too uneven for limits from moving ranges. */
const SMALL_COUNT = 20;

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What a reader of the chart must be told. */
export function chartCaveats(
  series: Series,
  verdict: PlainVerdict,
  evidence: ShewhartEvidence,
): readonly Caveat[] {
  const { chart, latest, phases, points, trial } = evidence;
  const caveats: Caveat[] = [...series.caveats];
  const add = (code: string, text: string) => caveats.push({ code, text });
  if (verdict === 'not-testable')
    add(
      'overlapping',
      'The figures overlap, so limits would be false: chart the figures of single periods instead.',
    );
  const phase = phaseOf(evidence);
  if (phase !== undefined && trial)
    add(
      'trial-limits',
      `The limits are trial limits: they rest on ${plural(phase.points, 'figure')}, not twelve.`,
    );
  const screened = phases.reduce((total, phase) => total + phase.screened, 0);
  if (screened > 0)
    add('screened', `${plural(screened, 'moving range')} left out of the limits by screening.`);
  if (phases.some(({ screeningRefused }) => screeningRefused))
    add(
      'screening-refused',
      'Screening was refused: it would have left too few moving ranges, or none above 0.',
    );
  if (chart === 'xmr' && series.indicator.measure === 'count' && (phase?.centre ?? SMALL_COUNT) < SMALL_COUNT)
    add(
      'small-counts',
      'Counts as small as these suit a u-prime chart better than limits from moving ranges.',
    );
  if ((chart === 'p' || chart === 'u' || chart === 'c') && phase !== undefined) {
    const { phi, phiLower, phiUpper } = phase;
    if (phi !== null && phiLower !== null && phiUpper !== null && (phiLower > 1 || phiUpper < 1))
      add(
        phiLower > 1 ? 'overdispersed' : 'underdispersed',
        `The figures vary ${phi.toFixed(1)} times as much as chance alone would make them: the limits are too ${phiLower > 1 ? 'narrow' : 'wide'}.`,
      );
  }
  const excluded = points.filter((point) => point.excluded !== null && point.value !== null).length;
  if (excluded > 0) add('excluded', `${plural(excluded, 'figure')} shown but left out of limits and rules.`);
  if (latest !== null && latest < points.length - 1) {
    const period = formatPeriod(periodAt(series.calendar, latest));
    add('not-latest', `The verdict is about ${period}: later periods have no usable figure.`);
  }
  return caveats;
}

/** The phase that the verdict is about. */
function phaseOf({ latest, phases, points }: ShewhartEvidence): ShewhartPhase | undefined {
  return latest === null ? undefined : phases[points[latest]?.phase ?? -1];
}

/** How long until the limits are no longer trial limits; `null` where they are not, or are frozen. */
export function chartSettle(series: Series, evidence: ShewhartEvidence): Settle | null {
  const phase = phaseOf(evidence);
  const missing = TRIAL_POINTS - (phase?.points ?? 0);
  if (missing <= 0 || phase?.to !== phase?.baselineTo) return null;
  const months = Math.ceil(missing * monthsPer(series.calendar.every));
  return {
    months,
    perMonth: null,
    text: `${plural(months, 'more month')} would give limits from twelve figures.`,
  };
}
