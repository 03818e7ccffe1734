import type {
  AreasFinding,
  ControlChartFinding,
  Exclusion,
  PlateauFinding,
  ThresholdFinding,
} from 'police-indicators';
import { chanceWords, marginWords, shortPeriod, sizeRange } from 'police-indicators/report';
import { amount } from './words.ts';

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

const changed = { shifted: 'stepped', changed: 'changed', moving: 'has moved' } as const;

/** What its own past says: a change of level by the course, else the latest figure at its own level. */
function pastReason({ evidence, settle, subject, verdict }: ControlChartFinding): Reason | null {
  const { course, direction, favourable, month } = evidence;
  const at = month === null ? '' : ` (${shortPeriod(month.period)})`;
  const way = direction === 'up' ? 'up' : 'down';
  const than = { better: 'Better than before', worse: 'Worse than before', neither: 'Not as before' }[
    favourable
  ];
  switch (verdict) {
    case 'shifted':
    case 'changed':
    case 'moving': {
      const { level } = course;
      const change =
        level?.against === 'last-change' ? (level.lastChange ?? level.sinceStart) : level?.sinceStart;
      const told = level === null ? 0 : Math.max(...Object.values(level.chance));
      const within = change !== undefined && inside(change, course.margin);
      const text = `${than}: its level ${changed[verdict]} ${way}${change === undefined ? '' : ` ${sizeRange(change)}`}${within ? ', by less than the margin' : ''}`;
      return {
        status:
          favourable === 'neither'
            ? 'unusual'
            : favourable === 'better'
              ? 'good'
              : within
                ? 'watch'
                : 'attention',
        text,
        sure: `Chance that the level is ${direction === 'up' ? 'higher' : 'lower'}: ${chanceWords(told)}.`,
      };
    }
    case 'outlying':
      return {
        status: favourable === 'neither' ? 'unusual' : favourable === 'better' ? 'good' : 'attention',
        text: `${than}: the latest figure stands out, ${direction === 'up' ? 'high' : 'low'}${at}`,
        sure: 'Outside what was expected of 99.7% of such figures; one figure does not tell whether it will hold.',
      };
    case 'ordinary':
      return {
        status: 'ordinary',
        text: `Ordinary ups and downs${subject.area === null ? '' : ' for this area'}${at}`,
        sure: 'No change is shown, which is no proof that there is none.',
      };
    default:
      return {
        status: 'cannot-tell',
        text: 'Whether it has changed cannot be told',
        sure: settle?.text ?? 'Too few figures, or figures that overlap.',
      };
  }
}

type Change = NonNullable<ControlChartFinding['evidence']['course']['level']>['sinceStart'];

/** Whether all that the interval allows is smaller than what matters. */
function inside({ lower, upper }: Change, margin: PlateauFinding['evidence']['margin']): boolean {
  const size = 'points' in margin ? margin.points : margin.percent;
  return lower !== null && upper !== null && lower > -size && upper < size;
}

/** A course counts as needing attention when all of its interval is beyond the margin, on the bad side. */
function courseReason({ estimate, evidence, subject, verdict }: PlateauFinding): Reason | null {
  const { margin, since } = evidence;
  const { lower, upper, value } = estimate;
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
  const text = `${up ? 'Rising' : 'Falling'} by ${sizeRange(estimate)}${matters ? '' : ', perhaps by less than the margin'}`;
  const sure = `Chance that it is ${up ? 'rising' : 'falling'}: ${chanceWords(up ? since.chance.rising : since.chance.falling)}; margin ${marginWords(margin)} a year.`;
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
      : `Chance of truly being at or over ${goal}: ${chanceWords(evidence.probability)}.`;
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
  if (row.verdict === 'cannot-tell') return null;
  // With many areas and large numbers nearly every area really differs: only one that is further out than that counts.
  if (row.verdict !== 'beyond-ordinary-variation')
    return {
      status: 'ordinary',
      text: 'No further from the other areas than areas ordinarily are',
      sure: '',
    };
  const higher = row.side === 'higher';
  const side = higher ? 'higher' : 'lower';
  const text = `Far ${side} than the other areas, further than areas ordinarily differ`;
  const sure =
    row.ordinary === null
      ? ''
      : `Areas that ordinarily differ would show one so far out with a probability of ${chanceWords(row.ordinary.adjusted)}, all areas considered.`;
  if (row.favourable === null || row.favourable) return { status: 'unusual', text, sure };
  return { status: 'attention', text, sure };
}
