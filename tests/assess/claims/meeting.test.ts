import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/assess/briefing/context.ts';
import { checkedClaims } from '../../../src/assess/claims/check-claim.ts';
import { countClaims } from '../../../src/assess/claims/count-claims.ts';
import { claimSchema } from '../../../src/schema/claim.ts';
import { meeting } from '../../../src/tables/meeting-2019-05.ts';
import { shippedData } from './shipped-data.ts';

const data = await shippedData();
const checked = checkedClaims(contextOf(data, meeting.meeting.date), meeting.claims);
const of = (id: string) => {
  const found = checked.find((claim) => claim.id === id);
  if (found === undefined) throw new Error(`no claim ${id}`);
  return found;
};

const S = 'supported';
const C = 'contradicted';
const N = 'not-distinguishable-from-chance';
const W = 'within-ordinary-variation';
const T = 'not-testable';

/** Verdict, and the figures that it rests on. */
const golden = [
  ['999-consistent', S, 'illustrative'],
  ['999-peak', N, 'illustrative'],
  ['file-quality-improved', S, 'illustrative'],
  ['north-worcestershire-visibility', S, 'illustrative'],
  ['north-worcestershire-communications', S, 'illustrative'],
  ['confidence-in-12-months', T, 'illustrative'],
  ['satisfaction-plateaued', N, 'illustrative'],
  ['satisfaction-up-two-points', N, 'illustrative'],
  ['three-lpas-over-80', N, 'illustrative'],
  ['shropshire-outlier', N, 'illustrative'],
  ['shropshire-decrease', S, 'illustrative'],
  ['four-lpas-next-month', N, 'illustrative'],
  ['follow-up-turned', N, 'illustrative'],
  ['hate-crime-satisfaction-fallen', S, 'illustrative'],
  ['telford-hate-crime-satisfaction-fallen', N, 'illustrative'],
  ['low-harm-volume-increase', T, null],
  ['contains-malicious-communications', T, null],
  ['growth-is-recording', T, 'published'],
  ['robbery-up', N, 'published'],
  ['knife-crime-up', T, null],
  ['weapon-possession-up', N, 'published'],
  ['proactive-or-offending', N, 'illustrative'],
  ['charge-to-nfa-35th', T, 'published'],
  ['charge-to-nfa-top-quartile', C, 'published'],
  ['outcome-16-outlier', W, 'illustrative'],
  ['outcome-16-misapplied', T, null],
  ['domestic-abuse-up-19', S, 'illustrative'],
  ['repeat-victims', T, 'illustrative'],
  ['delay-changes-minds', N, 'illustrative'],
  ['soc-timely', T, 'illustrative'],
] as const;

describe('the claims of the meeting', () => {
  it('are all checked, each with the verdict that its figures bear', () => {
    expect(checked.map(({ id, verdict, basis }) => [id, verdict, basis])).toEqual(golden);
  });

  it('are typed data that the schema takes as they are', () => {
    for (const claim of meeting.claims) expect(claimSchema.parse(claim)).toEqual(claim);
  });

  it('have no support, since no published figure shows what was claimed and illustrative ones support nothing', () => {
    expect(checked.filter(({ supports }) => supports)).toEqual([]);
  });

  it('are counted apart on published and on illustrative figures', () => {
    const counts = countClaims(checked);
    expect(counts.published).toEqual({ supported: 0, contradicted: 1, [N]: 2, [W]: 0, [T]: 2 });
    expect(counts.illustrative).toEqual({ supported: 7, contradicted: 0, [N]: 10, [W]: 1, [T]: 3 });
    expect(counts.none).toEqual({ supported: 0, contradicted: 0, [N]: 0, [W]: 0, [T]: 4 });
    const all = Object.values(counts).flatMap((each) => Object.values(each));
    expect(all.reduce((sum, each) => sum + each, 0)).toBe(30);
  });

  it('are not testable only where there is no series, or where the claim leaves its own terms open', () => {
    for (const { id, missing, verdict } of checked)
      if (verdict === T) expect(missing.length, id).toBeGreaterThan(0);
      else expect(missing, id).toEqual([]);
  });

  it('each have a sentence of at most 35 words, which says what is invented', () => {
    for (const { basis, id, sentence, verdict } of checked) {
      expect(sentence.split(/\s+/).length, id).toBeLessThanOrEqual(35);
      if (basis === 'illustrative' && verdict !== T) expect(sentence).toMatch(/^Illustrative, /);
      else expect(sentence).not.toContain('Illustrative');
    }
  });

  it('take “three LPAs over 80%” as true of the figures and not distinguishable for the levels', () => {
    expect(of('three-lpas-over-80').readings).toEqual([
      { about: 'underlying', verdict: N },
      { about: 'observed', verdict: S },
    ]);
  });

  it('take “up 2 points” about the figure alone as true of it', () => {
    const claim = meeting.claims.find(({ id }) => id === 'satisfaction-up-two-points');
    const observed = claim === undefined ? [] : [{ ...claim, about: 'observed' as const }];
    const [found] = checkedClaims(contextOf(data, '2019-05-28'), observed);
    expect(found).toMatchObject({ verdict: S, about: 'observed', readings: [{ about: 'observed' }] });
  });

  it('name the closest definition of the 35th place as chosen because it is close, and leave it untestable', () => {
    const { assumed, findings, sentence, supports } = of('charge-to-nfa-35th');
    expect(sentence).toContain('chosen because it is close to 35th of 41, gives 35th of 39');
    expect(assumed[0]).toContain('It does not show which definition was used.');
    expect(findings.map(({ kind }) => kind)).toEqual(['definitions']);
    expect(supports).toBe(false);
  });

  it('set the 19% beside the 24.5% of England and Wales', () => {
    const { beside, claimed, sentence } = of('domestic-abuse-up-19');
    expect(beside).toMatchObject({ percent: 24.5, verdict: 'cannot-tell' });
    expect(beside?.source).toContain('Office for National Statistics');
    expect(claimed).toEqual({ value: 19, lower: 18.5, upper: 19.5 });
    expect(sentence).toContain('24.5% of England and Wales');
  });

  it('are checked on no figures later than the day', () => {
    const [early] = checkedClaims(
      contextOf(data, '2018-06-15'),
      meeting.claims.filter(({ id }) => id === 'three-lpas-over-80'),
    );
    expect(early?.period).toBe('2018-05');
  });
});
