import type {
  AnyFinding,
  AreasFinding,
  ControlChartFinding,
  Exclusion,
  PlateauFinding,
  ThresholdFinding,
} from 'police-indicators';
import { sentence } from 'police-indicators';
import { tableFor } from 'police-indicators/report';
import type { Status } from './status.ts';

/** One thing that was seen of an area, in the words of the library. */
export interface Reason {
  readonly status: Status;
  readonly text: string;
}

/** What was seen of an area, the gravest first. */
export interface Concern {
  readonly status: Status;
  readonly reasons: readonly Reason[];
}

const order: readonly Status[] = ['attention', 'watch', 'unusual', 'good', 'ordinary', 'cannot-tell'];

/** All areas against one another, and those left out of it. */
export interface Compared {
  readonly finding: AreasFinding;
  readonly excluded: readonly Exclusion[];
}

/** What was found of one series. */
export interface Found {
  readonly chart: ControlChartFinding;
  readonly level: PlateauFinding;
  readonly target: ThresholdFinding | null;
  readonly compared: Compared | null;
}

/** Whether an area needs attention, from its own past, its course, its target and the other areas. */
export function concernOf({ chart, compared, level, target }: Found): Concern {
  const found = [
    pastReason(chart),
    courseReason(level),
    targetReason(target),
    othersReason(compared, chart.subject.area),
  ];
  const reasons = found
    .filter((reason) => reason !== null)
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return { status: reasons[0]?.status ?? 'cannot-tell', reasons };
}

/** What its own past says: a change of level by the course, else the latest figure at its own level. */
function pastReason(chart: ControlChartFinding): Reason {
  switch (chart.verdict) {
    case 'shifted':
    case 'changed':
    case 'moving':
      return reason(isInMargin(chart) ? 'ordinary' : favoured(chart.evidence.favourable), chart);
    case 'outlying':
      return reason(favoured(chart.evidence.favourable), chart);
    case 'ordinary':
      return reason('ordinary', chart);
    default:
      return reason('cannot-tell', chart);
  }
}

/** Whether its level changed by less than matters: all that the interval allows is inside the margin. */
export function isInMargin({ evidence: { course }, verdict }: ControlChartFinding): boolean {
  if (verdict !== 'shifted' && verdict !== 'changed' && verdict !== 'moving') return false;
  const { level, margin } = course;
  const change =
    level?.against === 'last-change' ? (level.lastChange ?? level.sinceStart) : level?.sinceStart;
  const { lower = null, upper = null } = change ?? {};
  return lower !== null && upper !== null && lower > -sizeOf(margin) && upper < sizeOf(margin);
}

const reason = (status: Status, finding: AnyFinding): Reason => ({ status, text: sentence(finding) });

/** What a change that matters is to a reader. */
function favoured(way: ControlChartFinding['evidence']['favourable']): Status {
  if (way === 'neither') return 'unusual';
  return way === 'better' ? 'good' : 'attention';
}

type Margin = PlateauFinding['evidence']['margin'];

const sizeOf = (margin: Margin) => ('points' in margin ? margin.points : margin.percent);

/** A course counts as needing attention when all of its interval is beyond the margin, on the bad side. */
function courseReason(course: PlateauFinding): Reason | null {
  const { estimate, evidence, subject, verdict } = course;
  const { lower, upper } = estimate;
  if ((verdict !== 'rising' && verdict !== 'falling') || lower === null || upper === null) return null;
  const up = verdict === 'rising';
  const matters = (up ? lower : -upper) > sizeOf(evidence.margin);
  if (subject.polarity === 'neutral') return matters ? reason('unusual', course) : null;
  if ((subject.polarity === 'higher-is-better') === up) return reason('good', course);
  return reason(matters ? 'attention' : 'watch', course);
}

function targetReason(finding: ThresholdFinding | null): Reason | null {
  if (finding === null) return null;
  const missed = finding.subject.polarity === 'lower-is-better' ? 'above' : 'below';
  if (finding.verdict === missed) return reason('attention', finding);
  return finding.verdict === `probably-${missed}` ? reason('watch', finding) : null;
}

/** With many areas and large numbers nearly every area really differs: only one that is further out than that counts. */
function othersReason(compared: Compared | null, area: string | null): Reason | null {
  const left = compared?.excluded.find((each) => each.area === area);
  if (left !== undefined)
    return { status: 'cannot-tell', text: `Not compared with the other areas: ${left.reason}.` };
  const rows = compared?.finding.evidence.rows ?? [];
  const at = rows.findIndex((each) => each.area === area);
  const row = rows[at];
  if (compared === null || row === undefined || row.verdict === 'cannot-tell') return null;
  const table = tableFor(compared.finding);
  const cell = (column: string) =>
    table?.rows[at]?.[table.columns.findIndex(({ label }) => label === column)] ?? '–';
  const text = `${cell('Difference of levels')} against the other areas (${cell('Interval of the difference')}): ${cell('Verdict')}.`;
  if (row.verdict !== 'beyond-ordinary-variation') return { status: 'ordinary', text };
  return { status: row.favourable === false ? 'attention' : 'unusual', text };
}
