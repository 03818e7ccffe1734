import { unplain } from '../promises.ts';

/** What of an answer a reader could compare: its numbers as they are, and what has no words of its own by its kind. */
export function written(value: unknown): string {
  const seen = new Set<unknown>();
  return (
    JSON.stringify(value, (_, one: unknown) => {
      if (typeof one === 'number' && !Number.isFinite(one)) return `number ${one}`;
      if (typeof one === 'bigint') return `bigint ${one}`;
      if (typeof one === 'symbol' || typeof one === 'function' || one === undefined) return typeof one;
      if (one instanceof Map || one instanceof Set) return [...one];
      if (typeof one === 'object' && one !== null && Object.getPrototypeOf(one) === null) {
        if (seen.has(one)) return 'again';
        seen.add(one);
      }
      return one;
    }) ?? 'undefined'
  );
}

/** Freezes what is given, as deep as it goes; columns of numbers cannot be. */
export function frozen<One>(value: One): One {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value))
    return value;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
  return value;
}

const shares = ['proportion', 'probability'];
const strange = /\bNaN\b|\bundefined\b|\bInfinity\b/;

/** What an answer breaks of what every answer promises. */
export function faultsOf(answer: unknown, isPlain: boolean): readonly string[] {
  if (!isPlain) return notFinite(answer);
  const faults = answer === undefined ? ['answer is undefined'] : unplain(answer, 'answer', strange);
  if (faults.length > 0) return faults.slice(0, 3);
  const text = JSON.stringify(answer);
  if (JSON.stringify(JSON.parse(text)) !== text) return ['does not survive JSON'];
  if (JSON.stringify(structuredClone(answer)) !== text) return ['does not survive a structured clone'];
  return upsideDown(answer, 'answer');
}

/** Numbers that are none, wherever they stand in what has more than plain data. */
function notFinite(value: unknown, path = 'answer', depth = 0): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || depth > 8) return [];
  return Object.entries(value).flatMap(([key, each]) => notFinite(each, `${path}.${key}`, depth + 1));
}

/** Estimates whose limits are not around their value, or outside what is possible. */
function upsideDown(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => upsideDown(each, `${path}.${key}`));
  if (!('lower' in value && 'upper' in value && 'value' in value && 'unit' in value && 'level' in value))
    return inner;
  const {
    lower,
    upper,
    value: at,
    unit,
  } = value as Readonly<Record<'lower' | 'upper' | 'value', number | null>> & {
    readonly unit: string;
  };
  const slack = 1e-9 * Math.max(1, Math.abs(at ?? 0));
  const all = [lower, at, upper].filter((one) => one !== null);
  const isSorted = all.every((one, place) => place === 0 || one >= (all[place - 1] ?? one) - slack);
  // An expected number of areas lies between whole numbers, which its limits are.
  const isRound = unit === 'count' && [lower, upper].every((one) => one === null || Number.isInteger(one));
  const isNear = isRound && (lower ?? 0) - 1 <= (at ?? 0) && (upper ?? at ?? 0) + 1 >= (at ?? 0);
  const least = unit === 'rank' ? 1 : 0;
  const isBounded = unit === 'rank' || shares.includes(unit);
  const isPossible = !isBounded || all.every((one) => one >= least && !(unit !== 'rank' && one > 1));
  return [
    ...inner,
    ...(isSorted || isNear ? [] : [`${path} is not in order: ${lower}, ${at}, ${upper} ${unit}`]),
    ...(isPossible ? [] : [`${path} cannot be: ${lower}, ${at}, ${upper} ${unit}`]),
  ];
}
