import { describe, expect, it } from 'vitest';
import { londonBoroughs } from '../../src/assess/london/london-boroughs.ts';
import { findingOf, shippedBriefing } from './shipped.ts';

const made = await shippedBriefing(londonBoroughs);

describe('the London briefing', () => {
  it('finds the pandemic in total recorded crime without being told', () => {
    const { evidence, caveats } = findingOf(made, 'change-points', 'total-recorded-crime:london');
    expect(evidence.changes.length).toBeLessThanOrEqual(8);
    const found = evidence.changes.filter(
      ({ interval }) => interval.from >= '2020-02' && interval.to <= '2020-06',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.label).toBeNull();
    expect(caveats.map(({ code }) => code)).not.toContain('declared-break');
  });

  it('reads the four series to February 2020 as the method does', () => {
    const before = made.findings.filter(
      (finding) => finding.kind === 'plateau' && finding.subject.to === '2020-02',
    );
    const verdicts = Object.fromEntries(before.map(({ subject, verdict }) => [subject.indicator, verdict]));
    expect(verdicts).toEqual({
      'violence-with-injury': 'level',
      'domestic-burglary': 'level',
      'personal-robbery': 'cannot-tell',
      'blade-possession': 'cannot-tell',
    });
    const burglary = before.find(({ subject }) => subject.indicator === 'domestic-burglary');
    expect(burglary?.sentence).toMatch(/has been level since .* 2017 .* higher than in/);
  });

  it('counts the verdicts of more than a hundred series', () => {
    const { evidence, looks } = findingOf(made, 'scan', 'total-recorded-crime:all');
    const counted = Object.values(evidence.counts).reduce((sum, count) => sum + count, 0);
    expect(looks).toBeGreaterThanOrEqual(100);
    expect(counted).toBe(looks);
    expect(evidence.rows).toHaveLength(looks);
  });

  it('says which categories and which boroughs made up the last year’s change', () => {
    const parts = made.findings.filter((finding) => finding.kind === 'contribution');
    expect(parts).toHaveLength(2);
    for (const { evidence } of parts) {
      const added = evidence.contributions.reduce((sum, { change }) => sum + change, 0);
      expect(added).toBeCloseTo((evidence.after ?? 0) - (evidence.before ?? 0), 6);
    }
  });

  it('rests on published figures alone', () => {
    expect(made.counts).toEqual({ published: made.findings.length, illustrative: 0, own: 0 });
    for (const { attribution } of made.sources) expect(attribution).toContain('Open Government Licence v3.0');
  });

  it('reads the series before the pandemic in a briefing of that time', async () => {
    const then = await shippedBriefing(londonBoroughs, '2020-03-01');
    const plateaus = then.findings.filter(({ kind }) => kind === 'plateau');
    expect(plateaus.every(({ subject }) => subject.to <= '2020-02')).toBe(true);
  });
});
