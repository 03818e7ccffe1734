import { cChart, uChart, uPrimeChart } from '../../src/spc/event-charts.ts';
import { mrChart } from '../../src/spc/mr-chart.ts';
import type { ShewhartOptions } from '../../src/spc/options.ts';
import { gChart, tChart } from '../../src/spc/rare-events.ts';
import { pChart, pPrimeChart } from '../../src/spc/share-charts.ts';
import type { ShewhartFinding } from '../../src/spc/shewhart-finding.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { counts, monthAt, proportions, rates, values } from '../spc/made.ts';
import type { Answer, Family, Given } from './mapping.ts';
import { figures, numbers, outside, runs, sideBeyond } from './spc-shapes.ts';

/** Frozen limits, exclusions and parts in the words of qicharts2: places from 1. */
function cut(options: Given['options']): Pick<ShewhartOptions, 'baseline' | 'exclude' | 'phases'> {
  const list = (value: unknown) => (typeof value === 'number' ? [value] : numbers(value));
  return {
    baseline: typeof options.freeze === 'number' ? { to: monthAt(options.freeze - 1) } : null,
    exclude: list(options.exclude).map((place) => ({ period: monthAt(place - 1), reason: 'known cause' })),
    phases: list(options.part).map((place) => ({ from: monthAt(place), reason: 'new part' })),
  };
}

/** A chart of qicharts2 with the runs of each part. */
function qicharts2(finding: ShewhartFinding, options: Given['options']) {
  const { points, phases } = finding.evidence;
  const frozen = typeof options.freeze === 'number' ? options.freeze : points.length;
  return {
    y: points.map(({ value }) => value),
    cl: points.map(({ centre }) => centre),
    lcl: points.map(({ lower }) => lower),
    ucl: points.map(({ upper }) => upper),
    part: points.map(({ phase }) => phase + 1),
    include: points.map(({ excluded }) => excluded === null),
    baseline: points.map((_, index) => index < frozen),
    sigmaSignal: points.map((point) => sideBeyond(point) !== 0),
    runsAnalysisByPart: phases.map(({ centre }, part) =>
      partRuns(
        points.filter(({ phase }) => phase === part),
        part,
        centre,
      ),
    ),
  };
}

function partRuns(
  points: readonly { readonly value: number | null; readonly excluded: string | null }[],
  part: number,
  centre: number | null,
) {
  const { useful, signal, longestRun, longestRunMax, crossings, crossingsMin } = runs(points, centre ?? 0);
  return {
    part: part + 1,
    nObs: points.filter(({ excluded }) => excluded === null).length,
    nUseful: useful,
    ...{ longestRun, longestRunMax },
    nCrossings: crossings,
    nCrossingsMin: crossingsMin,
    runsSignal: signal,
  };
}

const settings = (given: Given) => cut(given.options);
const individual = ({ input }: Given) => values(figures(input.cost ?? input.y ?? input.count));
const montgomery: Record<string, Answer> = {
  'i-chart': (given) => qicharts2(xmr(individual(given), { ...settings(given), clip: false }), given.options),
  'mr-chart': (given) => {
    const finding = xmr(individual(given), settings(given));
    const { points } = mrChart(individual(given), settings(given));
    const shown = finding.evidence.points.map((point, index) => ({
      ...point,
      value: points[index]?.range ?? null,
    }));
    const whole = qicharts2({ ...finding, evidence: { ...finding.evidence, points: shown } }, given.options);
    return {
      ...whole,
      cl: points.map(({ centre }) => centre),
      lcl: points.map(() => 0),
      ucl: points.map(({ upper }) => upper),
      sigmaSignal: points.map((point) => point.outside),
      runsAnalysisByPart: finding.evidence.phases.map(({ movingRange }, part) =>
        partRuns(
          shown.filter(({ phase }) => phase === part),
          part,
          movingRange,
        ),
      ),
    };
  },
  'p-chart': (given) =>
    qicharts2(
      pChart(proportions(figures(given.input.count), figures(given.input.size)), settings(given)),
      given.options,
    ),
  'c-chart': (given) => qicharts2(cChart(counts(figures(given.input.count)), settings(given)), given.options),
  'u-chart': (given) =>
    qicharts2(
      uChart(rates(figures(given.input.count), figures(given.input.size)), settings(given)),
      given.options,
    ),
  't-chart': ({ input }) => {
    const { points, centre, lower, upper } = tChart(figures(input.hours ?? input.y));
    return {
      part: points.map(() => 1),
      include: points.map(() => true),
      baseline: points.map(() => true),
      y: points.map(({ value }) => value),
      cl: points.map(() => centre),
      lcl: points.map(() => lower),
      ucl: points.map(() => upper),
      sigmaSignal: points.map((point) => point.outside !== null),
      runsAnalysisByPart: [
        partRuns(
          points.map(({ value }) => ({ value, excluded: null })),
          0,
          centre,
        ),
      ],
    };
  },
};

