import { describe, expect, it } from 'vitest';
import { paper } from '../../src/paper/make.ts';
import { shippedPaper } from './shipped-paper.ts';

describe('figures that came out after the meeting', async () => {
  const { data, profile } = await shippedPaper('west-mercia-2019');
  const told = paper(data, profile);
  const { publishedLater, ...strict } = profile;
  const kept = paper(data, strict);
  const indicators = (made: typeof told) => new Set(made.scorecard.map(({ indicator }) => indicator));

  it('are used where the profile says so, and marked wherever they stand', () => {
    expect(publishedLater).toBe(true);
    const marked = told.headlines.filter(({ lead }) => lead.includes('published later'));
    // Published tables of 2018/19 came out after 28 May 2019; the illustrative ones are of April 2019 at the latest.
    expect(marked.length).toBeGreaterThan(0);
    for (const { basis, lead } of told.headlines)
      expect(lead.includes('published later'), lead).toBe(basis === 'published');
    for (const { basis, latest, name } of told.scorecard)
      expect(latest.small.endsWith(', later'), name).toBe(basis === 'published');
    expect(told.restsOn.join(' ')).toMatch(/\d tables came out after the meeting \(days assumed\)/);
    // Each with its day, and why it is taken to be that.
    const later =
      told.appendix.text.find(({ title }) => title === 'Published after the meeting')?.lines ?? [];
    expect(later).toContain(
      'Crime outcomes by police force, 2016/17 to 2019/20, closed and recorded basis: not before 2026-03-31 (assumed: the end of the month as of which the figures stand, the earliest that it can have been).',
    );
  });

  it('are left out where it does not, and the appendix says which', () => {
    expect(kept.headlines.filter(({ basis }) => basis === 'published')).toEqual([]);
    expect(indicators(told)).toContain('recorded-crime-by-year');
    expect(indicators(kept)).not.toContain('recorded-crime-by-year');
    expect(indicators(kept)).toContain('victim-satisfaction');
    const left = kept.appendix.text.find(({ title }) => title.startsWith('Left out'))?.lines ?? [];
    expect(left.filter((each) => each.includes('came out after the meeting')).length).toBeGreaterThan(2);
    // A day that the publisher states is said with where it stands.
    expect(left.find((each) => each.includes('omestic abuse') && each.includes('on 2020-11-25'))).toMatch(
      /Office for National Statistics/,
    );
  });

  it('are no concern of a paper without a meeting', () => {
    const { meeting, ...undated } = strict;
    expect(meeting).toBe('2019-05-28');
    const made = paper(data, { ...undated, asOf: '2019-05-28' });
    expect(indicators(made)).toContain('recorded-crime-by-year');
    expect(JSON.stringify(made.scorecard)).not.toContain(', later');
  });
});
