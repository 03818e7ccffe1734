import { describe, expect, it } from 'vitest';
import { allCases, checked, tooFew } from './cases.ts';

describe('a claim about figures whose truth is known', () => {
  it.each(allCases)('of kind $kind is $verdict', ({ verdict, made }) => {
    expect(checked(made).verdict).toBe(verdict);
  });

  it.each(allCases)(
    'of kind $kind, $verdict, is plain JSON with a sentence that can be read aloud',
    ({ made }) => {
      const found = checked(made);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      expect(found.sentence.split(/\s+/).length).toBeLessThanOrEqual(35);
      expect(found.sentence).toMatch(/^[A-Z].*\.$/);
      expect(found.sentence).not.toMatch(/undefined|NaN|null|\bcaused?\b|\bbecause of\b/);
    },
  );

  it.each(allCases.filter(({ verdict }) => verdict === 'not-testable'))(
    'of kind $kind that is not testable says what is wanting',
    ({ made }) => {
      const { missing, settle, supports } = checked(made);
      expect(missing.length).toBeGreaterThan(0);
      expect(settle?.text ?? '').not.toBe('');
      expect(supports).toBe(false);
    },
  );

  it('of two things with too few months in common says how many would do', () => {
    const found = checked(tooFew);
    expect(found.verdict).toBe('not-distinguishable-from-chance');
    expect(found.settle?.months).toBe(12);
  });
});
