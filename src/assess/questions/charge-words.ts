import type { DefinitionsFinding } from '../../compare/rank-across-definitions.ts';
import { placeOfAll } from '../../findings/definitions/words.ts';
import type { Panel } from '../../series/series.ts';
import { seriesStatements } from '../../statement/of-series.ts';
import { sayLevel } from '../../statement/say.ts';
import { numberWord, ordinal, sizeWords } from '../../words/numbers.ts';
import { besideOthers } from './beside-others.ts';
import { type Short, short } from './short.ts';
import type { Where } from './where.ts';

/** The place under each definition, what became of the share that is charged, and what was claimed. */
export function placeWords(
  { area }: Where,
  { evidence: { best, rows, worst } }: DefinitionsFinding,
  years: { readonly panel: Panel; readonly level: string } | null,
  claimed: { readonly place: number; readonly of?: number } | null,
): Short {
  const placed = rows.filter(({ after }) => after !== null);
  const said =
    claimed === null
      ? null
      : `“${ordinal(claimed.place)}${claimed.of === undefined ? '' : ` of ${claimed.of}`}” cannot be tested without its definition`;
  if (best === null || worst === null) return short('Charge to no further action: cannot tell', said);
  const range =
    placed.length === 1
      ? placeOfAll(best)
      : best.place === worst.place && best.of === worst.of
        ? `${placeOfAll(best)} under ${numberWord(placed.length)} definitions`
        : `${placeOfAll(best)} to ${placeOfAll(worst)} under ${numberWord(placed.length)} definitions`;
  return short(`Charge to no further action: ${range}`, chargedWords(years, area), said);
}

/** The share of outcomes that is a charge, by year, beside the middle of the other forces. */
function chargedWords(
  years: { readonly panel: Panel; readonly level: string } | null,
  area: string,
): string | null {
  const { level: what = '', panel = null } = years ?? {};
  const series = panel?.series.find((each) => each.area === area);
  if (panel === null || series === undefined || series.calendar.length < 2) return null;
  const { level } = seriesStatements(series);
  const { against } = level.grounds;
  if (level.size === null || against === null) return null;
  const others = besideOthers(panel, area, { from: against.from, to: level.period.to });
  const middle =
    others === null
      ? ''
      : `; the middle ${what.replace(/s$/, '')} ${others.middle < 0 ? 'fell' : 'rose'} ${sizeWords({ ...level.size, value: others.middle })}`;
  return `the share charged ${sayLevel(level, null)}${middle}`;
}
