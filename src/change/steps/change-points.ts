import { studentQuantile } from '../../numeric/student-t.ts';
import { periodAt, periodsOf } from '../../period/calendar.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import { moreMonths } from '../../result/words.ts';
import { immatureIn } from '../../series/matured.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { overlaps, type Usable, usable } from '../../series/usable.ts';
import { missingIn, valueAt } from '../../series/values.ts';
import { inflation } from '../noise.ts';
import { refuse, requireKnown, requireLevel, requireOneOf, requireWhole } from '../options.ts';
import type { QuasiFit } from '../quasi-fit.ts';
import { noEstimate, scaleOf } from '../scale.ts';
import { slopeOf } from '../trend/slope.ts';
import { changeCaveats, slopesWithin } from './change-caveats.ts';
import type {
  ChangePointsEvidence,
  ChangePointsFinding,
  ChangePointsVerdict,
} from './change-points-finding.ts';
import { coincidence } from './coincidence.ts';
import { expectedValues, leastStep, levelChanges, levelSegments } from './level-changes.ts';
import { type SegmentModel, segmentModels } from './segment-models.ts';

/** What may be asked of `changePoints`. */
export interface ChangePointsOptions {
  /**
   * What a change must gain to be kept, T figures: `bic` 2 ln T (a place and a level), `mbic` 3 ln T and the
   * lengths of the segments (Zhang and Siegmund 2007), `hq` 4 ln ln T, `aic` 4, or a number of your own.
   */
  readonly penalty?: 'bic' | 'mbic' | 'hq' | 'aic' | number;
  /** Fewest figures in a segment, from 2. */
  readonly minimumSegment?: number;
  /** Most changes that are tried, from 1. */
  readonly maximumChanges?: number;
  /** `auto` allows for the season of monthly counts and rates from 36 months. */
  readonly seasonal?: 'auto' | false;
  /** Level of every interval. */
  readonly level?: number;
}

export const changePointsDefaults = {
  penalty: 'bic',
  minimumSegment: 6,
  maximumChanges: 8,
  seasonal: 'auto',
  level: 0.95,
} as const;

const monthsForSeason = 36;

/**
 * Change points: has the level changed, when, and by how much? Asked of a series in which a step is suspected,
 * and of one in which nobody has looked.
 *
 * Level segments are fitted by exact dynamic programming to the likelihood of what was counted (Poisson with
 * days and people as exposure, binomial with its denominators, normal for published figures), with the season
 * of monthly counts fitted jointly as two harmonic pairs. The number of changes minimises deviance / (phi f) +
 * penalty per change, where phi is the dispersion of the fit with the most changes, never below sampling
 * error, rho the bias-corrected lag-1 autocorrelation of its residuals, and f = (1 + rho)/(1 - rho), which is
 * the same as multiplying the penalty by f. A straight line competes, with one parameter: when it wins, the
 * answer is `trend-not-steps`.
 * Each change has the shortest interval that holds it with the stated probability over all segmentations
 * with a change in that stretch.
 *
 * Measured on steady seasonal counts of 60 months: a change is found in 2 of 100 series, in 11 where neighbouring
 * months move together at rho 0.3, in 22 at rho 0.6; a step of 30% is dated within its interval in 96.
 *
 * Gaps keep their place and are passed over; months masked by a declared break are left out; a declared
 * restart is not told to the search but labels a change that it finds. Proportions change by points, counts
 * by percent. Fewer than two minimum segments: `too-short`. Rolling figures: `refused`. Throws
 * `invalid-option` for an option that makes no sense.
 *
 * Source: Auger and Lawrence 1989; Bai and Perron 2003; Yao 1988 (penalty); Fearnhead 2006 (intervals).
 *
 * @example
 * changePoints(seriesFrom(offences, { start: '2017-01', numerator: [...Array(18).fill(100), ...Array(18).fill(160)] })).evidence.changes[0].at // => '2018-07'
 */
