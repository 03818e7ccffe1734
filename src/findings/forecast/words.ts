import type { ForecastFinding } from '../../change/ahead/forecast-finding.ts';
import { refusals } from '../../statement/refusals.ts';
import { about } from '../../words/about.ts';
import { decimal, figureWords, limitsWords, moreMonths, whole } from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { periodWords } from '../../words/times.ts';
import { figure, limits, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on a figure to come: what it would be if things go on, with its limits and how often such limits held. */
export function forecastSentence({ estimate, evidence, settle, subject, verdict }: ForecastFinding): string {
  const name = about(subject);
  const { backTest, forecast } = evidence;
  if (verdict === 'refused') return `${name} cannot be forecast: ${refusals.rolling}.`;
  if (evidence.reason === 'step' || evidence.reason === 'few-by-week')
    return `${name} cannot be forecast: ${refusals[evidence.reason]}.`;
  if (evidence.reason === 'sparse')
    return `${name} cannot be forecast: there are too few events in an ordinary period.`;
  const last = forecast.at(-1);
  if (last === undefined || estimate.value === null)
    return withRoom(
      `${name} has too few figures to be forecast`,
      settle?.months == null ? null : `; ${moreMonths(settle.months)} would be the fewest`,
    );
  const at = (estimate.level ?? 0.95) === 0.95 ? '' : ` at ${decimal(100 * (estimate.level ?? 0), 0)}%`;
  const limits = `${limitsWords(estimate) ?? 'no limits'}${at}`;
  const figure = `would be ${figureWords(estimate.value, estimate.unit)} in ${periodWords(last.period)}`;
  return withRoom(
    firstThatFits(
      `If things go on as they have, ${name} ${figure} (${limits})`,
      `${name}, going on as it has, ${figure} (${limits})`,
    ),
    backTest === null || backTest.made === 0
      ? null
      : `; such limits held in ${whole(backTest.within)} of ${whole(backTest.made)} past forecasts`,
  );
}

/** Every period to come with its limits, and how the same forecast did in the past. */
export function forecastTable(finding: ForecastFinding): DataTable | null {
  const { backTest, forecast, target } = finding.evidence;
  const { unit } = finding.estimate;
  if (forecast.length === 0) return null;
  const held =
    backTest === null || backTest.made === 0
      ? ''
      : `; the limits held in ${backTest.within} of ${backTest.made} past forecasts`;
  return {
    caption: `Forecast, if things go on as they have${held}`,
    columns: columns(
      'Period',
      '#Figure',
      '#Limits',
      ...(target === null ? [] : ['#Chance of meeting the target']),
    ),
    rows: forecast.map(({ period: at, value, lower, meetsTarget, upper }) => [
      period(at),
      figure(value, unit),
      limits(lower, upper, unit),
      ...(meetsTarget === null ? [] : [figure(meetsTarget, 'probability')]),
    ]),
  };
}
