import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recorded } from './recorded.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.snap'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

describe('what is recorded', () => {
  it('can be read: no line is longer than 200 characters', () => {
    const long = kept.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (line.length > 200 ? [`${path}:${at + 1}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('is little enough to be read: 400 KB in all', () => {
    const bytes = kept.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(kept.length).toBeGreaterThan(10);
    expect(bytes).toBeLessThanOrEqual(400_000);
  });
});

describe('recorded', () => {
  it('has a property a line, six digits of a number, a dash for nothing, and no sentences', () => {
    const found = { verdict: 'level', estimate: { value: 0.123456789, lower: null }, text: 'It is so now.' };
    expect(recorded(found)).toBe('\nverdict: level\nestimate: value 0.123457, lower -\n');
  });

  it('has rows as a table, with what is the same in all of them first', () => {
    const rows = [
      { area: 'a', unit: 'points', limits: { low: 1, high: 22 } },
      { area: 'b', unit: 'points', limits: null },
    ];
    expect(recorded({ rows })).toBe(`
rows:
  2 rows, all with unit points
  area  limits.low  limits.high  limits
  a     1           22           ·
  b     ·           ·            -
`);
  });

  it('breaks what is too long between words', () => {
    const list = Array.from({ length: 60 }, (_, at) => `${1000 + at}`);
    const lines = recorded({ list: list.map(Number) })
      .trim()
      .split('\n');
    expect(lines.length).toBe(2);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(`list: ${list.join(' ')}`);
  });
});
