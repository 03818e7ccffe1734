import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/assess/claims/check-claim.ts';
import type { ClaimVerdict } from '../../src/assess/claims/checked-claim.ts';
import { ask } from '../../src/assess/questions/ask.ts';
import { callsAnswered } from '../../src/indicator/catalogue/calls-answered.ts';
import { own, shares } from './claims/made.ts';
import { drawn } from './questions/figures.ts';

/** Shares answered that vary as a sample of so many does, the same in every run; the last one as it is given. */
function calls(n: number, levels: readonly number[], last?: number) {
  const next = drawn(n);
  // The sum of twelve uniform numbers has a variance of one.
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, each) => sum + each, -6);
  const figures = levels.map((p) => p + normal() * Math.sqrt((p * (1 - p)) / n));
  return own([
    callsAnswered,
    shares('kent', '2022-01', n, last === undefined ? figures : [...figures, last]),
  ]);
}

const run = (level: number, many: number) => new Array<number>(many).fill(level);
const claim = { id: 'one', claim: 'It is stable.', indicator: 'calls-answered', area: 'kent' } as const;

/** Trial 7 of 999 answered, a level that holds, one bad month, and figures that leave it open. */
const made = [
  [
    '92% for 16 months and 88% for seven',
    calls(8000, [...run(0.92, 16), ...run(0.88, 6)], 0.889),
    'not-stable',
  ],
  ['93% for 19 months and 88% for six', calls(8000, [...run(0.93, 19), ...run(0.88, 6)]), 'not-stable'],
  ['96% throughout', calls(8000, run(0.96, 36)), 'stable'],
  ['96% and one month of 88%', calls(8000, run(0.96, 35), 0.88), 'not-stable'],
  ['92% of 150 calls a month', calls(150, run(0.92, 13)), 'cannot-tell'],
] as const;

const verdicts: Readonly<Record<(typeof made)[number][2], ClaimVerdict>> = {
  stable: 'supported',
  'not-stable': 'contradicted',
  'cannot-tell': 'not-distinguishable-from-chance',
};

describe('question 1 and the claim that it is stable', () => {
  it.each(made)('are one answer for %s', (_, data, expected) => {
    const asked = ask(1, data, { area: 'kent' });
    const checked = checkClaim({ ...claim, kind: 'stable' }, data);
    expect(asked.verdict).toBe(`${expected}; not-testable`);
    expect(checked.verdict).toBe(verdicts[expected]);
    expect(checked.findings[0]).toEqual(asked.findings[0]);
  });

  it.each(made.slice(0, 2))(
    'say of %s that it stepped down, and that the target will not be met',
    (_, data) => {
      const { answer, evidence, sentences } = ask(1, data, { area: 'kent' });
      expect(sentences[0]).toMatch(/stepped down [345]\.\d points .*; it is too soon to say/);
      expect(sentences[1]).toMatch(/^As things are, it will not meet the 90% target in \w+ \d{4}\.$/);
      expect(evidence.assurance).toBe('will-not-meet');
      expect(answer).not.toMatch(/by chance|ordinary|every month/);
      expect(checkClaim({ ...claim, kind: 'plateau' }, data).sentence).toMatch(
        /^Not distinguishable from chance: .*stepped down .* too soon to say/,
      );
      expect(checkClaim({ ...claim, kind: 'decrease' }, data).verdict).toBe('supported');
    },
  );

  it('say of a level above its target that it will be met, and of one at it that it may', () => {
    const above = ask(1, made[2][1], { area: 'kent' });
    expect(above.evidence).toMatchObject({ assurance: 'will-meet' });
    const at = ask(1, calls(2000, run(0.9, 36)), { area: 'kent' });
    expect(at.evidence.assurance).toBe('either');
    expect(at.sentences[1]).toMatch(
      /^As things are, some months will meet the 90% target: the chance in \w+ \d{4} is \d\d in 100\.$/,
    );
  });

  it('of always all say that the target will be met, and of never any that it will not', () => {
    const of = (share: number) =>
      ask(1, own([callsAnswered, shares('kent', '2022-01', 500, run(share, 24))]), { area: 'kent' });
    expect(of(1).evidence.assurance).toBe('will-meet');
    expect(of(0).evidence.assurance).toBe('will-not-meet');
  });
});
