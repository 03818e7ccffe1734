import { periodAt } from '../period/calendar.ts';
import { whole } from '../result/words.ts';
import { valueAt } from '../series/values.ts';
import { chips } from '../statement/chip.ts';
import { figureWords, rangeWords, sizeWords, sureWords } from '../statement/numbers.ts';
import { againstWords, courseCell, levelChip } from '../statement/say.ts';
import { runWords, shortPeriod } from '../statement/times.ts';
import type { PaperIndicator, PaperLine } from './figures.ts';
import type { PaperTable } from './paper.ts';

/** Periods that a table shows at most: three years of months. */
const MOST_PERIODS = 36;

/** The figures of a line, period by period. */
export function tableOfLine({ name, series, said: { level } }: PaperLine): PaperTable {
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
  const lines = found.flatMap(({ lines: each }) => each);
  return {
    caption: 'The level of each indicator: now, before, and the change between',
    columns: [
      { label: 'Indicator', numeric: false },
      { label: 'Now', numeric: true },
      { label: 'Before', numeric: true },
      { label: 'Against', numeric: false },
      { label: 'Change', numeric: true },
      { label: '95% interval', numeric: true },
      { label: 'When', numeric: false },
      { label: 'Verdict', numeric: false },
      { label: 'Course since', numeric: false },
      { label: 'How sure', numeric: false },
    ],
    rows: lines.map(({ name, said: { course, level } }) => {
      const { before, now, when } = level.grounds;
      const number = (each: typeof now) => (each.value === null ? '' : figureWords(each.value, each.unit));
      const { size } = level;
      const sign = (size?.value ?? 0) < 0 ? '−' : '+';
      return [
        name,
        number(now),
        number(before),
        againstWords(level),
        size === null || size.value === null ? '' : `${sign}${sizeWords(size)}`,
        size === null ? '' : (rangeWords(size) ?? 'a count'),
        when === null ? '' : runWords(when),
        chips[levelChip(level)].word,
        courseCell(course, level),
        sureWords(level.sure),
      ];
    }),
    basis: 'mixed',
  };
}

/** How the areas lie to each other on one indicator. */
export function tableOfAreas({ areas, indicator }: PaperIndicator): PaperTable | null {
  if (areas === null || areas.areas.length === 0) return null;
  const parts = areas.areas.some(({ part }) => Object.keys(part).length > 0);
  const levels = new Map(
    areas.reading.evidence.rows.flatMap(({ area, level, part }) =>
      level.value === null
        ? []
        : [[`${area} ${JSON.stringify(part)}`, figureWords(level.value, level.unit)] as const],
    ),
  );
  return {
    caption: `${indicator.name} by area, ${runWords(areas.reading.evidence.judged)}`,
    columns: [
      { label: 'Area', numeric: false },
      ...(parts ? [{ label: 'On', numeric: false }] : []),
      { label: 'Figure', numeric: true },
      { label: 'Estimated level', numeric: true },
      { label: 'From the others', numeric: true },
      { label: '95% interval', numeric: true },
      { label: 'Verdict', numeric: false },
    ],
    rows: areas.areas.map(({ area, areaName, grounds, part, size, unit, value }) => [
      areaName,
      ...(parts ? [Object.values(part).join(', ').replaceAll('-', ' ')] : []),
      grounds.observed.value === null ? '' : figureWords(grounds.observed.value, unit),
      levels.get(`${area} ${JSON.stringify(part)}`) ?? '',
      size?.value == null ? '' : `${size.value < 0 ? '−' : '+'}${sizeWords(size)}`,
      size === null ? '' : (rangeWords(size) ?? ''),
      value.replaceAll('-', ' '),
    ]),
    basis: areas.areas[0]?.basis ?? 'none',
  };
}

const sentenceCase = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
