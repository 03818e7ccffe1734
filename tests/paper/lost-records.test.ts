import { describe, expect, it } from 'vitest';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { lostIn, lostWords } from '../../src/paper/lost-records.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesOf } from '../../src/series/series-of.ts';
import { sumAreas } from '../../src/series/sum-areas.ts';
import { tableOf } from '../../src/series/table.ts';
import { paperOfAreas } from './plain-force.ts';

const areas = ['ashford', 'bexhill', 'canley', 'dover', 'elham'];
/** About 900 a month in each area, of which one has so many in the last three. */
const rowsOf = (last: number) =>
  areas.flatMap((area, number) =>
    Array.from({ length: 36 }, (_, at) => ({
      area,
      period: `${2018 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
      count: area === 'canley' && at >= 33 ? last : 900 + number * 40 + ((at * 31 + number * 17) % 60),
    })),
  );
const made = (last: number) => {
  const rows = tableOf({ id: 'own', title: 'Own' }, rowsOf(last));
  return paperOfAreas({ own: [{ indicator: totalRecordedCrime, rows }] }, areas);
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

  it('says nothing of that beside another area that changed', () => {
    const found = panel(totalRecordedCrime, rowsOf(5));
    const lost = lostIn(found, 'Total recorded crime');
    const said = (area: string) => lostWords({ lost, panel: found }, { series: seriesOf(found, area) });
    expect(said('canley')).toBe('The records of canley look incomplete.');
    expect(said('ashford')).toBeNull();
    const force = sumAreas(found, { area: 'midshire', areaName: 'Midshire' });
    expect(lostWords({ lost, panel: found }, { series: force })).toBe(
      'The records of canley look incomplete.',
    );
    expect(lostIn(panel(totalRecordedCrime, rowsOf(450)), 'Total recorded crime')).toBeNull();
  });

  it('is another than one of which an area has less crime', () => {
    const text = JSON.stringify(made(450));
    expect(text).toContain('stepped down');
    expect(text).not.toContain('incomplete');
  });
});
