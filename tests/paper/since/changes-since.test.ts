import { describe, expect, it } from 'vitest';
import { paper } from '../../../src/paper/make.ts';
import type { Paper } from '../../../src/paper/paper.ts';
import type { Profile } from '../../../src/paper/profile/profile.ts';
import { changesSince } from '../../../src/paper/since/changes-since.ts';
import { month } from '../../../src/period/month.ts';
import { offset } from '../../../src/period/offset.ts';
import type { Statement } from '../../../src/statement/statement.ts';
import { satisfaction } from '../../indicators.ts';

const first = month(2017, 4);
const profile: Profile = { force: 'kent', agenda: [{ id: 'victims', indicators: ['satisfaction'] }] };

/** Victims satisfied of 1,000 a month in two areas, a little to and fro about the level of the month. */
function satisfied(
  months: number,
  level: (at: number) => number,
  revised: Readonly<Record<number, number>> = {},
) {
  return ['ashford', 'thanet'].flatMap((area) =>
    Array.from({ length: months }, (_, at) => ({
      area,
      period: offset(first, at),
      numerator: Math.round(1000 * (revised[at] ?? level(at))) + (at % 2 === 0 ? 6 : -6),
      denominator: 1000,
    })),
  );
}

const make = (rows: ReturnType<typeof satisfied>, since?: Paper, more: Partial<Profile> = {}): Paper =>
  paper(
    { own: [{ indicator: satisfaction, rows }] },
    { ...profile, areas: [{ area: 'ashford' }, { area: 'thanet' }], ...more },
    since === undefined ? {} : { since },
  );

const steady = () => 0.84;
const last = make(satisfied(30, steady));
const kindsIn = ({ changes }: Paper) => changes?.rows.map(({ kind }) => kind);
const edited = (made: Paper, id: string, change: (each: Statement) => Statement): Paper => ({
  ...made,
  statements: made.statements.map((each) => (each.id === id ? change(each) : each)),
});
const level = 'level:satisfaction:kent';

