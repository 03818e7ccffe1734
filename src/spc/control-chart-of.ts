import type { Method, OptionValue } from '../result/method.ts';
import type { Series } from '../series/series.ts';
import { subjectOf } from '../series/subject.ts';
import { missingIn } from '../series/values.ts';
import { assurance } from './assurance.ts';
import { usableRho } from './autocorrelation.ts';
import { chartCaveats, chartSettle, LEAST_POINTS, TRIAL_POINTS } from './caveats.ts';
import { chartData, overlapping, possibleRange, tooWide, usable } from './chart-data.ts';
import { chartLines } from './chart-lines.ts';
import { drawnPhases, drawnPoints } from './draw.ts';
import { falseSignalTable } from './false-signal-table.ts';
import { falseSignalChance } from './false-signals.ts';
import type {
  ControlChartEvidence,
  ControlChartFinding,
  ControlChartKind,
  Signal,
  Variation,
} from './finding.ts';
import { levelEstimate } from './level.ts';
import type { PhaseLimits, Recipe } from './limits.ts';
import { observed } from './observed.ts';
import { CONTROL_CHART_DEFAULTS, type ControlChartOptions, oneOf, recorded, rulesOf } from './options.ts';
import { layout } from './phases.ts';
import type { RulePreset } from './rules/preset.ts';
import { signalsOf } from './signals.ts';
import { targetsOf } from './target.ts';
import { variation } from './variation.ts';

/** A kind of chart: where errors come from, how limits are set, and how the method is cited. */
export interface ChartKindSpec {
  readonly path: string;
  readonly chart: ControlChartKind;
  readonly recipe: Recipe;
  readonly method: Omit<Method, 'options'>;
  readonly options: Readonly<Record<string, OptionValue>>;
}

const UNBOUNDED = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** Any control chart: limits by phase, autocorrelation, rules, and what the latest figure says. */
export function controlChartOf(
  series: Series,
  { path, chart, recipe, method, options: chartOptions }: ChartKindSpec,
  given: ControlChartOptions,
): ControlChartFinding {
  const options = { ...CONTROL_CHART_DEFAULTS, ...given };
  oneOf(`${path}: autocorrelation`, options.autocorrelation, ['correct', 'ignore']);
  oneOf(`${path}: adjust`, options.adjust, ['none', 'days-in-month']);
  const { preset, rules } = rulesOf(path, options.rules);
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
  const lines = chartLines(recipe, used, phases, options.autocorrelation === 'correct');
  const serial = lines.autocorrelation;
  const signals = signalsOf(
    rules,
    {
      // Without variation there is nothing to signal, not even a trend.
      values: used.values.map((value, index) => ((lines.plain.sigma[index] ?? 0) > 0 ? value : Number.NaN)),
      deviations: lines.plain.deviations,
      corrected: serial.corrected ? lines.drawn.deviations : null,
    },
    phases,
  );
  const range = options.clip ? possibleRange(series, data.values) : UNBOUNDED;
  const points = drawnPoints(series, {
    values: data.values,
    rangesOf: recipe.family === 'xmr' ? used.values : null,
    columns: lines.drawn,
    phases,
    range,
    targets,
    signals,
    excluded: excluded.map((reason, index) => reason ?? (sizeless(index) ? 'no sample size' : null)),
  });

  const last = used.values.findLastIndex((value) => !Number.isNaN(value));
  const point = points[last];
  const home = lines.limits[point?.phase ?? -1];
  const verdict = refused
    ? 'not-testable'
    : verdictOf(series, home, point?.sigma ?? null, point?.signals ?? []);
  const { centre = null, lower = null, upper = null, sigma = null, target = null } = point ?? {};
  const lengths = phases.map(({ start, length }) => countOf(used.values.subarray(start, start + length)));
  const evidence: ControlChartEvidence = {
    chart,
    preset,
    rules,
    points,
    phases: drawnPhases(series, phases, lines.limits, lines.growth, range),
    latest: last < 0 ? null : last,
    limits:
      centre === null || lower === null || upper === null || sigma === null
        ? null
        : { centre, lower, upper, sigma },
    trial: home !== undefined && home.points < TRIAL_POINTS,
    variation: verdict,
    assurance: UNJUDGED.includes(verdict)
      ? 'none'
      : assurance(lower, upper, target, series.indicator.polarity),
    signalled: points.filter(({ counted }) => counted).length,
    autocorrelation: serial,
    falseSignals: {
      points: countOf(used.values),
      atZero: falseSignals(preset, lengths, 0),
      atEstimate: serial.rho === null ? null : falseSignals(preset, lengths, usableRho(serial.rho)),
      averageRunLength: preset === 'custom' ? null : falseSignalTable[preset].averageRunLength,
    },
    other: null,
  };
  return {
    kind: 'control-chart',
    verdict,
    estimate: levelEstimate(
      series,
      recipe,
      home,
      { rho: serial.rho, growth: lines.growth[point?.phase ?? 0] ?? 1 },
      range,
    ),
    evidence,
    subject: subjectOf(series),
    n: observed(series, used.values),
    missing: missingIn(series),
    looks: 1,
    settle: refused ? null : chartSettle(series, evidence),
    caveats: [...chartCaveats(series, evidence), ...caveats],
    method: { ...method, options: { ...chartOptions, ...recorded(options, preset) } },
    basis: series.basis,
    sources: series.sources,
  };
}

const UNJUDGED: readonly Variation[] = ['too-short', 'no-variation', 'not-testable'];

function verdictOf(
  series: Series,
  home: PhaseLimits | undefined,
  sigma: number | null,
  signals: readonly Signal[],
): Variation {
  if (home === undefined || home.points < LEAST_POINTS || sigma === null) return 'too-short';
  return sigma > 0 ? variation(signals, series.indicator.polarity) : 'no-variation';
}

/** Chance of a false signal in any phase, as each has limits of its own; `null` for rules without a table. */
function falseSignals(preset: RulePreset | 'custom', lengths: readonly number[], rho: number): number | null {
  if (preset === 'custom') return null;
  return 1 - lengths.reduce((quiet, length) => quiet * (1 - falseSignalChance(preset, length, rho)), 1);
}

function countOf(values: Float64Array): number {
  return values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
}