export function changePoints(series: Series, options: ChangePointsOptions = {}): ChangePointsFinding {
  const settings = { ...changePointsDefaults, ...options };
  check(settings, options);
  if (overlaps(series)) return finding(series, settings, 'refused', null);
  const data = usable(series, { provisional: 'leave-out', restarts: 'ignore' });
  const n = data.places.length;
  if (n < 2 * settings.minimumSegment) return finding(series, settings, 'too-short', data);

  const counts = data.counted.family === 'poisson';
  const monthly = counts && data.perYear === 12;
  const seasonal = monthly && settings.seasonal === 'auto' && n >= monthsForSeason;
  const { minimumSegment, maximumChanges, level } = settings;
  const found = segmentModels(data, { minimum: minimumSegment, most: maximumChanges, seasonal });
  const spread = found.phi * inflation(found.rho);
  const noise = { scale: spread, reach: studentQuantile((1 + level) / 2, found.df), level };
  const misfit = (fit: QuasiFit) => (spread > 0 ? fit.deviance / spread : 0);
  const path = found.models.map(({ starts, fit }) => ({
    changes: starts.length,
    criterion: misfit(fit) + penaltyOf(settings.penalty, starts, n),
  }));
  const best = path.reduce((least, next) => (next.criterion < least.criterion ? next : least));
  const straight = misfit(found.line) + Math.log(n);
  const slope = slopeOf(scaleOf(series.indicator), data, found.line, noise);
  const verdict =
    straight < best.criterion ? 'trend-not-steps' : best.changes > 0 ? 'changed' : 'no-change-shown';
  const model = found.models[verdict === 'changed' ? best.changes : 0] as SegmentModel;
  const changes = levelChanges(series, data, model, minimumSegment, noise);
  const accident = coincidence(series, data, changes);

  const caveats = changeCaveats({
    coincidence: accident,
    seasonless: monthly && !seasonal,
    mostChanges: changes.length === maximumChanges ? maximumChanges : null,
    sloping: verdict === 'changed' && slopesWithin(data, model, spread),
    rho: found.rho,
  });
  const evidence: ChangePointsEvidence = {
    periods: periodsOf(series.calendar),
    values: Array.from({ length: series.calendar.length }, (_, place) => valueAt(series, place)),
    fitted: expectedValues(series, data, verdict === 'trend-not-steps' ? found.line : model.fit),
    segments: verdict === 'trend-not-steps' ? [] : levelSegments(series, data, model, noise),
    changes,
    path,
    line: { criterion: straight, slope },
    phi: found.phi,
    rho: found.rho,
    couldMiss: leastStep(series, model, spread * penaltyOf(settings.penalty, [Math.ceil(n / 2)], n)),
    coincidence: accident,
  };
  const last = changes.at(-1)?.difference;
  return finding(series, settings, verdict, data, {
    evidence,
    caveats,
    ...(verdict === 'trend-not-steps' ? { estimate: slope } : last === undefined ? {} : { estimate: last }),
  });
}

type Settings = Required<ChangePointsOptions>;

function check(settings: Settings, options: ChangePointsOptions): void {
  requireKnown('changePoints', options, Object.keys(changePointsDefaults));
  requireWhole('changePoints: minimumSegment', settings.minimumSegment, 2, 120);
  requireWhole('changePoints: maximumChanges', settings.maximumChanges, 1, 50);
  requireOneOf('changePoints: seasonal', settings.seasonal, ['auto', false]);
  requireLevel('changePoints', settings.level);
  if (typeof settings.penalty !== 'number')
    requireOneOf('changePoints: penalty', settings.penalty, ['bic', 'mbic', 'hq', 'aic']);
  else if (!(settings.penalty >= 0 && Number.isFinite(settings.penalty)))
    refuse('changePoints: penalty', 'must be a number of at least 0', settings.penalty);
}

function penaltyOf(penalty: Settings['penalty'], starts: readonly number[], n: number): number {
  const changes = starts.length;
  if (typeof penalty === 'number') return changes * penalty;
  if (penalty === 'aic') return 4 * changes;
  if (penalty === 'hq') return 4 * changes * Math.log(Math.log(n));
  if (penalty === 'bic') return 2 * changes * Math.log(n);
  const edges = [0, ...starts, n];
  const lengths = edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
  return 3 * changes * Math.log(n) + lengths.reduce((sum, length) => sum + Math.log(length / n), 0);
}

const nothing: ChangePointsEvidence = {
  periods: [],
  values: [],
  fitted: [],
  segments: [],
  changes: [],
  path: [],
  line: null,
  phi: null,
  rho: null,
  couldMiss: null,
  coincidence: null,
};

/** The last period that was read, where later ones are not mature. */
function lastMature(series: Series, data: Usable | null): string | undefined {
  const last = data?.places.at(-1);
  return last === undefined || immatureIn(series).places.length === 0
    ? undefined
    : periodAt(series.calendar, last);
}

function finding(
  series: Series,
  settings: Settings,
  verdict: ChangePointsVerdict,
  data: Usable | null,
  found: { evidence?: ChangePointsEvidence; caveats?: readonly Caveat[]; estimate?: Estimate } = {},
): ChangePointsFinding {
  const { evidence = nothing, caveats = [], estimate } = found;
  const usableFigures = data?.places.length ?? 0;
  const short = verdict === 'too-short' ? 2 * settings.minimumSegment - usableFigures : 0;
  const months = Math.round((short * 12) / (data?.perYear ?? 12));
  return {
    kind: 'change-points',
    verdict,
    estimate: estimate ?? noEstimate(scaleOf(series.indicator).difference),
    evidence,
    subject: subjectOf(series, undefined, lastMature(series, data)),
    n: data?.n ?? 0,
    missing: missingIn(series),
    looks: 1,
    settle:
      short > 0
        ? {
            months,
            perMonth: null,
            text: `${moreMonths(months)} would make two segments of the shortest length.`,
          }
        : null,
    caveats: [...(data?.caveats ?? series.caveats), ...caveats],
    method: {
      name: 'Level segments by exact dynamic programming',
      options: { ...settings },
      reference: 'Auger & Lawrence 1989; Bai & Perron 2003; Yao 1988; Fearnhead 2006',
    },
    basis: series.basis,
    sources: series.sources,
  };
}
