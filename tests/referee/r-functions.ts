import { dasGupta } from '../../src/change/amount/das-gupta.ts';
import { betaDensity, betaLower, betaQuantile, betaUpper } from '../../src/numeric/beta.ts';
import { binomialLower, binomialMass, binomialQuantile, binomialUpper } from '../../src/numeric/binomial.ts';
import { chiSquaredLower, chiSquaredQuantile, chiSquaredUpper } from '../../src/numeric/chi-squared.ts';
import { fisherDensity, fisherLower, fisherQuantile, fisherUpper } from '../../src/numeric/fisher-f.ts';
import { gammaDensity, gammaLower, gammaQuantile, gammaUpper } from '../../src/numeric/gamma.ts';
import { logGamma } from '../../src/numeric/log-gamma.ts';
import {
  negativeBinomialLower,
  negativeBinomialMass,
  negativeBinomialQuantile,
  negativeBinomialUpper,
} from '../../src/numeric/negative-binomial.ts';
import {
  normalDensity,
  normalLogLower,
  normalLogUpper,
  normalLower,
  normalQuantile,
  normalUpper,
} from '../../src/numeric/normal.ts';
import { poissonLower, poissonMass, poissonQuantile, poissonUpper } from '../../src/numeric/poisson.ts';
import { studentDensity, studentLower, studentQuantile, studentUpper } from '../../src/numeric/student-t.ts';
import { cusumRunLength } from '../../src/spc/cusum-run-length.ts';
import { ewmaRunLength } from '../../src/spc/ewma-run-length.ts';
import type { Answer, FileMap } from './mapping.ts';

type Input = Readonly<Record<string, unknown>>;

/** Functions by the names that R gives them, in whatever file they stand: arguments by R's names, or usual ones. */
const first = (input: Input, names: readonly string[]): unknown =>
  names.map((name) => input[name]).find((value) => value !== undefined);

/** A number; infinities stand as text. */
const asNumber = (value: unknown) => Number(value);

/** One answer for each of the longest argument, the others recycled as R does; one number for numbers. */
function eachOf(args: readonly unknown[], method: (...numbers: number[]) => number | null): unknown {
  const lists = args.filter((one): one is unknown[] => Array.isArray(one));
  if (lists.length === 0) return method(...args.map(asNumber));
  const length = Math.max(...lists.map((list) => list.length));
  return Array.from({ length }, (_, at) =>
    method(...args.map((one) => asNumber(Array.isArray(one) ? one[at % one.length] : one))),
  );
}

const isUpper = (input: Input, method: string) => {
  const lower = first(input, ['lower.tail', 'lower_tail', 'lowerTail']);
  const upper = first(input, ['upper', 'upper.tail', 'upper_tail', 'upperTail']);
  if (lower !== undefined) return lower === false || lower === 0;
  if (upper !== undefined) return upper === true || upper === 1;
  return first(input, ['tail']) === 'upper' || /upper|_sf$/.test(method);
};
const isLog = (input: Input, method: string) => {
  const asked = first(input, ['log.p', 'log_p', 'logp', 'log']);
  return asked === undefined ? /(^|_)log(_|$)/.test(method) : asked === true || asked === 1;
};

type Two = (x: number, a: number, b: number) => number;

interface Distribution {
  readonly lower: Two;
  readonly upper: Two;
  readonly quantile: Two;
  readonly density?: Two;
  readonly logLower?: Two;
  readonly logUpper?: Two;
  /** The arguments after the first, as the methods above take them. */
  readonly given: (input: Input) => readonly unknown[];
}

const named =
  (...names: readonly (readonly [readonly string[], unknown?])[]) =>
  (input: Input) =>
    names.map(([each, usual]) => first(input, each) ?? usual);

const standard =
  (method: (z: number) => number): Two =>
  (x, mean, sd) =>
    method((x - mean) / sd);

/** Size and mean; R's other form has a chance: mean = size (1 - prob) / prob. */
const sizeAndMean = (input: Input): readonly unknown[] => {
  const size = first(input, ['size', 'n', 'theta']);
  const mean = first(input, ['mu', 'mean']);
  const chance = first(input, ['prob', 'p']);
  return [mean ?? eachOf([size, chance], (k = 0, p = 0) => (k * (1 - p)) / p), size];
};

