import type { FunnelFinding } from '../../compare/funnel-finding.ts';
import { presetNames } from '../../compare/preset-limits.ts';
import { overPeriod } from '../../period/over-period.ts';
import { about, list } from '../../words/about.ts';
import { whole } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { leftOut, peersWords } from '../areas/standing.ts';
import { areaVerdictWords, differ } from '../areas/table.ts';
import { figure, limits, number } from '../cells.ts';
import { completedColumns } from '../completed.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on a funnel: which areas are further out than areas of their size ordinarily are, or by whose rules. */
export function funnelSentence(finding: FunnelFinding): string {
  const { subject, verdict, evidence } = finding;
  const { rows, beyond, beyond95, beyond998, expectedBeyond95 } = evidence;
  const on = `${about(subject)} ${overPeriod(subject)}`;
  const count = whole(rows.length);
  const left = leftOut(evidence);
  const peers = peersWords(evidence, subject);
  const near = beyond95.length + beyond998.length;
  const names = [...beyond998, ...beyond95].map(
    (area) => rows.find((row) => row.area === area)?.areaName ?? area,
  );
  const lie = near === 1 ? 'lies' : 'lie';
  const outside = near === 0 || near > 3 ? null : `; beyond the 95% limits ${lie} ${list(names)}`;
  const many =
    near <= 3
      ? null
      : `; ${whole(near)} lie beyond the 95% limits, where about ${whole(expectedBeyond95)} ordinarily do`;
  switch (verdict) {
    case 'no-data':
      return `${about(subject)} has no figure with a known sample for any area ${overPeriod(subject)}.`;
    case 'cannot-tell':
      if (subject.unit === 'count' && rows.length > 2)
        return withRoom(
          `On ${on} the ${count} areas are not compared, as how large they are is not known; their populations would tell`,
          left,
        );
      return withRoom(
        rows.length === 0
          ? `${about(subject)} has too few areas with a known sample ${overPeriod(subject)} for a funnel to show which stand apart`
          : `On ${on} it cannot be told from ${count} areas how far areas ordinarily differ, so none can be called further out`,
        left,
      );
    case 'within-chance':
      return withRoom(`None of ${count} areas by itself differs on ${on} by more than chance`, left, peers);
    case 'within-ordinary-variation': {
      const differ = rows.filter((row) => row.verdict === 'within-ordinary-variation').length;
      return withRoom(
        `${whole(differ)} of ${count} areas really ${differ === 1 ? 'differs' : 'differ'} on ${on}, ${differ === 1 ? 'no' : 'none'} further out than areas ordinarily are`,
        outside,
        many,
        left,
        peers,
      );
    }
    case 'beyond-ordinary-variation': {
      const are = beyond.length === 1 ? 'is' : 'are';
      return withRoom(
        `${whole(beyond.length)} of ${count} areas ${are} further out on ${on} than areas ordinarily are`,
        `: ${list(beyond, 4)}`,
        left,
        peers,
      );
    }
    default:
      return byPreset(finding, on);
  }
}

function byPreset({ evidence, verdict }: FunnelFinding, on: string): string {
  const { rows, beyond998, beyond95, preset } = evidence;
  const count = whole(rows.length);
  const whose = preset === null ? null : `, by the rules of ${presetNames[preset]}`;
  const named = list(
    beyond998.map((area) => rows.find((row) => row.area === area)?.areaName ?? area),
    4,
  );
  if (verdict === 'beyond-998') {
    const lie = beyond998.length === 1 ? 'lies' : 'lie';
    const far = `${whole(beyond998.length)} of ${count} areas ${lie} beyond the 99.8% limits for ${on}`;
    return withRoom(far, whose, `: ${named}`);
  }
  const near = verdict === 'beyond-95' ? `; ${whole(beyond95.length)} beyond 95%` : '';
  const limits = verdict === 'beyond-95' ? '99.8%' : '95%';
  return withRoom(`None of ${count} areas lies beyond the ${limits} limits for ${on}${near}`, whose);
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
