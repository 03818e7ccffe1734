import { outliers } from '../../../compare/outliers.ts';
import type { OutliersRow } from '../../../compare/outliers-rows.ts';
import { periodAt } from '../../../period/calendar.ts';
import { firstMonth, lastMonth, monthsIn } from '../../../period/months.ts';
import { parsePeriod } from '../../../period/parse-period.ts';
import { rolling } from '../../../period/rolling.ts';
import { span } from '../../../period/span.ts';
import type { Estimate } from '../../../result/estimate.ts';
import { amount } from '../../../result/words.ts';
import type { Panel } from '../../../series/series.ts';
import { sized } from '../../sentences/sizes.ts';
import { stretch } from '../../sentences/stretch.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { OutlierClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { judgeObserved } from '../judge.ts';
import { noSeries, notTestable } from '../not-testable.ts';
import { periodOf } from '../since.ts';

const CHANCE = 'not-distinguishable-from-chance';
/** From here a funnel decides, which needs no earlier periods: the last year is then taken together. */
const MANY = 10;

/**
 * Further out than areas ordinarily differ. Contradicted where it is shown to lie on the other side, or to be no further
 * from the others than the margin of the indicator.
 */
export function checkOutlier(claim: OutlierClaim, figures: ClaimFigures): ClaimTest {
  const panel = figures.peers();
  if (panel === null || panel.calendar.length === 0) return noSeries(figures, claim.indicator);
  const { period, assumed } = periodFor(claim, panel);
  const finding = outliers(panel, { period });
  const row = finding.evidence.rows.find(
    (each) => each.area === claim.area && hasPart(each, claim.where ?? {}),
  );
  if (row === undefined)
    return notTestable(
      [`a figure for ${figures.areaName} and for the areas that it is compared with`],
      [
        `${figures.areaName} has no figure to compare in ${stretch(finding.subject)}`,
        'the area has no figure',
      ],
    );
  const estimate = estimateOf(row, finding.estimate);
  const margin = claim.margin ?? panel.indicator.margin;
  const verdict = verdictOf(row, estimate, claim.side, margin === undefined ? null : marginIn(margin, row));
  const extreme =
    row.extreme !== null &&
    (claim.side === undefined || (row.extreme === 'highest') === (claim.side === 'higher'));
  const part = Object.values(row.part).join(', ');
  const what = part === '' ? panel.indicator.name : `${panel.indicator.name} (${part})`;
  const apart = `${estimate.level === null ? amount(estimate.value ?? 0, estimate.unit) : sized(estimate)} ${(estimate.value ?? 0) < 0 ? 'below' : 'above'} the others`;
  const reason = verdict === 'contradicted' ? '' : `: ${row.reason}`;
  return {
    verdict,
    observed: judgeObserved(extreme),
    estimate,
    n: finding.n,
    period,
    findings: [finding],
    assumed: [...figures.assumed, ...assumed],
    excluded: panel.excluded,
    settle: verdict === CHANCE ? finding.settle : null,
    says: [
      `on ${what} ${row.areaName} was ${apart}${reason}`,
      `${row.areaName} was ${apart}${reason}`,
      `on ${what} ${row.areaName} was ${apart}`,
      `it was ${apart}`,
    ],
  };
}

function hasPart({ part }: OutliersRow, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([name, value]) =>
    Object.hasOwn(part, name) ? part[name] === value : true,
  );
}

/** The last figure of few areas, whose earlier ones say how far they ordinarily differ; the last year of many. */
function periodFor(claim: OutlierClaim, { calendar, series }: Panel) {
  const latest = periodAt(calendar, calendar.length - 1);
  const areas = new Set(series.map(({ area }) => area)).size;
  const single = series.every(({ window }) => window === 'period');
  if (claim.period !== undefined || claim.window !== undefined || areas < MANY || !single)
    return { period: periodOf(claim, latest), assumed: [] };
  const whole = span(firstMonth(parsePeriod(calendar.start)), lastMonth(latest));
  const period = monthsIn(whole) <= 12 ? whole : rolling(latest, 12);
  return { period: String(period), assumed: ['The last twelve months of figures are taken together.'] };
}

function estimateOf(row: OutliersRow, like: Estimate): Estimate {
  const times = like.unit === 'points' ? 100 : 1;
  const scaled = (value: number | null) => (value === null ? null : value * times);
  const [value, lower, upper] = [row.difference, row.differenceLower, row.differenceUpper].map(scaled);
  return {
    value: value ?? null,
    lower: lower ?? null,
    upper: upper ?? null,
    level: lower == null ? null : 0.95,
    unit: like.unit,
  };
}

/** The margin in the unit of the difference. */
function marginIn(margin: NonNullable<OutlierClaim['margin']>, { othersMean }: OutliersRow): number {
  return 'points' in margin ? margin.points : (Math.abs(othersMean ?? 0) * margin.percent) / 100;
}

function verdictOf(
  row: OutliersRow,
  { lower, upper }: Estimate,
  side: OutlierClaim['side'],
  margin: number | null,
): ClaimVerdict {
  const other =
    side !== undefined && ((side === 'higher' && (upper ?? 0) < 0) || (side === 'lower' && (lower ?? 0) > 0));
  if (other) return 'contradicted';
  if (row.outlier === 'outlier')
    return side === undefined || row.side === null || row.side === side ? 'supported' : 'contradicted';
  if (margin === null || lower === null || upper === null) return CHANCE;
  return lower > -margin && upper < margin ? 'contradicted' : CHANCE;
}
