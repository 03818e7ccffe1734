import { placeAmong, presetFunnel } from '../../src/compare/preset-funnel.ts';
import { type PresetMeasure, presetLimits } from '../../src/compare/preset-limits.ts';
import { garwood } from '../../src/interval/garwood.ts';
import { binomialQuantile } from '../../src/numeric/binomial.ts';
import { poissonQuantile } from '../../src/numeric/poisson.ts';
import type { Answer, Family, Given } from './mapping.ts';

type Numbers = readonly number[];
type Fields = Readonly<Record<string, unknown>>;

const numbers = (value: unknown) => value as Numbers;
const areasOf = (tops: Numbers, bottoms: Numbers) =>
  tops.map((numerator, at) => ({ numerator, denominator: bottoms[at] ?? null }));

const MEASURES: Readonly<Record<string, PresetMeasure>> = {
  SR: 'standardised-ratio',
  PR: 'proportion',
  RC: 'ratio-of-counts',
};

/** FunnelPlotR: `od` names the preset; with `none` its standardised ratios keep the scale of SHMI. */
function funnelPlot({ input }: Given) {
  const { numerator, denominator, type, od, trim_by } = input;
  const preset = od === 'CQC' ? 'cqc' : 'shmi';
  const found = presetFunnel(areasOf(numbers(numerator), numbers(denominator)), {
    preset,
    measure: MEASURES[String(type)] ?? 'proportion',
    overdispersion: od === 'none' ? 'none' : 'additive',
    trim: Number(trim_by),
  });
  return { found, none: od === 'none' };
}

const columns: Answer = (given) => {
  const { found } = funnelPlot(given);
  const { rows } = found;
  const target =
    found.measure === 'standardised-ratio'
      ? Number(found.preset === 'cqc')
      : found.measure === 'proportion'
        ? Math.asin(Math.sqrt(found.centre))
        : Math.log(found.centre);
  const shape = given.shape as Fields;
  const flag = (name: string, flags: Numbers) => (name in shape ? { [name]: flags } : {});
  return {
    numerator: numbers(given.input['numerator']),
    denominator: rows.map(({ size }) => size),
    // Of ratios of counts its column has no part in its z.
    ...(found.measure === 'ratio-of-counts' ? {} : { s: rows.map(({ error }) => error) }),
    rr: rows.map(({ value }) => value),
    target_transformed: rows.map(() => target),
    Y: rows.map(({ transformed }) => transformed),
    Uzscore: rows.map(({ z }) => z),
    Wuzscore: rows.map(({ trimmed }) => trimmed),
    ...flag(
      'winsorised',
      rows.map(({ z, trimmed }) => Number(z !== trimmed)),
    ),
    ...flag(
      'truncated',
      rows.map(({ trimmed }) => Number(trimmed === null)),
    ),
    OD95LCL: rows.map(({ withSpread }) => withSpread?.lower95),
    OD95UCL: rows.map(({ withSpread }) => withSpread?.upper95),
    OD99LCL: rows.map(({ withSpread }) => withSpread?.lower998),
    OD99UCL: rows.map(({ withSpread }) => withSpread?.upper998),
    LCL95: rows.map(({ byChance }) => byChance?.lower95),
    UCL95: rows.map(({ byChance }) => byChance?.upper95),
    LCL99: rows.map(({ byChance }) => byChance?.lower998),
    UCL99: rows.map(({ byChance }) => byChance?.upper998),
    outlier: rows.map(({ place }) => Number(place?.endsWith('-998') ?? false)),
  };
};

/** Its outliers are those beyond the 99.8% limits, whatever the key is called; areas are named a01, a02, …. */
const outliers: Answer = (given) =>
  funnelPlot(given).found.rows.flatMap(({ place }, at) =>
    place?.endsWith('-998') ? [`a${String(at + 1).padStart(2, '0')}`] : [],
  );

const direct = ({ input }: Given) =>
  presetFunnel(areasOf(numbers(input['O']), numbers(input['E'])), {
    preset: 'cqc',
    measure: 'standardised-ratio',
    trim: Number(input['winsor']),
  });

const poissonRatios =
  (tail: number): Answer =>
  ({ input }) => {
    const expected = Number(input['expected']);
    return [tail, 1 - tail].map((p) => poissonQuantile(p, expected) / expected);
  };

