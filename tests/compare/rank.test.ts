import { describe, expect, it } from 'vitest';
import { rank } from '../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../src/compare/rank-across-definitions.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { confidencePublished } from '../indicators.ts';
import { homeOfficePanel, panelFrom, policeUkPanel, policeUkShare } from './panels.ts';
import { defined } from './ranked-panels.ts';

const period = '2018-10/2019-02';

describe('rank of charged or in court to unable to prosecute, data.police.uk', () => {
  const found = rank(policeUkPanel, 'west-mercia', { period });
  const { after, before, excluded, rows } = found.evidence;

  it('puts West Mercia, at 3,260 to 16,240, 35th of 39 before the coverage check', () => {
    const own = rows.find(({ area }) => area === 'west-mercia');
    expect([own?.numerator, own?.denominator]).toEqual([3260, 16240]);
    expect(own?.value).toBeCloseTo(0.2007, 4);
    expect(before).toMatchObject({ place: 35, of: 39 });
  });
  it('gives the place after the check as the headline: 31st of 35', () => {
    expect(after).toMatchObject({ place: 31, of: 35 });
    expect(found.estimate.value).toBe(31);
  });
  it('names every area left out, each with its reason', () => {
    expect(excluded.map(({ area }) => area).sort()).toEqual([
      'avon-and-somerset',
      'gwent',
      'lancashire',
      'northumbria',
    ]);
    for (const { reason } of excluded) expect(reason).not.toBe('');
  });
  it('is 34th of 38 without Northumbria alone', () => {
    const without = {
      ...policeUkPanel,
      series: policeUkPanel.series.filter(({ area }) => area !== 'northumbria'),
    };
    expect(rank(without, 'west-mercia', { period, coverage: false }).evidence.after).toMatchObject({
      place: 34,
      of: 38,
    });
  });
  it('may truly be 33rd to 35th of all, and 29th to 31st after the check', () => {
    expect(before?.set).toEqual({ best: 33, worst: 35 });
    expect(after?.set).toEqual({ best: 29, worst: 31 });
    expect(found.estimate).toMatchObject({ value: 31, lower: 29, upper: 31, level: 0.98, unit: 'rank' });
  });
  it('lies in the bottom quartile with a chance of over 95%', () => {
    expect(found.evidence.quartile).toEqual({ topTo: 9, bottomFrom: 27 });
    expect(found.evidence.topQuartileChance).toBeLessThan(1e-9);
    expect(found.evidence.bottomQuartileChance).toBeGreaterThan(0.999);
    expect(found.verdict).toBe('bottom-quartile');
  });
  it('gives the same answer each time, and chances that never fall', () => {
    const again = { ...policeUkPanel, series: [...policeUkPanel.series] };
    expect(rank(again, 'west-mercia', { period })).toEqual(found);
    const { atOrBetter } = found.evidence;
    for (let at = 1; at < atOrBetter.length; at += 1)
      expect(atOrBetter[at]).toBeGreaterThanOrEqual(atOrBetter[at - 1] ?? 0);
    expect(atOrBetter[34]).toBe(1);
  });
  it('prints its definition', () => {
    expect(found.evidence.definition.denominator).toEqual(['Unable to prosecute suspect']);
  });
});

