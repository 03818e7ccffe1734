import { describe, expect, it } from 'vitest';
import { illustrate } from '../../scripts/illustrate/illustration.ts';
import { illustrations } from '../../scripts/illustrate/illustrations.ts';
import { formatCsv } from '../../scripts/tidy/csv.ts';
import { rows as satisfaction } from '../../src/tables/illustrative-satisfaction.ts';
import { readText } from './read-data.ts';

describe.each(illustrations(readText('data/areas.csv'), readText('data/populations.csv')))('$id', (about) => {
  it('is drawn again, byte for byte, by the script', () => {
    const { entry, rows } = illustrate(about);
    const header = entry.columns.map((column) => column.name);
    expect(formatCsv(header, rows)).toBe(readText(`data/${entry.file}`));
  });
});

describe('illustrative satisfaction', () => {
  const wholeExperience = [...satisfaction].filter(
    (row) => row.stage === 'whole-experience' && row.group === 'all',
  );

  it('has 100 to 200 interviews in each of five areas in each of 25 months', () => {
    expect(wholeExperience.length).toBe(125);
    for (const row of wholeExperience) {
      expect(row.denominator).toBeGreaterThanOrEqual(100);
      expect(row.denominator).toBeLessThanOrEqual(200);
    }
  });

  it('never has more satisfied than interviewed', () => {
    for (const row of satisfaction) expect(row.numerator).toBeLessThanOrEqual(row.denominator);
  });
});