const SIGNIFICANCE = {
  'above-998': 'High (0.001)',
  'above-95': 'High (0.025)',
  within: 'Not significant',
  'below-95': 'Low (0.025)',
  'below-998': 'Low (0.001)',
} as const;

function significance(tops: Numbers, bottoms: Numbers, measure: PresetMeasure): readonly string[] {
  const { rows } = presetFunnel(areasOf(tops, bottoms), { preset: 'phe', measure });
  return rows.map(({ place }) => SIGNIFICANCE[place ?? 'within']);
}

/** Rows that an `inputRef` limits in words. */
function limited({ input, inputRef = '' }: Given): Fields {
  const below = /denominator < (\d+)/.exec(inputRef)?.[1];
  if (below === undefined) return input;
  const keep = numbers(input['denominator']).map((each) => each < Number(below));
  return Object.fromEntries(
    Object.entries(input).map(([name, list]) => [
      name,
      (list as readonly unknown[]).filter((_, at) => keep[at]),
    ]),
  );
}

const sum = (values: Numbers) => values.reduce((total, value) => total + value, 0);

/** The sizes at which the origin draws its curve are taken from the case: they are where, not what. */
const proportionLimits: Answer = (given) => {
  const times = Number(given.options['multiplier'] ?? 1);
  const { numerator, denominator } = limited(given);
  const centre = sum(numbers(numerator)) / sum(numbers(denominator));
  const at = numbers(given.where['Population']).map((size) =>
    presetLimits({ preset: 'phe', measure: 'proportion', centre, tau2: 0 }, size),
  );
  return {
    lower_2s_limit: at.map(({ lower95 }) => times * (lower95 ?? 0)),
    upper_2s_limit: at.map(({ upper95 }) => times * (upper95 ?? 0)),
    lower_3s_limit: at.map(({ lower998 }) => times * (lower998 ?? 0)),
    upper_3s_limit: at.map(({ upper998 }) => times * (upper998 ?? 0)),
    baseline: at.map(() => times * centre),
  };
};

const LINES = [
  { name: 'lower_2s', level: 0.95, end: 'upper', limit: 'lower95' },
  { name: 'upper_2s', level: 0.95, end: 'lower', limit: 'upper95' },
  { name: 'lower_3s', level: 0.998, end: 'upper', limit: 'lower998' },
  { name: 'upper_3s', level: 0.998, end: 'lower', limit: 'upper998' },
] as const;

/** The origin draws each limit through the sizes at which a whole number of events just reaches it. */
const poissonLimits: Answer = ({ where }) => {
  const events = numbers(where['Observed_events']);
  return Object.fromEntries(
    LINES.flatMap(({ name, level, end, limit }) => {
      const sizes = events.map((count) => garwood(count, { level })[end] ?? 0);
      const ratios = sizes.map(
        (size) =>
          presetLimits({ preset: 'phe', measure: 'standardised-ratio', centre: 1, tau2: 0 }, size)[limit] ??
          0,
      );
      return [
        [`${name}_exp_events`, sizes],
        [`${name}_count`, ratios.map((ratio) => ratio - 1)],
        [`${name}_isr`, ratios.map((ratio) => 100 * ratio)],
      ];
    }),
  );
};

const rateLimits: Answer = ({ input, options, where }) => {
  const times = Number(options['multiplier']);
  const years = Number(options['years_of_data'] ?? 1);
  const [events, rates] = [numbers(input['ev']), numbers(input['rate'])];
  const people =
    options['rate_type'] === 'dsr' || input['pop'] === undefined
      ? events.map((count, at) => (times * count) / (rates[at] ?? 1))
      : numbers(input['pop']);
  const centre = sum(events) / sum(people);
  const drawn = numbers(where['Events']);
  return {
    baseline: drawn.map(() => times * centre),
    ...Object.fromEntries(
      LINES.flatMap(({ name, level, end, limit }) => {
        const sizes = drawn.map((count) => (garwood(count, { level })[end] ?? 0) / centre);
        return [
          [`${name}_population_1_year`, sizes.map((size) => size / years)],
          [
            `${name}_limit`,
            sizes.map(
              (size) =>
                times * (presetLimits({ preset: 'phe', measure: 'rate', centre, tau2: 0 }, size)[limit] ?? 0),
            ),
          ],
        ];
      }),
    ),
  };
};