const distributionsOfR: Readonly<Record<string, Distribution>> = {
  norm: {
    lower: standard(normalLower),
    upper: standard(normalUpper),
    logLower: standard(normalLogLower),
    logUpper: standard(normalLogUpper),
    density: (x, mean, sd) => normalDensity((x - mean) / sd) / sd,
    quantile: (p, mean, sd) => mean + sd * normalQuantile(p),
    given: named([['mean', 'mu'], 0], [['sd', 'sigma'], 1]),
  },
  t: {
    lower: studentLower,
    upper: studentUpper,
    density: studentDensity,
    quantile: studentQuantile,
    given: named([['df', 'nu']]),
  },
  chisq: {
    lower: chiSquaredLower,
    upper: chiSquaredUpper,
    density: (x, df) => gammaDensity(x, df / 2, 2),
    quantile: chiSquaredQuantile,
    given: named([['df', 'k']]),
  },
  gamma: {
    lower: gammaLower,
    upper: gammaUpper,
    density: gammaDensity,
    quantile: gammaQuantile,
    given: (input) => {
      const rate = first(input, ['rate']);
      const scale = first(input, ['scale']);
      return [first(input, ['shape', 'a']), scale ?? (rate === undefined ? 1 : 1 / asNumber(rate))];
    },
  },
  beta: {
    lower: betaLower,
    upper: betaUpper,
    density: betaDensity,
    quantile: betaQuantile,
    given: named([['shape1', 'a', 'alpha']], [['shape2', 'b', 'beta']]),
  },
  f: {
    lower: fisherLower,
    upper: fisherUpper,
    density: fisherDensity,
    quantile: fisherQuantile,
    given: named([['df1', 'd1']], [['df2', 'd2']]),
  },
  binom: {
    lower: binomialLower,
    upper: binomialUpper,
    density: binomialMass,
    quantile: binomialQuantile,
    given: named([['size', 'n']], [['prob', 'p', 'share']]),
  },
  pois: {
    lower: poissonLower,
    upper: poissonUpper,
    density: poissonMass,
    quantile: poissonQuantile,
    given: named([['lambda', 'mu', 'mean']]),
  },
  nbinom: {
    lower: negativeBinomialLower,
    upper: negativeBinomialUpper,
    density: negativeBinomialMass,
    quantile: negativeBinomialQuantile,
    given: sizeAndMean,
  },
};

const tailOf =
  ({ lower, upper, logLower, logUpper, given }: Distribution): Answer =>
  ({ input, method }) => {
    const above = isUpper(input, method);
    const [plain, log] = above ? [upper, logUpper] : [lower, logLower];
    const logged: Two = log ?? ((x, a, b) => Math.log(plain(x, a, b)));
    const chosen = isLog(input, method) ? logged : plain;
    return eachOf([first(input, ['q', 'x', 'z', 'k']), ...given(input)], (x = 0, a = 0, b = 0) =>
      chosen(x, a, b),
    );
  };

const massOf =
  ({ density, given }: Distribution): Answer =>
  ({ input, method }) =>
    eachOf([first(input, ['x', 'q', 'k', 'z']), ...given(input)], (x = 0, a = 0, b = 0) => {
      const found = density?.(x, a, b) ?? Number.NaN;
      return isLog(input, method) ? Math.log(found) : found;
    });

const quantileOf =
  ({ quantile, given }: Distribution): Answer =>
  ({ input, method }) =>
    eachOf([first(input, ['p', 'q', 'prob']), ...given(input)], (p = 0, a = 0, b = 0) =>
      quantile(isUpper(input, method) ? 1 - p : p, a, b),
    );

const ofEvery = Object.entries(distributionsOfR).flatMap(([name, distribution]) => {
  const answers = [
    [`p${name}`, tailOf(distribution)],
    [`q${name}`, quantileOf(distribution)],
    ...(distribution.density ? ([[`d${name}`, massOf(distribution)]] as const) : []),
  ] as const;
  // With what a name may say after or before it: `pchisq_upper`, `log_pnorm`.
  return answers.flatMap(([key, answer]) =>
    [key, `${key}_upper`, `${key}_lower`, `${key}_log`, `log_${key}`, `log_${key}_upper`].map(
      (each) => [each, answer] as const,
    ),
  );
});

/** What the standard deviation of a normal sample falls short by: exp of a difference of log gammas. */
const c4: Answer = ({ input }) =>
  eachOf(
    [first(input, ['n', 'size', 'x'])],
    (n = 0) => Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2)),
  );

const shiftOf = (input: Input) => first(input, ['mu', 'shift', 'delta']) ?? 0;

