import fc from 'fast-check';
import { catalogue } from '../../../src/indicator/catalogue/catalogue.ts';
import { random } from '../../../src/numeric/random.ts';
import { paper } from '../../../src/paper/make.ts';
import type { Row } from '../../../src/series/observation.ts';
import { panel } from '../../../src/series/panel.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../../indicators.ts';
import { madeForce } from '../../paper/made-force.ts';
import { satisfied } from '../../paper/plain-force.ts';
import { json, jsonStops, monthly, outcomes, stops, street, survey } from '../../source/published-files.ts';
import { panels, panelsOf, serieses } from '../awkward.ts';
import { steep } from './steep.ts';

const indicators = [satisfaction, offences, offenceRate, chargeRatio, confidencePublished];
const months = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `${2014 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
  );

/** Rows such as people have, of a few areas by month. */
const rows = ['area-0', 'area-1', 'kent'].flatMap((area, one) =>
  months(14).map(
    (period, at): Row => ({ area, period, numerator: 120 + ((at * 7 + one * 5) % 11), denominator: 150 }),
  ),
);
const texts = { street, outcomes, stops, json, jsonStops, monthly, survey };
const plainForce = satisfied(
  { north: () => 0.8, south: (at) => (at < 12 ? 0.8 : 0.7), east: () => 0.75 },
  { months: 15 },
);
const force = { force: 'midshire', areas: ['north', 'south', 'east'].map((area) => ({ area })) };
const made = madeForce(random(3));

/** Values of the types that have an inner order which nothing tells: figures, definitions, rows, profiles, files. */
export function seedsOf(seed: number): Readonly<Record<string, readonly unknown[]>> {
  const some = <One>(of: fc.Arbitrary<One>, count: number) => fc.sample(of, { seed, numRuns: count });
  return {
    Panel: [
      ...some(panels, 12),
      ...some(panelsOf(300), 24),
      ...steep.map((one) => one.panel),
      panel(satisfaction, rows),
    ],
    Series: [
      ...some(serieses, 36),
      ...steep.flatMap((one) => one.panel.series.slice(0, 1)),
      seriesFrom(offences, { start: '2014-04', numerator: months(40).map((_, at) => 90 + ((at * 7) % 31)) }),
    ],
    Indicator: [...indicators, ...catalogue.slice(0, 6)],
    IndicatorInput: indicators,
    Rows: [rows, rows.map(({ area, period }) => ({ area, period, value: 0.5, n: 20 })), []],
    BriefingData: [plainForce, plainForce, made.data, { own: [{ indicator: satisfaction, rows }] }],
    Profile: [force, force, made.profile, { force: 'kent' }],
    Paper: [paper(plainForce, force), paper({ own: [] }, { force: 'kent' })],
    SourceInput: Object.values(texts),
    OpenSource: Object.entries(texts).map(([name, content]) => ({ name: `${name}.csv`, content })),
  };
}
