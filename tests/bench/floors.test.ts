import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import results from '../../bench/results.json' with { type: 'json' };
import { inputsOf } from '../../bench/rows/inputs.ts';
import { requireAgreement } from '../../bench/rows/row.ts';
import { rowsOf } from '../../bench/rows/rows.ts';
import { asRecords, asTable } from '../../bench/timing/results.ts';
import { workload } from '../../bench/workload/workload.ts';

const rows = rowsOf(inputsOf(workload(6)));

describe('the floors that methods are timed beside', () => {
  it.each(rows)('give the same figures as the library: $name', (row) => {
    expect(row.floor.figures(0).length).toBeGreaterThan(0);
    expect(() => requireAgreement(row)).not.toThrow();
  });

  it.each(rows)('and a subject that computes something else is refused: $name', (row) => {
    const figures = (at: number) =>
      Array.from(row.subject.figures(at)).map((figure) => figure * (1 + 1e-6) + 1e-6);
    expect(() => requireAgreement({ ...row, subject: { ...row.subject, figures } })).toThrow(row.name);
  });

  it.each(rows)('and so is one that leaves figures out: $name', (row) => {
    const figures = (at: number) => Array.from(row.subject.figures(at)).slice(1);
    expect(() => requireAgreement({ ...row, subject: { ...row.subject, figures } })).toThrow(row.name);
  });

  it.each(rows)('return a figure of every series, floor and method: $name', ({ floor, subject, series }) => {
    for (let at = 0; at < series; at += 1)
      for (const side of [floor, subject]) expect(Number.isFinite(side.work(at))).toBe(true);
  });

  it('have names of their own', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });
});

describe('the workload of the bench', () => {
  it('is the same figures on every machine', () => {
    // The hash that the first generator of this workload printed for its first 1,000 series.
    let hash = 0;
    for (const count of workload(1000).numerator) hash = (Math.imul(hash, 31) + count) | 0;
    expect(hash >>> 0).toBe(600357594);
  });

  it('begins with the same series, however many are made', () => {
    const few = workload(3);
    const more = workload(5);
    expect(more.numerator.subarray(0, 360)).toEqual(few.numerator);
    expect(more.denominator.subarray(0, 360)).toEqual(few.denominator);
  });

  it('has no month with more counted than asked', () => {
    const { numerator, denominator } = workload(50);
    expect(numerator.every((count, at) => count <= (denominator[at] ?? 0))).toBe(true);
  });
});

describe('the results of the bench', () => {
  it('that are committed have every row, and the table shows them as they are', () => {
    const table = readFileSync(new URL('../../bench/RESULTS.md', import.meta.url), 'utf8');
    expect(results.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
    expect(table).toContain(asTable(results));
    for (const one of results) {
      expect(Object.keys(one)).toEqual(['name', 'ratio', 'floorMicros', 'micros', 'note']);
      expect(Math.abs(one.micros / one.floorMicros / one.ratio - 1)).toBeLessThan(0.02);
    }
  });

  const measured = [
    { name: 'a method', ratio: 2.34567, floorMicros: 0.512345, micros: 1.20179, note: 'why' },
  ];

  it('are records of five keys, to three digits', () => {
    expect(asRecords(measured)).toEqual([
      { name: 'a method', ratio: 2.35, floorMicros: 0.512, micros: 1.2, note: 'why' },
    ]);
  });

  it('are a line of the table each', () => {
    expect(asTable(measured).split('\n').slice(2)).toEqual(['| a method | 2.35 | 0.512 | 1.2 | why |']);
  });
});
