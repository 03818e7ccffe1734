import { chance, decimal, whole } from '../../result/words.ts';
import type { Beyond } from '../briefing/answered.ts';
import type { QuestionAnswer } from '../questions/question.ts';
import type { SeenByThen } from '../questions/seen-by-then.ts';

/** The smallest change that a year could show, for each indicator and area, as a table of the section. */
export function seenTable(answers: readonly QuestionAnswer[]): Beyond {
  const rows = answers.flatMap(({ evidence }) => rowsOf(evidence));
  if (rows.length === 0) return {};
  return {
    notes: [
      'The table says how small a change twelve further months could show: a smaller one may come, and will not be told from chance.',
    ],
    tables: [
      {
        caption: 'What twelve further months could show, by indicator and area',
        columns: [
          { label: 'Indicator', numeric: false },
          { label: 'Area', numeric: false },
          { label: 'Cases a period now', numeric: true },
          { label: 'Smallest change shown four times in five', numeric: true },
          { label: 'A change that would matter', numeric: true },
          { label: 'Chance of showing it', numeric: true },
          { label: 'Cases a period that it would need', numeric: true },
        ],
        rows: rows.map(rowOf),
      },
    ],
  };
}

function rowsOf(evidence: unknown): readonly SeenByThen[] {
  if (typeof evidence !== 'object' || evidence === null || !('rows' in evidence)) return [];
  // The only question of the section whose evidence has rows is the calendar, whose rows are these.
  return evidence.rows as readonly SeenByThen[];
}

function rowOf({ indicatorName, areaName, perPeriod, asked, horizons }: SeenByThen): string[] {
  const year = horizons.at(-1);
  const unit = year?.smallest.unit === 'percent' ? '%' : ' points';
  const size = (value: number | null | undefined) =>
    value === null || value === undefined
      ? 'cannot tell'
      : `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 1)}${unit}`;
  return [
    indicatorName,
    areaName,
    perPeriod === null ? '' : whole(perPeriod),
    size(year?.smallest.value),
    asked === null ? '' : size(asked),
    year?.chance === null || year?.chance === undefined ? '' : chance(year.chance),
    year?.neededPerPeriod === null || year?.neededPerPeriod === undefined
      ? 'none would do'
      : whole(year.neededPerPeriod),
  ];
}
