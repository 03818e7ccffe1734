import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/assess/claims/check-claim.ts';
import type { Indicator } from '../../../src/indicator/indicator.ts';
import { offences, satisfaction } from '../../indicators.ts';
import { own } from './made.ts';

const month = (at: number) => `${2016 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
const around = (at: number) => [3, -2, 4, -5, 1, 0, -3, 2][at % 8] ?? 0;

/** Shares of 400 in ash, by month from January 2016. */
const shares = (many: number, of: (at: number) => number) =>
  own([
    satisfaction,
    Array.from({ length: many }, (_, at) => ({
      area: 'ash',
      period: month(at),
      numerator: of(at) + around(at),
      denominator: 400,
    })),
  ]);
const counted = (indicator: Indicator, counts: readonly number[]) =>
  own([indicator, counts.map((count, at) => ({ area: 'ash', period: month(at), count }))]);
const claim = { id: 'one', claim: 'It is so.', area: 'ash', indicator: 'satisfaction' } as const;

describe('the sentence of a claim', () => {
  it('names what it is of', () => {
    const { sentence } = checkClaim(
      { ...claim, kind: 'increase' },
      shares(36, () => 330),
    );
    expect(sentence).toMatch(
      /^Not distinguishable from chance: Victim satisfaction in ash is no different from the year to December 2016: 0\.1 points lower \(\d\.\d lower to \d\.\d higher\)\.$/,
    );
  });

  it('says of a level that was left and came back that it was, and not that it is level', () => {
    const dipped = shares(36, (at) => (at >= 20 && at < 24 ? 280 : 330));
    const found = checkClaim({ ...claim, kind: 'stable' }, dipped);
    expect(found.verdict).toBe('contradicted');
    expect(found.sentence).toMatch(
      /^Contradicted: Victim satisfaction in ash has not kept steady at 82\.\d%: it came back after September to December 2017\.$/,
    );
    const one = checkClaim(
      { ...claim, kind: 'stable' },
      shares(36, (at) => (at === 20 ? 270 : 330)),
    );
    expect(one.sentence).toMatch(/has not kept steady at 82\.\d%: September 2017 stood apart\.$/);
    const last = checkClaim(
      { ...claim, kind: 'stable' },
      shares(36, (at) => (at === 35 ? 270 : 330)),
    );
    expect(last.sentence).toMatch(/has not kept steady at 82\.\d%: December 2018 stands apart\.$/);
  });

  it('of no change calls it no rise', () => {
    const none = { ...claim, kind: 'change', value: 0, unit: 'points' } as const;
    expect(
      checkClaim(
        none,
        shares(36, () => 330),
      ).sentence,
    ).toMatch(/; the claim is no change\.$/);
  });
});

describe('a claim about figures that have no reading', () => {
  const few = counted(
    offences,
    Array.from({ length: 24 }, (_, at) => (at % 8 === 3 ? 1 : 0)),
  );
  const one = counted(offences, [40]);

  it.each(['stable', 'plateau'] as const)('%s: asks for what they lack', (kind) => {
    const sparse = checkClaim({ ...claim, indicator: 'offences', kind }, few);
    expect(sparse).toMatchObject({
      verdict: 'not-testable',
      missing: ['more events: figures of a wider area'],
      settle: { text: 'A wider area: even years hold too few events to read.' },
    });
    expect(checkClaim({ ...claim, indicator: 'offences', kind }, one)).toMatchObject({
      verdict: 'not-testable',
      missing: ['a second figure'],
    });
  });
});
