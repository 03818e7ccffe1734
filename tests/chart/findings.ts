import { areas } from '../../src/areas/areas.ts';
import { variation } from '../../src/areas/variation.ts';
import { earlyWarning } from '../../src/change/ahead/early-warning.ts';
import { forecast } from '../../src/change/ahead/forecast.ts';
import { yearEnd } from '../../src/change/ahead/year-end.ts';
import { compareWith } from '../../src/change/amount/compare-with.ts';
import { contribution } from '../../src/change/amount/contribution.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { detectableChangeIn } from '../../src/change/power/detectable-change-in.ts';
import { misappliedOutcomeFinding } from '../../src/change/recording/misapplied-outcome-finding.ts';
import { recordingCorrectionFinding } from '../../src/change/recording/recording-correction-finding.ts';
import { seasonality } from '../../src/change/season/seasonality.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { associationFinding } from '../../src/change/together/association-finding.ts';
import { serviceUnderDemandFinding } from '../../src/change/together/service-under-demand-finding.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { gapToRankFinding } from '../../src/compare/gap-to-rank-finding.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { howManyNext } from '../../src/compare/how-many-next.ts';
import { rank } from '../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../src/compare/rank-across-definitions.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { course } from '../../src/course/course.ts';
import type { AnyFinding } from '../../src/findings/any-finding.ts';
import type { Basis, Source } from '../../src/result/provenance.ts';
import { scanPlateaus } from '../../src/scan/plateaus.ts';
import { scanFinding } from '../../src/scan/scan-finding.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { xmr } from '../../src/spc/xmr.ts';
import cases from '../cases/compare-police-uk-panel.json' with { type: 'json' };
import london from '../cases/plateau-london.json' with { type: 'json' };
import { chargeRatio, offences, satisfaction } from '../indicators.ts';

export const source: Source = {
  id: 'test',
  title: 'Figures for tests',
  publisher: 'A publisher',
  licence: 'Open Government Licence v3.0',
  attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
};

const published = { basis: 'published', sources: [source] } as const;

/** Even and odd: small ups and downs that are the same in every run. */
const wobble = (index: number) => ((index * 7) % 11) - 5;

function surveyed(area: string, areaName: string, level: number, basis: Basis = 'published'): Series {
  const months = Array.from({ length: 30 }, (_, index) => index);
  return seriesFrom(satisfaction, {
    area,
    areaName,
    start: '2017-01',
    numerator: months.map((index) =>
      index === 7 ? null : Math.min(150, Math.round(150 * level) + wobble(index)),
    ),
    denominator: months.map((index) => (index === 7 ? null : 150)),
    basis,
    sources: [source],
  });
}

export const shropshire = surveyed('shropshire', 'Shropshire', 0.76, 'illustrative');

export function surveyPanel(names: readonly string[], basis: Basis = 'published'): Panel {
  const series = names.map((name, index) => surveyed(`area-${index}`, name, 0.74 + 0.03 * index, basis));
  return { indicator: satisfaction, calendar: shropshire.calendar, series, coverage: [], excluded: [] };
}

export const satisfactionPanel = surveyPanel([
  'Herefordshire',
  'North Worcestershire',
  'Shropshire',
  'South Worcestershire',
  'Telford and Wrekin',
]);

function nameOf(area: string): string {
  return area.replaceAll('-', ' ').replace(/\b(?!and\b)[a-z]/g, (letter) => letter.toUpperCase());
}

/** Charged to unable to prosecute, October 2018 to February 2019, for the forces whose names come first and last. */
export const charges: Panel = {
  indicator: chargeRatio,
  calendar: seriesFrom(chargeRatio, { start: '2018-10', numerator: [1, 1, 1, 1, 1] }).calendar,
  series: cases.areas
    .filter((_, index) => index % 3 === 0 || index > 34)
    .map(({ area, numerator, denominator }) =>
      seriesFrom(chargeRatio, {
        area,
        areaName: nameOf(area),
        start: '2018-10',
        numerator,
        denominator,
        ...published,
      }),
    ),
  coverage: [],
  excluded: [
    { area: 'gwent', areaName: 'Gwent', code: 'unknown-outcomes', reason: 'too many unknown outcomes' },
  ],
};

export const londonSeries: readonly Series[] = Object.entries(london.series).map(([category, { counts }]) =>
  seriesFrom(offences, {
    area: 'london',
    areaName: 'London',
    part: { category },
    start: london.start,
    numerator: counts,
    ...published,
  }),
);

/** Two levels with ordinary variation about each. */
export const stepped = seriesFrom(offences, {
  area: 'camden',
  areaName: 'Camden',
  start: '2015-01',
  numerator: Array.from({ length: 48 }, (_, index) => (index < 26 ? 200 : 260) + 3 * wobble(index)),
  breaks: [],
  ...published,
});

/** A fall and then a rise. */
export const turned = seriesFrom(offences, {
  area: 'barnet',
  areaName: 'Barnet',
  start: '2015-01',
  numerator: Array.from({ length: 48 }, (_, index) => 300 + 6 * Math.abs(index - 24) + 2 * wobble(index)),
  breaks: [],
  ...published,
});

