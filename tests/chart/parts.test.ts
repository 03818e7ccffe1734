import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisFormat } from '../../src/chart/base/amount.ts';
import { captionOf, originWords } from '../../src/chart/base/caption.ts';
import { spreadOut } from '../../src/chart/base/labels.ts';
import { rowScale } from '../../src/chart/base/row-scale.ts';
import { cutText, wrapText } from '../../src/chart/base/text-fit.ts';
import { labelledPlaces } from '../../src/chart/base/time-plot.ts';
import { valueScale } from '../../src/chart/base/value-scale.ts';
import { findings, source } from './findings.ts';

describe('valueScale', () => {
  it('holds every value between round ends, with ticks that start and end it', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.option(number), { maxLength: 20 }), fc.boolean(), (values, zero) => {
        const { domain, ticks, share } = valueScale(values, { zero });
        const [low, high] = domain;
        expect(low).toBeLessThan(high);
        expect(ticks.length).toBeLessThan(12);
        expect([ticks[0], ticks.at(-1)]).toEqual([low, high]);
        const room = (high - low) * 1e-6;
        for (const value of values) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(low - room);
          expect(value).toBeLessThanOrEqual(high + room);
          expect(Number.isFinite(share(value))).toBe(true);
        }
      }),
    );
  });

  it('gives 0 to 1 for nothing, and room around a single value', () => {
    expect(valueScale([]).domain).toEqual([0, 1]);
    expect(valueScale([null, null]).domain).toEqual([0, 1]);
    expect(valueScale([5]).domain).toEqual([4.4, 5.6]);
    expect(valueScale([0]).domain).toEqual([0, 1]);
  });
});

describe('rowScale', () => {
  const row = (value: number) => ({ value, lower: value - 0.01, upper: value + 0.01 });

  it('lets one figure far beyond the rest lie outside, unless it is to be kept', () => {
    const rows = [...Array.from({ length: 12 }, (_, index) => row(0.2 + index / 100)), row(468)];
    expect(rowScale(rows).domain[1]).toBeLessThan(1);
    expect(rowScale(rows, [468]).domain[1]).toBeGreaterThanOrEqual(468);
  });

  it('keeps all of a few', () => {
    expect(rowScale([row(1), row(2), row(50)]).domain[1]).toBeGreaterThanOrEqual(50);
  });
});

describe('spreadOut', () => {
  it('moves labels apart by the gap and keeps them in order and within the height where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 300, noNaN: true }), { maxLength: 12 }), (places) => {
        const moved = spreadOut(
          places.map((y) => ({ y })),
          14,
          [0, 250],
        );
        const sorted = places
          .map((y, index) => ({ y, to: moved[index]?.y ?? Number.NaN }))
          .sort((a, b) => a.y - b.y);
        for (const [index, { to }] of sorted.entries()) {
          expect(to).toBeGreaterThanOrEqual(-1e-9);
          expect(to).toBeLessThanOrEqual(250);
          if (index > 0) expect(to - (sorted[index - 1]?.to ?? 0)).toBeGreaterThan(14 - 1e-9);
        }
      }),
    );
  });
});

describe('wrapText', () => {
  it('keeps every letter and no line longer than the width', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 80, max: 600 }), (text, width) => {
        const lines = wrapText(text, width, 12);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines)
          expect([...line].length * 12 * 0.56).toBeLessThanOrEqual(Math.max(width, 60));
      }),
    );
  });

  it('cuts whole characters', () => {
    expect(cutText('Barking and Dagenham', 8)).toBe('Barking…');
    expect(cutText('Bexley', 8)).toBe('Bexley');
    expect(cutText('😀😀😀😀', 3)).toBe('😀😀…');
  });
});

describe('labelledPlaces', () => {
  const months = (start: number, length: number) =>
    Array.from({ length }, (_, index) => {
      const month = start + index;
      return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    });

  it('labels Januaries of a long run of months, and few enough', () => {
    const periods = months(2010 * 12 + 3, 166);
    const places = labelledPlaces(periods, 7);
    expect(places.map((index) => periods[index])).toEqual([
      '2012-01',
      '2014-01',
      '2016-01',
      '2018-01',
      '2020-01',
      '2022-01',
      '2024-01',
    ]);
  });

  it('labels each of a few, quarters, years, spans and text that is no period', () => {
    expect(labelledPlaces(['2018/19', '2019/20'], 7)).toEqual([0, 1]);
    expect(labelledPlaces(['2018-Q1', '2018-Q2'], 7)).toEqual([0, 1]);
    expect(labelledPlaces(['2018-04/2019-03', '2018-05/2019-04'], 7)).toEqual([0, 1]);
    expect(labelledPlaces(['x', 'y', 'z'], 2)).toEqual([0, 2]);
    expect(labelledPlaces([], 7)).toEqual([]);
    // One label would say nothing of how long it is.
    expect(labelledPlaces(months(2017 * 12, 30), 2)).toEqual([0, 29]);
  });
});

describe('the numbers of an axis', () => {
  it('gives an axis as many decimals as its steps need', () => {
    expect(axisFormat('proportion', 0.05)).toBe('.0%');
    expect(axisFormat('proportion', 0.002)).toBe('.1%');
    expect(axisFormat('count', 200)).toBe(',.0f');
    expect(axisFormat('ratio', 0.05)).toBe(',.2f');
  });
});

describe('captionOf', () => {
  const { method, subject } = findings.rank;
  const bare = { method, subject, basis: 'own', sources: [] } as const;

  it("prints the licence's own line, else publisher and title, else that the figures are the reader's own", () => {
    expect(captionOf({ ...bare, sources: [source] })).toMatch(/^Contains public sector information/);
    expect(captionOf({ ...bare, sources: [{ ...source, attribution: '' }] })).toMatch(
      /^Source: A publisher, Figures for tests\. Method: rank/,
    );
    expect(captionOf(bare)).toMatch(/^Source: own figures\. Method/);
    expect(captionOf({ ...bare, basis: 'published' })).toMatch(/^Source: not stated\./);
  });

  it('opens with the mark of invented figures, which the plain words leave to the description', () => {
    expect(captionOf({ ...bare, basis: 'illustrative' })).toMatch(/^Illustrative figures, not real\. /);
    expect(originWords({ ...bare, basis: 'illustrative' })).not.toMatch(/llustrative/);
  });
});
