import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { rank } from '../../src/compare/rank.ts';
import { tableFor } from '../../src/findings/table-for.ts';
import type { Panel } from '../../src/series/series.ts';
import { charged, chargedSoFar } from '../series/maturing-charges.ts';

const series = [1, 2, 3, 4].map((seed) => chargedSoFar(seed));
const panel: Panel = {
  indicator: charged,
  calendar: chargedSoFar(1).calendar,
  series,
  coverage: [],
  excluded: [],
};
const tables = (period: string) =>
  [rank(panel, 'force-1', { period }), funnel(panel, { period }), areas(panel, { period })].map((finding) =>
    tableFor(finding),
  );

describe('the table of areas', () => {
  it('has the completed figure, its interval and its place beside a figure of which not all is in', () => {
    for (const table of tables('2023-11/2024-04')) {
      const names = table?.columns.map(({ label }) => label) ?? [];
      expect(names.slice(-3)).toEqual(['Completed', 'Interval completed', 'Place completed']);
      for (const row of table?.rows ?? []) {
        expect(row).toHaveLength(names.length);
        expect(row.at(-3)).toMatch(/^1[0-4]\.\d%$/);
        expect(row.at(-1)).toMatch(/^(1st|2nd|3rd|4th)$/);
      }
    }
  });

  it('has none where all is in', () => {
    for (const table of tables('2022-11/2023-04'))
      expect(table?.columns.map(({ label }) => label)).not.toContain('Completed');
  });
});
