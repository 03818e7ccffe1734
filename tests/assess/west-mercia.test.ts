import { describe, expect, it } from 'vitest';
import { westMercia } from '../../src/assess/index.ts';
import { findingOf, shippedBriefing } from './shipped.ts';

const made = await shippedBriefing(westMercia);

describe('the West Mercia briefing', () => {
  it('places the force 31st of 35 on charge to NFA, 35th of 39 before the coverage check', () => {
    const { evidence, verdict } = findingOf(made, 'rank', 'charge-to-nfa-unable:west-mercia');
    const own = evidence.rows.find(({ area }) => area === 'west-mercia');
    expect(own).toMatchObject({ numerator: 3260, denominator: 16240, place: 31, placeBefore: 35 });
    expect(own?.value).toBeCloseTo(0.2007, 4);
    expect(evidence.after).toMatchObject({ place: 31, of: 35 });
    expect(evidence.before).toMatchObject({ place: 35, of: 39 });
    expect(evidence.before?.setByChance).toMatchObject({ best: 32, worst: 35 });
    expect(evidence.before?.set).toMatchObject({ best: 29, worst: 37 });
    expect(verdict).toBe('below-top-quartile');
  });

  it('lists every force that the coverage check left out, with the reason', () => {
    const left = made.exclusions.filter(
      ({ indicator, code }) => indicator.includes('unable to prosecute') && code !== 'no-data',
    );
    expect(left.map(({ area }) => area).sort()).toEqual([
      'avon-and-somerset',
      'gwent',
      'lancashire',
      'northumbria',
    ]);
    for (const { reason } of left) expect(reason).toMatch(/% of outcomes are unknown \(limit 30%\)/);
  });

  it('names the forces that publish no outcomes at all', () => {
    const absent = made.exclusions.filter(
      ({ indicator, code }) => indicator.includes('unable to prosecute') && code === 'no-data',
    );
    expect(absent.map(({ areaName }) => areaName).sort()).toEqual([
      'Greater Manchester',
      'Metropolitan Police',
      'West Midlands',
      'West Yorkshire',
    ]);
  });

  it('gives the Home Office places beside it', () => {
    const { evidence } = findingOf(made, 'rank', 'charge-to-nfa-assigned-closed:west-mercia');
    expect(evidence.rows.find(({ area }) => area === 'west-mercia')).toMatchObject({
      numerator: 8574,
      denominator: 87471,
    });
    expect(evidence.before).toMatchObject({ place: 22, of: 43 });
    expect(evidence.after).toMatchObject({ place: 21, of: 42 });
    const { rows } = findingOf(made, 'definitions', 'charge-to-nfa-unable:west-mercia').evidence;
    const recorded = rows.find(({ line }) => line.id === 'charge-to-nfa-assigned-recorded');
    expect(recorded?.before).toMatchObject({ place: 21, of: 43 });
  });

  it('says that the definition moves the place further than chance, and never that the published place is supported', () => {
    const { evidence, verdict } = findingOf(made, 'definitions', 'charge-to-nfa-unable:west-mercia');
    expect(verdict).toBe('definition-decides');
    expect(evidence.rows.length).toBeGreaterThanOrEqual(7);
    const question = made.questions.find(({ id }) => id === 14);
    expect(question?.verdict).toContain('not-testable');
    expect(JSON.stringify(made)).not.toMatch(
      /reproduces the published|supports the published|published place is (?:reproduced|supported)/,
    );
  });

  it('finds the force second highest of 39 on the share unable to prosecute', () => {
    const { evidence, sentence, tier } = findingOf(made, 'rank', 'unable-to-prosecute:west-mercia');
    expect(evidence.before).toMatchObject({ place: 2, of: 39 });
    expect(sentence).toContain('2nd highest');
    expect(tier).toBe(1);
  });

  it('marks everything that is made from illustrative figures', () => {
    for (const finding of made.findings) {
      const invented = finding.sources.some(({ id }) => id.startsWith('illustrative-'));
      expect([finding.id, finding.basis]).toEqual([finding.id, invented ? 'illustrative' : 'published']);
    }
    expect(made.counts.published + made.counts.illustrative).toBe(made.findings.length);
    for (const line of made.summary.filter((each) => each.startsWith('Illustrative'))) {
      expect(line).toMatch(/^Illustrative, not real: /);
    }
  });

  it('shows no plateau in any one area, and says how many months that would need', () => {
    const levels = made.findings.filter(
      ({ kind, subject }) => kind === 'plateau' && subject.area !== 'west-mercia',
    );
    expect(levels).toHaveLength(5);
    expect(levels.map(({ verdict }) => verdict)).not.toContain('plateau');
    const { notes } = made.sections.find(({ id }) => id === 'satisfaction') ?? { notes: [] };
    expect(notes.join(' ')).toMatch(/needs \d+ to \d+ months at one level .* there are 25 months/);
  });

  it('answers the questions it can, each from its findings', () => {
    expect(made.questions.map(({ id }) => id)).toEqual([5, 6, 7, 8, 11, 14]);
    const ids = new Set(made.findings.map(({ id }) => id));
    for (const { answer, findings } of made.questions) {
      expect(answer.length).toBeGreaterThan(40);
      expect(findings.length).toBeGreaterThan(0);
      for (const id of findings) expect(ids).toContain(id);
    }
  });

  it('sets the growth of domestic abuse offences beside that of the nation', () => {
    const { evidence, sentence } = findingOf(made, 'growth', 'domestic-abuse-offences:west-mercia');
    expect(evidence.comparator?.growth.value).toBe(24.5);
    expect(sentence).toContain('24.5%');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    expect(structuredClone(made)).toEqual(made);
  });

  it('is the same however often it is made', async () => {
    expect(await shippedBriefing(westMercia)).toEqual(made);
  });

  it('uses no figure from after the day it is for', async () => {
    const earlier = await shippedBriefing(westMercia, '2018-12-31');
    const last = earlier.findings.map(({ subject }) => subject.to).sort();
    expect(last.every((to) => !to.startsWith('2019'))).toBe(true);
    expect(earlier.findings.length).toBeGreaterThan(10);
  });
});
