import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { rank } from '../../src/compare/rank.ts';
import { areasChart } from '../../src/findings/areas/picture.ts';
import { funnelChart } from '../../src/findings/funnel/picture.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { panelFrom } from '../compare/panels.ts';
import { satisfaction } from '../indicators.ts';

const tops = [240, 262, 238, 241, 239, 210, 205, 215];
const panel = panelFrom(
  satisfaction,
  '2019-03',
  tops.map((top, at) => ({ area: `a${at}`, numerator: [top], denominator: [300] })),
);
const peers = { name: 'similar forces', areas: ['a5', 'a6', 'a7', 'nowhere'] };

describe('areas that are like one another', () => {
  it('have their mean and spread beside all', () => {
    const [found] = areas(panel, { peers }).evidence.peers;
    expect(found).toMatchObject({ name: 'similar forces', areas: ['a5', 'a6', 'a7'], missing: ['nowhere'] });
    // 630 of 900, drawn a little towards the others.
    expect(found?.mean.value).toBeGreaterThan(0.7);
    expect(found?.mean.value).toBeLessThan(0.74);
    expect(found?.mean.lower).toBeLessThan(found?.mean.value ?? 0);
    expect(found?.spread.value).toBeLessThan(4);
    expect(areas(panel).evidence.peers).toEqual([]);
  });

  it('change nothing of the verdicts', () => {
    const without = areas(panel).evidence;
    expect({ ...areas(panel, { peers }).evidence, peers: [] }).toEqual(without);
  });

  it('are in the sentence and the picture', () => {
    const found = areas(panel, { peers });
    expect(sentence(found)).toContain('; similar forces average 7');
    const alike = panelFrom(
      satisfaction,
      '2019-03',
      tops.map((_, at) => ({ area: `a${at}`, numerator: [240 + at], denominator: [300] })),
    );
    expect(sentence(areas(alike, { peers }))).toMatch(
      /; similar forces average 8\d\.\d%, typically \d+\.\d points? from it\.$/,
    );
    const text = JSON.stringify(areasChart(found));
    expect(text).toContain('similar forces 7');
    expect(text).toMatch(/similar forces, 3 areas: mean 7\d(?:\.\d)?%, typically \d+\.\d points? from it\./);
  });

  it('stand in the funnel too, whose limits are by all areas', () => {
    const found = funnel(panel, { peers });
    expect(found.evidence.peers).toEqual(areas(panel, { peers }).evidence.peers);
    expect({ ...found.evidence, peers: [] }).toEqual(funnel(panel).evidence);
    expect(found.method.options['peers']).toBe('similar forces');
    expect(sentence(found)).toContain('; similar forces average 7');
    expect(JSON.stringify(funnelChart(found))).toMatch(/similar forces, 3 areas: mean 7/);
    expect(() => funnel(panel, { peers: { name: '', areas: [] } })).toThrow('funnel: peers must be');
  });

  it('give an area a place among them', () => {
    const found = rank(panel, 'a1', { period: '2019-03', peers });
    expect(found.evidence.peers).toMatchObject({ place: 1, of: 4 });
    expect(rank(panel, 'a6', { period: '2019-03', peers }).evidence.peers).toMatchObject({ place: 3, of: 3 });
    expect(sentence(found)).toMatch(/1st of 4 with its peers \(similar forces, which average 7\d\.\d%\)/);
    expect(rank(panel, 'a1', { period: '2019-03' }).evidence.peers).toBeNull();
  });

  it('may be none of those compared, and must be named', () => {
    const [found] = areas(panel, { peers: { name: 'elsewhere', areas: ['x'] } }).evidence.peers;
    expect(found).toMatchObject({ areas: [], missing: ['x'], mean: { value: null, lower: null } });
    expect(() => areas(panel, { peers: { name: '', areas: [] } })).toThrow('must be a name and the keys');
  });
});
