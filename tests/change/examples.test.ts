import * as change from '../../src/change/index.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { checkExamples } from '../examples.ts';
import * as indicators from '../indicators.ts';

const rooms = [
  '.',
  'ahead',
  'amount',
  'plateau',
  'power',
  'recording',
  'season',
  'steps',
  'together',
  'trend',
];

for (const room of rooms)
  checkExamples(new URL(`../../src/change/${room}/`, import.meta.url), {
    ...change,
    ...indicators,
    panel,
    seriesFrom,
  });
