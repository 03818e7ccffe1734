import { describe, expect, it } from 'vitest';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { random } from '../../src/numeric/random.ts';
import { scanPlateaus } from '../../src/scan/plateaus.ts';
import { scanFinding } from '../../src/scan/scan-finding.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import london from '../cases/plateau-london.json' with { type: 'json' };
import { confidencePublished, offences } from '../indicators.ts';

const real: Series[] = Object.entries(london.series).map(([name, { counts }]) =>
  seriesFrom(offences, { area: name, start: london.start, numerator: counts, basis: 'published' }),
);
const made: Series[] = Array.from({ length: 12 }, (_, index) => {
  const chance = random(index);
  const mean = [3, 40, 300][index % 3] ?? 40;
  const numerator = Array.from({ length: 60 }, (_, at) => chance.poisson(mean * 1.004 ** (at * (index % 2))));
  return seriesFrom(offences, { area: `area-${index}`, start: '2015-03', numerator });
});
const yearly = seriesFrom(confidencePublished, { start: '2010-Q1', numerator: [0.6, 0.61, 0.6] });
const all = [...real, ...made, yearly];

describe('scanPlateaus', () => {
  const scan = scanPlateaus(all);

  it('has for each series the verdict, the slope and the month that the single function gives', () => {
    all.forEach((series, index) => {
      const one = plateau(series);
      expect(scan.verdict[index]).toBe(one.verdict);
      expect(scan.since[index]).toBe(one.evidence.since?.from ?? null);
      expect(scan.place[index]).toBe(one.evidence.place);
      expect(scan.slope[index]).toBe(one.evidence.since?.slope.value ?? Number.NaN);
    });
  });

  it('counts each verdict, and the counts add up to the number looked at', () => {
    expect(scan.looks).toBe(17);
    expect(Object.values(scan.counts).reduce((total, count) => total + count, 0)).toBe(17);
    expect(scanPlateaus(real).counts).toEqual({
      level: 2,
      rising: 0,
      falling: 0,
      'too-soon': 0,
      'cannot-tell': 2,
      refused: 0,
    });
  });

  it('gives at an index the finding of that series, with the number looked at', () => {
    expect(scan.at(1)).toEqual({ ...plateau(all[1] as Series), looks: 17 });
    expect(() => scan.at(17)).toThrow('scanPlateaus: index must be from 0 to 16, got 17');
  });

  it('reads a panel as it reads its series, and in any order', () => {
    const [first] = real;
    if (first === undefined) throw new Error('no series');
    const panel: Panel = {
      indicator: offences,
      calendar: first.calendar,
      series: real,
      coverage: [],
      excluded: [],
    };
    expect(scanPlateaus(panel).verdict).toEqual(scan.verdict.slice(0, 4));
    expect(scanPlateaus([...all].reverse()).verdict).toEqual([...scan.verdict].reverse());
  });

  it('answers for no series at all', () => {
    const empty = scanFinding(scanPlateaus([]));
    expect(empty.looks).toBe(0);
    expect(empty.evidence.rows).toEqual([]);
  });

  it('reads with the options given', () => {
    const narrow = scanPlateaus(real, { margin: { percent: 1 }, to: '2019-12' });
    expect(narrow.counts.level).toBe(0);
    expect(narrow.at(0).subject.to).toBe('2019-12');
  });
});

describe('scanFinding', () => {
  it('is plain, has one row for each series and no number that is not one', () => {
    const found = scanFinding(scanPlateaus(all));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found.evidence.rows).toHaveLength(17);
    expect(found.evidence.rows[16]?.slope).toBeNull();
    expect(found.subject.indicator).toBe('several');
    expect(found.basis).toBe('own');
  });

  it('is illustrative when any of its series is', () => {
    const [first] = made;
    if (first === undefined) throw new Error('no series');
    expect(scanFinding(scanPlateaus([...real, { ...first, basis: 'illustrative' }])).basis).toBe(
      'illustrative',
    );
    expect(scanFinding(scanPlateaus(real)).basis).toBe('published');
    expect(scanFinding(scanPlateaus(real)).subject.from).toBe('2010-04');
  });
});
