import fc from 'fast-check';
import { expect, it } from 'vitest';
import { panel } from '../../src/series/panel.ts';
import { readTidyCsv } from '../../src/source/read-tidy-csv.ts';
import type { Reading } from '../../src/source/reading.ts';
import { readingText } from '../../src/source/reading-text.ts';
import { rejectedCsv } from '../../src/source/rejected-csv.ts';
import { anyCharacter } from '../any-character.ts';
import { offences, satisfaction } from '../indicators.ts';
import { hostileInserts } from './hostile-inserts.ts';

const staged = { ...satisfaction, dimensions: { stage: ['follow-up', 'treatment'] } };
const areas = { shropshire: 'Shropshire', herefordshire: 'Herefordshire' };
const lines = Array.from({ length: 12 }, (_, index) => {
  const area = index % 2 === 0 ? 'shropshire' : '"Herefordshire"';
  return `${area},2019-${String((index % 6) + 1).padStart(2, '0')},${index % 3 ? 'follow-up' : 'treatment'},${70 + index},98`;
});
const file = ['\uFEFFarea,period,stage,numerator,denominator', ...lines].join('\r\n');

/** What holds of every reading, whatever was read. */
function isHonest({ rows, report }: Reading): void {
  expect(report.rowsRead).toBe(report.used + report.rejectedCount);
  expect(rows.length).toBe(report.used);
  const rejectedRows = new Set(report.rejected.map(({ row }) => row));
  expect(rejectedRows.size).toBe(report.rejectedCount);
  expect(report.faults.length === 0 || report.used === 0).toBe(true);
  for (const { found, row, expected } of report.rejected) {
    expect([...(found ?? '')].length).toBeLessThanOrEqual(61);
    expect(row).toBeGreaterThan(0);
    expect(expected).toMatch(/^must /);
  }
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(readingText(report)).not.toMatch(/[^\P{Cc}\n]/u);
  expect(rejectedCsv(report)).toMatch(/\n$/);
}

const mutation = fc.record({
  at: fc.nat({ max: file.length }),
  remove: fc.nat({ max: 8 }),
  insert: hostileInserts,
});

function mutated(text: string, changes: readonly { at: number; remove: number; insert: string }[]): string {
  return changes.reduce(
    (now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove),
    text,
  );
}

it('loses no row of a file with mutated text, and uses none that the panel refuses', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (changes) => {
      const options = { file: 's.csv', indicator: staged, knownAreas: areas, mode: 'lenient' } as const;
      const reading = readTidyCsv(mutated(file, changes), options);
      isHonest(reading);
      panel(staged, reading.rows, 'stage' in reading.rows.columns ? { by: 'stage' } : {});
    }),
    { numRuns: 300 },
  );
});

it('loses no row of a file with mutated bytes', () => {
  const bytes = new TextEncoder().encode(file);
  const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('utf-8', 'windows-1252'),
      fc.nat({ max: bytes.length }),
      (changes, encoding, length) => {
        const input = bytes.slice();
        for (const [at, value] of changes) input[at] = value;
        const options = { file: 's.csv', indicator: staged, mode: 'lenient', encoding } as const;
        isHonest(readTidyCsv(input.slice(0, length), options));
      },
    ),
    { numRuns: 200 },
  );
});

it('counts every row of a file without a header, and uses none', () => {
  const options = { file: 's.csv', indicator: staged, mode: 'lenient' } as const;
  const reading = readTidyCsv(lines.join('\n'), options);
  isHonest(reading);
  expect([reading.report.rowsRead, reading.report.used]).toEqual([lines.length, 0]);
});

it('loses no line of any text at all', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: anyCharacter }), (text) => {
      const options = { file: 's.csv', indicator: offences, mode: 'lenient' } as const;
      isHonest(readTidyCsv(text, options));
      isHonest(readTidyCsv(`area,period,count\n${text}`, options));
    }),
    { numRuns: 150 },
  );
});

it('reads back whatever names areas have', () => {
  const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => {
    return text.trim() === text && text !== '' && !/[\r\uFFFD\0]/.test(text);
  });
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (names) => {
      const text = names.map((area) => `"${area.replaceAll('"', '""')}",2019-04,5`).join('\n');
      const { rows } = readTidyCsv(`area,period,count\n${text}`, { file: 's.csv', indicator: offences });
      expect([...rows].map(({ area }) => area)).toEqual(names);
    }),
  );
});
