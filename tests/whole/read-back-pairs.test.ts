import { describe, expect, it } from 'vitest';
import { type BriefingData, contextOf } from '../../src/assess/briefing/context.ts';
import { shippedFor } from '../../src/assess/claims/shipped-for.ts';
import { shippedForce } from '../../src/cli/shipped-tables.ts';
import { catalogue } from '../../src/indicator/catalogue/catalogue.ts';
import { open } from '../../src/node/open.ts';
import { paper } from '../../src/paper/make.ts';
import type { Paper } from '../../src/paper/paper.ts';
import { periodsOf } from '../../src/period/calendar.ts';
import type { Series } from '../../src/series/series.ts';
import { rows as areas } from '../../src/tables/areas.ts';
import { type Counted, forceUpTo, readPair } from '../disclosure/pairs-read.ts';
import { dataOf, months, profile } from '../disclosure/small-force.ts';
import { folder, spoken } from './planted.ts';

/** The made-up force, with the figures of its folder. */
async function fromFolder() {
  const opened = await open(folder);
  const ids = new Set((spoken.agenda ?? []).flatMap(({ indicators = [] }) => indicators));
  const own = [...ids].flatMap((id) => {
    const indicator = opened.indicator(id);
    return indicator === null ? [] : [{ indicator, rows: opened.figures(indicator).rows }];
  });
  return { data: { own, definitions: opened.indicators, tables: { areas } }, profile: spoken };
}

/** Figures of areas that nobody has published, of each indicator of which no value of a dimension is to be named. */
function ownFigures(data: BriefingData, { statements }: Paper, whole: string, asOf: string): Counted[] {
  const context = contextOf(data, asOf);
  const ids = new Set(
    statements.flatMap(({ basis, indicator }) => (basis === 'published' ? [] : [indicator])),
  );
  const indicators = [...(data.own ?? []).map((each) => each.indicator), ...catalogue];
  return [...ids].flatMap((id): Counted[] => {
    const indicator = indicators.find((each) => each.id === id);
    if (indicator === undefined) return [];
    const { dimensions = {}, where = {} } = indicator;
    if (!Object.keys(dimensions).every((name) => Object.hasOwn(where, name))) return [];
    const panelled = context.panelOf(indicator, shippedFor(id).table);
    if (panelled === null) return [];
    const series = panelled.series.filter(({ area }) => area !== whole);
    const rest = ({ denominator, numerator }: Series) =>
      numerator.map((each, at) => (denominator?.[at] ?? 99) - (each ?? 0));
    return [
      {
        ...{ indicator: id, whole },
        areas: series.map(({ area }) => area),
        periods: periodsOf(panelled.calendar).map(String),
        kinds: [
          series.map(({ numerator }) => numerator.map((each) => each ?? 99)),
          ...(indicator.measure === 'proportion' ? [series.map(rest)] : []),
        ],
      },
    ];
  });
}

describe('somebody who has two papers for publication', () => {
  it('reads no small number out of them, of forces of few cases', () => {
    let looked = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const [before, now] = [forceUpTo(seed, months - 1), forceUpTo(seed, months)];
      const last = paper(dataOf(before.force), { ...profile, asOf: '2019-04-28' });
      const present = paper(dataOf(now.force), profile, { since: last });
      for (const counted of now.counted) {
        const { known, small, sums } = readPair([last, present], counted);
        expect(known, `${seed} ${counted.indicator}`).toEqual([]);
        if (sums > 0) looked += small;
      }
    }
    expect(looked).toBeGreaterThan(500);
  }, 300_000);

  it.each([
    ['west-mercia', 'whose figures were made up', '2019-04-28', '2019-05-28'],
    ['brackenshire', 'that there is not', '2026-08-31', '2026-09-30'],
  ])(
    'reads none out of those of %s, the shipped force %s',
    async (force, _, before, now) => {
      const { data, profile: shipped } =
        force === 'west-mercia' ? await shippedForce(force) : await fromFolder();
      const made = (asOf: string) => ({ ...shipped, asOf, publication: 'public' as const });
      const last = paper(data, made(before));
      const present = paper(data, made(now), { since: last });
      expect(present.changes).not.toBeNull();
      const read = ownFigures(data, present, force, now).map((counted) => readPair([last, present], counted));
      expect(read.filter(({ sums }) => sums > 0).length).toBeGreaterThan(2);
      expect(read.filter(({ known }) => known.length > 0)).toEqual([]);
    },
    300_000,
  );

  it('would read them, were the areas shown by month beside their sum', () => {
    const { counted, force } = forceUpTo(3, months);
    const inside = paper(dataOf(force), { ...profile, publication: 'internal' });
    const lines = inside.statements.find(
      ({ aspect, indicator }) => aspect === 'level' && indicator === 'hate-crime',
    );
    if (lines === undefined) throw new Error('no line');
    const shown = { ...inside, statements: counted[0]?.areas.map((area) => ({ ...lines, area })) ?? [] };
    expect(counted.flatMap((each) => readPair([shown], each).known).length).toBeGreaterThan(0);
  }, 300_000);
});
