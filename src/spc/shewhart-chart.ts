import { normalQuantile } from '../numeric/normal.ts';
import { studentQuantile } from '../numeric/student-t.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Method, OptionValue } from '../result/method.ts';
import { possibleRange } from '../series/possible-range.ts';
import type { Series } from '../series/series.ts';
import { subjectOf, unitOfFigures } from '../series/subject.ts';
import { missingIn } from '../series/values.ts';
import { chartCaveats, chartSettle, TRIAL_POINTS } from './caveats.ts';
import { chartData, observed, overlapping, tooWide, usable } from './chart-data.ts';
import { columnsOf, drawnPhases, drawnPoints } from './draw.ts';
import { type PhaseLimits, phaseLimits, type Recipe } from './limits.ts';
import { oneOf, recorded, rulesOf, SHEWHART_DEFAULTS, type ShewhartOptions, targetsOf } from './options.ts';
import { layout } from './phases.ts';
import type { ShewhartEvidence, ShewhartFinding, ShewhartKind } from './shewhart-finding.ts';
import { signalsOf } from './signals.ts';
import { plainVerdict } from './stretches.ts';

/** A kind of chart: where errors come from, how limits are set, and how the method is cited. */
export interface ChartKindSpec {
  readonly path: string;
  readonly chart: ShewhartKind;
  readonly recipe: Recipe;
  readonly method: Omit<Method, 'options'>;
  readonly options: Readonly<Record<string, OptionValue>>;
}

const UNBOUNDED = /* @__PURE__ */ (() => ({
  least: Number.NEGATIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
}))();
const LEVEL = 0.95;

/** Any textbook chart: limits by phase, rules, and whether any of them points at the latest figure. */
export function shewhartChart(
  series: Series,
  { path, chart, recipe, method, options: chartOptions }: ChartKindSpec,
  given: ShewhartOptions,
): ShewhartFinding {
  const options = { ...SHEWHART_DEFAULTS, ...given };
  oneOf(`${path}: adjust`, options.adjust, ['none', 'days-in-month']);
  const { rules, ruleSettings } = rulesOf(path, options.rules);
  const { phases, caveats, ...left } = layout(path, series, options);
  const excluded = left.excluded.map(
    (reason, index) => reason ?? (recipe.family === 'xmr' ? tooWide(series, index) : null),
  );
  const targets = targetsOf(path, series, options.target);
  const data = chartData(path, series, options.adjust);

  const refused = overlapping(series);
  const sizeless = (index: number) =>
    recipe.family !== 'xmr' && Number.isNaN(data.sizes[index] ?? Number.NaN);
  const used = usable(data, (index) => !refused && !sizeless(index) && (excluded[index] ?? null) === null);
  const limits = phases.map((phase) => phaseLimits(recipe, used, phase));
  const columns = columnsOf(used, phases, limits);
  // Without variation there is nothing to signal, not even a trend.
  const values = used.values.map((value, index) => ((columns.sigma[index] ?? 0) > 0 ? value : Number.NaN));
  const signals = signalsOf(ruleSettings, { values, deviations: columns.deviations }, phases);
  const range = options.clip ? possibleRange(series, data.values) : UNBOUNDED;
  const points = drawnPoints(series, {
    values: data.values,
    rangesOf: recipe.family === 'xmr' ? used.values : null,
    columns,
    phases,
    range,
    targets,
    signals,
    excluded: excluded.map((reason, index) => reason ?? (sizeless(index) ? 'no sample size' : null)),
  });

  const last = used.values.findLastIndex((value) => !Number.isNaN(value));
  const point = points[last];
  const home = limits[point?.phase ?? -1];
  const { centre = null, lower = null, upper = null, sigma = null } = point ?? {};
  const verdict = plainVerdict(
    refused,
    sigma === null ? 0 : (home?.points ?? 0),
    (sigma ?? 0) > 0,
    (point?.signals.length ?? 0) > 0,
  );
  const evidence: ShewhartEvidence = {
    chart,
    rules,
    ruleSettings,
    points,
    phases: drawnPhases(series, phases, limits, range),
    latest: last < 0 ? null : last,
    limits:
      centre === null || lower === null || upper === null || sigma === null
        ? null
        : { centre, lower, upper, sigma },
    trial: home !== undefined && home.points < TRIAL_POINTS,
  };
  return {
    kind: 'shewhart-chart',
    verdict,
    estimate: levelOf(series, recipe, home, range),
    evidence,
    subject: subjectOf(series),
    n: observed(series, used.values),
    missing: missingIn(series),
    looks: 1,
    settle: refused ? null : chartSettle(series, evidence),
    caveats: [...chartCaveats(series, verdict, evidence), ...caveats],
    method: { ...method, options: { ...chartOptions, ...recorded(options, rules) } },
    basis: series.basis,
    sources: series.sources,
  };
}

/**
 * The level of the latest phase: its centre line with the interval that its figures give it if neighbours are
 * independent. Half-width: quantile x sigma / sqrt(points); Student's t where sigma was estimated; a median centre line
 * is pi/2 times as variable as a mean. No interval where the figures do not vary.
 */
function levelOf(
  series: Series,
  recipe: Recipe,
  phase: PhaseLimits | undefined,
  range: { readonly least: number; readonly most: number },
): Estimate {
  const unit = unitOfFigures(series.indicator);
  const { centre, points, size } = phase ?? { centre: Number.NaN, points: 0, size: Number.NaN };
  if (!Number.isFinite(centre)) return { value: null, lower: null, upper: null, level: null, unit };
  const sigma = phase?.sigmaAt(size) ?? Number.NaN;
  if (!(sigma > 0 && sigma < Number.POSITIVE_INFINITY) || points < 2)
    return { value: centre, lower: null, upper: null, level: null, unit };
  const tail = 1 - (1 - LEVEL) / 2;
  const known = recipe.family !== 'xmr' && recipe.prime === 'no';
  const quantile = known ? normalQuantile(tail) : studentQuantile(tail, points - 1);
  const median = recipe.family === 'xmr' && recipe.centre === 'median';
  const half = quantile * sigma * Math.sqrt((median ? Math.PI / 2 : 1) / points);
  // A correction below 0 does not make a share possible that is none.
  const least = unit === 'proportion' && centre >= 0 ? 0 : range.least;
  return {
    value: centre,
    lower: Math.max(least, centre - half),
    upper: Math.min(range.most, centre + half),
    level: LEVEL,
    unit,
  };
}
