import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/assess/briefing/context.ts';
import { shippedFor } from '../../src/assess/claims/shipped-for.ts';
import { shippedForce } from '../../src/cli/shipped-tables.ts';
import { catalogue } from '../../src/indicator/catalogue/catalogue.ts';
import { paper } from '../../src/paper/make.ts';
import { periodsOf } from '../../src/period/calendar.ts';
import { type Counted, forceUpTo, readPair } from '../disclosure/pairs-read.ts';
import { dataOf, months, profile } from '../disclosure/small-force.ts';

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

  it('reads none out of those of the shipped force whose figures were made up', async () => {
    const { data, profile: shipped } = await shippedForce('west-mercia');
    const made = (asOf: string) => ({ ...shipped, asOf, publication: 'public' as const });
    const last = paper(data, made('2019-04-28'));
    const present = paper(data, made('2019-05-28'), { since: last });
    expect(present.changes).not.toBeNull();
    const context = contextOf(data, '2019-05-28');
    const invented = new Set(
      present.statements.filter(({ basis }) => basis !== 'published').map(({ indicator }) => indicator),
    );
    const read = catalogue
      .filter(
        ({ dimensions = {}, id, where = {} }) =>
          invented.has(id) && Object.keys(dimensions).every((name) => Object.hasOwn(where, name)),
      )
      .flatMap((indicator) => {
        const panelled = context.panelOf(indicator, shippedFor(indicator.id).table);
        if (panelled === null || panelled.series.some(({ part }) => Object.keys(part).length > 0)) return [];
        const counted: Counted = {
          ...{ indicator: indicator.id, whole: 'west-mercia' },
          areas: panelled.series.map(({ area }) => area),
          periods: periodsOf(panelled.calendar).map(String),
          kinds: [
            panelled.series.map(({ numerator }) => numerator.map((each) => each ?? 99)),
            ...(indicator.measure === 'proportion'
              ? [
                  panelled.series.map(({ denominator, numerator }) =>
                    numerator.map((each, at) => (denominator?.[at] ?? 99) - (each ?? 0)),
                  ),
                ]
              : []),
          ],
        };
        return [readPair([last, present], counted)];
      });
    expect(read.length).toBeGreaterThan(2);
    expect(read.filter(({ known }) => known.length > 0)).toEqual([]);
  }, 300_000);

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
