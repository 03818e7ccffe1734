import { describe, expect, it } from 'vitest';
import { robbery } from '../../../src/indicator/catalogue/robbery.ts';
import { random } from '../../../src/numeric/random.ts';
import { contradictions } from '../../../src/paper/contradictions.ts';
import { month } from '../../../src/period/month.ts';
import { offset } from '../../../src/period/offset.ts';
import { paperOfAreas, satisfied } from '../plain-force.ts';

const names = ['north', 'south', 'east', 'west', 'centre'];
type Shares = Readonly<Record<string, (at: number) => number>>;

/** Areas level at 80% but for those named. */
const said = (shares: Shares, profile = {}) => {
  const all = Object.fromEntries(names.map((name) => [name, shares[name] ?? (() => 0.8)] as const));
  const made = paperOfAreas(satisfied(all, { asked: 400 }), names, profile);
  const levels = made.statements.filter(({ aspect, area }) => aspect === 'level' && area !== 'midshire');
  return { made, changed: levels.map(({ area, value }) => `${area} ${value}`) };
};
/** Robberies of three years, drawn by a seed: `expected` says how many there are to be. */
function crimes(
  expected: (area: string, at: number, draw: (mean: number) => number) => number,
  seed: number,
) {
  const drawn = random(seed);
  const draw = (mean: number) => drawn.poisson(mean);
  const rows = names.flatMap((area) =>
    Array.from({ length: 36 }, (_, at) => ({
      ...{ area, period: offset(month(2023, 10), at) },
      numerator: expected(area, at, draw),
    })),
  );
  return paperOfAreas({ own: [{ indicator: robbery, rows }] }, names);
}

const from = (month: number, before: number, after: number) => (at: number) => (at < month ? before : after);

describe('an area that changed otherwise than the force', () => {
  it('is at the top, in the item and in the tables, with its size and its month', () => {
    const { made, changed } = said({ east: from(16, 0.8, 0.68) });
    expect(changed).toEqual(['east lower']);
    const [line] = made.headlines.filter(({ lead }) => lead.includes(' in east'));
    expect(line?.chip).toBe('worse');
    expect(line?.text).toMatch(/^stepped down 1[12]\.\d points in .* 2026, to 6\d\.\d%\./);
    expect(made.items[0]?.also).toContain('Victim satisfaction in east stepped down');
    const beside = made.statements.find(({ id }) => id === 'area:victim-satisfaction:east');
    // In the sixteen months before all had the same figure.
    expect(beside?.grounds).toMatchObject({ end: 'lowest', endIn: 8, periods: 24 });
    const rows = made.appendix.tables.flatMap((table) => table.rows.map(([first]) => first));
    expect(rows).toContain('Victim satisfaction in east');
  });

  it('is told where what it gained another lost', () => {
    const { changed } = said({ east: from(16, 0.8, 0.7), west: from(16, 0.7, 0.8) });
    expect(changed.sort()).toEqual(['east lower', 'west higher']);
  });

  it('is told with the others that changed, whichever way', () => {
    const { made, changed } = said({
      east: from(16, 0.8, 0.68),
      south: from(12, 0.8, 0.7),
      west: from(16, 0.7, 0.82),
    });
    expect(changed.sort()).toEqual(['east lower', 'south lower', 'west higher']);
    const [line] = made.headlines.filter(({ lead }) => lead.includes(' in '));
    expect(line?.lead).toBe('Victim satisfaction in west');
    expect(line?.text).toMatch(/^stepped up 1[12]\.\d points in .*\. Lower in east and south\.$/);
    expect(line?.statements).toContain('level:victim-satisfaction:south');
    expect(made.items[0]?.also).toMatch(
      /Victim satisfaction in east stepped down .*\. Lower too in south\.$/,
    );
    expect(contradictions(made)).toEqual([]);
    const alike = said({ east: from(16, 0.8, 0.68), south: from(12, 0.8, 0.7) }).made.headlines;
    expect(alike.find(({ lead }) => lead.endsWith(' in east'))?.text).toMatch(/\. Lower too in south\.$/);
  });

  it('is told with the first of many others and how many more there are', () => {
    const names = Array.from({ length: 14 }, (_, at) => `zone-${String.fromCharCode(97 + at)}`);
    const all = Object.fromEntries(
      names.map((name, at) => [name, at < 7 ? from(16, 0.8, 0.68) : from(16, 0.75, 0.87)] as const),
    );
    const made = paperOfAreas(satisfied(all, { asked: 400 }), names);
    const [line] = made.headlines.filter(({ lead }) => lead.includes(' in zone'));
    expect(line?.text).toMatch(/ in zone-\w, zone-\w, zone-\w, zone-\w and \d others?[.;]/);
    expect(contradictions(made)).toEqual([]);
  });

  it('is none where all changed alike', () => {
    const alike = Object.fromEntries(names.map((name) => [name, from(16, 0.8, 0.7)] as const));
    expect(said(alike).changed).toEqual([]);
  });

  it('is told where the whole of a rise is in one area, and the force rose with it', () => {
    // Two of five robberies are in the centre, where they rise by 60% from the thirteenth month before the end.
    const made = crimes((area, at, draw) => draw(area === 'centre' ? (at < 24 ? 36 : 58) : 12), 1);
    const own = made.items.map(({ also, answer }) => `${answer.map(({ lead }) => lead).join(' ')} ${also}`);
    expect(own[0]).toMatch(
      /^Robbery (?:rose|stepped up) .* Robbery in centre (?:rose|stepped up) [456]\d\.\d%/,
    );
  });

  it('is hardly ever named where all areas rise alike', () => {
    const named = Array.from({ length: 20 }, (_, seed) => {
      const made = crimes(
        (area, at, draw) => draw((area === 'centre' ? 60 : 40) * (at < 24 ? 1 : 1.5)),
        seed + 1,
      );
      return made.statements.some(({ area, aspect }) => aspect === 'level' && area !== 'midshire');
    });
    expect(named.filter(Boolean).length).toBeLessThanOrEqual(2);
  });

  it('is none where nothing changed', () => {
    expect(said({}).changed).toEqual([]);
  });

  it('is named in a paper for publication too', () => {
    const { changed } = said({ east: from(16, 0.8, 0.68) }, { publication: 'public' });
    expect(changed).toEqual(['east lower']);
  });
});
