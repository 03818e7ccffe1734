import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/assess/claims/check-claim.ts';
import { ofAll, ofKind } from '../../../src/assess/claims/claim-rules.ts';
import { claims } from '../../../src/schema/claim.ts';
import { offences } from '../../indicators.ts';
import { about, own, values } from './made.ts';

const data = own([offences, values('ash', '2018-04', about(100, 24, 5))]);
const check = (more: object) =>
  checkClaim({ id: 'one', claim: 'It is so.', area: 'ash', indicator: offences.id, ...more } as never, data);

describe('what a claim of a kind has', () => {
  it('is one thing for a file and for a call: the same fields, and the same needed', () => {
    const told = Object.fromEntries(
      Object.entries(ofKind).map(([kind, own]) => [
        kind,
        Object.entries({ ...ofAll, ...own })
          .map(([name, rule]) => `${name}${rule.required ? '' : '?'}`)
          .sort(),
      ]),
    );
    const inFiles = Object.fromEntries(
      claims.flatMap(({ shape }) =>
        [...shape.kind._zod.values].map((kind) => [
          kind,
          Object.entries(shape)
            .map(([name, { _zod }]) => `${name}${_zod.optin === 'optional' ? '?' : ''}`)
            .sort(),
        ]),
      ),
    );
    expect(told).toEqual(inFiles);
  });

  it('is told where a field is another, with the one that was probably meant', () => {
    expect(() => check({ kind: 'over', treshold: 90 })).toThrow(
      'checkClaim: claim.treshold is no part of a claim of the kind over (did you mean threshold?), got 90',
    );
    expect(() => check({ kind: 'stable', value: 3 })).toThrow(
      'claim.value is no part of a claim of the kind',
    );
    expect(() => check({ kind: 'stable', value: undefined })).not.toThrow();
  });

  it('is within what it can be', () => {
    const refused = [
      [{ kind: 'misapplied', value: 1e308 }, 'claim.value must be a number from 0 to 1, got 1e+308'],
      [{ kind: 'areas-over', value: -3 }, 'claim.value must be a whole number of at least 0, got -3'],
      [{ kind: 'outlier', side: 'up' }, 'claim.side must be one of higher, lower, got "up"'],
      [{ kind: 'rank' }, 'claim.value is required'],
      [
        { kind: 'stable', window: { rolling: 0 } },
        'claim.window.rolling must be a whole number of at least 1',
      ],
    ] as const;
    for (const [claim, message] of refused) expect(() => check(claim)).toThrow(message);
  });

  it('is asked of every claim of a list', () => {
    const claim = { id: 'one', kind: 'rank', claim: 'First.', area: 'ash', indicator: 'offences' };
    const meeting = { claims: [{ ...claim, value: 1 }, claim], actions: [] };
    expect(() => checkClaim({ ...claim, kind: 'stable' } as never, { ...data, meeting } as never)).toThrow(
      'data.meeting.claims[1].value is required',
    );
  });
});
