import { areas } from '../../../src/areas/areas.ts';
import { variation } from '../../../src/areas/variation.ts';
import { earlyWarning } from '../../../src/change/ahead/early-warning.ts';
import { forecast } from '../../../src/change/ahead/forecast.ts';
import { yearEnd } from '../../../src/change/ahead/year-end.ts';
import { compareWith } from '../../../src/change/amount/compare-with.ts';
import { contribution } from '../../../src/change/amount/contribution.ts';
import { difference } from '../../../src/change/amount/difference.ts';
import { growth } from '../../../src/change/amount/growth.ts';
import { plateau } from '../../../src/change/plateau/plateau.ts';
import { detectableChangeIn } from '../../../src/change/power/detectable-change-in.ts';
import { misappliedOutcomeFinding } from '../../../src/change/recording/misapplied-outcome-finding.ts';
import { recordingCorrectionFinding } from '../../../src/change/recording/recording-correction-finding.ts';
import { seasonality } from '../../../src/change/season/seasonality.ts';
import { changePoints } from '../../../src/change/steps/change-points.ts';
import { turningPoint } from '../../../src/change/steps/turning-point.ts';
import { associationFinding } from '../../../src/change/together/association-finding.ts';
import { serviceUnderDemandFinding } from '../../../src/change/together/service-under-demand-finding.ts';
import { trend } from '../../../src/change/trend/trend.ts';
import { funnel } from '../../../src/compare/funnel.ts';
import { gapToRankFinding } from '../../../src/compare/gap-to-rank-finding.ts';
import { howManyAbove } from '../../../src/compare/how-many-above.ts';
import { howManyNext } from '../../../src/compare/how-many-next.ts';
import { rank } from '../../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../../src/compare/rank-across-definitions.ts';
import { threshold } from '../../../src/compare/threshold.ts';
import { course } from '../../../src/course/course.ts';
import type { AnyFinding, Kind } from '../../../src/findings/any-finding.ts';
import { scanPlateaus } from '../../../src/scan/plateaus.ts';
import { scanFinding } from '../../../src/scan/scan-finding.ts';
import type { Series } from '../../../src/series/series.ts';
import { controlChart } from '../../../src/spc/control-chart.ts';
import { xmr } from '../../../src/spc/xmr.ts';
import { type Area, panelOf, type SetName, seriesIn, type World } from './world.ts';

/** One finding that somebody asks for, of any figures. */
export interface Asked {
  readonly kind: Kind;
  readonly name: string;
  readonly make: (world: World) => AnyFinding;
}

const first = '2017-04/2018-03';
const last = '2018-04/2019-03';
const years = { from: first, to: last } as const;
const days = Array.from({ length: 60 }, (_, day) => day);
const daily = {
  demand: days.map((day) => 40 + ((7 * day) % 11)),
  met: days.map((day) => 37 + ((7 * day) % 11) + (day % 3)),
};

/** What is found of one series, by kind. */
const ofSeries: Partial<Record<Kind, (series: Series) => AnyFinding>> = {
  'change-points': changePoints,
  compared: (series) => compareWith(series, { with: 'same-period-last-year' }),
  'control-chart': controlChart,
  course: (series) => course(series),
  'detectable-change': detectableChangeIn,
  difference: (series) => difference(series, years),
  'early-warning': earlyWarning,
  forecast: (series) => forecast(series),
  growth: (series) => growth(series, years),
  'misapplied-outcome': (series) =>
    misappliedOutcomeFinding(series, {
      period: '2019-01/2019-03',
      misapplied: { share: 0.15, audited: 200 },
      missed: 'none',
      destination: 'outcome 15',
    }),
  plateau: (series) => plateau(series),
  'recording-correction': (series) =>
    recordingCorrectionFinding(growth(series, years), {
      before: { value: 0.85, lower: 0.82, upper: 0.88 },
      after: { value: 0.907, lower: 0.88, upper: 0.93 },
    }),
  seasonality,
  'service-under-demand': (series) => serviceUnderDemandFinding(series, daily),
  'shewhart-chart': xmr,
  threshold: (series) => threshold(series, { target: series.indicator.target ?? 50 }),
  trend: (series) => trend(series),
  'turning-point': (series) => turningPoint(series),
  'year-end': (series) => yearEnd(series, { target: { change: -2 } }),
};

