import { seriesFrom } from '../../src/series/series-from.ts';
import * as spc from '../../src/spc/index.ts';
import { checkExamples } from '../examples.ts';
import * as indicators from '../indicators.ts';

checkExamples(new URL('../../src/spc/', import.meta.url), { ...spc, ...indicators, seriesFrom });
