import type { Method } from '../../result/method.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { brokenLines } from '../steps/broken-lines-space.ts';
import { plateauCaveats } from './plateau-caveats.ts';
import { drawnMonths, readingEvidence } from './plateau-evidence.ts';
import type { PlateauEvidence, PlateauFinding, PlateauReadingEvidence } from './plateau-finding.ts';
import { figuresBehind } from './plateau-months.ts';
import {
  type PlateauOptions,
  type PlateauSettings,
  plateauLevel,
  plateauSettings,
} from './plateau-options.ts';
import { readSeries, type SeriesReading, verdictEndingEarlier } from './plateau-reading.ts';
import { plateauSettle } from './plateau-settle.ts';

/**
 * Plateau: has it levelled off, since when, at what level, or is there too little to say?
 *
 * Two keys. A line, one join, one break and two joins are fitted at every admissible month (weighted least
 * squares; counts and rates as logarithms with a season from 36 months), noise is judged from the richest, and
 * one is chosen by its penalised fit. Key 1: the 90% interval of the slope since the last change (no longer
 * than the months needed) lies inside the margin. Key 2: averaged over all of them, a slope beyond the margin
 * has under 10% probability on either side. Both, where the look-back holds the months needed: `plateau`. Not
 * so, but the slope since the last change excludes 0 and its sign is over 95% probable: `moving`. Otherwise
 * `cannot-tell`, with what would settle it. `too-short`: under 24 months, under 5 events a month, or changed
 * under `minMonths` ago. `refused`: not monthly, rolling, a percentage without its sample size, or a ratio or
 * duration.
 *
 * Slopes are in percentage points a year for proportions and percent a year for counts and rates; levels of
 * counts and rates are per 30.4 days. A gap stays a gap; declared breaks restart the series or mask months.
 * The last three months are left out while provisional.
 *
 * Throws `invalid-option` for options out of range or where neither they nor the indicator have a margin, and
 * `wrong-measure` for a margin in points for a count or in percent for a proportion.
 *
 * Source: interval test of Schuirmann 1987; joins as in Kim et al. 2000; the procedure as a whole and its error
 * rates: docs/methods/plateau.md.
 *
 * @example
 * plateau(seriesFrom(satisfaction, { start: '2014-04', numerator: Array(60).fill(160), denominator: Array(60).fill(200) })).verdict // => 'plateau'
 * plateau(seriesFrom(satisfaction, { start: '2017-04', numerator: Array(24).fill(80), denominator: Array(24).fill(100) })).verdict // => 'cannot-tell'
 */
export function plateau(series: Series, options: PlateauOptions = {}): PlateauFinding {
  const settings = plateauSettings(options);
  const lines = brokenLines(settings.lookBack);
  const read = readSeries(series, settings, lines);
  const drawn = drawnMonths(read);
  const reading = read.reading && readingEvidence(read, read.reading, lines);
  const evidence: PlateauEvidence = {
    margin: read.margin,
    reason: read.reason,
    ...drawn,
    reading: reading && { ...reading, endingEarlier: verdictEndingEarlier(read, settings, lines) },
  };
  const { places } = read;
  const n = figuresBehind(read.series, places, settings.n);
  return {
    kind: 'plateau',
    verdict: read.verdict,
    estimate: estimateOf(read, evidence.reading),
    evidence,
    subject: subjectOf(read.series, drawn.lookBack?.from, drawn.lookBack?.to),
    n,
    missing: read.series.calendar.length - (places[0] ?? 0) - places.length,
    looks: 1,
    settle: plateauSettle(read, evidence.reading, settings, n / Math.max(1, places.length)),
    caveats: plateauCaveats(read, evidence),
    method: methodOf(settings, read),
    basis: series.basis,
    sources: series.sources,
  };
}

/** The slope that the verdict is about: since the last change when moving, else in the window. */
function estimateOf(
  { scale, verdict }: SeriesReading,
  reading: PlateauReadingEvidence | null,
): PlateauFinding['estimate'] {
  if (reading !== null && verdict !== 'too-short')
    return verdict === 'moving' ? reading.segmentSlope : reading.slope;
  const unit = scale === 'percent' ? 'percent-per-year' : 'points-per-year';
  return { value: null, lower: null, upper: null, level: plateauLevel, unit };
}

function methodOf({ lookBack, minMonths, n }: PlateauSettings, { margin, series }: SeriesReading): Method {
  const [unit, size] = Object.entries(margin ?? {})[0] ?? ['none', null];
  return {
    name: 'plateau',
    options: { margin: [unit, size], minMonths, lookBack, level: plateauLevel, n, deff: series.deff },
    reference:
      'Two keys over broken lines (docs/methods/plateau.md); interval test of Schuirmann 1987, joins as in Kim et al. 2000',
  };
}
