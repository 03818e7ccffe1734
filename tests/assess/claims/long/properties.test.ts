import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContextData } from '../../../../src/assess/briefing/context.ts';
import { checkClaim } from '../../../../src/assess/claims/check-claim.ts';
import type { Claim } from '../../../../src/assess/claims/claim.ts';
import type { Indicator } from '../../../../src/indicator/indicator.ts';
import { claimSchema } from '../../../../src/schema/claim.ts';
import { tableOf } from '../../../../src/series/table.ts';
import { offences, satisfaction } from '../../../indicators.ts';
import { hostile } from '../../../report/hostile-names.ts';
import { allCases } from '../cases.ts';
import { counts, type MadeRow, own } from '../made.ts';

const runs = { numRuns: 40 };
const base = { id: 'made', claim: 'It is so.', indicator: 'satisfaction', area: 'ash' } as const;

/** Two years of months: how many were satisfied, of how many. */
const months = fc.array(
  fc.integer({ min: 10, max: 200 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
  { minLength: 24, maxLength: 24 },
);

const rowsOf = (area: string, figures: readonly (readonly [number, number])[], times = 1): MadeRow[] =>
  figures.map(([met, n], at) => ({
    area,
    period: `${2017 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
    numerator: met * times,
    denominator: n * times,
  }));

const claims: readonly Claim[] = [
  { ...base, kind: 'increase' },
  { ...base, kind: 'decrease' },
  { ...base, kind: 'increase', from: '2018-10' },
  { ...base, kind: 'no-change', margin: { points: 5 } },
  { ...base, kind: 'change', value: 3, unit: 'points', from: '2018-10' },
  { ...base, kind: 'over', threshold: 0.5 },
  { ...base, kind: 'over', threshold: 0.8, window: 'year-to-date' },
];

describe('a checked claim', () => {
  it('is the same whatever the order of the rows', () => {
    const own = allCases.filter(
      ({ made: [, data], verdict }) =>
        verdict === 'supported' && data.own.some(({ rows }) => rows.length > 0),
    );
    for (const { kind, made } of own) {
      const [claim, data, options] = made;
      expect(checkClaim(claim, turned(data), options), kind).toEqual(checkClaim(claim, data, options));
    }
  });

  it('never becomes definite when every denominator is halved', () => {
    fc.assert(
      fc.property(months, fc.constantFrom(...claims), (figures, claim) => {
        const more = checkClaim(claim, own([satisfaction, rowsOf('ash', figures, 2)]));
        const fewer = checkClaim(claim, own([satisfaction, rowsOf('ash', figures)]));
        if (more.verdict === 'not-distinguishable-from-chance')
          expect(fewer.verdict).toBe('not-distinguishable-from-chance');
      }),
      runs,
    );
  });

  it('that states the estimate itself is never contradicted, and holds of the figures', () => {
    fc.assert(
      fc.property(months, (figures) => {
        const data = own([satisfaction, rowsOf('ash', figures)]);
        const claim = { ...base, kind: 'change', value: 0, unit: 'points', from: '2018-10' } as const;
        const { estimate } = checkClaim(claim, data);
        const found = checkClaim({ ...claim, value: estimate?.value ?? 0 }, data);
        expect(found.verdict).not.toBe('contradicted');
        expect(found.readings.find(({ about }) => about === 'observed')?.verdict).toBe('supported');
      }),
      runs,
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 900 }), { minLength: 24, maxLength: 24 }), (events) => {
        const data = own([offences, counts('ash', '2017-04', events)]);
        const claim = { ...base, indicator: 'offences', kind: 'growth', value: 10 } as const;
        const { estimate } = checkClaim(claim, data);
        const found = checkClaim({ ...claim, value: estimate?.value ?? 0 }, data);
        expect(found.verdict).not.toBe('contradicted');
      }),
      runs,
    );
  });

  it('and its opposite are never both supported', () => {
    fc.assert(
      fc.property(months, (figures) => {
        const data = own([satisfaction, rowsOf('ash', figures)]);
        const [up, down] = (['increase', 'decrease'] as const).map(
          (kind) => checkClaim({ ...base, kind }, data).verdict,
        );
        expect(up === 'supported').toBe(down === 'contradicted');
        expect(up === 'contradicted').toBe(down === 'supported');
      }),
      runs,
    );
  });

  it('on illustrative figures has no support, whatever its verdict', () => {
    for (const { made } of allCases.filter(({ verdict }) => verdict === 'supported')) {
      const [claim, data, options] = made;
      const invented = checkClaim(claim, illustrated(data), options);
      const real = checkClaim(claim, data, options);
      expect(invented.verdict).toBe(real.verdict);
      if (invented.basis === 'illustrative') expect(invented.supports).toBe(false);
      expect(real.supports).toBe(real.verdict === 'supported');
    }
  });

  it('takes every text as text: keys of prototypes, markup and formulas do no harm', () => {
    const names = [...hostile, '__proto__', 'constructor', 'toString', '=1+1', ''];
    names.forEach((name, turn) => {
      const named: Indicator = { ...satisfaction, id: name, name: name || 'x' };
      for (const { made } of allCases.filter((_, at) => at % names.length === turn)) {
        const [claim, data, options] = made;
        const renamed = { ...claim, id: name, claim: name, agenda: name, quote: name, where: {} };
        const found = checkClaim(renamed, data, options);
        expect(found.sentence.split(/\s+/).length).toBeLessThanOrEqual(35);
        expect(found.claim).toBe(name);
      }
      const elsewhere = { ...base, kind: 'increase', indicator: name, area: name } as const;
      expect(checkClaim(elsewhere, own([satisfaction, []])).verdict).toBe('not-testable');
      const rows = rowsOf(name || 'x', [
        [8, 10],
        [9, 10],
      ]);
      const found = checkClaim({ ...elsewhere, area: name || 'x', from: '2017-04' }, own([named, rows]));
      expect(found.sentence.split(/\s+/).length).toBeLessThanOrEqual(35);
    });
  });

  it('of no kind that is known is refused, as is one that the schema does not take', () => {
    const unknown = JSON.parse(
      '{"id":"x","kind":"__proto__","claim":"x","indicator":"satisfaction","area":"a"}',
    );
    expect(() => checkClaim(unknown, own())).toThrow(
      'checkClaim: kind must be a kind of claim that can be tested, got "__proto__"',
    );
    expect(claimSchema.safeParse(unknown).success).toBe(false);
    expect(claimSchema.safeParse({ ...base, kind: 'change', unit: 'points' }).success).toBe(false);
    expect(claimSchema.safeParse({ ...base, kind: 'misapplied', value: 15 }).success).toBe(false);
  });
});

function turned(data: ContextData): ContextData {
  return {
    ...data,
    own: data.own.map(({ indicator, rows }) => {
      const all = [...rows];
      const shuffled = all
        .map((row, at) => ({ row, at: (at * 7919) % (all.length + 1) }))
        .sort((a, b) => b.at - a.at);
      return {
        indicator,
        rows: tableOf(
          rows.about,
          shuffled.map(({ row }) => row),
        ),
      };
    }),
  };
}

function illustrated(data: ContextData): ContextData {
  return {
    ...data,
    own: data.own.map(({ indicator, rows }) => ({
      indicator,
      rows: tableOf({ ...rows.about, basis: 'illustrative' }, [...rows]),
    })),
  };
}
