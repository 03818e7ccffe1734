import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { about, amount, chance, list, whole } from '../../result/words.ts';
import type { ControlChartFinding, ControlPhase, ControlPoint } from '../../spc/finding.ts';

/** The most words that can be read aloud in one breath. */
const LONGEST = 35;

/**
 * One sentence on the latest figure of a control chart: what it was, against what range or average since when, and
 * whether that is more than ordinary variation. The target, or the chance of a false sign, follows where there is room.
 */
export function controlChartSentence(finding: ControlChartFinding): string {
  const { evidence, subject } = finding;
  const point = evidence.points[evidence.latest ?? -1];
  const phase = evidence.phases[point?.phase ?? -1];
  const name = about(subject);
  if (finding.verdict === 'not-testable')
    return `${name} cannot be judged on a control chart: its periods overlap, so neighbouring figures share most of their data.`;
  if (point === undefined || phase === undefined || finding.verdict === 'too-short')
    return tooShort(finding, name, phase);
  const value = amount(point.value ?? 0, finding.estimate.unit);
  if (finding.verdict === 'no-variation')
    return `${name} was ${value} in ${say(point.period)}; the ${whole(phase.points)} figures that would set its limits are all the same, so nothing can be called unusual.`;
  const told = (since: string) =>
    `${name} was ${value} in ${say(point.period)}, ${reading(finding, point, phase, since)}`;
  const full = told(` since ${say(phase.from)}`);
  const start = isShort(full) ? full : told('');
  const tail = finding.verdict === 'common-cause' ? targetTail(finding, point) : chanceTail(finding);
  return withRoom(start, tail);
}

const say = (period: string) => formatPeriod(parsePeriod(period));

function tooShort(finding: ControlChartFinding, name: string, phase: ControlPhase | undefined): string {
  if (phase === undefined || phase.points === 0)
    return `${name} has no usable figure, so nothing can be said of its variation.`;
  const figures = `${whole(phase.points)} usable figure${phase.points === 1 ? '' : 's'}`;
  const since = `${name} has only ${figures} since ${say(phase.from)}, too few to say what is ordinary variation`;
  const months = finding.settle?.months ?? null;
  return withRoom(
    since,
    months === null ? null : `; ${whole(months)} more month${months === 1 ? '' : 's'} would do`,
  );
}

/** What the figure is, compared with what; since when, where there is room for it. */
function reading(
  finding: ControlChartFinding,
  point: ControlPoint,
  phase: ControlPhase,
  since: string,
): string {
  const unit = finding.estimate.unit;
  const figure = (value: number | null) => (value === null ? 'no limit' : amount(value, unit));
  const trial = phase.trial ? 'trial' : 'usual';
  const range = `its ${trial} range${since} (${figure(point.lower)} to ${figure(point.upper)})`;
  if (finding.verdict === 'common-cause') return `inside ${range}: ordinary variation`;
  const judged = judgement[finding.verdict] ?? 'more than ordinary variation';
  const signals = point.signals.filter(({ counted }) => counted);
  if (finding.verdict === 'mixed')
    return `with signs both ways${since} (${list(signals.map(({ rule, direction }) => `${names[rule]} ${direction}`))}): ${judged}`;
  const [first] = signals;
  const high = first?.direction === 'high';
  const average = `its average of ${figure(point.centre)}${since}`;
  const side = high ? 'above' : 'below';
  switch (first?.rule) {
    case 'outside':
      return `${side} ${range}: ${judged}`;
    case 'trend':
      return `the last of ${whole(runLength(finding, 'trend'))} ${high ? 'rising' : 'falling'} figures in a row: ${judged}`;
    case 'shift':
    case 'long-run':
      return `the last of ${whole(runLength(finding, first.rule))} figures in a row ${side} ${average}: ${judged}`;
    case 'two-of-three':
    case 'four-of-five':
      return `one of ${first.rule === 'two-of-three' ? 'two in three' : 'four in five'} figures far ${side} ${average}: ${judged}`;
    default:
      return `in a pattern around ${average} that chance seldom makes: ${judged}`;
  }
}

const judgement: Partial<Record<ControlChartFinding['verdict'], string>> = {
  'special-cause-improving': 'an improvement beyond ordinary variation',
  'special-cause-concerning': 'a concern beyond ordinary variation',
};

const names: Record<ControlPoint['signals'][number]['rule'], string> = {
  outside: 'outside the limits',
  trend: 'trend',
  'two-of-three': 'two in three',
  'four-of-five': 'four in five',
  shift: 'run',
  alternation: 'alternation',
  hugging: 'hugging',
  avoidance: 'avoidance',
  'long-run': 'long run',
  'few-crossings': 'few crossings',
};

/** How many figures in a row, up to the latest, carry the same sign. */
function runLength({ evidence }: ControlChartFinding, rule: ControlPoint['signals'][number]['rule']): number {
  const latest = evidence.latest ?? -1;
  const has = (index: number) => {
    const direction = evidence.points[latest]?.signals.find((signal) => signal.rule === rule)?.direction;
    return evidence.points[index]?.signals.some(
      (signal) => signal.rule === rule && signal.direction === direction,
    );
  };
  let length = 0;
  while (has(latest - length)) length += 1;
  return length;
}

function targetTail({ evidence, estimate }: ControlChartFinding, point: ControlPoint): string | null {
  if (point.target === null) return null;
  const target = amount(point.target, estimate.unit);
  switch (evidence.assurance) {
    case 'passes':
      return `; as it is, it meets the target of ${target}`;
    case 'fails':
      return `; as it is, it misses the target of ${target}`;
    case 'hit-or-miss':
      return `; a target of ${target} is hit or missed by chance`;
    case 'none':
      return null;
  }
}

/** Where runs are not counted, the chance for all rules together would overstate it. */
function chanceTail({ evidence }: ControlChartFinding): string | null {
  const { atEstimate, atZero } = evidence.falseSignals;
  const byChance = evidence.autocorrelation.corrected ? null : (atEstimate ?? atZero);
  return byChance === null ? null : `; ${chance(byChance)} of stable charts this long show some such sign`;
}

function withRoom(start: string, tail: string | null): string {
  const whole = `${start}${tail ?? ''}.`;
  return isShort(whole) ? whole : `${start}.`;
}

const isShort = (text: string) => text.split(/\s+/).length <= LONGEST;
