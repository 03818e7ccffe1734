/**
 * Draws the pictures of the documentation from the figures in data/: `npx tsx docs/images/draw.ts`.
 * The same figures always give the same files.
 */
import { writeFileSync } from 'node:fs';
import { changePoints, plateau } from '../../src/change/index.ts';
import {
  changePointsChart,
  controlChart,
  definitionsChart,
  howManyAboveChart,
  plateauChart,
  rankChart,
  thresholdsChart,
} from '../../src/chart/index.ts';
import { howManyAbove, rank, rankAcrossDefinitions, threshold } from '../../src/compare/index.ts';
import {
  chargeToNfa,
  courtToUnable,
  domesticBurglary,
  totalRecordedCrime,
  victimSatisfaction,
} from '../../src/indicator/catalogue/index.ts';
import { svgPictures } from '../../src/node/index.ts';
import { between, panel, sumAreas } from '../../src/series/index.ts';
import { pChart } from '../../src/spc/index.ts';
import { rows as outcomes } from '../../src/tables/home-office-outcomes.ts';
import { rows as illustrative } from '../../src/tables/illustrative-satisfaction.ts';
import { rows as london } from '../../src/tables/london-crime.ts';
import { rows as policeUk } from '../../src/tables/police-uk-outcomes-2018-19.ts';

const period = '2018-10/2019-02';
const londonOf = (indicator: typeof domesticBurglary) =>
  sumAreas(panel(indicator, london, { breaks: [] }), { area: 'london', areaName: 'London' });
const satisfaction = panel(victimSatisfaction, illustrative);
/** Every definition that the published figures can be read under. */
const definitions = chargeToNfa.flatMap((indicator) => {
  const definition = indicator.name;
  if (indicator.computableFrom.includes('police-uk'))
    return [{ definition, panel: panel(indicator, policeUk) }];
  if (indicator.computableFrom.includes('home-office'))
    return [{ definition, panel: panel(indicator, outcomes), period: '2018/19' }];
  return [];
});

const charts = {
  'charge-to-nfa': rankChart(rank(panel(courtToUnable, policeUk), 'west-mercia', { period })),
  definitions: definitionsChart(rankAcrossDefinitions(definitions, 'west-mercia', { period })),
  plateau: plateauChart(plateau(between(londonOf(domesticBurglary), '2015-03', '2020-02'))),
  'change-points': changePointsChart(changePoints(londonOf(totalRecordedCrime))),
  thresholds: thresholdsChart(satisfaction.series.map((series) => threshold(series))),
  'how-many-above': howManyAboveChart(howManyAbove(satisfaction)),
  ...Object.fromEntries(
    satisfaction.series
      .filter(({ area }) => area === 'shropshire')
      .map((series) => ['control-chart', controlChart(pChart(series))]),
  ),
};

const drawn = Object.entries(charts).flatMap(([name, spec]) =>
  spec === null ? [] : [[name, spec] as const],
);
for (const [name, svg] of Object.entries(await svgPictures(Object.fromEntries(drawn))))
  writeFileSync(new URL(`${name}.svg`, import.meta.url), `${svg}\n`);
