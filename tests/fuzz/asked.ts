import { areas } from '../../src/areas/areas.ts';
import { variation } from '../../src/areas/variation.ts';
import { contribution } from '../../src/change/amount/contribution.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { pooled } from '../../src/change/amount/pooled.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { detectableChangeIn } from '../../src/change/power/detectable-change-in.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { trend } from '../../src/change/trend/trend.ts';
import type { ViewOptions } from '../../src/change/view.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { gapToRank } from '../../src/compare/gap-to-rank.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { howManyNext } from '../../src/compare/how-many-next.ts';
import { rank } from '../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../src/compare/rank-across-definitions.ts';
import { rankIfMisapplied } from '../../src/compare/rank-if-misapplied.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { periodAt } from '../../src/period/calendar.ts';
import { firstMonth, lastMonth, monthsIn } from '../../src/period/months.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import { monthsPer } from '../../src/period/per-year.ts';
import { span } from '../../src/period/span.ts';
import { unitOf } from '../../src/period/unit-of.ts';
import { coverageCheck } from '../../src/series/coverage-check.ts';
import { rolling } from '../../src/series/rolling.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { sumAreas } from '../../src/series/sum-areas.ts';
import { sumPeriods } from '../../src/series/sum-periods.ts';
import { total } from '../../src/series/total.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { uChart } from '../../src/spc/event-charts.ts';
import { pChart } from '../../src/spc/share-charts.ts';
import { xmr } from '../../src/spc/xmr.ts';

/** What is asked beside the figures: a few choices, read by each analysis in its own way. */
export interface Chosen {
  /** Which of several options. */
  readonly which: number;
  /** A place from 0 up and a length from 1 up. */
  readonly place: number;
  readonly length: number;
}

/** An analysis with options made of the choices, and the code (or codes) of the error it documents for this input. */
export interface Asked<Input> {
  readonly ask: (input: Input, chosen: Chosen) => unknown;
  readonly misuse?: (input: Input, chosen: Chosen) => string | readonly string[] | null;
}

type Calendared = Pick<Series, 'calendar'>;

/** So many periods from a place of the calendar, as one period; it may reach past the end. */
function stretch({ calendar }: Calendared, place: number, length: number): string {
  const from = periodAt(calendar, place);
  const to = periodAt(calendar, place + length - 1);
  return length === 1 ? from : span(firstMonth(parsePeriod(from)), lastMonth(parsePeriod(to)));
}

/** Spans overlap, so of rolling windows only single ones that lie a window apart are set side by side. */
const longOf = (input: Calendared, { length }: Chosen) => (windows(input) ? 1 : length);
const windows = ({ calendar }: Calendared) => unitOf(calendar.start) === 'span';

function pairOf(input: Calendared, chosen: Chosen) {
  const length = longOf(input, chosen);
  const step = windows(input) ? monthsIn(input.calendar.start) : length;
  // Windows outside the calendar are refused as misuse: those asked about lie in it.
  const place = windows(input) ? 0 : chosen.place;
  return { from: stretch(input, place, length), to: stretch(input, place + step, length) };
}

function inside({ calendar }: Calendared, { place, length }: Chosen): string {
  const at = calendar.length === 0 ? 0 : place % calendar.length;
  return stretch({ calendar }, at, windows({ calendar }) ? 1 : length);
}

function chartOptions(series: Series, { which, place, length }: Chosen) {
  const period = periodAt(series.calendar, series.calendar.length === 0 ? 0 : place % series.calendar.length);
  const some = series.calendar.length > 0;
  const options = [
    {},
    { clip: false },
    { target: null },
    { target: Array.from(series.numerator, (_, at) => (at % 3 === 0 ? null : 0.8)) },
    some ? { exclude: [{ period, reason: 'storm' }] } : {},
    some ? { phases: [{ from: period, reason: 'a new system' }] } : {},
    { target: Math.min(1, length / 10) },
  ] as const;
  return options[which % options.length] ?? {};
}

const unless = (allowed: boolean, code: string) => (allowed ? null : code);
const isCount = ({ indicator: { measure } }: Series) => measure === 'count' || measure === 'rate';
const ofParts = ({ indicator: { measure } }: Series | Panel) =>
  measure !== 'published-percentage' && measure !== 'duration';
