import { describe, expect, it } from 'vitest';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { random } from '../../src/numeric/random.ts';
import { tableOf } from '../../src/series/table.ts';
import { paperOfAreas } from './plain-force.ts';

describe('areas that have percentages alone, which have no sum', () => {
  const chance = random(11);
  const rows = ['north', 'south'].flatMap((area) =>
    Array.from({ length: 24 }, (_, at) => ({
      area,
      period: `${2017 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
      value: 0.82 - (area === 'north' && at >= 16 ? 0.08 : 0) + 0.008 * chance.normal(),
    })),
  );
  const made = paperOfAreas(
    { own: [{ indicator: victimSatisfaction, rows: tableOf({ id: 'own', title: 'Own' }, rows) }] },
    ['north', 'south'],
  );

  it('have a line each: what one of them did is told', () => {
    const [headline] = made.headlines;
    expect(headline?.chip).toBe('worse');
    expect(headline?.lead).toBe('Victim satisfaction in north');
    expect(headline?.text).toMatch(/^stepped down [78]\.\d points in August 2018, to 7[345]\.\d%/);
    // South has nothing to say.
    expect(made.scorecard.map(({ name }) => name)).toEqual(['Victim satisfaction in north']);
  });
});