const ewmaLength: Answer = ({ input }) =>
  eachOf(
    [
      first(input, ['lambda', 'l', 'weight']) ?? 0.2,
      first(input, ['c', 'L', 'width', 'nsigmas']) ?? 3,
      shiftOf(input),
    ],
    (weight = 0, width = 0, shift = 0) => ewmaRunLength({ weight, width, shift }),
  );

/** R's `xcusum.arl` has one side unless two are asked for; elsewhere both are usual. */
const cusumLength =
  (usual: 'one' | 'two'): Answer =>
  ({ input }) => {
    const sided = String(first(input, ['sided', 'sides']) ?? usual);
    const sides = /^(one|high|upper|1)$/.test(sided) ? 'high' : 'both';
    return eachOf(
      [
        first(input, ['k', 'K', 'allowance']) ?? 0.5,
        first(input, ['h', 'H', 'decision']) ?? 5,
        shiftOf(input),
      ],
      (allowance = 0, decision = 0, shift = 0) => cusumRunLength({ allowance, decision, shift, sides }),
    );
  };

/** Two populations by groups, under any of their usual names: who there are, and the rate of each group. */
function kitagawaSide(input: Input, at: 0 | 1): { readonly size: number[]; readonly rate: number[] } {
  const ends = [
    ['before', '_before', '0', '_0', '1', '_1', 'A', '_a', '_from'],
    ['after', '_after', '1', '_1', '2', '_2', 'B', '_b', '_to'],
  ];
  // Counted from 0 where there is a 0, else from 1.
  const zero = Object.keys(input).some((name) => name.endsWith('0'));
  const own = (ends[at] ?? []).filter((end) =>
    zero ? !/2$/.test(end) && (at === 1 || !/1$/.test(end)) : at === 0 || !/1$/.test(end),
  );
  const inside = (input[at === 0 ? 'before' : 'after'] ?? {}) as Input;
  const find = (names: readonly string[]) =>
    (first(inside, names) ??
      first(
        input,
        names.flatMap((name) => own.map((end) => `${name}${end}`)),
      )) as number[] | undefined;
  const size =
    find(['n', 'N', 'pop', 'population', 'size', 'w', 'weight', 'weights', 'share', 'composition']) ?? [];
  const events = find(['events', 'x', 'count', 'counts', 'deaths']);
  const rate =
    find(['rate', 'rates', 'r', 'm', 'M', 'p']) ??
    events?.map((one, group) => one / (size[group] ?? 1)) ??
    [];
  return { size, rate };
}

/** Kitagawa's two effects: Das Gupta's of mix and rate. */
const kitagawa: Answer = ({ input }) => {
  const factors = ([0, 1] as const).map((at) => {
    const { size, rate } = kitagawaSide(input, at);
    const whole = size.reduce((sum, one) => sum + one, 0);
    return { mix: size.map((one) => one / whole), rate };
  });
  const [before = { mix: [], rate: [] }, after = before] = factors;
  const split = dasGupta(before, after, ({ mix = [], rate = [] }) =>
    mix.map((one, at) => one * (rate[at] ?? 0)),
  );
  const effect = (name: string) => split.effects.find(({ factor }) => factor === name)?.effect;
  const [rate, mix] = [effect('rate'), effect('mix')];
  const change = split.after - split.before;
  return {
    ...{ rate, rate_effect: rate, rateEffect: rate, rates: rate },
    ...{
      mix,
      mix_effect: mix,
      mixEffect: mix,
      composition: mix,
      composition_effect: mix,
      compositionEffect: mix,
    },
    ...{ total: change, difference: change, change, before: split.before, after: split.after },
  };
};

/** In whatever file these names stand, where the file has no mapping of its own for them. */
export const rFunctions: { readonly '*': FileMap } = {
  '*': {
    ...Object.fromEntries(ofEvery),
    lgamma: ({ input }) => eachOf([first(input, ['x'])], (x = 0) => logGamma(x)),
    c4,
    'xewma*': ewmaLength,
    'ewma_arl*': ewmaLength,
    'ewma_run_length*': ewmaLength,
    'arl_ewma*': ewmaLength,
    'xcusum*': cusumLength('one'),
    'cusum_arl*': cusumLength('two'),
    'cusum_run_length*': cusumLength('two'),
    'arl_cusum*': cusumLength('two'),
    'kitagawa*': kitagawa,
  },
};
