import type { ShewhartFinding } from '../../spc/shewhart-finding.ts';
import { refusals } from '../../statement/refusals.ts';
import { about, list } from '../../words/about.ts';
import { figureWords, whole } from '../../words/numbers.ts';
import { firstThatFits } from '../../words/room.ts';
import { periodWords } from '../../words/times.ts';

/** One sentence on a textbook chart: the latest figure, its limits, and the rules that point at it. */
export function shewhartSentence({ evidence, subject, verdict }: ShewhartFinding): string {
  const { latest, limits, phases, points, trial } = evidence;
  const point = points[latest ?? -1];
  const phase = phases[point?.phase ?? -1];
  const name = about(subject);
  if (verdict === 'not-testable') return `${name} cannot be judged on a control chart: ${refusals.rolling}.`;
  if (point === undefined || phase === undefined || point.value === null)
    return `${name} has no usable figure, so it has no limits.`;
  if (verdict === 'too-short' || limits === null)
    return `${name} has only ${whole(phase.points)} usable figure${phase.points === 1 ? '' : 's'} since ${periodWords(phase.from)}, too few to set limits.`;
  const figure = (value: number) => figureWords(value, subject.unit);
  const start = `${name} was ${figure(point.value)} in ${periodWords(point.period)}`;
  if (verdict === 'no-variation')
    return `${start}; the ${whole(phase.points)} figures that would set its limits are all the same.`;
  const side = point.value > limits.upper ? 'above' : point.value < limits.lower ? 'below' : 'inside';
  const within = `${start}, ${side} its ${trial ? 'trial ' : ''}limits (${figure(limits.lower)} to ${figure(limits.upper)})`;
  const rules = [...new Set(point.signals.map(({ rule }) => rule))];
  const said = rules.length === 0 ? 'no signal' : `a signal by the rule ${list(rules)}`;
  return `${firstThatFits(`${within}: ${said}`, `${within}: ${rules.length === 0 ? said : 'a signal'}`)}.`;
}
