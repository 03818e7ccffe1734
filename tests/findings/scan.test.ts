import { expect, it } from 'vitest';
import { scanSentence } from '../../src/findings/scan/words.ts';
import { scanPlateaus } from '../../src/scan/plateaus.ts';
import { scanFinding } from '../../src/scan/scan-finding.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import london from '../cases/plateau-london.json' with { type: 'json' };
import { offences } from '../indicators.ts';

it('scanSentence says how many series were looked at and how many have each verdict', () => {
  const series = Object.values(london.series).map(({ counts }) =>
    seriesFrom(offences, { start: london.start, numerator: counts }),
  );
  expect(scanSentence(scanFinding(scanPlateaus(series)))).toBe(
    'Of 4 series of Recorded crime looked at, 2 are level, 0 rising and 0 falling; for 0 it is too soon to say, and for 2 it cannot be told.',
  );
});
