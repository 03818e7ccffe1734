import type { AreasRow } from '../areas/finding.ts';
import type { AreaVerdict } from '../areas/verdicts.ts';
import type { CalendarUnit } from '../period/period.ts';
import type { Estimate } from '../result/estimate.ts';
import { list } from '../words/about.ts';
import { numberWord, rangeWords, sizeWords } from '../words/numbers.ts';
import type { Statement } from './statement.ts';

const nouns: Partial<Readonly<Record<CalendarUnit, string>>> = {
  month: 'months',
  quarter: 'quarters',
  'financial-quarter': 'quarters',
  'calendar-year': 'years',
  'financial-year': 'years',
};

/** How an area lies to the others, after its name: `is 10.2 points below the other areas (7.8 to 12.6)`. */
export function sayArea(statement: Statement<'area'>, range = false): string {
  const { grounds, size, value } = statement;
  if (value === 'cannot-tell' || size === null || size.value === null)
    return `cannot be told from how ${grounds.level} ordinarily differ`;
  const place = `is ${besideOthers(size, othersWords(grounds.level, grounds.butFor), range)}`;
  return value === 'beyond-ordinary-variation'
    ? `${place}${alwaysOf([statement])}`
    : `${place}, ${farWords(value, size, grounds.of, grounds.level)}`;
}

/** `10.2 points below the other areas (7.8 to 12.6)`. */
export function besideOthers(size: Estimate, level = 'areas', range = false): string {
  const within = range ? rangeWords(size) : null;
  const side = (size.value ?? 0) < 0 ? 'below' : 'above';
  return `${sizeWords(size)} ${side} the other ${level}${within === null ? '' : ` (${within})`}`;
}

/** The others that an area is set beside: `areas but the one furthest out`. */
export function othersWords(level: string, butFor: readonly string[]): string {
  if (butFor.length === 0) return level;
  return `${level} but the ${numberWord(butFor.length)} furthest out`;
}

/** The same of a row of the model, whatever it is judged to be. */
export const sayRow = ({ butFor, difference, verdict }: AreasRow, of: number): string =>
  difference.value === null || verdict === 'cannot-tell'
    ? 'cannot be told from how areas ordinarily differ'
    : `is ${besideOthers(difference, othersWords('areas', butFor), true)}, ${farWords(verdict, difference, of)}`;

/** How far out that is. */
function farWords(
  verdict: Exclude<AreaVerdict, 'cannot-tell'>,
  size: Estimate,
  of: number,
  level = 'areas',
): string {
  if (verdict === 'within-chance') return chanceOf(size, of, level);
  const how = `how ${level} ordinarily differ`;
  return verdict === 'within-ordinary-variation' ? `within ${how}` : `beyond ${how}`;
}

/**
 * How one area lies on several dimensions on which it stands apart, after its name: `is 10.2 points below the other areas on
 * visibility (7.8 to 12.6) and 9.5 on communications (7.1 to 11.9), lowest in all eight quarters`.
 */
export function sayAreaOn(statements: readonly Statement<'area'>[], range = false): string {
  const [first] = statements;
  if (first === undefined) return '';
  const side = sideOf(first);
  const said = statements.map((each, at) => {
    const own = sideOf(each);
    const size =
      at === 0 || own !== side ? sizeWords(sizeOf(each)) : sizeWords(sizeOf(each)).replace(/ points?$/, '');
    const than = at === 0 ? ` ${side} the other ${each.grounds.level}` : own === side ? '' : ` ${own}`;
    return `${size}${than}${onPart(each)}${bracketsOf(each, range)}`;
  });
  return `is ${list(said)}${alwaysOf(statements)}`;
}

/** The areas that stand apart, the furthest first. */
export const apartOf = (areas: readonly Statement<'area'>[]): readonly Statement<'area'>[] =>
  areas.filter(({ value }) => value === 'beyond-ordinary-variation').sort((a, b) => reach(b) - reach(a));

const reach = ({ size }: Statement<'area'>) => Math.abs(size?.value ?? 0);

/** Of the areas that stand apart beside one that has been named: `Ashford and Corby stand apart too.`, `No other area stands apart.` */
export function sayOthersApart(names: readonly string[], level: string): string {
  if (names.length === 0) return `No other ${level.replace(/s$/, '')} stands apart.`;
  if (names.length === 1) return `${names[0]} stands apart too.`;
  if (names.length <= NAMED) return `${list(names)} stand apart too.`;
  const many = numberWord(names.length);
  return `${many.charAt(0).toUpperCase()}${many.slice(1)} other ${level} stand apart too.`;
}

/** Names that stand in a sentence. */
const NAMED = 3;

/** On which dimension: ` on visibility`; nothing where it is of all. */
export function onPart({ part }: Statement<'area'>): string {
  const names = Object.values(part).join(', ').replaceAll('-', ' ');
  return names === '' ? '' : ` on ${names}`;
}

const sizeOf = ({ size, unit }: Statement<'area'>) =>
  size ?? { value: null, lower: null, upper: null, level: null, unit };

const sideOf = ({ size }: Statement<'area'>) => ((size?.value ?? 0) < 0 ? 'below' : 'above');

function bracketsOf({ size }: Statement<'area'>, range: boolean): string {
  const within = size === null ? null : rangeWords(size);
  return range && within !== null ? ` (${within})` : '';
}

/** A difference whose own interval leaves out none may still be what the furthest of so many areas shows by chance. */
function chanceOf({ lower, upper }: Estimate, of: number, level: string): string {
  const leavesOutNone = lower !== null && upper !== null && lower * upper > 0;
  return leavesOutNone ? `within chance among ${numberWord(of)} ${level}` : 'within chance';
}

/** That all of them had the same end in every period. */
function alwaysOf(statements: readonly Statement<'area'>[]): string {
  const [first] = statements;
  if (first === undefined) return '';
  const { end, every, periods } = first.grounds;
  const always = statements.every(
    ({ grounds }) => grounds.end === end && grounds.endIn === periods && grounds.periods === periods,
  );
  return end === null || periods < 2 || !always
    ? ''
    : `, ${end} in all ${numberWord(periods)} ${nouns[every] ?? 'periods'}`;
}