/** Infections by facet: sums of each month, the chart of rates, and its summary as qicharts2 prints it. */
const infections: Answer = ({ input, options }) => {
  const facets = Array.isArray(options.facets) ? options.facets.map(String) : [];
  const column = (name: string) => (Array.isArray(input[name]) ? (input[name] as unknown[]).map(String) : []);
  const [first, second] = [facets[0], facets[1]].map((name) => (name === undefined ? [] : column(name)));
  const months = column('month');
  const n = numbers(input.n);
  const days = numbers(input.days);
  const ofRow = (row: number) => JSON.stringify([first?.[row] ?? 1, second?.[row] ?? 1]);
  const panels = [...new Set(months.map((_, row) => ofRow(row)))].sort();
  return panels.map((panel) => {
    const own = [...new Set(months)].sort((a, b) => Number(a) - Number(b));
    const total = (figures: readonly number[]) =>
      own.map((month) =>
        figures.reduce(
          (sum, one, row) => (months[row] === month && ofRow(row) === panel ? sum + one : sum),
          0,
        ),
      );
    const finding = uChart(rates(total(n), total(days)));
    const { limits, points } = finding.evidence;
    const average = (side: 'lower' | 'upper') =>
      points.reduce((sum, point) => sum + (point[side] ?? Number.NaN), 0) / points.length;
    const test = runs(points, limits?.centre ?? 0);
    const [facet1, facet2] = JSON.parse(panel) as unknown[];
    return {
      ...{ facet1, facet2, part: 1 },
      'n.obs': points.length,
      'n.useful': test.useful,
      'longest.run': test.longestRun,
      'longest.run.max': test.longestRunMax,
      'n.crossings': test.crossings,
      'n.crossings.min': test.crossingsMin,
      'runs.signal': test.signal ? 1 : 0,
      aLCL: average('lower'),
      CL: limits?.centre,
      aUCL: average('upper'),
      'sigma.signal': outside(finding).length,
    };
  });
};

/** The lines of PowerBI-SPC, at two and three standard deviations. */
interface Lines {
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly sigma: number | null;
}
const lines = (points: readonly Lines[], scale = 1, most = Number.POSITIVE_INFINITY) => {
  const each = (of: (point: Lines) => number | null) =>
    points.map((point) => {
      const value = of(point);
      return value === null ? null : value * scale;
    });
  const at = ({ centre, sigma }: Lines, sigmas: number) =>
    centre === null || sigma === null ? null : Math.min(most, centre + sigmas * sigma);
  return {
    ul99: each(({ upper }) => upper),
    ul95: each((point) => at(point, 2)),
    ll95: each((point) => Math.max(0, at(point, -2) ?? 0)),
    ll99: each(({ lower }) => lower),
  };
};

