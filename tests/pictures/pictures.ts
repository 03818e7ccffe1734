import { contribution } from '../../src/change/amount/contribution.ts';
import { seasonality } from '../../src/change/season/seasonality.ts';
import type { ChartOptions } from '../../src/chart/base/chart-options.ts';
import type { ChartSpec } from '../../src/chart/base/chart-spec.ts';
import { bumpChart } from '../../src/chart/bump-chart.ts';
import { calendarChart } from '../../src/chart/calendar-chart.ts';
import { harmVolumeChart } from '../../src/chart/harm-volume-chart.ts';
import { heatChart } from '../../src/chart/heat-chart.ts';
import { iconsChart } from '../../src/chart/icons-chart.ts';
import { signalChart } from '../../src/chart/signal-chart.ts';
import { smallMultiplesChart } from '../../src/chart/small-multiples-chart.ts';
import { rank } from '../../src/compare/rank.ts';
import type { AnyFinding } from '../../src/findings/any-finding.ts';
import { chartOf } from '../../src/findings/chart-of.ts';
import { decompositionChart } from '../../src/findings/seasonality/decomposition.ts';
import { month } from '../../src/period/month.ts';
import type { Finding } from '../../src/result/finding.ts';
import type { Basis } from '../../src/result/provenance.ts';
import type { Panel } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { cusum } from '../../src/spc/cusum.ts';
import { ewma } from '../../src/spc/ewma.ts';
import { iPrimeChart } from '../../src/spc/i-prime-chart.ts';
import { runChart } from '../../src/spc/run-chart.ts';
import {
  charges,
  findings,
  satisfactionPanel,
  seasonal,
  source,
  stepped,
  surveyPanel,
  turned,
  weapons,
} from '../chart/findings.ts';
import { chargeRatio, offences } from '../indicators.ts';

/** A picture of the library and what its figures are. */
export interface Picture {
  readonly basis: Basis;
  readonly reference: string;
  /** The area that it is about, or `null`. */
  readonly areaName: string | null;
  /** With another basis, where one is asked for. */
  readonly draw: (options?: ChartOptions, basis?: Basis) => ChartSpec | null;
}

type Any = Pick<Finding<string, string, unknown>, 'basis' | 'method'>;

/** A picture made of one result, or of several. */
function pictureOf<Result extends Any>(
  results: readonly Result[],
  draw: (results: readonly Result[], options: ChartOptions) => ChartSpec | null,
  areaName: string | null = null,
): Picture {
  return {
    basis: results.some(({ basis }) => basis === 'illustrative') ? 'illustrative' : 'published',
    reference: results[0]?.method.reference ?? '',
    areaName,
    draw: (options = {}, basis) =>
      draw(basis === undefined ? results : results.map((result) => ({ ...result, basis })), options),
  };
}

/** A picture made of one result. */
function single<Result extends Any>(
  result: Result,
  draw: (result: Result, options: ChartOptions) => ChartSpec | null,
  areaName: string | null = null,
): Picture {
  return pictureOf([result], ([one], options) => (one === undefined ? null : draw(one, options)), areaName);
}

const kinds = Object.fromEntries(
  Object.entries(findings).map(([kind, finding]) => [
    kind,
    single<AnyFinding>(finding, chartOf, finding.subject.area === null ? null : finding.subject.areaName),
  ]),
);

/** A series that ends badly, and one that never meets its target. */
const worsening = surveyPanel(['Ashby', 'Belton']).series.map((series, area) => ({
  ...series,
  numerator: series.numerator.map((count, month) =>
    count === null ? null : count - (area === 0 && month > 26 ? 40 : area * 50),
  ),
}));

const categories = [
  ['Theft', 1500, 1400, 2],
  ['Violence without injury', 900, 1100, 5],
  ['Domestic abuse', 300, 360, 60],
  ['Robbery', 40, 52, 400],
  ['Homicide', 3, 4, 5475],
] as const;

/** Five categories in two years, counted or weighted. */
function byCategory(weighted: boolean): Panel {
  const series = categories.map(([category, before, after, weight]) =>
    seriesFrom(offences, {
      area: 'west-mercia',
      areaName: 'West Mercia',
      part: { category },
      start: '2017/18',
      numerator: [before, after].map((count) => count * (weighted ? weight : 1)),
      basis: 'illustrative',
      sources: [source],
    }),
  );
  const calendar = series[0]?.calendar ?? stepped.calendar;
  return { indicator: offences, calendar, series, coverage: [], excluded: [] };
}

