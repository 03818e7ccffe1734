import { describe, expect, it } from 'vitest';
import type { BriefingData } from '../../src/assess/briefing/context.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { open } from '../../src/open/open.ts';
import { paper } from '../../src/paper/make.ts';
import type { Profile } from '../../src/paper/profile/profile.ts';
import { month } from '../../src/period/month.ts';
import { offset } from '../../src/period/offset.ts';

const profile: Profile = { force: 'midshire', meeting: '2026-05-28', asOf: '2026-05-28' };

/** 24 months to April 2026, each released on the 20th of the next month but the last, which came out late. */
const months = Array.from({ length: 24 }, (_, at): string => offset(month(2024, 5), at));
const rows = months.map((period, at) => ({
  ...{ area: 'midshire', period, stage: 'whole-experience', group: 'all', denominator: 200 },
  numerator: 160 + (at % 2 === 0 ? 3 : -3),
  released: at === months.length - 1 ? '2026-07-20' : `${months[at + 1]}-20`,
}));
const data: BriefingData = { own: [{ indicator: victimSatisfaction, rows }] };

describe('rows that say when they were released', () => {
  it('are left out where that is after the meeting, and the others stand', () => {
    const made = paper(data, profile);
    expect(made.scorecard[0]?.latest.small).toBe('Mar 2026');
    expect(JSON.stringify(made.appendix.text)).toContain(
      'Victim satisfaction: came out after the meeting, on 2026-07-20 (the rows say when they were released).',
    );
  });

  it('are used and marked where the profile asks for figures of later', () => {
    const made = paper(data, { ...profile, publishedLater: true });
    expect(made.scorecard[0]?.latest.small).toBe('Apr 2026, later');
    expect(made.restsOn.join(' ')).toContain('1 table came out after the meeting, marked');
  });

  it('are read from a column of a file', async () => {
    const lines = rows.map(({ denominator, numerator, period, released }) =>
      ['Midshire', period, numerator, denominator, released].join(','),
    );
    const { readings } = await open({
      name: 'victim-satisfaction.csv',
      content: ['Area,Month,Satisfied,Interviewed,Released', ...lines].join('\n'),
    });
    expect(readings[0]?.rows.columns['released']?.at(-1)).toBe('2026-07-20');
  });
});
