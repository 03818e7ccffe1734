import type { FunnelFinding } from '../../compare/funnel-finding.ts';
import type { HowManyAboveFinding } from '../../compare/how-many-above.ts';
import type { HowManyNextFinding } from '../../compare/how-many-next.ts';
import type { RankFinding, RankPlace } from '../../compare/rank.ts';
import type { DefinitionsFinding } from '../../compare/rank-across-definitions.ts';
import type { RankSet } from '../../compare/rank-places.ts';
import type { ThresholdFinding } from '../../compare/threshold.ts';
import { ordinal } from '../../result/words.ts';
import { columns, type DataTable } from '../data-table.ts';
import { areaVerdictWords, differ } from './areas.ts';
import { period } from './change.ts';
import { completedColumns } from './completed.ts';
import { figure, limits, number } from './figure.ts';

/** The last twelve figures against the target. */
export function thresholdTable(finding: ThresholdFinding): DataTable {
  const { points, rests, target, probability } = finding.evidence;
  const { lower, unit, upper, value } = finding.estimate;
  const sure = probability === null ? 'not known' : figure(probability, 'probability');
  const level = rests === 'figure' ? '' : `; level ${figure(value, unit)} (${limits(lower, upper, unit)})`;
  return {
    caption: `Target ${figure(target, unit)}${level}; chance that the true level reaches it: ${sure}`,
    columns: columns('Period', '#Figure', '#Interval', 'Reaches the target'),
    rows: points
      .slice(-12)
      .map(({ period: at, value, lower, upper, meets }) => [
        period(at),
        figure(value, unit),
        limits(lower, upper, unit),
        meets === null ? '–' : meets ? 'yes' : 'no',
      ]),
  };
}

/** Each area with its level and the chance that it is really over, and the chance of each number of areas. */
export function howManyAboveTable(finding: HowManyAboveFinding): DataTable {
  const { areas, target, distribution } = finding.evidence;
  const { unit } = finding.subject;
  const chances = distribution.map((each, count) => `${count}: ${figure(each, 'probability')}`).join(', ');
  return {
    caption: `Target ${figure(target, unit)}. Chance of each number of areas over it: ${chances || 'not known'}`,
    columns: columns(
      'Area',
      '#Figure',
      '#Out of',
      'Over as published',
      '#Level',
      '#Interval of the level',
      '#Chance of being over',
    ),
    rows: areas.map((area) => [
      area.areaName,
      figure(area.value, unit),
      number(area.denominator),
      area.observed === null ? '–' : area.observed ? 'yes' : 'no',
      figure(area.level.value, unit),
      limits(area.level.lower, area.level.upper, unit),
      figure(area.probability, 'probability'),
    ]),
  };
}

/** Every area with its limits, judged against the others. */
export function funnelTable(finding: FunnelFinding): DataTable {
  const { rows, ordinarySpread, presetSpread, sizeLabel, completed } = finding.evidence;
  const { unit } = finding.estimate;
  const beside = completedColumns(completed, unit);
  return {
    caption:
      presetSpread === null
        ? `Limits by how far areas ordinarily differ, about ${differ(ordinarySpread)}`
        : `Limits: phi ${number(presetSpread.phi, 2)}, tau squared ${number(presetSpread.tau2, 5)}`,
    columns: columns(
      'Area',
      '#Figure',
      `#${sizeLabel}`,
      '#95% limits',
      '#99.8% limits',
      'Place',
      ...(presetSpread === null ? ['#p', 'Verdict'] : []),
      ...beside.columns,
    ),
    rows: [...rows]
      .sort((a, b) => a.p - b.p)
      .slice(0, 45)
      .map((row) => [
        row.areaName,
        figure(row.value, unit),
        number(row.size),
        limits(row.lower95, row.upper95, unit),
        limits(row.lower998, row.upper998, unit),
        row.place,
        ...(row.verdict === null ? [] : [number(row.p, 4), areaVerdictWords[row.verdict]]),
        ...beside.cells(row.area),
      ]),
  };
}

const placesText = (set: RankSet | null) =>
  set === null
    ? '–'
    : set.best === set.worst
      ? ordinal(set.best)
      : `${ordinal(set.best)} to ${ordinal(set.worst)}`;

function placeText(at: RankPlace | null): string {
  if (at === null) return '–';
  return `${ordinal(at.place)} of ${at.of}${at.set === null ? '' : `, may truly be ${placesText(at.set)}`}`;
}

/** Every area in order, with the definition, the coverage check and the places it may hold. */
export function rankTable(finding: RankFinding): DataTable {
  const { rows, definition, after, before, completed, first } = finding.evidence;
  const { unit } = finding.subject;
  const beside = completedColumns(completed, unit);
  return {
    caption: `${definition.name}, ${first} first. After the coverage check: ${placeText(after)}. Before it: ${placeText(before)}.`,
    columns: columns(
      'Area',
      '#Figure',
      '#Interval',
      '#Counted',
      '#Out of',
      '#Place',
      '#May truly be',
      '#Place before the check',
      ...beside.columns,
    ),
    rows: rows.map((row) => [
      row.areaName,
      figure(row.value, unit),
      limits(row.lower, row.upper, unit),
      number(row.numerator),
      number(row.denominator),
      row.place === null ? 'left out' : ordinal(row.place),
      placesText(row.set),
      ordinal(row.placeBefore),
      ...beside.cells(row.area),
    ]),
  };
}

/** The place under every definition, with its figures. */
export function definitionsTable(finding: DefinitionsFinding): DataTable {
  return {
    caption: 'The place under each definition',
    columns: columns(
      'Definition',
      'Period',
      '#Counted',
      '#Out of',
      '#Figure',
      'After the coverage check',
      'Before it',
    ),
    rows: finding.evidence.rows.map((row) => [
      row.definition,
      period(row.period),
      number(row.numerator),
      number(row.denominator),
      number(row.value, 4),
      placeText(row.after),
      placeText(row.before),
    ]),
  };
}

/** The chance of each number of areas next month. */
export function howManyNextTable(finding: HowManyNextFinding): DataTable {
  const { distribution, atLeast, month, target } = finding.evidence;
  return {
    caption: `Areas over ${figure(target, finding.subject.unit)} in ${period(month)}`,
    columns: columns('#Areas', '#Chance of exactly that many', '#Chance of at least that many'),
    rows: distribution.map((chance, count) => [
      String(count),
      figure(chance, 'probability'),
      figure(atLeast[count], 'probability'),
    ]),
  };
}