const seriesSets = ['offences', 'satisfaction'] as const satisfies readonly SetName[];
const subjects: readonly (Area | 'all')[] = ['birch', 'elder', 'all'];

const series = seriesSets.flatMap((set) =>
  subjects.flatMap((area) =>
    (Object.entries(ofSeries) as [Kind, (series: Series) => AnyFinding][]).map(
      ([kind, make]): Asked => ({
        ...{ kind, name: `${kind} of ${set} in ${area}` },
        make: (world) => make(seriesIn(panelOf(world, set), area)),
      }),
    ),
  ),
);

/** What is found of areas side by side. */
const panels: readonly Asked[] = [
  ...(['satisfaction', 'charges'] as const).flatMap((set): Asked[] => [
    {
      kind: 'funnel',
      name: `funnel of ${set}`,
      make: (world) => funnel(panelOf(world, set), { period: last }),
    },
    { kind: 'variation', name: `variation of ${set}`, make: (world) => variation(panelOf(world, set)) },
    { kind: 'areas', name: `areas of ${set}`, make: (world) => areas(panelOf(world, set)) },
    ...(['birch', 'elder'] as const).flatMap((area): Asked[] => [
      {
        ...{ kind: 'rank', name: `rank of ${set} of ${area}` },
        make: (world) => rank(panelOf(world, set), area, { period: last }),
      },
      {
        ...{ kind: 'rank', name: `rank of a month, ${set} of ${area}` },
        make: (world) => rank(panelOf(world, set), area, { period: '2019-03' }),
      },
      {
        ...{ kind: 'gap-to-rank', name: `gap to rank of ${set} of ${area}` },
        make: (world) =>
          gapToRankFinding(panelOf(world, set), area, { period: '2019-03', rank: 2, mechanism: 'added' }),
      },
    ]),
  ]),
  {
    ...{ kind: 'how-many-above', name: 'how many above' },
    make: (world) => howManyAbove(panelOf(world, 'satisfaction')),
  },
  {
    ...{ kind: 'how-many-next', name: 'how many next' },
    make: (world) => howManyNext(panelOf(world, 'satisfaction'), { window: 'month', atLeast: 3 }),
  },
  {
    ...{ kind: 'scan', name: 'scan' },
    make: (world) => scanFinding(scanPlateaus(panelOf(world, 'offences'))),
  },
  {
    ...{ kind: 'contribution', name: 'contribution of areas' },
    make: (world) => contribution(panelOf(world, 'offences'), years),
  },
  {
    ...{ kind: 'contribution', name: 'contribution of months' },
    make: (world) => contribution(panelOf(world, 'offences'), { from: '2018-03', to: '2019-03' }),
  },
  {
    ...{ kind: 'association', name: 'association' },
    make: (world) => associationFinding(panelOf(world, 'searches'), panelOf(world, 'offences')),
  },
  {
    ...{ kind: 'definitions', name: 'definitions' },
    make: (world) =>
      rankAcrossDefinitions(
        [
          { definition: 'charged', panel: panelOf(world, 'narrow') },
          { definition: 'charged or summonsed', panel: panelOf(world, 'wider') },
        ],
        'elder',
        { period: '2018-06' },
      ),
  },
  {
    ...{ kind: 'growth', name: 'growth beside another area' },
    make: (world) => {
      const panelled = panelOf(world, 'offences');
      return growth(seriesIn(panelled, 'birch'), { ...years, comparator: seriesIn(panelled, 'elder') });
    },
  },
  {
    ...{ kind: 'compared', name: 'compared with the other areas' },
    make: (world) => {
      const panelled = panelOf(world, 'satisfaction');
      return compareWith(seriesIn(panelled, 'birch'), { with: 'other-areas', panel: panelled });
    },
  },
];

export const asked: readonly Asked[] = [...series, ...panels];
