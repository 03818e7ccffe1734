import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/assess/questions/ask.ts';
import { courtToUnable } from '../../../src/indicator/catalogue/charge-to-nfa.ts';
import { publicConfidence } from '../../../src/indicator/catalogue/confidence.ts';
import { about, own, shares } from '../claims/made.ts';

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