describe('what has changed since the last paper', () => {
  it('counts what stands as it did, a month later, and tells it on page one', () => {
    const now = make(satisfied(31, steady), last);
    expect(kindsIn(now)).toEqual([]);
    expect(now.changes).toMatchObject({ since: last.asOf });
    // The level, whether the target will be met, and the two areas.
    expect(now.changes?.unchanged).toBe(4);
    expect(now.restsOn).toContain('No verdicts changed since the last paper.');
  });

  it('says nothing of it without a last paper', () => {
    expect(last.changes).toBeNull();
    expect(last.restsOn.join(' ')).not.toContain('last paper');
  });

  it('tells a new verdict with the old one and its size', () => {
    const now = make(
      satisfied(42, (at) => (at < 32 ? 0.84 : 0.74)),
      last,
    );
    const row = now.changes?.rows.find(
      ({ kind, what }) => kind === 'changed' && what === 'Victim satisfaction',
    );
    expect(row).toMatchObject({ before: 'No change' });
    expect(row?.now).toMatch(/^Worse: (?:9\.\d|10\.\d) points lower$/);
    expect(now.restsOn.join(' ')).toMatch(/\d verdicts? changed since the last paper\./);
  });

  it('compares with a paper that went through a file', () => {
    const read: Paper = JSON.parse(JSON.stringify(last));
    expect(make(satisfied(31, steady), read).changes).toEqual(make(satisfied(31, steady), last).changes);
  });

  it('tells what was revised, and puts it on page one where it is more than half of what matters', () => {
    // What matters is 2 points: 6 in 10 less of one month is far beyond half of it, 2 in 1,000 are not.
    const large = make(satisfied(30, steady, { 12: 0.78 }), last);
    const [row] = large.changes?.rows ?? [];
    expect(row).toMatchObject({
      ...{ kind: 'revised', what: 'Victim satisfaction, April 2018', before: '84.6%', now: '78.6%' },
      size: '6.0 points',
    });
    expect(large.headlines.map(({ text }) => text)).toContain(
      'was revised for April 2018, from 84.6% to 78.6%.',
    );
    const small = make(satisfied(30, steady, { 12: 0.842 }), last);
    expect(kindsIn(small)).toEqual(['revised']);
    expect(small.headlines.map(({ text }) => text).join(' ')).not.toContain('revised');
  });

  it('says so where a verdict turns on what was revised', () => {
    const stepped = (at: number) => (at < 24 ? 0.84 : 0.74);
    const flat = make(satisfied(34, steady));
    const revised = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [24 + at, 0.74]));
    const now = make(satisfied(34, steady, revised), flat);
    expect(make(satisfied(34, stepped)).statements.find(({ id }) => id === level)?.value).toBe('lower');
    const row = now.changes?.rows.find(({ kind }) => kind === 'revised');
    expect(row?.what).toMatch(/^Victim satisfaction, .* and 9 more$/);
    expect(row?.size).toContain('turns the verdict');
    expect(now.headlines[0]?.text).toMatch(/^was revised for .*, and its verdict turns on it: worse\.$/);
  });

  it('does not call changed what is said in the same words', () => {
    const now = last.statements.map(
      (each): Statement =>
        each.aspect === 'area' ? ({ ...each, value: 'within-chance' } as Statement) : each,
    );
    const was = now.map(
      (each): Statement =>
        each.aspect === 'area' ? ({ ...each, value: 'within-ordinary-variation' } as Statement) : each,
    );
    const asNow = { force: 'kent', publication: 'internal', found: [], statements: now } as const;
    expect(now).not.toEqual(was);
    expect(changesSince(asNow, { ...last, statements: was }).changes?.rows).toEqual([]);
  });

  it('tells apart what another version says of the same figures', () => {
    const other = edited(last, level, (each) => ({ ...each, value: 'lower' }) as Statement);
    const now = make(satisfied(31, steady), other);
    expect(now.changes?.rows).toEqual([
      expect.objectContaining({ kind: 'changed-by-method', what: 'Victim satisfaction', now: 'No change' }),
    ]);
    expect(now.restsOn).toContain('No verdicts changed since the last paper.');
  });

  it('tells a size that moved by half of what matters or more, under the same verdict', () => {
    const moved = edited(last, level, (each) => ({
      ...each,
      size: { ...each.size, value: 1.5, lower: null, upper: null, level: null, unit: 'points' },
    }));
    const made = make(satisfied(31, steady), moved);
    expect(kindsIn(made)).toEqual(['changed-figure']);
    // The verdict is the same: what has changed is the figure.
    const [row] = made.changes?.rows ?? [];
    expect(row?.before).toMatch(/^No change: \d\.\d points (?:lower|higher)$/);
    expect(row?.before).not.toBe(row?.now);
  });

  it('tells what is new and what is gone', () => {
    const without = { ...last, statements: last.statements.filter(({ id }) => id !== level) };
    expect(kindsIn(make(satisfied(31, steady), without))).toEqual(['new']);
    const [one] = last.statements.filter(({ id }) => id === level);
    const more = one === undefined ? [] : [{ ...one, id: 'level:files:kent', name: 'File quality' }];
    const now = make(satisfied(31, steady), { ...last, statements: [...last.statements, ...more] });
    expect(now.changes?.rows).toEqual([
      { kind: 'gone', what: 'File quality', before: 'No change', now: '—', size: '' },
    ]);
  });

  it('refuses the paper of another force, and compares with none of an older format or not for publication', () => {
    const other = { ...last, force: { area: 'essex', name: 'Essex' } };
    expect(() => make(satisfied(31, steady), other)).toThrow(
      'paper: since must be a paper of kent, got "essex"',
    );
    const older = { ...last, format: 0 } as unknown as Paper;
    const now = make(satisfied(31, steady), older);
    expect(now.changes).toBeNull();
    expect(now.restsOn).toContain('The last paper has an older format, and is not compared with.');
    const outside = make(satisfied(31, steady), last, { publication: 'public' });
    expect(outside.changes).toBeNull();
    expect(outside.restsOn).toContain('The last paper was not for publication, and is not compared with.');
  });
});