describe('rank under other definitions', () => {
  it('puts West Mercia second highest of 39 on the share unable to prosecute', () => {
    const share = defined(policeUkShare('unable-of-all', 'denominator', 'total'), {
      polarity: 'lower-is-better',
    });
    const found = rank(share, 'west-mercia', { period, coverage: false, first: 'highest' });
    const { after, rows } = found.evidence;
    expect(after).toMatchObject({ place: 2, of: 39, set: { best: 1, worst: 4 } });
    // A high share that is bad is no top.
    expect(found.verdict).toBe('highest-quarter');
    expect(rows[1]?.value).toBeCloseTo(0.459, 3);
  });
  it('is 22nd of 43 on charged of all assigned outcomes closed in 2018/19, 21st of 42 without North Yorkshire', () => {
    const options = { period: '2018/19', coverage: false };
    const closed = rank(homeOfficePanel('closed'), 'West Mercia', options);
    const own = closed.evidence.rows.find(({ area }) => area === 'West Mercia');
    expect([own?.numerator, own?.denominator]).toEqual([8574, 87471]);
    expect(closed.evidence.after).toMatchObject({ place: 22, of: 43 });
    const fewer = rank(homeOfficePanel('closed', ['North Yorkshire']), 'West Mercia', options);
    expect(fewer.evidence.after).toMatchObject({ place: 21, of: 42 });
    const recorded = rank(homeOfficePanel('recorded'), 'West Mercia', options);
    expect(recorded.evidence.after).toMatchObject({ place: 21, of: 43 });
  });
  it('says that one year cannot show how figures move by themselves', () => {
    const found = rank(homeOfficePanel('closed'), 'West Mercia', { period: '2018/19' });
    expect(found.caveats.map(({ code }) => code)).toContain('noise-unknown');
  });
  it('finds that the definition moves the place more than chance does', () => {
    const found = rankAcrossDefinitions(
      [
        { definition: 'to unable to prosecute', panel: policeUkPanel },
        { definition: 'of all crimes', panel: policeUkShare('of-all', 'numerator', 'total') },
      ],
      'west-mercia',
      { period, coverage: false },
    );
    expect(found.verdict).toBe('definition-decides');
    expect(found.evidence.rows.map(({ after }) => [after?.place, after?.of])).toEqual([
      [35, 39],
      [20, 39],
    ]);
    expect(found.evidence.best).toMatchObject({ place: 20, definition: 'of all crimes' });
    expect(found.evidence.placesByDefinition).toBe(16);
    expect(found.caveats.map(({ code }) => code)).toContain('definitions-tried');
  });
  it('says within chance when the definitions are the same, and cannot tell with one', () => {
    const same = { definition: 'one', panel: policeUkPanel };
    const options = { period };
    const twice = rankAcrossDefinitions([same, { ...same, definition: 'two' }], 'west-mercia', options);
    expect(twice.verdict).toBe('within-chance');
    expect(rankAcrossDefinitions([same], 'west-mercia', options).verdict).toBe('cannot-tell');
    expect(rankAcrossDefinitions([], 'west-mercia', options).verdict).toBe('cannot-tell');
  });
});

describe('rank where data are awkward', () => {
  it('does not rank an area that the coverage check left out', () => {
    const found = rank(policeUkPanel, 'northumbria', { period });
    expect(found.verdict).toBe('not-ranked');
    expect(found.estimate.value).toBeNull();
    expect(found.evidence.before).toMatchObject({ place: 1, of: 39 });
  });
  it('cannot tell without samples, and says why', () => {
    const published = panelFrom(
      confidencePublished,
      '2019-Q1',
      [0.7, 0.72, 0.8, 0.75, 0.71].map((value, at) => ({ area: `a${at}`, numerator: [value] })),
    );
    const found = rank(published, 'a2', { period: '2019-Q1' });
    expect(found).toMatchObject({ verdict: 'cannot-tell', estimate: { value: 1, lower: null, upper: null } });
    expect(found.caveats.map(({ code }) => code)).toEqual(['sample-unknown']);
  });
  it('ranks one area first of one without a verdict on quartiles', () => {
    const one = panelFrom(policeUkPanel.indicator, '2019-01', [
      { area: 'a', numerator: [3], denominator: [4] },
    ]);
    const found = rank(one, 'a', { period: '2019-01', coverage: false });
    expect(found.evidence.after).toMatchObject({ place: 1, of: 1, set: { best: 1, worst: 1 } });
    expect(found.verdict).toBe('cannot-tell');
    expect(sentence(found)).toMatch(/ alone has a figure on .*, so it has no place among others\.$/);
  });
  it('refuses a call without a period, or for an area it does not have', () => {
    const calls = [
      () => rank(policeUkPanel, 'west-mercia', {} as { period: string }),
      () => rank(policeUkPanel, 'wessex', { period }),
    ];
    const codes = calls.map((call) => {
      try {
        call();
        return null;
      } catch (error) {
        return isIndicatorError(error) ? error.code : error;
      }
    });
    expect(codes).toEqual(['invalid-option', 'unknown-area']);
  });
});