const years = { from: '2017/18', to: '2018/19' };
const ratio = seriesFrom(chargeRatio, {
  area: 'kent',
  areaName: 'Kent',
  start: '2017-01',
  numerator: Array.from({ length: 24 }, (_, month) => 40 + ((month * 7) % 11) + (month === 23 ? 60 : 0)),
  denominator: Array.from({ length: 24 }, (_, month) => 160 + 12 * ((month * 5) % 9)),
  basis: 'published',
  sources: [source],
});
const months = ['2018-10', '2018-12', '2019-02', '2018-10/2019-02'];
const surveys = [...satisfactionPanel.series, ...worsening].map((series) => controlChart(series));

/** With a change of recording that is known, a rebase that is given with its reason, a target and signals after both. */
const changed = controlChart(
  {
    ...stepped,
    indicator: { ...stepped.indicator, target: 240 },
    numerator: stepped.numerator.map((count, month) =>
      count === null ? null : count + (month > 44 ? 45 : 0),
    ),
    breaks: [{ kind: 'restart', from: month(2016, 1), title: 'Recorded within 24 hours', source: 'test' }],
  },
  { phases: [{ from: '2017-03', reason: 'Two stations merged' }] },
);

/** Pictures that go with no finding of their own: of several findings, or of another result. */
const others: Readonly<Record<string, Picture>> = {
  icons: pictureOf(
    [...surveys, controlChart(stepped), findings['control-chart']].flatMap(onlyCharts),
    iconsChart,
  ),
  'small-multiples': pictureOf(surveys, smallMultiplesChart),
  'small-multiples-own-scale': pictureOf(
    [...weapons.series, stepped].map((series) => controlChart(series)),
    (charts, options) => smallMultiplesChart(charts, { ...options, scale: 'own' }),
  ),
  'control-chart-phases': single<AnyFinding>(changed, chartOf, 'Camden'),
  heat: pictureOf([...surveys], heatChart),
  'heat-neutral': pictureOf(
    [...weapons.series, stepped, seasonal].map((series) => controlChart(series)),
    heatChart,
  ),
  bump: pictureOf(
    months.map((period) => rank(charges, 'west-mercia', { period })),
    bumpChart,
    'West Mercia',
  ),
  decomposition: single(seasonality(seasonal), decompositionChart, 'Hackney'),
  'harm-volume': pictureOf(
    [contribution(byCategory(false), years), contribution(byCategory(true), years)],
    ([volume, harm], options) =>
      volume === undefined || harm === undefined ? null : harmVolumeChart(volume, harm, options),
  ),
  cusum: single(cusum(turned), signalChart, 'Barnet'),
  ewma: single(ewma(stepped), signalChart, 'Camden'),
  run: single(runChart(stepped), signalChart, 'Camden'),
  'i-prime': single(iPrimeChart(ratio), signalChart, 'Kent'),
  calendar: {
    basis: 'illustrative',
    reference: 'statuses as given',
    areaName: null,
    draw: (options = {}, basis = 'illustrative') =>
      calendarChart(
        {
          asOf: '2019-09-24',
          basis,
          sources: [source],
          actions: [
            { what: 'Report on the organised crime that is disrupted', due: '2019-05-28', status: 'overdue' },
            { what: 'Outcome 16 review', due: '2019-07', status: 'done' },
            { what: 'Satisfaction: why it has levelled off', due: '2019-09-24', status: 'due' },
            {
              what: 'Confidence by area, after two quarters of the new survey and not before',
              due: '2019-11',
              status: 'waiting-for-data',
            },
            { what: 'File quality', due: '2020-01-15', status: 'not-yet' },
            { what: 'Timeliness of reports', due: null, status: 'undated' },
          ],
        },
        options,
      ),
  },
};

function onlyCharts(finding: AnyFinding) {
  return finding.kind === 'control-chart' ? [finding] : [];
}

export const pictures: Readonly<Record<string, Picture>> = { ...kinds, ...others };
