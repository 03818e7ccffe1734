import type { AnyFinding } from '../../src/assess/index.ts';
import {
  changePoints,
  contribution,
  difference,
  growth,
  plateau,
  trend,
  turningPoint,
} from '../../src/change/index.ts';
import {
  funnel,
  howManyAbove,
  howManyNext,
  outliers,
  rank,
  rankAcrossDefinitions,
  threshold,
} from '../../src/compare/index.ts';
import type { Basis, Source } from '../../src/result/index.ts';
import { scanFinding, scanPlateaus } from '../../src/scan/index.ts';
import { type Panel, type Series, seriesFrom } from '../../src/series/index.ts';
import { pChart, xmr } from '../../src/spc/index.ts';
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
    numerator: months.map((index) => (index === 7 ? null : Math.round(150 * level) + wobble(index))),
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

/** A finding of every kind, by the analysis itself. */
export const findings: Readonly<Record<AnyFinding['kind'], AnyFinding>> = {
  'control-chart': pChart(shropshire),
  plateau: plateau(stepped),
  trend: trend(turned),
  'turning-point': turningPoint(turned),
  'change-points': changePoints(stepped),
  growth: growth(stepped, { from: '2015-01/2015-12', to: '2018-01/2018-12', comparator: turned }),
  difference: difference(shropshire, { from: '2019-02', to: '2019-06' }),
  contribution: contribution(crime, { from: '2015-01/2015-12', to: '2018-01/2018-12' }),
  threshold: threshold(shropshire),
  'how-many-above': howManyAbove(satisfactionPanel),
  'how-many-next': howManyNext(satisfactionPanel, { window: 'month', atLeast: 4 }),
  outliers: outliers(satisfactionPanel),
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
};

export const signalled = xmr(
  seriesFrom(offences, { start: '2018-04', areaName: 'all areas', numerator: twelve, ...published }),
);
