import { periodAt } from '../period/calendar.ts';
import { periodsPerYear } from '../period/per-year.ts';
import { coverageCheckDefaults } from '../series/coverage-check.ts';
import { lostRecords } from '../series/lost-records.ts';
import type { Panel } from '../series/series.ts';
import { list } from '../words/about.ts';
import { runWords } from '../words/times.ts';
import type { PaperIndicator, PaperLine } from './figures.ts';
import type { Untold } from './paper.ts';

/** Areas of an indicator whose records of the last year look lost, so that the force seems to have moved where they did. */
export interface PaperLost {
  /** `Canley`. */
  readonly areas: readonly string[];
  readonly line: Untold;
}

/** Whose records of the last year of a panel look lost (`lostRecords`); without a number, which may be too small to be published. */
export function lostIn(panel: Panel | null, name: string): PaperLost | null {
  if (panel === null) return null;
  const { calendar, series } = panel;
  const { length } = calendar;
  const year = Math.min(length, periodsPerYear[calendar.every]);
  const stretch = Array.from({ length: year }, (_, at) => length - year + at);
  const found = [...lostRecords(series, stretch, coverageCheckDefaults.minimumShareOfExpected)];
  if (found.length === 0) return null;
  const places = found.flatMap(([, { periods }]) => (periods.length === 0 ? stretch : periods));
  const [from, to] = [Math.min(...places), Math.max(...places)].map((at) => periodAt(calendar, at));
  const areas = [...new Set(found.map(([{ areaName }]) => areaName))];
  const when = runWords({ from: from ?? '', to: to ?? '' });
  const have = areas.length === 1 ? 'has' : 'have';
  return {
    areas,
    line: {
      lead: `${name}:`,
      text: `${list(areas, 2)} ${have} under a tenth of what was to be expected in ${when}; records are lost more often than crime.`,
    },
  };
}

/** `The records of Canley look incomplete.`, of the force and of the areas that it is about; `null` of any other. */
export function lostWords(
  { lost, panel }: Pick<PaperIndicator, 'lost' | 'panel'>,
  { series: { area, areaName } }: Pick<PaperLine, 'series'>,
): string | null {
  const isArea = panel?.series.some((each) => each.area === area) ?? false;
  if (lost === null || (isArea && !lost.areas.includes(areaName))) return null;
  return `The records of ${list(lost.areas, 2)} look incomplete.`;
}