/** Windows longer than the step from one to the next share some of their months. */
const overlap = ({ window, calendar: { every, start } }: Series) =>
  window !== 'period' || monthsIn(start) > monthsPer(every);
const adds = (series: Series) => ofParts(series) && series.window === 'period';

const units = ['month', 'quarter', 'financial-quarter', 'financial-year'] as const;
const unitFor = ({ which }: Chosen) => units[which % units.length] ?? 'month';

const viewOptions: readonly ViewOptions[] = [
  {},
  { provisional: 'keep' },
  { minMonths: 6 },
  { lookBack: 24 },
  { season: 'none' },
];
const view = ({ which }: Chosen) => viewOptions[which % viewOptions.length];

/** Analyses of one series. */
export const ofSeries: Readonly<Record<string, Asked<Series>>> = {
  controlChart: {
    ask: (series, { which, place }) => {
      const from = periodAt(
        series.calendar,
        series.calendar.length === 0 ? 0 : place % series.calendar.length,
      );
      const phases = series.calendar.length > 0 ? [{ from, reason: 'a new system' }] : [];
      return controlChart(
        series,
        ([{}, { rules: 'nelson' }, { phases }, { lookBack: 24 }] as const)[which % 4],
      );
    },
  },
  xmr: { ask: (series, chosen) => xmr(series, chartOptions(series, chosen)) },
  pChart: {
    ask: (series, chosen) => pChart(series, chartOptions(series, chosen)),
    misuse: ({ indicator: { measure }, denominator }) =>
      unless(
        measure === 'proportion' || (measure === 'published-percentage' && denominator !== null),
        'wrong-measure',
      ),
  },
  uChart: {
    ask: (series, chosen) => uChart(series, chartOptions(series, chosen)),
    misuse: (series) => unless(isCount(series), 'wrong-measure'),
  },
  trend: { ask: (series, chosen) => trend(series, view(chosen)) },
  changePoints: { ask: (series, chosen) => changePoints(series, view(chosen)) },
  turningPoint: { ask: (series, chosen) => turningPoint(series, view(chosen)) },
  plateau: { ask: (series, chosen) => plateau(series, view(chosen)) },
  growth: {
    ask: (series, chosen) => growth(series, pairOf(series, chosen)),
    misuse: (series) => unless(isCount(series), 'wrong-measure'),
  },
  difference: {
    ask: (series, chosen) => difference(series, pairOf(series, chosen)),
    misuse: (series, chosen) => {
      if (windows(series) && series.calendar.length <= monthsIn(series.calendar.start))
        return 'invalid-period';
      return unless(longOf(series, chosen) === 1 || adds(series), 'wrong-measure');
    },
  },
  threshold: {
    ask: (series, chosen) =>
      threshold(
        series,
        [{}, { target: 0 }, { rounding: 0.01 }, { period: inside(series, chosen) }][chosen.which % 4],
      ),
    misuse: ({ calendar }, { which }) => unless(calendar.length > 0 || which % 4 !== 3, 'invalid-period'),
  },
  detectableChangeIn: {
    ask: (series, { length }) => detectableChangeIn(series, { months: 12 * length }),
  },
  pooled: {
    ask: (series, { length }) => pooled(series, { least: 5 * length }),
    misuse: (series) => unless(ofParts(series) && !overlap(series), 'wrong-measure'),
  },
  total: {
    ask: (series, chosen) => total(series, inside(series, chosen)),
    misuse: (series, chosen) => unless(longOf(series, chosen) === 1 || adds(series), 'wrong-measure'),
  },
  rolling: {
    ask: (series, { length }) => rolling(series, length + 1),
    misuse: (series) => unless(adds(series), 'wrong-measure'),
  },
  sumPeriods: {
    ask: (series, chosen) => sumPeriods(series, unitFor(chosen)),
    misuse: (series, chosen) => {
      if (unitFor(chosen) === series.calendar.every && !windows(series)) return null;
      if (!adds(series)) return 'wrong-measure';
      const [wanted, own] = [monthsPer(unitFor(chosen)), monthsPer(series.calendar.every)];
      return unless(!windows(series) && wanted >= own, 'invalid-option');
    },
  },
};

