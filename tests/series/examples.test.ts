import { completedCount } from '../../src/series/completed-count.ts';
import * as series from '../../src/series/index.ts';
import { rowNumber } from '../../src/series/row-number.ts';
import { packIntegers, unpackIntegers } from '../../src/series/table-codec.ts';
import { checkExamples } from '../examples.ts';
import * as indicators from '../indicators.ts';

checkExamples(new URL('../../src/series/', import.meta.url), {
  ...series,
  ...indicators,
  completedCount,
  rowNumber,
  packIntegers,
  unpackIntegers,
});