/** Rates by type and multiplier; without populations an area without events has no size, and is not judged. */
const rateSignificance: Answer = ({ input, shape }) => {
  const [count, pop] = [numbers(input['count']), numbers(input['pop'])];
  return Object.fromEntries(
    Object.keys(shape as Fields).map((name) => {
      const [, type = '', multiplier = '', known = ''] =
        /^(dsr|crude)_per_(\d+)_(with|without)_0$/.exec(name) ?? [];
      const standardised = type === 'dsr';
      const rates = (input[standardised ? 'rate_dsr' : `rate_crude_per_${multiplier}`] ?? []) as readonly (
        | number
        | null
      )[];
      const per = standardised ? 1 : Number(multiplier);
      const sizes = count.map((events, at) => {
        const rate = rates[at] ?? 0;
        if (rate > 0) return (per * events) / rate;
        return known === 'with' && !standardised ? (pop[at] ?? 0) : 0;
      });
      const found = significance(count, sizes, 'rate');
      const refused = standardised && known === 'with';
      return [
        name,
        // Its own rule for directly standardised rates, which have no funnel here.
        found.map((each, at) =>
          refused && (count[at] ?? 0) < 10 ? 'Not applicable for events less than 10 for dsrs' : each,
        ),
      ];
    }),
  );
};

export const funnel: Family = {
  'funnel-limits': {
    columns,
    phi: (given) => (funnelPlot(given).none ? 0 : funnelPlot(given).found.phi),
    tau2: (given) => funnelPlot(given).found.tau2,
    outliers_95: outliers,
    binomial_exact_quantiles_95: ({ input }) =>
      numbers(input['n']).map((n) =>
        [0.025, 0.975].map((p) => binomialQuantile(p, n, Number(input['target']))),
      ),
    exact_poisson_quantile_95: poissonRatios(0.025),
    exact_poisson_quantile_998: poissonRatios(0.001),
    z_sqrt: (given) => direct(given).rows.map(({ z }) => z),
    phi_winsorised: (given) => direct(given).phi,
    tau2_DL: (given) => direct(given).tau2,
  },
  funnel_funnelplotr: {
    'funnel-poisson-exact': ({ input }) => {
      const centre = Number(input['target']);
      const at = numbers(input['expected']).map((size) =>
        presetLimits({ preset: 'cqc', measure: 'standardised-ratio', centre, tau2: 0 }, size),
      );
      return {
        ll95: at.map(({ lower95 }) => centre * (lower95 ?? 0)),
        ul95: at.map(({ upper95 }) => centre * (upper95 ?? 0)),
        ll998: at.map(({ lower998 }) => centre * (lower998 ?? 0)),
        ul998: at.map(({ upper998 }) => centre * (upper998 ?? 0)),
      };
    },
    'overdispersion-phi': ({ input, options }) => ({
      phi: presetFunnel(areasOf(numbers(input['num']), numbers(input['denom'])), {
        preset: options['srMethod'] === 'SHMI' ? 'shmi' : 'cqc',
        measure: MEASURES[String(options['dataType'])] ?? 'proportion',
        trim: Number(options['trimBy'] ?? 0.1),
      }).phi,
    }),
    'funnel-outlier-flag': ({ input }) => {
      const [lower998, upper998] = [Number(input['lcl']), Number(input['ucl'])];
      const limits = { lower95: null, upper95: null, lower998, upper998 };
      return numbers(input['rr']).map((value) => Number(placeAmong(value, limits) !== 'within'));
    },
  },
  funnel_phe: {
    'funnel-wilson-limits': proportionLimits,
    'funnel-significance': ({ input }) => ({
      significance: significance(numbers(input['numerator']), numbers(input['denominator']), 'proportion'),
    }),
    'funnel-significance-ratio': ({ input }) => ({
      significance: significance(numbers(input['obs']), numbers(input['expected']), 'standardised-ratio'),
    }),
    'funnel-poisson-limits': poissonLimits,
    'funnel-poisson-limits-rate': rateLimits,
    'funnel-significance-rate': rateSignificance,
  },
};
