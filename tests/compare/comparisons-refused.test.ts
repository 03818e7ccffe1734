import { describe, expect, it, test } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { caseMix } from '../../src/compare/case-mix.ts';
import { FUNNEL_DEFAULTS, funnel } from '../../src/compare/funnel.ts';
import { PRESET_FUNNEL_DEFAULTS } from '../../src/compare/preset-funnel.ts';
import { shrink } from '../../src/compare/shrink.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { satisfaction } from '../indicators.ts';
import { panelFrom, policeUkPanel } from './panels.ts';
import { publishedAlone, unequalShares } from './varied.ts';

const wave = (at: number, month: number) => ((at * 5 + month * 7 + at * month) % 9) - 4;

/** Two stages of four areas each, of which one has its parts the other way round. */
const stages = panelFrom(
  satisfaction,
  '2018-01',
  ['contact', 'follow-up'].flatMap((stage, at) =>
    [150, 90, 400, 210].map((n, area) => ({
      area: `area-${area}`,
      part: area === 2 ? { stage, group: 'all' } : { group: 'all', stage },
      numerator: Array.from({ length: 10 }, (_, month) =>
        Math.round(n * (0.75 + at / 20 + wave(area, month) / 120 - (area === 1 && month === 9 ? 0.3 : 0))),
      ),
      denominator: new Array<number>(10).fill(n),
    })),
  ),
);

const errorOf = (ask: () => unknown) => {
  try {
    ask();
  } catch (error) {
    if (isIndicatorError(error)) {
      const { code, path, expected, received } = error;
      return { code, path, expected, received };
    }
  }
  return null;
};

const analyses = { areas, caseMix, funnel, shrink };

describe('a comparison of areas', () => {
  it.each(Object.entries(analyses))(
    'refuses a period that is none, or not of the calendar: %s',
    (name, ask) => {
      expect(errorOf(() => ask(unequalShares, { period: '2021' }))).toMatchObject({
        path: `${name}: period`,
      });
      expect(errorOf(() => ask(unequalShares, { period: '2021-04' }))).toEqual({
        code: 'invalid-period',
        path: `${name}: period`,
        expected: 'must hold at least one period of the calendar',
        received: '"2021-04"',
      });
      expect(errorOf(() => ask(unequalShares, { period: '2019-04' }))).toBeNull();
    },
  );

  it('of one series each refuses a panel with several', () => {
    for (const [name, ask] of Object.entries({ funnel, shrink }))
      expect(errorOf(() => ask(stages))).toEqual({
        code: 'invalid-option',
        path: `${name}: panel`,
        expected: 'must hold one series for each area, so choose one value of each dimension first',
        received:
          '2 parts, such as {"group":"all","stage":"contact"} and {"group":"all","stage":"follow-up"}',
      });
  });

  it('takes the parts of an area as the same in whichever order they are named', () => {
    // One area of the table names them the other way round.
    expect(areas(stages).evidence.together.map(({ df }) => df)).toEqual([3, 3]);
    expect(areas(stages).evidence.rows.filter(({ others }) => others !== null)).toHaveLength(8);
  });
});

test('the defaults of the comparisons are what their documentation says', () => {
  expect(PRESET_FUNNEL_DEFAULTS).toEqual({ overdispersion: 'additive', trim: 0.1 });
  expect(FUNNEL_DEFAULTS).toEqual({ coverage: true, alpha: 0.05, points: 41 });
});

describe('what a comparison says beside its figures', () => {
  const textOf = (found: { caveats: readonly { code: string; text: string }[] }, code: string) =>
    found.caveats.find((caveat) => caveat.code === code)?.text;

  it('is whose samples were not published', () => {
    const values = [0.6, 0.61, 0.62, 0.6, 0.59, 0.58, 0.61, 0.64, 0.4, 0.63, 0.66];
    expect(textOf(areas(publishedAlone(values)), 'sample-unknown')).toBe(
      'Samples were not published, so chance cannot be told from difference.',
    );
    expect(areas(publishedAlone(values)).verdict).toBe('cannot-tell');
  });

  it('names four of the areas left out with their reasons, and counts the rest', () => {
    const forces = { period: '2018-10/2019-02' };
    const four = textOf(funnel(policeUkPanel, forces), 'areas-left-out') ?? '';
    expect(four.match(/unknown/g)).toHaveLength(4);
    expect(four).not.toContain('more');
    const series = policeUkPanel.series.map((each, at) => ({
      ...each,
      states: each.states.map((state) => (at < 3 ? ('incomplete' as const) : state)),
    }));
    const found = funnel({ ...policeUkPanel, series }, forces);
    expect(found.evidence.excluded).toHaveLength(6);
    expect(textOf(found, 'areas-left-out')).toMatch(/^Left out, .*, and 2 more\.$/);
    expect(textOf(found, 'areas-left-out')).toContain('complete enough to compare: avon-and-somerset (55%');
  });

  it('is whose rules another funnel has', () => {
    const named = (preset: 'phe' | 'cqc' | 'shmi') =>
      textOf(funnel(unequalShares, { preset }), 'preset-uncorrected');
    expect(named('phe')).toContain('Public Health England');
    expect(named('cqc')).toContain('the Care Quality Commission');
    expect(named('shmi')).toContain("NHS Digital's mortality indicator");
  });
});
