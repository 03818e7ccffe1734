import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figuresFor } from '../../../src/open/figures/figures-for.ts';
import type { FileReading } from '../../../src/open/file-reading.ts';
import { panel } from '../../../src/series/panel.ts';
import { readingText, rejectedCsv } from '../../../src/source/reading-text.ts';
import { anyCharacter } from '../../any-character.ts';
import { offences, satisfaction } from '../../indicators.ts';
import { hostileInserts } from '../../source/hostile-inserts.ts';
import { reading } from '../reading.ts';

const staged = { ...satisfaction, dimensions: { stage: ['follow-up', 'treatment'] } };
const areas = { shropshire: 'Shropshire', herefordshire: 'Herefordshire' };
const lines = Array.from({ length: 12 }, (_, index) => {
  const area = index % 2 === 0 ? 'shropshire' : '"Herefordshire"';
  return `${area},2019-${String((index % 6) + 1).padStart(2, '0')},${index % 3 ? 'follow-up' : 'treatment'},${70 + index},98`;
});
const file = ['\uFEFFarea,period,stage,numerator,denominator', ...lines].join('\r\n');

/** What holds of every reading, whatever was read. */
function isHonest({ report }: FileReading): void {
  expect(report.rowsRead).toBe(report.used + report.rejectedCount);
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

it('loses no row of a file with mutated text, and uses none that the panel refuses', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (changes) => {
      const found = await reading(mutated(file, changes), staged, { knownAreas: areas });
      isHonest(found);
      if (found.shape === null) return;
      const { rows } = figuresFor(found.rows, found.shape, staged, {
        where: {},
        sumOver: [],
        wholes: [],
        force: [],
        area: null,
        isItsOwn: true,
      });
      panel(staged, rows, 'stage' in rows.columns ? { by: 'stage' } : {});
    }),
    { numRuns: 300 },
  );
});

it('loses no row of a file with mutated bytes', async () => {
  const bytes = new TextEncoder().encode(file);
  const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('utf-8', 'windows-1252'),
      fc.nat({ max: bytes.length }),
      async (changes, encoding, length) => {
        const input = bytes.slice();
        for (const [at, value] of changes) input[at] = value;
        isHonest(await reading(input.slice(0, length), staged, { encoding }));
      },
    ),
    { numRuns: 200 },
  );
});

it('counts every row of a file without a header, and uses none', async () => {
  const found = await reading(lines.join('\n'), staged);
  isHonest(found);
  expect([found.report.rowsRead, found.report.used]).toEqual([lines.length, 0]);
});

it('loses no line of any text at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 400, unit: anyCharacter }), async (text) => {
      isHonest(await reading(text, offences));
      isHonest(await reading(`area,period,count\n${text}`, offences));
    }),
    { numRuns: 150 },
  );
});
