import { areas } from '../../../areas/areas.ts';
import type { AreasFinding, AreasRow } from '../../../areas/finding.ts';
import { periodAt } from '../../../period/calendar.ts';
import { overPeriod } from '../../../period/over-period.ts';
import { besideOthers, othersWords, sayRow } from '../../../statement/say-area.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { OutlierClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { judgeObserved } from '../judge.ts';
import { noSeries, notTestable } from '../not-testable.ts';
import { periodOf } from '../since.ts';

const chance = 'not-distinguishable-from-chance';

/**
 * Further out than areas ordinarily are: over the last year, unless the claim says when. Contradicted where it is shown to lie on
 * the other side, or to be no further from the others than the margin of the indicator.
 */
export function checkOutlier(claim: OutlierClaim, figures: ClaimFigures): ClaimTest {
  const panel = figures.peers();
  if (panel === null || panel.calendar.length === 0) return noSeries(figures, claim.indicator);
  const latest = periodAt(panel.calendar, panel.calendar.length - 1);
  const asked = claim.period !== undefined || claim.window !== undefined;
  const finding = areas(panel, asked ? { period: periodOf(claim, latest) } : {});
  const { judged, rows } = finding.evidence;
  const when = overPeriod(finding.subject);
  const row = rows.find((each) => each.area === claim.area && hasPart(each, claim.where ?? {}));
  if (row === undefined || row.observed.value === null)
    return notTestable(
      [`a figure for ${figures.areaName} and for the areas that it is compared with`],
      [`${figures.areaName} has no figure to compare ${when}`, 'the area has no figure'],
    );
  const part = Object.values(row.part).join(', ');
  const what = part === '' ? panel.indicator.name : `${panel.indicator.name} (${part})`;
  if (row.verdict === 'cannot-tell')
    return notTestable(
      [wanting(row, finding)],
      [
        panel.indicator.measure === 'count' && row.chance !== null
          ? `the counts of ${what} are not compared, as how large the areas are is not known`
          : `how far areas ordinarily differ on ${what} cannot be told from these figures`,
      ],
      { findings: [finding], n: finding.n },
    );
  const estimate = row.difference;
  const verdict = verdictOf(row, claim.side, claim.margin ?? panel.indicator.margin);
  const of = rows.filter(({ part: other }) => JSON.stringify(other) === JSON.stringify(row.part)).length;
  const apart = `is ${besideOthers(estimate, othersWords('areas', row.butFor), true)}`;
  const said = verdict === 'contradicted' ? apart : sayRow(row, of);
  return {
    verdict,
    observed: judgeObserved(extreme(row, rows, claim.side)),
    estimate,
    n: finding.n,
    period: String(finding.method.options['period'] ?? ''),
    findings: [finding],
    assumed: [
      ...figures.assumed,
      ...(asked || judged.from === judged.to
        ? []
        : ['The last twelve months of figures are taken together.']),
    ],
    excluded: finding.evidence.excluded,
    settle: verdict === chance ? finding.settle : null,
    says: [
      `on ${what} ${when} ${row.areaName} ${said}`,
      `${row.areaName} ${said}`,
      `it ${said}`,
      `it ${apart}`,
    ],
  };
}

function hasPart({ part }: AreasRow, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([name, value]) =>
    Object.hasOwn(part, name) ? part[name] === value : true,
  );
}

/** What would let it be told. */
function wanting({ chance: told, earlierNeeded, observed }: AreasRow, { evidence }: AreasFinding): string {
  if (observed.unit === 'count' && told !== null)
    return 'the populations of these areas, by which counts are rates';
  if (observed.level === null) return 'the samples behind the figures of these areas';
  const compared = new Set(evidence.rows.flatMap((row) => (row.chance === null ? [] : [row.area])));
  if (told === null || compared.size < 3) return 'figures of three areas or more';
  return earlierNeeded === null
    ? 'larger samples of these areas'
    : `about ${earlierNeeded} earlier periods of the same areas`;
}

/** Whether its figure is the highest or lowest of its dimension, on the side that was claimed. */
function extreme(row: AreasRow, rows: readonly AreasRow[], side: OutlierClaim['side']): boolean {
  const part = JSON.stringify(row.part);
  const others = rows.flatMap((each) =>
    each !== row && JSON.stringify(each.part) === part && each.observed.value !== null
      ? [each.observed.value]
      : [],
  );
  const value = row.observed.value ?? 0;
  const [highest, lowest] = [others.every((each) => each < value), others.every((each) => each > value)];
  if (side === undefined) return highest || lowest;
  return side === 'higher' ? highest : lowest;
}

function verdictOf(
  { difference: { lower, unit, upper }, others, side: found, verdict }: AreasRow,
  side: OutlierClaim['side'],
  margin: OutlierClaim['margin'],
): ClaimVerdict {
  if (side === 'higher' && (upper ?? 0) < 0) return 'contradicted';
  if (side === 'lower' && (lower ?? 0) > 0) return 'contradicted';
  if (verdict === 'beyond-ordinary-variation')
    return side === undefined || found === side ? 'supported' : 'contradicted';
  if (margin !== undefined && lower !== null && upper !== null) {
    const size = 'points' in margin ? margin.points : (Math.abs(others ?? 0) * margin.percent) / 100;
    const comparable = 'points' in margin === (unit === 'points');
    if (comparable && lower > -size && upper < size) return 'contradicted';
  }
  return verdict === 'within-ordinary-variation' ? verdict : chance;
}
