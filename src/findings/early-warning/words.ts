import type { EarlyWarningFinding } from '../../change/ahead/early-warning.ts';
import { refusals } from '../../statement/refusals.ts';
import { about } from '../../words/about.ts';
import { hardlyAny, recordsMayBeMissing } from '../../words/hardly-any.ts';
import { decimal, figureWords, moreMonths, whole } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { periodWords } from '../../words/times.ts';
import { figure, number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on the latest figure: whether it is outside what its own course leads to expect. */
export function earlyWarningSentence({
  evidence,
  method,
  settle,
  subject,
  verdict,
}: EarlyWarningFinding): string {
  const name = about(subject);
  if (verdict === 'refused') return `${name} cannot be watched for an early warning: ${refusals.rolling}.`;
  if (evidence.reason === 'step' || evidence.reason === 'few-by-week')
    return `${name} cannot be watched for an early warning: ${refusals[evidence.reason]}.`;
  if (evidence.reason === 'sparse')
    return `${name} has too few events for an early warning: no limit can be set.`;
  const last = evidence.points.at(-1);
  if (last === undefined)
    return withRoom(
      `${name} has too few figures to know what is ordinary`,
      settle?.months == null ? null : `; ${moreMonths(settle.months)} would be the fewest`,
    );
  const counted = subject.unit === 'count';
  const figure = `${name} was ${counted ? whole(last.observed) : figureWords(last.observed, subject.unit)} in ${periodWords(last.period)}`;
  const said = (value: number) =>
    counted ? decimal(value, last.expected < 10 ? 1 : 0) : figureWords(value, subject.unit);
  if (verdict === 'ordinary')
    return withRoom(
      `${figure}, within what is ordinary`,
      ` (${said(last.expected)} expected, limits ${said(last.lower)} to ${said(last.upper)})`,
    );
  const [side, limit] = evidence.direction === 'up' ? ['above', last.upper] : ['below', last.lower];
  const { alpha } = method.options;
  return withRoom(
    `${figure}, ${side} the limit of ${said(Number(limit))} (${said(last.expected)} expected)`,
    hardlyAny(last.observed, last.expected, subject.unit) ? recordsMayBeMissing : null,
    typeof alpha === 'number' && alpha > 0
      ? `; chance alone goes beyond a limit about once in ${whole(1 / alpha)}`
      : null,
  );
}

/** The figures of the last year beside what was expected and the limits. */
export function earlyWarningTable(finding: EarlyWarningFinding): DataTable | null {
  const { points } = finding.evidence;
  const { unit } = finding.subject;
  if (points.length === 0) return null;
  const counted = unit === 'count';
  const said = (value: number) => (counted ? number(value, 1) : figure(value, unit));
  return {
    caption: `${counted ? 'Counts' : 'Figures'} beside what their own course leads to expect`,
    columns: columns(
      'Period',
      counted ? '#Count' : '#Figure',
      '#Expected',
      '#Lower limit',
      '#Upper limit',
      'Outside',
    ),
    rows: points.map(({ direction, expected, lower, observed, period: at, upper }) => [
      period(at),
      counted ? number(observed) : figure(observed, unit),
      said(expected),
      said(lower),
      said(upper),
      direction === 'none' ? 'no' : 'yes',
    ]),
  };
}
