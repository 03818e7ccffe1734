import { expect, it } from 'vitest';
import { robbery } from '../../src/indicator/catalogue/robbery.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesStatements } from '../../src/statement/of-series.ts';
import { courseCell } from '../../src/statement/say.ts';

/** What stands under "Course since" of counts by financial year from 2018/19. */
function cellOf(counts: readonly number[]): string {
  const rows = counts.map((count, at) => ({ area: 'vale', period: `${2018 + at}/${19 + at}`, count }));
  const { every: _, ...other } = robbery;
  const { series } = panel({ ...other, every: 'financial-year', categories: { own: 'all' } }, rows);
  const [first] = series;
  if (first === undefined) throw new Error('no series');
  const { course, level } = seriesStatements(first);
  return courseCell(course, level);
}

it('rose every year is said of counts that did, and of others for how long', () => {
  expect(cellOf([700, 800, 900, 1000, 1320])).toBe('rose every year');
  expect(cellOf([1000, 1000, 700, 870, 930, 1320])).toBe('rose 3 years');
  expect(cellOf([1000, 1100, 1200, 1320, 900])).toBe('fell last year');
});