const nobody = ({ calendar, series }: Panel) =>
  calendar.length > 0 && series.length > 0 ? null : ['unknown-area', 'invalid-period'];
const nothing = ({ calendar }: Panel) => unless(calendar.length > 0, 'invalid-period');

/** Analyses of several areas. */
export const ofPanel: Readonly<Record<string, Asked<Panel>>> = {
  panel: { ask: (panel) => panel },
  contribution: {
    ask: (panel, chosen) => contribution(panel, pairOf(panel, chosen)),
    misuse: ({ indicator: { measure } }) =>
      unless(measure === 'count' || measure === 'rate' || measure === 'proportion', 'wrong-measure'),
  },
  howManyAbove: {
    ask: (panel, { which }) =>
      howManyAbove(panel, [{}, { coverage: false }, { target: 0 }, { target: 0.5, sure: 0.9 }][which % 4]),
  },
  howManyNext: {
    ask: (panel, { which, length }) =>
      howManyNext(panel, {
        window: (['month', 'year-to-date', { rolling: 3 }] as const)[which % 3] ?? 'month',
        atLeast: length,
      }),
    misuse: (panel) =>
      unless(
        panel.indicator.measure === 'proportion' && panel.calendar.every === 'month' && !windows(panel),
        'wrong-measure',
      ),
  },
  rank: {
    ask: (panel, chosen) =>
      rank(panel, 'area-0', {
        period: inside(panel, chosen),
      }),
    misuse: (panel) => nobody(panel),
  },
  rankAcrossDefinitions: {
    ask: (panel, chosen) =>
      rankAcrossDefinitions(
        [
          { definition: 'as it is', panel },
          { definition: 'checked', panel: coverageCheck(panel) },
        ].slice(0, chosen.which % 3),
        'area-0',
        { period: inside(panel, chosen) },
      ),
    misuse: (panel, { which }) => (which % 3 === 0 ? null : nobody(panel)),
  },
  rankIfMisapplied: {
    ask: (panel, chosen) =>
      rankIfMisapplied(panel, 'area-0', {
        period: inside(panel, chosen),
        misapplied: { share: 0.15, audited: 40 * chosen.length },
        missed: chosen.which % 2 === 0 ? 'none' : { share: 0.02 },
        destination: 'outcome 15',
      }),
    misuse: (panel) => (panel.indicator.measure === 'proportion' ? nobody(panel) : 'wrong-measure'),
  },
  gapToRank: {
    ask: (panel, chosen) =>
      gapToRank(panel, 'area-0', {
        period: inside(panel, chosen),
        rank: Math.min(chosen.length, panel.series.length),
        mechanism: chosen.which % 2 === 0 || !moves(panel) ? 'added' : 'moved-from-denominator',
      }),
    misuse: (panel) => nobody(panel),
  },
  coverageCheck: { ask: (panel) => coverageCheck(panel) },
  sumAreas: {
    ask: (panel) => sumAreas(panel, { area: 'all', areaName: 'All of it' }),
    misuse: (panel) => unless(ofParts(panel), 'wrong-measure'),
  },
};

/** Analyses of several areas whose exact limits take time in proportion to the counts. */
export const ofModestPanel: Readonly<Record<string, Asked<Panel>>> = {
  variation: {
    ask: (panel, chosen) => variation(panel, [{}, { level: 0.8 }, { margin: 1 }][chosen.which % 3]),
  },
  areas: {
    ask: (panel, chosen) =>
      areas(panel, [{}, { alpha: 0.1 }, { level: 0.8 }, { period: inside(panel, chosen) }][chosen.which % 4]),
    misuse: (panel, { which }) => (which % 4 === 3 ? nothing(panel) : null),
  },
  funnel: {
    ask: (panel, chosen) =>
      funnel(
        panel,
        [
          {},
          { alpha: 0.1 },
          { points: 5 },
          { period: inside(panel, chosen) },
          { preset: 'cqc' } as const,
          { preset: 'shmi', overdispersion: 'none' } as const,
        ][chosen.which % 6],
      ),
    misuse: (panel, { which }) => (which % 6 === 3 ? nothing(panel) : null),
  },
};

const moves = ({ indicator: { measure } }: Panel) => measure === 'ratio' || measure === 'proportion';