export const twelve = [62, 65, 61, 66, 63, 64, 60, 65, 62, 64, 63, 90];

export const crime: Panel = {
  indicator: offences,
  calendar: stepped.calendar,
  series: [stepped, turned],
  coverage: [],
  excluded: [],
};

const period = '2018-10/2019-02';

/** Six areas of which two things are counted that go up and down together, but not in step. */
function moving(of: (area: number, month: number) => number): Panel {
  const series = ['Alder', 'Birch', 'Cedar', 'Elder', 'Hazel', 'Rowan'].map((areaName, area) =>
    seriesFrom(offences, {
      area: `area-${area}`,
      areaName,
      start: '2016-04',
      numerator: Array.from({ length: 36 }, (_, month) => Math.round(of(area, month))),
      ...published,
    }),
  );
  return {
    indicator: offences,
    calendar: series[0]?.calendar ?? stepped.calendar,
    series,
    coverage: [],
    excluded: [],
  };
}

const wave = (area: number, month: number) => Math.sin((area + 2) * month + area);
export const searches: Panel = {
  ...moving((area, month) => 200 + 40 * area + 60 * wave(area, month)),
  indicator: { ...offences, id: 'searches', name: 'Stop and search' },
};
export const weapons = moving(
  (area, month) => 60 + 4 * area + 12 * wave(area, month) + 3 * wobble(month * 5 + area),
);

/** Three summers. */
export const seasonal = seriesFrom(offences, {
  area: 'hackney',
  areaName: 'Hackney',
  start: '2013-04',
  numerator: Array.from({ length: 72 }, (_, month) =>
    Math.round(
      180 + 25 * Math.sin((2 * Math.PI * (month - 1)) / 12) + 2 * wobble(month) + (month === 71 ? 90 : 0),
    ),
  ),
  ...published,
});

/** Calls of 120 days, answered less often when there are more of them. */
export const days = {
  demand: Array.from({ length: 120 }, (_, day) => 380 + 9 * wobble(day) + ((day * 13) % 90)),
  met: Array.from({ length: 120 }, (_, day) => {
    const calls = 380 + 9 * wobble(day) + ((day * 13) % 90);
    return Math.round(calls * (0.99 - (0.09 * (calls - 320)) / 200) + wobble(day * 3));
  }),
};

/** A finding of every kind, by the analysis itself. */
export const findings: Readonly<Record<AnyFinding['kind'], AnyFinding>> = {
  'control-chart': controlChart(shropshire),
  'shewhart-chart': xmr(stepped),
  course: course(stepped),
  plateau: plateau(stepped),
  trend: trend(turned),
  'turning-point': turningPoint(turned),
  'change-points': changePoints(stepped),
  growth: growth(stepped, { from: '2015-01/2015-12', to: '2018-01/2018-12', comparator: turned }),
  compared: compareWith(shropshire, { with: 'same-period-last-year' }),
  difference: difference(shropshire, { from: '2019-02', to: '2019-06' }),
  contribution: contribution(crime, { from: '2015-01/2015-12', to: '2018-01/2018-12' }),
  threshold: threshold(shropshire),
  'how-many-above': howManyAbove(satisfactionPanel),
  'how-many-next': howManyNext(satisfactionPanel, { window: 'month', atLeast: 4 }),
  areas: areas(satisfactionPanel),
  variation: variation(satisfactionPanel),
  funnel: funnel(charges, { period }),
  rank: rank(charges, 'west-mercia', { period }),
  definitions: rankAcrossDefinitions(
    [
      { definition: 'of those unable to prosecute', panel: charges },
      { definition: 'of those in February', panel: charges, period: '2019-02' },
    ],
    'west-mercia',
    { period },
  ),
  scan: scanFinding(scanPlateaus(londonSeries)),
  association: associationFinding(searches, weapons),
  'detectable-change': detectableChangeIn(shropshire),
  'early-warning': earlyWarning(seasonal),
  forecast: forecast(seasonal),
  'gap-to-rank': gapToRankFinding(charges, 'west-mercia', { period, rank: 10, mechanism: 'added' }),
  'misapplied-outcome': misappliedOutcomeFinding(shropshire, {
    period: '2018-03',
    misapplied: { share: 0.15, audited: 200 },
    missed: 'none',
    destination: 'outcome 15',
  }),
  'recording-correction': recordingCorrectionFinding(
    growth(stepped, { from: '2015-01/2015-12', to: '2018-01/2018-12' }),
    {
      before: { value: 0.85, lower: 0.82, upper: 0.88 },
      after: { value: 0.907, lower: 0.88, upper: 0.93 },
    },
  ),
  'year-end': yearEnd(shropshire, { target: { level: 0.8 } }),
  seasonality: seasonality(seasonal),
  'service-under-demand': serviceUnderDemandFinding(shropshire, days),
};

export const signalled = xmr(
  seriesFrom(offences, { start: '2018-04', areaName: 'all areas', numerator: twelve, ...published }),
);
