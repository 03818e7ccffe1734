import { describe, expect, it } from 'vitest';
import { shippedPaper } from './shipped.ts';

const made = await shippedPaper('london');

describe('the paper of London', () => {
  it('rests on published figures alone, to the last month that all files have whole', () => {
    expect(made.counts).toMatchObject({ illustrative: 0, own: 0 });
    expect(made.restsOn[0]).toBe('Figures to October 2025.');
  });

  it('has a row for each indicator, with what boroughs are apart by their rates', () => {
    const total = made.scorecard.find(({ indicator }) => indicator === 'total-recorded-crime');
    // 899,437 offences from November 2024 to October 2025, added up from the table.
    expect(total).toMatchObject({ latest: { text: '899,437', small: 'yr to Oct 25' } });
    // Its figures begin anew in February 2024, where the source does: the years differ by less than what matters.
    expect(total?.against.chip).toBe('no-change');
    expect(total?.areas).toMatch(/^Westminster \d+ per 1,000 above$/);
  });

  it('says what fell and what rose, and what it cannot tell', () => {
    const chips = new Map(made.scorecard.map(({ against, indicator }) => [indicator, against.chip]));
    expect(chips.get('vehicle-offences')).toBe('better');
    expect(chips.get('violence-without-injury')).toBe('higher');
    expect(chips.get('burglary')).toBe('better');
    expect(chips.get('robbery')).toBe('cannot-tell');
  });
});
