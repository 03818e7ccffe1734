import type {
  ControlChartFinding,
  Exclusion,
  OutliersFinding,
  PlateauFinding,
  ThresholdFinding,
} from 'police-indicators';
import { amount, chance, perYear, when } from './words.ts';

export type Status = 'attention' | 'watch' | 'unusual' | 'good' | 'ordinary' | 'cannot-tell';

/** One thing that was seen of an area, and how sure it is. */
export interface Reason {
  readonly status: Status;
  readonly text: string;
  readonly sure: string;
}

/** What was seen of an area, the gravest first. */
export interface Concern {
  readonly status: Status;
  readonly reasons: readonly Reason[];
}

const order: readonly Status[] = ['attention', 'watch', 'unusual', 'good', 'ordinary', 'cannot-tell'];

export const statusNames: Readonly<Record<Status, string>> = {
  attention: 'Needs attention',
  watch: 'Keep an eye on',
  unusual: 'Unusual: ask why',
  good: 'Good sign',
  ordinary: 'Nothing out of the ordinary',
  'cannot-tell': 'Cannot tell',
};

/** All areas against one another, and those left out of it. */
export interface Compared {
  readonly finding: OutliersFinding;
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

function pastReason({ evidence, settle, subject, verdict }: ControlChartFinding): Reason | null {
  const { averageRunLength: between } = evidence.falseSignals;
  const latest = evidence.latest === null ? undefined : evidence.points[evidence.latest];
  const sign = latest?.signals.find(({ counted }) => counted);
  const at = latest === undefined ? '' : ` (${when(latest.period)})`;
  const sure = `${
    between === null
      ? 'Beyond ordinary variation'
      : `Steady figures would signal by chance about once in ${Math.round(between)} periods`
  }.`;
  const how =
    sign === undefined || !Object.hasOwn(rules, sign.rule) ? 'out of the ordinary' : (rules[sign.rule] ?? '');
  const way = sign?.direction === 'none' || sign === undefined ? '' : ` and ${sign.direction}`;
  switch (verdict) {
    case 'special-cause-concerning':
      return { status: 'attention', text: `Worse than before: ${how}${way}${at}`, sure };
    case 'special-cause-improving':
      return { status: 'good', text: `Better than before: ${how}${way}${at}`, sure };
    case 'special-cause-high':
    case 'special-cause-low':
    case 'special-cause-pattern':
    case 'mixed':
      return { status: 'unusual', text: `Not as before: ${how}${way}${at}`, sure };
    case 'common-cause':
      return {
        status: 'ordinary',
        text: `Ordinary ups and downs${subject.area === null ? '' : ' for this area'}${at}`,
        sure: 'No sign of change, which is no proof that there is none.',
      };
    default:
      return {
        status: 'cannot-tell',
        text: 'Its own past cannot be judged',
        sure: settle?.text ?? 'Too few figures, or figures that overlap.',
      };
  }
}

/** The rules in words. */
const rules: Readonly<Record<string, string>> = {
  outside: 'outside its usual range',
  trend: 'moving one way for a run of periods',
  'two-of-three': 'two of three near the edge of its usual range',
  'four-of-five': 'four of five well off its average',
  shift: 'a run on one side of its average',
  'long-run': 'an unusually long run on one side',
  'few-crossings': 'crossing its average unusually seldom',
  alternation: 'up and down by turns',
  hugging: 'unusually close to its average',
  avoidance: 'unusually far from its average',
};

/** A course counts as needing attention when all of its interval is beyond the margin, on the bad side. */
function courseReason({ estimate, evidence, subject, verdict }: PlateauFinding): Reason | null {
  const { margin, since } = evidence;
  const { lower, unit, upper, value } = estimate;
  if (
    (verdict !== 'rising' && verdict !== 'falling') ||
    since === null ||
    value === null ||
    lower === null ||
    upper === null
  )
    return null;
  const up = verdict === 'rising';
  const size = 'points' in margin ? margin.points : margin.percent;
  const near = up ? lower : -upper;
  const good = subject.polarity === 'neutral' ? null : (subject.polarity === 'higher-is-better') === up;
  const matters = near > size;
  const [least, most] = up ? [lower, upper] : [-upper, -lower];
  const text = `${up ? 'Rising' : 'Falling'} by about ${perYear(Math.abs(value), unit)}${matters ? '' : ', perhaps by less than the margin'}`;
  const sure = `Chance that it is ${up ? 'rising' : 'falling'}: ${chance(up ? since.chance.rising : since.chance.falling)}; 90% interval ${least.toFixed(1)} to ${most.toFixed(1)}, margin ${size}.`;
  if (good === null) return matters ? { status: 'unusual', text, sure } : null;
  if (good) return { status: 'good', text, sure };
  return { status: matters ? 'attention' : 'watch', text, sure };
}

function targetReason(finding: ThresholdFinding | null): Reason | null {
  if (finding === null || finding.verdict === 'no-data' || finding.verdict === 'cannot-tell') return null;
  const { evidence, subject, verdict } = finding;
  const missed = subject.polarity === 'lower-is-better' ? 'above' : 'below';
  const goal = amount(evidence.target, subject.unit);
  const sure =
    evidence.probability === null
      ? ''
      : `Chance of truly being at or over ${goal}: ${chance(evidence.probability)}.`;
  if (verdict === missed)
    return {
      status: 'attention',
      text: `${missed === 'below' ? 'Below' : 'Over'} the target of ${goal}`,
      sure,
    };
  if (verdict === `probably-${missed}`)
    return { status: 'watch', text: `Probably ${missed} the target of ${goal}`, sure };
  return null;
}

function othersReason(compared: Compared | null, area: string | null): Reason | null {
  const left = compared?.excluded.find((each) => each.area === area);
  if (left !== undefined)
    return {
      status: 'cannot-tell',
      text: 'Not compared with the other areas',
      sure: `Left out: ${left.reason}.`,
    };
  const rows = compared?.finding.evidence.rows ?? [];
  const row = rows.find((each) => each.area === area);
  if (compared === null || row === undefined) return null;
  const { decidedBy } = compared.finding.evidence;
  const outlier = row.outlier === 'outlier';
  // With many areas and large numbers nearly every area differs from the rest: only one that is further out counts.
  if (!outlier && (!row.different || decidedBy !== 'earlier-periods')) {
    if (row.outlier === 'cannot-tell') return null;
    return {
      status: 'ordinary',
      text: 'No further from the other areas than areas ordinarily are',
      sure: '',
    };
  }
  // One area far out moves the mean of the others, so the side is told from the middle one.
  const values = rows.map(({ value }) => value).sort((a, b) => a - b);
  const higher = row.value > (values[Math.floor(values.length / 2)] ?? 0);
  const side = higher ? 'higher' : 'lower';
  const text = outlier
    ? `Far ${side} than the other areas, further than areas ordinarily differ`
    : `Shown to be ${side} than the other areas`;
  const sure =
    outlier && decidedBy === 'funnel'
      ? 'Beyond the 99.8% funnel limits: about 1 area in 500 would lie there by chance.'
      : row.adjusted === null
        ? `${row.reason.charAt(0).toUpperCase()}${row.reason.slice(1)}.`
        : `Chance alone would show one so far out with a probability of ${chance(row.adjusted)}, all areas considered.`;
  const { polarity } = compared.finding.subject;
  if (polarity === 'neutral') return { status: 'unusual', text, sure };
  if ((polarity === 'higher-is-better') === higher)
    return { status: outlier ? 'unusual' : 'good', text, sure };
  return { status: outlier ? 'attention' : 'watch', text, sure };
}
