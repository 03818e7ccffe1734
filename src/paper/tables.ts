import { periodAt } from '../period/calendar.ts';
import type { Basis } from '../result/provenance.ts';
import { matured } from '../series/matured.ts';
import { valueAt } from '../series/values.ts';
import { chips } from '../statement/chip.ts';
import { againstWords, courseCell, isWeekly, levelChip } from '../statement/say.ts';
import { sentenceCase } from '../words/about.ts';
import { figureWords, levelWords, rangeWords, signedWords, sureWords, whole } from '../words/numbers.ts';
import { runWords, shortPeriod, shortRun } from '../words/times.ts';
import type { PaperIndicator, PaperLine } from './figures.ts';
import type { PaperBasis, PaperTable } from './paper.ts';

/** Periods that a table shows at most: three years of months. */
const MOST_PERIODS = 36;

/** The figures of a line, period by period. */
export function tableOfLine({ name, series: known, said: { level } }: PaperLine): PaperTable {
  const series = matured(known, { immature: 'leave-out' });
  const { calendar, denominator, indicator, numerator } = series;
  const from = Math.max(0, calendar.length - MOST_PERIODS);
  const parts = denominator !== null;
  const rows = Array.from({ length: calendar.length - from }, (_, at) => from + at).map((at) => {
    const value = valueAt(series, at);
    const figure = value === null ? '' : figureWords(value, level.unit);
    const cell = (each: number | null | undefined) => (each == null ? '' : whole(each));
    return [
      shortPeriod(periodAt(calendar, at)),
      figure,
      ...(parts ? [cell(numerator[at]), cell(denominator[at])] : []),
    ];
  });
  return {
    caption: `${name} in ${series.areaName}`,
    columns: [
      { label: 'Period', numeric: false },
      { label: name, numeric: true },
      ...(parts
        ? [
            { label: sentenceCase(indicator.counted), numeric: true },
            { label: `Of ${indicator.outOf ?? 'all'}`, numeric: true },
          ]
        : []),
    ],
    rows,
    basis: series.basis,
  };
}

/** What every row of the scorecard says in numbers: the level now and before, the change with its interval, how sure. */
export function tableOfLevels(found: readonly PaperIndicator[]): PaperTable {
  const lines = found.flatMap(({ changed, lines: each }) => [...each, ...changed]);
  return {
    caption: 'The level of each indicator: now, before, and the change between',
    columns: [
      { label: 'Indicator', numeric: false },
      { label: 'Now', numeric: true },
      { label: 'Before', numeric: true },
      { label: 'Against', numeric: false },
      { label: 'Change', numeric: true },
      { label: '95% interval', numeric: true },
      { label: 'Last year', numeric: true },
      { label: 'When', numeric: false },
      { label: 'Verdict', numeric: false },
      { label: 'Course since', numeric: false },
      { label: 'How sure', numeric: false },
    ],
    rows: lines.flatMap(({ beside, name, said: { course, lastYear, level } }) => {
      const { before, now, when } = level.grounds;
      const number = (each: typeof now) =>
        each.value === null
          ? ''
          : isWeekly(level.period)
            ? levelWords(each, true)
            : figureWords(each.value, each.unit);
      const { size } = level;
      const own = [
        name,
        number(now),
        number(before),
        againstWords(level),
        size === null || size.value === null ? '' : signedWords(size),
        size === null ? '' : (rangeWords(size) ?? 'a count'),
        lastYear?.value == null ? '' : signedWords(lastYear),
        when === null ? '' : runWords(when),
        chips[levelChip(level)].word,
        courseCell(course, level),
        sureWords(level.sure),
      ];
      if (beside === null) return [own];
      const grown = signedWords({ value: beside.percent, unit: 'percent' });
      return [own, [`${name}: ${beside.name}`, '', '', againstWords(level), grown, ...Array(6).fill('')]];
    }),
    basis: basisOf(lines.map(({ series }) => series)),
  };
}

/** How the areas lie to each other, on every indicator of which they are compared. */
export function tableOfAreas(found: readonly PaperIndicator[]): PaperTable | null {
  const all = found.flatMap(({ areas }) => areas?.areas ?? []);
  if (all.length === 0) return null;
  const levels = levelsOf(found);
  return {
    caption: 'The areas beside each other, each over the period that is named',
    columns: [
      { label: 'Indicator', numeric: false },
      { label: 'Area', numeric: false },
      { label: 'Figure', numeric: true },
      { label: 'Estimated level', numeric: true },
      { label: 'From the others', numeric: true },
      { label: '95% interval', numeric: true },
      { label: 'Period', numeric: false },
      { label: 'Verdict', numeric: false },
    ],
    rows: all.map(({ areaName, grounds, id, name, part, period, size, unit, value }) => [
      [name, ...Object.values(part).map((each) => each.replaceAll('-', ' '))].join(', '),
      areaName,
      grounds.observed.value === null ? '' : figureWords(grounds.observed.value, unit),
      levels.get(id) ?? '',
      size?.value == null ? '' : signedWords(size),
      size === null ? '' : (rangeWords(size) ?? ''),
      shortRun(period),
      value.replaceAll('-', ' '),
    ]),
    basis: basisOf(all),
  };
}

/** The level of each area, where the areas lend each other strength, by the id of its statement. */
function levelsOf(found: readonly PaperIndicator[]): ReadonlyMap<string, string> {
  const levels = found.flatMap(({ areas }) =>
    (areas?.areas ?? []).map(({ area, id, part }): [string, string] => {
      const row = areas?.reading.evidence.rows.find(
        (each) => each.area === area && JSON.stringify(each.part) === JSON.stringify(part),
      );
      const level = row?.level;
      return [id, level == null || level.value === null ? '' : figureWords(level.value, level.unit)];
    }),
  );
  return new Map(levels);
}

/** Figures of each indicator that the table of all of them holds. */
const MOST_FIGURES = 13;

/** The last figures of every indicator, the oldest first. */
export function tableOfFigures(found: readonly PaperIndicator[]): PaperTable {
  const lines = found.flatMap(({ changed, lines: each }) => [...each, ...changed]);
  return {
    caption: `The last ${MOST_FIGURES} figures of each indicator, the oldest first`,
    columns: [
      { label: 'Indicator', numeric: false },
      { label: 'Periods', numeric: false },
      { label: 'Figures', numeric: false },
    ],
    rows: lines.map(({ name, series: known, said: { level } }) => {
      const series = matured(known, { immature: 'leave-out' });
      const { calendar } = series;
      const from = Math.max(0, calendar.length - MOST_FIGURES);
      const figures = Array.from({ length: calendar.length - from }, (_, at) => valueAt(series, from + at));
      const run = {
        from: periodAt(calendar, from),
        to: periodAt(calendar, Math.max(0, calendar.length - 1)),
      };
      return [
        name,
        shortRun(run),
        figures.map((each) => (each === null ? '…' : figureWords(each, level.unit))).join('  '),
      ];
    }),
    basis: basisOf(lines.map(({ series }) => series)),
  };
}

function basisOf(all: readonly { readonly basis: Basis }[]): PaperBasis {
  const bases = new Set(all.map(({ basis }) => basis));
  const [only] = bases;
  if (only === undefined) return 'none';
  return bases.size === 1 ? only : 'mixed';
}
