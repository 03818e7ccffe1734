import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../scripts/tidy/csv.ts';
import { dataDictionary } from '../../scripts/tidy/data-dictionary.ts';
import { dayText } from '../../src/period/day-number.ts';
import { lastDay } from '../../src/period/month-index.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import { index, local, readText } from './read-data.ts';

const areas = new Set(parseRecords(readText('data/areas.csv')).map((row) => row['area']));

describe('the index of the data', () => {
  it('lists every table of data/ once and no other', () => {
    const files = readdirSync(local('data'), { withFileTypes: true })
      .filter((found) => found.isFile() && found.name !== 'index.json')
      .map(({ name }) => name);
    expect(index.tables.map((entry) => entry.file).sort()).toEqual(files.sort());
    expect(new Set(index.tables.map((entry) => entry.id)).size).toBe(index.tables.length);
  });

  it('keeps all tables together under 7.5 MB', () => {
    const bytes = index.tables.reduce(
      (sum, entry) => sum + Buffer.byteLength(readText(`data/${entry.file}`)),
      0,
    );
    expect(bytes).toBeLessThan(7_500_000);
  });

  it('is told in full by the data dictionary', () => {
    expect(readText('docs/data-dictionary.md')).toBe(dataDictionary(index.tables));
  });
});

describe.each(index.tables)('$id', (entry) => {
  const text = readText(`data/${entry.file}`);
  const rows = entry.file.endsWith('.csv') ? parseRecords(text) : [];

  it('has the digest and the size that the index says', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(entry.sha256);
    expect(Buffer.byteLength(text)).toBe(entry.bytes);
    if (entry.file.endsWith('.csv')) expect(rows.length).toBe(entry.rows);
  });

  it('names its source, licence, attribution, unit and caveats', () => {
    for (const said of [entry.title, entry.publisher, entry.licence, entry.attribution, entry.unit])
      expect(said).not.toBe('');
    expect(entry.derivation).not.toBe('');
    expect(entry.caveats.length).toBeGreaterThan(0);
    if (entry.licence.startsWith('Open Government Licence'))
      expect(entry.attribution).toContain(
        'Contains public sector information licensed under the Open Government Licence v3.0.',
      );
  });

  it('says when its figures came out, or why a day is assumed, unless it is a list', () => {
    const { asOf, period, released } = entry;
    expect(released === null).toBe(period === '');
    if (released === null) return;
    expect(released.says).not.toBe('');
    // No figure came out before its period had ended.
    expect(released.day >= dayText(lastDay(parsePeriod(asOf ?? period)))).toBe(true);
    expect(new Date(released.day).toISOString().slice(0, 10)).toBe(released.day);
  });

  it('holds in each column what the index says of it', () => {
    if (entry.file.endsWith('.csv'))
      expect(text.slice(0, text.indexOf('\n'))).toBe(entry.columns.map((column) => column.name).join(','));
    for (const { name, type, optional, values, description } of entry.columns) {
      expect(description).not.toBe('');
      expect(name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
      const shape = {
        text: /^[^\n]*$/,
        period: /^\d{4}(-\d{2}(-\d{2})?|-Q[1-4]|\/\d{2}(-Q[1-4])?)$/,
        integer: /^-?\d+$/,
        number: /^-?\d+(\.\d+)?$/,
      }[type];
      const allowed = values ? new Set(values) : null;
      const wrong = rows
        .map((row) => row[name] ?? '')
        .filter((cell) => !(optional && cell === '') && !(shape.test(cell) && (allowed?.has(cell) ?? true)));
      expect(wrong).toEqual([]);
    }
  });

  it('uses areas of the register alone, and no row twice', () => {
    const unknown = rows.map((row) => row['area']).filter((area) => area !== undefined && !areas.has(area));
    expect(unknown).toEqual([]);
    const measured = new Set(['count', 'value', 'n', 'numerator', 'denominator', 'state', 'weight']);
    const keys = entry.columns.map((column) => column.name).filter((name) => !measured.has(name));
    expect(new Set(rows.map((row) => keys.map((name) => row[name]).join('|'))).size).toBe(rows.length);
  });

  it('says that it is illustrative in its name, in every row and in its publisher, if and only if it is', () => {
    const illustrative = entry.basis === 'illustrative';
    expect(entry.file.startsWith('illustrative-')).toBe(illustrative);
    expect(rows.every((row) => (row['basis'] === 'illustrative') === illustrative)).toBe(true);
    expect(entry.publisher.includes('illustrative figures, not real')).toBe(illustrative);
    expect(/illustrative/i.test(entry.title)).toBe(illustrative);
  });
});
