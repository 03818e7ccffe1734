import * as areas from '../../src/areas/areas.ts';
import { expectedNext } from '../../src/areas/expected-next.ts';
import { variation } from '../../src/areas/variation.ts';
import { panelFrom } from '../compare/panels.ts';
import { checkExamples } from '../examples.ts';
import { satisfaction } from '../indicators.ts';

/** Seven areas near 80% and one, `far`, at 62%: 150 answers each. */
const satisfactionByArea = panelFrom(
  satisfaction,
  '2019-03',
  [120, 122, 118, 121, 119, 123, 117, 93].map((top, at) => ({
    area: at === 7 ? 'far' : `a${at}`,
    numerator: [top],
    denominator: [150],
  })),
);

checkExamples(new URL('../../src/areas/', import.meta.url), {
  ...areas,
  expectedNext,
  variation,
  satisfactionByArea,
});
