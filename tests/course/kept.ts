import type { CourseFinding } from '../../src/course/finding.ts';
import { sentence } from '../../src/findings/sentence.ts';
import type { Measure } from '../../src/indicator/indicator.ts';
import type { Estimate } from '../../src/result/estimate.ts';

/** Paths to what is not plain JSON: numbers that are not finite, a zero with a sign, `undefined`. */
function unplain(value: unknown, path: string): string[] {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path} is ${value}`];
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => unplain(each, `${path}.${key}`));
}

/** Between what a level, and a change, of a measure may lie. */
function possible(measure: Measure) {
  const share = measure === 'proportion' || measure === 'published-percentage';
  const log = measure === 'count' || measure === 'rate' || measure === 'ratio';
  const most = Number.POSITIVE_INFINITY;
  return {
    level: [0, share ? 1 : most] as const,
    change: share ? ([-100, 100] as const) : ([log ? -100 : -most, most] as const),
  };
}

function misplaced(
  name: string,
  estimate: Estimate | null | undefined,
  [least, most]: readonly [number, number],
): string[] {
  if (estimate == null || estimate.value === null) return [];
  const { lower, upper, value } = estimate;
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  const faults: string[] = [];
  if (lower !== null && lower > value + slack) faults.push(`${name} is under its lower limit ${lower}`);
  if (upper !== null && upper < value - slack) faults.push(`${name} is over its upper limit ${upper}`);
  for (const each of [value, lower, upper])
    if (each !== null && (each < least - slack || each > most + slack))
      faults.push(`${name} of ${each} cannot be`);
  return faults;
}

const mostWords = 35;

function badSentence(text: string): string[] {
  const faults: string[] = [];
  const words = text.split(/\s+/).length;
  if (words > mostWords) faults.push(`${words} words: ${text}`);
  if (
    /NaN|undefined|null|Infinity|\be[+-]\d|\d\.\d{7}|[-−]\d|\s{2}|\s[.,;]/.test(text) ||
    !text.endsWith('.')
  )
    faults.push(`not a sentence: ${text}`);
  return faults;
}

/** What is said of the level must not be in doubt by its own interval; nor level of what is under a year old. */
function contradictions({ estimate, evidence, verdict }: CourseFinding, minMonths: number): string[] {
  const faults: string[] = [];
  const { level, since } = evidence;
  if (level?.verdict === 'lower' && !((estimate.upper ?? 0) < 0))
    faults.push(`${verdict} with ${JSON.stringify(estimate)}`);
  if (level?.verdict === 'higher' && !((estimate.lower ?? 0) > 0))
    faults.push(`${verdict} with ${JSON.stringify(estimate)}`);
  if (since?.verdict === 'level' && since.periods < minMonths)
    faults.push(`level since ${since.periods} months`);
  if (since?.verdict === 'level' && since.recent >= 0.25)
    faults.push(`level with ${since.recent} on the last year`);
  return faults;
}

/** What a finding breaks of what a course promises; nothing where it keeps all of it. */
export function broken(found: CourseFinding, measure: Measure, minMonths = 12): readonly string[] {
  const { evidence } = found;
  const { level, since, weights } = evidence;
  const chances = [
    ...Object.entries({ ...level?.chance, ...since?.chance, ...weights }),
    ['recent', since?.recent],
    ['now', evidence.meetsTargetNow],
    ...evidence.next.map(({ meetsTarget }) => ['next', meetsTarget]),
  ] as const;
  const { change, level: range } = possible(measure);
  return [
    ...unplain(found, 'finding'),
    ...chances.flatMap(([name, chance]) =>
      chance == null || (Number(chance) >= 0 && Number(chance) <= 1) ? [] : [`chance ${name} is ${chance}`],
    ),
    ...misplaced('level now', level?.now, range),
    ...misplaced('level before', level?.before, range),
    ...misplaced('since the start', level?.sinceStart, change),
    ...misplaced('last change', level?.lastChange, change),
    ...misplaced('slope', since?.slope, change),
    ...evidence.next.flatMap(({ figure }) => misplaced('next', figure, range)),
    ...badSentence(sentence(found)),
    ...contradictions(found, minMonths),
  ];
}
