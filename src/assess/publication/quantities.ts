import type { Quantity, Sheet } from './guard.ts';

type Counts = readonly (number | null)[];

/** The numbers of every line whose parts are taken together, or of the one part of its sheet. */
export function quantitiesOf(
  sheets: readonly Sheet[],
  parts: readonly string[],
  periods: number,
  countsOf: (area: string, part: string, at: number) => Counts,
): readonly Quantity[] {
  return sheets.flatMap((sheet, index) => {
    const { group, part, columns, rows } = sheet;
    const of = part === null ? parts : [part];
    const column = part === null && columns > 1 ? columns : 0;
    const together = (areas: readonly string[], at: number) =>
      added(areas.flatMap((area) => of.map((each) => countsOf(area, each, at))));
    const lines = [
      ...group.areas.map((area, row) => ({ areas: [area], name: area, row })),
      {
        areas: group.whole !== null ? [group.whole] : group.areas,
        name: `all of ${group.areas.join()}`,
        row: rows,
      },
    ];
    return lines.flatMap(({ areas, name, row }) => {
      const counts = Array.from({ length: periods }, (_, at) => together(areas, at));
      const key = JSON.stringify([name, part]);
      const line = { sheet: index, row, column };
      const values = (pick: (each: Counts) => number | null) => counts.map(pick);
      const counted: Quantity = { key, of: 'counted', line, values: values(([one = null]) => one) };
      if (!counts.some(({ length }) => length > 1)) return [counted];
      return [
        counted,
        { ...{ key, line }, of: 'rest' as const, values: values(([, other = null]) => other) },
        {
          ...{ key, line, of: 'all' as const },
          values: values(([one = null, other = null]) =>
            one === null || other === null ? null : one + other,
          ),
        },
      ];
    });
  });
}

/** Counts of several added up, each kind by itself; of what has no figure there is nothing to add. */
function added(all: readonly Counts[]): Counts {
  const width = Math.max(0, ...all.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => {
    const known = all.flatMap((each) => each[at] ?? []);
    return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
  });
}
