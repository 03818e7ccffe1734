import { forecastNaive } from '../../src/change/ahead/forecast-naive.ts';
import { type Ets, type EtsTrend, ets } from '../../src/change/ahead/smoothing-ets.ts';
import type { ForecastPoint } from '../../src/change/ahead/smoothing-forecast.ts';
import { type HoltWintersOptions, holtWinters } from '../../src/change/ahead/smoothing-holt-winters.ts';
import { mean } from '../../src/numeric/mean.ts';
import type { Answer, Family, Given } from './mapping.ts';
import { numbersNamed } from './read.ts';

type Values = readonly (number | null)[];

const valuesOf = ({ input }: Given) => (input.x ?? input.y) as Values;
const stepsOf = ({ input }: Given) => Number(input.h ?? 12);
const value = (points: readonly ForecastPoint[]) => points.map((point) => point.value);
const lower = (points: readonly ForecastPoint[]) => points.map((point) => point.lower);
const upper = (points: readonly ForecastPoint[]) => points.map((point) => point.upper);

/** R's HoltWinters with the constants that the key names, in its order. */
const rHoltWinters =
  (options: HoltWintersOptions): Answer =>
  (given) => {
    const [alpha, beta, gamma] = numbersNamed(given.method);
    const seasonal = gamma !== undefined;
    const season = seasonal ? { season: Number(given.input.period) } : {};
    const { constants, final, squaredErrors, forecast } = holtWinters(valuesOf(given), {
      ...options,
      ...constantsOf(alpha, beta, gamma),
      ...season,
      steps: stepsOf(given),
    });
    const slope = options.trend ? [final?.slope] : [];
    return {
      alpha: constants.alpha,
      beta: options.trend ? constants.beta : null,
      gamma: seasonal ? constants.gamma : null,
      coef: [final?.level, ...slope, ...(final?.seasonal ?? [])],
      SSE: squaredErrors,
      forecast: value(forecast),
      lower95: lower(forecast),
      upper95: upper(forecast),
    };
  };

const constantsOf = (alpha?: number, beta?: number, gamma?: number) => ({
  ...(alpha === undefined ? {} : { alpha }),
  ...(beta === undefined ? {} : { beta }),
  ...(gamma === undefined ? {} : { gamma }),
});

/** R leaves the constant out of the likelihood and takes beta as a share of the error. */
const rEts =
  (trend: EtsTrend): Answer =>
  (given) => {
    const values = valuesOf(given);
    const n = values.length;
    const steps = stepsOf(given);
    const found = ets(values, { trend, steps });
    const squares = found.squaredErrors ?? Number.NaN;
    const loglik = (-n / 2) * Math.log(squares);
    const k = found.parameters + 1;
    return {
      ...(trend === 'none' ? { par: { alpha: found.constants?.alpha, l: found.initial?.level } } : {}),
      sigma2: squares / (n - found.parameters),
      loglik,
      aic: -2 * loglik + 2 * k,
      aicc: -2 * loglik + 2 * k + (2 * k * (k + 1)) / (n - k - 1),
      bic: -2 * loglik + k * Math.log(n),
      forecast: value(found.forecast),
      lower: lower(found.forecast),
      upper: upper(found.forecast),
    };
  };

/** statsmodels' variance is on n, ours on n less the numbers estimated; its limits have another name. */
const statsmodelsAnswer = (given: Given, found: Ets) => {
  const { logLikelihood, parameters, forecast } = found;
  const n = valuesOf(given).filter((figure) => figure !== null).length;
  const narrower = Math.sqrt((n - parameters) / n);
  return {
    llf: logLikelihood,
    aic: logLikelihood === null ? null : -2 * logLikelihood + 2 * (parameters + 1),
    fcast: value(forecast),
    pi95: forecast.map(({ value: middle, lower: low, upper: high }) =>
      [low, high].map((limit) => (middle ?? 0) + narrower * ((limit ?? 0) - (middle ?? 0))),
    ),
  };
};

