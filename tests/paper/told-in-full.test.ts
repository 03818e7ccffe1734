import { describe, expect, it } from 'vitest';
import { domesticAbuseOffences } from '../../src/indicator/catalogue/domestic-abuse.ts';
import { paper } from '../../src/paper/make.ts';
import { month } from '../../src/period/month.ts';
import { offset } from '../../src/period/offset.ts';
import { paperOfAreas, satisfied } from './plain-force.ts';

/** Offences by month, so many in each of these years, a little to and fro. */
const offences = (area: string, ...years: readonly number[]) =>
  years.flatMap((mean, year) =>
    Array.from({ length: 12 }, (_, at) => ({
      area,
      period: offset(month(2023, 5), 12 * year + at),
      numerator: mean + ((at * 7) % 25) - 12,
    })),
  );
const paperOf = (rows: ReturnType<typeof offences>) =>
  paper(
    { own: [{ indicator: domesticAbuseOffences, rows }] },
    {
      force: 'midshire',
      areas: [{ area: 'ash' }, { area: 'birch' }],
      agenda: [{ id: 'a', indicators: [domesticAbuseOffences.id] }],
    },
  );

describe('a level that is told against one long before', () => {
  it('says too what the last year was, where that went the other way', () => {
    const [headline] = paperOf(offences('midshire', 300, 360, 345)).headlines;
    expect(headline?.text).toMatch(/higher than in the year to April 2024/);
    expect(headline?.text).toMatch(
      /The last year was 4\.\d% lower than the year before, which may be chance\.$/,
    );
  });
});

describe('counts of areas of which nobody knows how large they are', () => {
  it('are said not to be compared, and why', () => {
    const made = paperOf([...offences('ash', 100, 100), ...offences('birch', 300, 300)]);
    expect(made.scorecard[0]?.areas).toBe('sizes not known');
    expect(JSON.stringify(made.appendix.text)).toContain(
      'Not compared by area, as counts of areas of different sizes are compared per resident, and no residents are known of these: Domestic abuse offences.',
    );
  });
});

describe('one period of figures', () => {
  it('says of the areas what one period can', () => {
    const made = paperOfAreas(
      satisfied({ ash: () => 0.8, birch: () => 0.79, cedar: () => 0.81 }, { months: 1 }),
      [...['ash', 'birch', 'cedar']],
    );
    const said = made.items[0]?.answer.map(({ lead, text }) => `${lead} ${text}`).join(' ') ?? '';
    expect(said).toMatch(/one period of figures/);
    expect(said).toMatch(/(?:No area stands apart|How the areas lie to each other cannot be told)\./);
  });
});
