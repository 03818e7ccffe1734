import { expect, it } from 'vitest';
import { checkClaim } from '../../../src/assess/claims/check-claim.ts';
import { courseIn } from '../../../src/course/courses.ts';
import { course, panel } from '../../../src/index.ts';
import { random } from '../../../src/numeric/random.ts';
import { satisfaction } from '../../indicators.ts';

const chance = random(11);
/** Three areas that fell together six months ago, of which one alone is told with less to go by. */
const rows = ['a', 'b', 'c'].flatMap((area) =>
  Array.from({ length: 36 }, (_, month) => ({
    area,
    period: `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    numerator: Array.from({ length: 100 }, () => chance.uniform()).filter(
      (each) => each < (month < 30 ? 0.84 : 0.77),
    ).length,
    denominator: 100,
  })),
);
const claim = { id: 'x', claim: 'It fell.', indicator: satisfaction.id, area: 'b' };
const data = { own: [{ indicator: satisfaction, rows }] };

it('a claim on one of several areas holds the size that its chart holds, whether or not they are known to be of one place', () => {
  const all = panel(satisfaction, rows);
  const own = all.series.find(({ area }) => area === 'b');
  if (own === undefined) throw new Error('no b');
  const beside = courseIn(all, own).estimate;
  expect(course(own).estimate.value).not.toBeCloseTo(beside.value ?? 0, 6);
  const checked = checkClaim({ ...claim, kind: 'decrease' }, data);
  expect(checked.estimate?.value).toBeCloseTo(beside.value ?? 0, 12);
});

it.each([
  ['change', { unit: 'points' }, 'claim.value is required'],
  ['change', { value: -7 }, 'claim.unit is required'],
  ['change', { value: -7, unit: 'pounds' }, 'claim.unit must be one of points, percent'],
  ['growth', {}, 'claim.value is required'],
  ['rank', {}, 'claim.value is required'],
  ['areas-over', {}, 'claim.value is required'],
  ['misapplied', {}, 'claim.value is required'],
])('a claim of %s without what it cannot be without is refused: %o', (kind, given, message) => {
  expect(() => checkClaim({ ...claim, kind, ...given } as never, data)).toThrow(message);
});
