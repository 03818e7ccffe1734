import type { Caveat } from '../../result/caveat.ts';
import type { PlateauEvidence } from './plateau-finding.ts';
import type { SeriesReading } from './plateau-reading.ts';

/** First month in which the pandemic's restrictions moved nearly every police figure. */
const PANDEMIC = '2020-03';

/** What a reader must know besides the verdict. */
export function plateauCaveats(
  { caveats, scale, series, verdict }: SeriesReading,
  { lookBack, reading, values, periods }: PlateauEvidence,
): readonly Caveat[] {
  const found: Caveat[] = [...caveats];
  const add = (code: string, text: string): void => {
    found.push({ code, text });
  };
  if (reading === null || lookBack === null) return found;
  const per = scale === 'points' ? ' percentage points' : '%';
  if (verdict === 'plateau') {
    const { lastHalf, lastYear } = reading.blindSpot;
    add(
      'blind-spot',
      `A change of slope of less than ${lastYear.toFixed(1)}${per} a year in the last 12 months, or ${lastHalf.change.toFixed(1)}${per} a year in the last ${lastHalf.months}, could not have been seen.`,
    );
  }
  if (reading.endingEarlier !== verdict)
    add('edge', `Without the last month the verdict would be ${reading.endingEarlier}.`);
  if (scale === 'percent' && !reading.model.season)
    add('season-not-removed', 'Under 36 months of figures: the season could not be removed.');
  if (scale === 'points' && series.deff === 1)
    add('design-effect', 'The sample is taken to be a simple random one (design effect 1).');
  if (lookBack.from < PANDEMIC && values[periods.indexOf(PANDEMIC)] != null)
    add('pandemic-undeclared', 'The months of the pandemic are in the figures and no break was declared.');
  return found;
}