/** Options of PowerBI-SPC are texts; each group of periods has limits of its own. */
function powerbiOptions({ input, options }: Given) {
  const groups = Array.isArray(input.groupings) ? input.groupings : [];
  const phases = groups.flatMap((group, index) =>
    index > 0 && group !== groups[index - 1] ? [{ from: monthAt(index), reason: 'new group' }] : [],
  );
  return { phases, screening: options.outliers_in_limits === 'false' } as const;
}
const withoutScreening = (given: Given) => {
  const { screening, ...options } = powerbiOptions(given);
  return options;
};
const powerbiParts = ({ input }: Given) => [figures(input.numerators), figures(input.denominators)] as const;
const ratios = (given: Given) => {
  const [numerators, denominators] = powerbiParts(given);
  const per = Number(given.options.multiplier ?? 1);
  return values(
    numerators.map((count, index) => {
      const size = denominators.length === 0 ? 1 : (denominators[index] ?? null);
      return count === null || size === null ? null : (per * count) / size;
    }),
  );
};
/** Its charts of rare events show a row more than they are given. */
const repeated = (shape: unknown, point: Lines) => {
  const rows = (shape as { readonly ul99?: readonly unknown[] }).ul99?.length ?? 1;
  return lines(Array.from({ length: rows }, () => point));
};

const powerbi: Record<string, Answer> = {
  'i-chart': (given) => lines(xmr(ratios(given), { ...powerbiOptions(given), clip: false }).evidence.points),
  'mr-chart': (given) => {
    const { points } = mrChart(ratios(given), powerbiOptions(given));
    const known = points.map(({ centre, upper }) => ({
      ...{ centre, lower: 0, upper, sigma: null },
    }));
    // Its inner line is two thirds of the outer one.
    const inner = points.map(({ upper }) => (upper === null ? null : (2 * upper) / 3));
    return {
      ...lines(known),
      values: points.slice(1).map(({ range }) => range),
      ul95: inner,
      ll95: points.map(() => 0),
    };
  },
  'c-chart': (given) =>
    lines(cChart(counts(figures(given.input.numerators)), withoutScreening(given)).evidence.points),
  'p-chart': (given) =>
    lines(pChart(proportions(...powerbiParts(given)), withoutScreening(given)).evidence.points, 100, 1),
  'pp-chart': (given) =>
    lines(
      pPrimeChart(proportions(...powerbiParts(given)), { ...withoutScreening(given), floor: false }).evidence
        .points,
      100,
      1,
    ),
  'u-chart': (given) => {
    const [numerators, denominators] = powerbiParts(given);
    const per = Number(given.options.multiplier ?? 1);
    return lines(uChart(rates(numerators, denominators, per), withoutScreening(given)).evidence.points);
  },
  'up-chart': (given) => {
    const [numerators, denominators] = powerbiParts(given);
    const per = Number(given.options.multiplier ?? 1);
    const options = { ...withoutScreening(given), floor: false };
    return lines(uPrimeChart(rates(numerators, denominators, per), options).evidence.points);
  },
  'g-chart': ({ input, shape }) => {
    const { centre, lower, upper } = gChart(figures(input.numerators));
    const sigma = centre === null || upper === null ? null : (upper - centre) / 3;
    return repeated(shape, { centre, lower, upper, sigma });
  },
  't-chart': (given) => {
    const { screening } = powerbiOptions(given);
    const { centre, lower, upper } = tChart(figures(given.input.numerators), { screening });
    const rows = repeated(given.shape, { centre, lower, upper, sigma: null });
    // Its inner lines are at two standard deviations of the root.
    const [middle, far] = [centre ?? 0, upper ?? 0].map((time) => time ** (1 / 3.6));
    const at = (sigmas: number) =>
      Math.max(0, (middle ?? 0) + (sigmas / 3) * ((far ?? 0) - (middle ?? 0))) ** 3.6;
    return { ...rows, ul95: rows.ul99.map(() => at(2)), ll95: rows.ul99.map(() => at(-2)) };
  },
};

/** Charts of Montgomery, of PowerBI-SPC, of nhspy, and of the infections of qicharts2. */
export const spcWorkedCharts: Family = {
  spc_qicharts2_montgomery: montgomery,
  spc_qicharts2_hospital_infections: { 'u-chart summary + Anhoej': infections },
  spc_powerbi_charts: powerbi,
};