const statsmodelsLevel: Answer = (given) => {
  const found = ets(valuesOf(given), { trend: 'none', steps: stepsOf(given) });
  return { alpha: found.constants?.alpha, ...statsmodelsAnswer(given, found) };
};

const statsmodelsSeason: Answer = (given) => {
  const season = Number(given.input.period);
  return statsmodelsAnswer(given, ets(valuesOf(given), { trend: 'none', season, steps: stepsOf(given) }));
};

/** statsmodels' gamma is a share of what is left of the figure before its level is revised. */
const statsmodelsFixed: Answer = (given) => {
  // The states to start from are those of the first year: its mean, no slope, and its distances from the mean.
  const season = Number(given.input.period);
  const firstYear = valuesOf(given)
    .slice(0, season)
    .map((figure) => figure ?? 0);
  const level = mean(firstYear) ?? 0;
  const initial = { level, slope: 0, seasonal: firstYear.map((figure) => figure - level) };
  // The file's description: the constants of the other file's additive fit.
  const alpha = 0.3;
  const found = holtWinters(valuesOf(given), {
    trend: true,
    alpha,
    beta: 0.05,
    gamma: 0.2 / (1 - alpha),
    season,
    initial,
    steps: stepsOf(given),
  });
  return {
    initial: { level: initial.level, trend: initial.slope, seasonal: initial.seasonal },
    fcast: value(found.forecast),
    sse: found.squaredErrors,
  };
};

const naive =
  (rule: 'last' | 'same-period' | 'drift'): Answer =>
  (given) => {
    const season = Number(given.input.period);
    const points = forecastNaive(valuesOf(given), { rule, season, steps: stepsOf(given) });
    return { forecast: value(points), lower: lower(points), upper: upper(points) };
  };

const fpp: Readonly<Record<string, Answer>> = {
  'simple exponential smoothing, l0=y1': (given) => {
    const found = holtWinters(valuesOf(given), { alpha: Number(given.input.alpha), steps: 1 });
    const [first] = valuesOf(given);
    return { forecast1: found.forecast[0]?.value, level: [first, ...found.levels.slice(1)] };
  },
  'simple exponential smoothing, estimated': (given) => {
    const found = ets(valuesOf(given), { trend: 'none', steps: 1 });
    return {
      forecast1: found.forecast[0]?.value,
      alpha: found.constants?.alpha,
      l0: found.initial?.level,
    };
  },
  'Holt linear, l0=y1,b0=y2-y1': (given) => {
    const y = valuesOf(given);
    const found = holtWinters(y, {
      trend: true,
      alpha: Number(given.input.alpha),
      beta: Number(given.input.beta),
      initial: { level: Number(y[0]), slope: Number(y[1]) - Number(y[0]), seasonal: [] },
      steps: 5,
    });
    return {
      forecast5: value(found.forecast),
      trend: found.slopes,
      fitted: [...found.fitted, found.forecast[0]?.value],
    };
  },
  'Holt damped, phi estimated': (given) => {
    const constants = { alpha: Number(given.input.alpha), beta: Number(given.input.beta) };
    return { forecast5: value(ets(valuesOf(given), { trend: 'damped', constants, steps: 5 }).forecast) };
  },
};

export const forecast: Family = {
  'exponential-smoothing-r': {
    'HoltWinters_ses_alpha*': rHoltWinters({}),
    'HoltWinters_holt_*': rHoltWinters({ trend: true }),
    'HoltWinters_additive_*': rHoltWinters({ trend: true }),
    'HoltWinters_mult_*': rHoltWinters({ trend: true, model: 'multiplicative' }),
    ets_ANN: rEts('none'),
    ets_AAN: rEts('additive'),
    ets_AAdN: rEts('damped'),
    naive: naive('last'),
    snaive: naive('same-period'),
    drift: naive('drift'),
  },
  'exponential-smoothing-py': {
    ETS_ANN: statsmodelsLevel,
    ETS_ANA: statsmodelsSeason,
    hw_add_fixed: statsmodelsFixed,
  },
  exponential_smoothing_fpp: fpp,
};
