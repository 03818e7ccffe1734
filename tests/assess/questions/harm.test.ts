import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskOptions, ask } from '../../../src/assess/questions/ask.ts';
import { totalRecordedCrime } from '../../../src/indicator/catalogue/recorded-crime.ts';
import { rows as severity } from '../../../src/tables/severity-weights.ts';
import { counts, own } from './figures.ts';

/** Two years of months: so many of each category in the first and in the second. */
function crimes(years: Readonly<Record<string, readonly [number, number]>>, seed = 1) {
  const rows = Object.entries(years).flatMap(([category, [before, after]], place) =>
    counts(['a'], 24, (_, at) => (at < 12 ? before : after), seed + place).map((row) => ({
      ...row,
      category,
    })),
  );
  return own(totalRecordedCrime, rows);
}

const added = crimes({ robbery: [20, 22], theft: [400, 480], homicide: [2, 2] });
const weights = { robbery: 800, theft: 37, homicide: 8000 };
const asked = (options: AskOptions, figures = added, tables = {}) =>
  ask(11, { own: [figures], tables }, options);

describe('question 11, by harm', () => {
  it('orders the categories by harm, and sets the growth of harm beside that of number', () => {
    const { answer, evidence, findings, restsOn } = asked({ weights });
    expect(evidence.harm?.categories.map(({ category }) => category)).toEqual([
      'homicide',
      'robbery',
      'theft',
    ]);
    for (const { change, from, harm, to, weight } of evidence.harm?.categories ?? []) {
      expect(change).toBe(to - from);
      expect(harm).toBe(change * weight);
    }
    const harm = findings.find(({ subject }) => subject.indicator === 'harm-weighted-crime');
    const volume = findings.find(
      ({ subject, kind }) => kind === 'growth' && subject.indicator === totalRecordedCrime.id,
    );
    expect(harm?.estimate.value).toBeLessThan(volume?.estimate.value ?? 0);
    expect(answer).toMatch(
      /an offence weighed [\d.]+ points of harm on average, against [\d.]+ a year earlier/,
    );
    expect(answer).toContain('of less than that average made up');
    expect(answer).not.toContain('A count is not harm');
    expect(restsOn.assumptions).toContain(
      'Weights of harm: as given. Another rule would give another figure.',
    );
  });

  it('takes the published weights where every category is an offence code, and only then', () => {
    const codes = crimes({ '34B': [60, 60], '49': [300, 360], '1': [1, 1] });
    const table = { 'severity-weights': severity };
    const { evidence, restsOn } = asked({}, codes, table);
    expect(evidence.harm?.categories.map(({ category, weight }) => [category, Math.round(weight)])).toEqual([
      ['1', 7973],
      ['34B', evidence.harm?.categories[1] && Math.round(evidence.harm.categories[1].weight)],
      ['49', 37],
    ]);
    expect(restsOn.assumptions.join(' ')).toContain(
      'Crime Severity Score weights by offence code, by offence code',
    );
    expect(asked({}, codes).evidence.harm).toBeNull();
    expect(asked({}, crimes({ '34B': [60, 60], unheard: [9, 9] }), table).evidence.harm).toBeNull();
    expect(asked({}, added, table).answer).toContain('A count is not harm');
  });

  it('refuses weights that leave out a category, or are below 0', () => {
    expect(() => asked({ weights: { robbery: 800, theft: 37 } })).toThrow(
      'weights.homicide must be a weight of 0 or more',
    );
    expect(() => asked({ weights: { ...weights, theft: -1 } })).toThrow(
      'weights.theft must be a weight of 0 or more',
    );
    expect(() => asked({ weights: JSON.parse('{"__proto__": 1}') })).toThrow('must be a weight of 0 or more');
  });

  it('says the growth of the number where every offence weighs the same, whatever it weighs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 999 }), (weight, seed) => {
        const figures = crimes({ robbery: [50, 55], theft: [200, 190] }, seed);
        const { evidence, findings } = asked({ weights: { robbery: weight, theft: weight } }, figures);
        const volume = findings.find(
          ({ subject, kind }) => kind === 'growth' && subject.indicator === totalRecordedCrime.id,
        );
        expect(evidence.harm?.finding.estimate.value).toBeCloseTo(volume?.estimate.value ?? 0, 9);
        expect(evidence.harm?.perOffence.to).toBeCloseTo(weight, 9);
      }),
      { numRuns: 15 },
    );
  });

  it('says nothing of harm where a month is missing', () => {
    const rows = counts(['a'], 24, () => 100).flatMap((row, at) =>
      ['theft', 'robbery'].flatMap((category) => (at === 5 ? [] : [{ ...row, category }])),
    );
    expect(
      asked({ weights: { theft: 1, robbery: 2 } }, own(totalRecordedCrime, rows)).evidence.harm,
    ).toBeNull();
  });
});
