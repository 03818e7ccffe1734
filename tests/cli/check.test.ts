import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckedClaim } from '../../src/assess/claims/checked-claim.ts';
import { survey } from './fixtures.ts';
import { command, withFolder } from './folder.ts';

const base = { indicator: 'victim-satisfaction', area: 'shropshire' };
const claims = [
  { ...base, id: 'over', kind: 'over', threshold: 0.6, claim: 'Satisfaction is over 60%.' },
  { ...base, id: 'high', kind: 'over', threshold: 0.95, claim: 'Satisfaction is over 95%.' },
  { ...base, id: 'lost', kind: 'increase', claim: 'Robbery is up.', indicator: 'robbery' },
];

/** Runs `check` on a survey with these claims. */
async function checked(list: unknown, ...more: readonly string[]) {
  const text = typeof list === 'string' ? list : JSON.stringify(list);
  return withFolder({ 'victim-satisfaction.csv': survey, 'said/claims.json': text }, (folder) =>
    command(
      ...['check', join(folder, 'victim-satisfaction.csv'), '--claims', join(folder, 'said', 'claims.json')],
      ...more,
    ),
  );
}

describe('check', () => {
  it('says of each claim what the figures say, and ends with 0 whatever that is', async () => {
    const { code, out, err } = await checked(claims);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^3 claims: 1 supported, 1 contradicted, 1 not testable\.\n\n- over: Satisfaction is/,
    );
    expect(out).toMatch(/^ {2}Supported: Victim satisfaction in Shropshire was /m);
    expect(out).toMatch(/^ {2}Contradicted: /m);
    expect(err).toContain('figures for robbery must be in the files');
  });

  it('gives every verdict with its numbers as JSON', async () => {
    const { out } = await checked(claims, '--format', 'json');
    const made = JSON.parse(out) as {
      readonly rows: object;
      readonly counts: Readonly<Record<string, object>>;
      readonly claims: readonly CheckedClaim[];
    };
    expect(made.rows).toEqual({ read: 48, used: 48, rejected: 0 });
    expect(made.counts['own']).toMatchObject({ supported: 1, contradicted: 1 });
    expect(made.claims.map(({ id, verdict, basis }) => [id, verdict, basis])).toEqual([
      ['over', 'supported', 'own'],
      ['high', 'contradicted', 'own'],
      ['lost', 'not-testable', null],
    ]);
  });

  it('ends with 1 for the verdicts of --fail-on alone', async () => {
    const contradicted = await checked(claims, '--fail-on', 'contradicted');
    expect(contradicted.code).toBe(1);
    expect(contradicted.err).toContain('high is contradicted, which --fail-on names.\n');
    expect((await checked(claims.slice(0, 1), '--fail-on', 'contradicted')).code).toBe(0);
    expect((await checked(claims, '--fail-on', 'not-distinguishable-from-chance')).code).toBe(0);
    expect((await checked(claims.slice(0, 1), '--fail-on', 'supported')).code).toBe(1);
  });

  it('takes no table that does not say what it holds for several indicators', async () => {
    const files = { 'a.csv': survey, 'claims.json': JSON.stringify(claims) };
    await withFolder(files, async (folder) => {
      const asked = ['check', join(folder, 'a.csv'), '--claims', join(folder, 'claims.json')];
      const { code, err } = await command(...asked);
      expect([code, err]).toEqual([1, expect.stringContaining('(name the file victim-satisfaction.csv)')]);
    });
  });

  it.each([
    ['over', { kind: 'over', threshold: 80 }, 'threshold', '(0.8, or 80%?), got 80'],
    [
      'so many areas',
      { kind: 'areas-over', value: 2, threshold: 72.5 },
      'threshold',
      '(0.725, or 72.5%?), got',
    ],
    ['the year', { kind: 'year-end-target', value: 85 }, 'value', '(0.85, or 85%?), got 85'],
  ])('refuses a share of 80 that somebody claims, and says 0.8: %s', async (_, own, field, meant) => {
    const { code, out, err } = await checked([{ ...base, id: 'said', claim: 'It is over 80%.', ...own }]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`claims.json: claim said: ${field} must be from 0 to 1 for a proportion ${meant}`);
  });

  it('judges by the figures of the day that is named', async () => {
    const { out } = await checked(claims.slice(0, 1), '--as-of', '2017-06-30', '--format', 'json');
    expect(JSON.parse(out).claims[0].period).toBe('2017-06');
  });

  it.each([
    ['no JSON', '[', /claims\.json: must be JSON in UTF-8, got something else/],
    ['no list', { claims }, /claims\.json: must be a list of claims, got object/],
    ['no claim', [], /must be a list of claims, got an array of 0/],
    ['a kind that is none', [{ ...claims[0], kind: 'better' }], /claims\.json\[0\]: kind must be/],
    [
      'a field too many',
      [{ ...claims[0], where2: 1 }],
      /must have no such field \(did you mean where\?\), got "where2"/,
    ],
    ['a text for a number', [{ ...claims[0], threshold: '1' }], /threshold must be a number .*, got "1"/],
    ['an id twice', [claims[0], claims[0]], /\[1\]: id must be used only once, got "over"/],
  ])('refuses a file of claims with %s', async (_, list, message) => {
    const { code, out, err } = await checked(list);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
  });

  it('refuses files without figures for any claim', async () => {
    expect(await checked(claims.slice(2))).toMatchObject({
      code: 1,
      err: expect.stringContaining('check: figures must hold figures for one of the claims at least'),
    });
  });
});
