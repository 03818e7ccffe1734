import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/assess/questions/ask.ts';
import { courtToUnable } from '../../../src/indicator/catalogue/charge-to-nfa.ts';
import { publicConfidence } from '../../../src/indicator/catalogue/confidence.ts';
import { domesticAbuseOffences } from '../../../src/indicator/catalogue/domestic-abuse.ts';
import { reportTimeliness } from '../../../src/indicator/catalogue/report-timeliness.ts';
import { victimSatisfaction } from '../../../src/indicator/catalogue/satisfaction.ts';
import { outcome16 } from '../../../src/indicator/catalogue/unsupported-outcomes.ts';
import { confidencePublished } from '../../indicators.ts';
import { about, counts, own, shares, values } from '../claims/made.ts';

describe('a question about one force alone', () => {
  it('has no gap to a quartile among one', () => {
    const rows = about(100, 24, 6).map((count, at) => ({
      area: 'kent',
      period: `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      numerator: Math.round(count),
      denominator: 900,
    }));
    const found = ask(14, own([courtToUnable, rows]), { area: 'kent' });
    expect(found.evidence).toMatchObject({ gaps: [] });
    expect(found.short.text).not.toMatch(/quartile/);
  });

  it.each([3, 4, 21] as const)(
    '%i has no figures where the rows do not tell the dimensions apart',
    (number) => {
      const data = own([publicConfidence, shares('kent', '2016-Q2', 900, about(0.7, 16, 0.01))]);
      expect(ask(number, data, { area: 'kent' }).verdict).toBe('no-figures');
    },
  );
});

describe('an answer says what is there', () => {
  it('14: one definition that is asked for is one definition', () => {
    const rows = ['kent', 'surrey', 'essex', 'sussex'].flatMap((area, at) =>
      counts(area, '2018-04', about(100, 12, 6)).map((row) => ({ ...row, denominator: 500 + 100 * at })),
    );
    const found = ask(14, own([courtToUnable, rows]), { area: 'kent', indicator: courtToUnable });
    expect(found.verdict).toBe('cannot-tell');
    expect(found.answer).toContain('Under 1 definition, ');
  });

  it('15: an outlier on the low side is called so', () => {
    const rows = forces.flatMap((area, at) =>
      shares(area, '2018-04', 1000, about(at === 0 ? 0.05 : 0.2, 12, 0.01, at)),
    );
    const { short } = ask(15, own([outcome16, rows]), { area: 'kent' });
    expect(short.lead).toBe('Outcome 16: an outlier on the low side.');
    expect(short.text).toMatch(/, lowest of 10 /);
  });

  it('16: of two falls the larger one is more, and what chance could make is no change that is denied', () => {
    const years = (growth: number) => [
      ...counts('kent', '2017-04', about(1000, 12, 30)),
      ...counts('kent', '2018-04', about(1000 * growth, 12, 30)),
    ];
    const asked = (growth: number, percent: number) =>
      ask(16, own([domesticAbuseOffences, years(growth)]), {
        comparator: { name: 'England', percent, source: 'test' },
        claimedGrowth: 19,
      });
    const fell = asked(0.7, -45);
    expect(fell.verdict).toBe('lower');
    expect(fell.short.text).toContain('England: down 45.0%, more than here');
    expect(fell.answer).toContain(', less than the fall of 45.0% of England.');
    expect(asked(0.7, -5).short.text).toContain('England: down 5.0%, less than here');
    expect(asked(0.7, -5).answer).toContain(', more than the fall of 5.0% of England.');
    expect(asked(1.3, 5).answer).toContain(', above the rise of 5.0% of England.');
    const same = asked(1, 5);
    expect(same.short.lead).toMatch(
      /^Domestic abuse offences: not 19% but (as|no change shown on) the year before/,
    );
  });

  it('18: the report that has been awaited longest is named, not the last one alone', () => {
    const rows = values('kent', '2017/18-Q3', [30, 34, 32]).map((row) => ({ ...row, report: 'soc' }));
    const late = ask(18, own([reportTimeliness, rows]), { asOf: '2019-05-15' });
    expect(late.verdict).toBe('overdue');
    // From the end of September 2018 to 15 May 2019.
    expect(late.evidence.reports).toMatchObject([{ period: '2018/19-Q2', state: 'overdue', elapsed: 227 }]);
    expect(late.answer).toContain(
      'after Q2 2018/19 (July to September 2018) had ended, longer than any earlier one',
    );
    expect(ask(18, own([reportTimeliness, rows]), { asOf: '2018-07-15' }).verdict).toBe('all-in');
    expect(ask(18, own([reportTimeliness, rows]), { asOf: '2018-10-20' }).evidence.reports).toMatchObject([
      { period: '2018/19-Q2', state: 'awaited', elapsed: 20 },
    ]);
  });

  it('20: why a year cannot be told, and that nothing would do', () => {
    const low = ask(20, own([victimSatisfaction, shares('kent', '2016-04', 200, about(0.6, 35, 0.02))]), {});
    expect(low.short.text).toMatch(/No figure of the periods to come would do\.$/);
    const changed = ask(20, own([victimSatisfaction, shares('kent', '2018-01', 200, about(0.6, 14, 0.02))]), {
      yearTarget: { target: { change: 2 } },
    });
    expect(changed.short.text).toBe('There is no whole year before.');
  });

  it.each([2, 5, 6, 20, 22] as const)(
    '%i: percentages of areas alone have no sum, and are figures',
    (number) => {
      const trust = { ...confidencePublished, target: 0.8 };
      const rows = ['kent', 'surrey'].flatMap((area) => values(area, '2016-04', about(0.7, 30, 0.01)));
      const found = ask(number, own([trust, rows]), { indicator: trust });
      expect(found.verdict).toBe('no-figures');
      expect(found.short.text).toBe('There are percentages of areas alone, which have no sum.');
    },
  );
});

const forces = [
  'kent',
  'surrey',
  'essex',
  'sussex',
  'dorset',
  'durham',
  'cumbria',
  'norfolk',
  'suffolk',
  'cheshire',
];
