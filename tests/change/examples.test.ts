import * as change from '../../src/change/index.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { checkExamples } from '../examples.ts';
import * as indicators from '../indicators.ts';

checkExamples(new URL('../../src/change/', import.meta.url), { ...change, ...indicators, panel, seriesFrom });
