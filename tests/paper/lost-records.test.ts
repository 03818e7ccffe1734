import { describe, expect, it } from 'vitest';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { tableOf } from '../../src/series/table.ts';
import { paperOfAreas } from './plain-force.ts';

const areas = ['ashford', 'bexhill', 'canley', 'dover', 'elham'];
/** About 900 a month in each area, of which one has so many in the last three. */
const made = (last: number) => {
  const rows = areas.flatMap((area, number) =>
    Array.from({ length: 36 }, (_, at) => ({
      area,
      period: `${2018 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
      count: area === 'canley' && at >= 33 ? last : 900 + number * 40 + ((at * 31 + number * 17) % 60),
    })),
  );
  const own = [{ indicator: totalRecordedCrime, rows: tableOf({ id: 'own', title: 'Own' }, rows) }];
  return paperOfAreas({ own }, areas);
};

describe('a force of which an area lost its records', () => {
  it('is not said to have changed without the reason that it may not have', () => {
    const [headline] = made(5).headlines;
    expect(headline?.text).toMatch(/^stepped down .* The records of canley look incomplete\.$/i);
    expect(made(5).cannotTell[0]).toEqual({
      lead: 'Total recorded crime:',
      text: 'canley has under a tenth of what was to be expected in January to March 2021; records are lost more often than crime.',
    });
  });

  it('is another than one of which an area has less crime', () => {
    const text = JSON.stringify(made(450));
    expect(text).toContain('stepped down');
    expect(text).not.toContain('incomplete');
  });
});
