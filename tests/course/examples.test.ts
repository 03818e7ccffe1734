import * as course from '../../src/course/course.ts';
import * as courses from '../../src/course/courses.ts';
import * as shared from '../../src/course/shared-date.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { checkExamples } from '../examples.ts';
import * as indicators from '../indicators.ts';
import { monthAt } from './made.ts';

/** Two areas of 160 satisfied of 200 in each of 60 months. */
const satisfactionByArea = panel(
  indicators.satisfaction,
  ['a', 'b'].flatMap((area) =>
    Array.from({ length: 60 }, (_, month) => ({
      area,
      period: monthAt(month),
      numerator: 160,
      denominator: 200,
    })),
  ),
);

checkExamples(new URL('../../src/course/', import.meta.url), {
  ...course,
  ...courses,
  ...shared,
  ...indicators,
  seriesFrom,
  satisfactionByArea,
});
