import type { AnyFinding } from '../../src/findings/any-finding.ts';
import { chartOf } from '../../src/findings/chart-of.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { tableFor } from '../../src/findings/table-for.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import type { Asked, Chosen } from './asked.ts';

const strange = /\bNaN\b|\bundefined\b|\bInfinity\b/;
const mostWords = 35;

/** What an analysis gets wrong about this input: throws, refuses without being misused, or breaks a promise. */
export function faultsOf<Input>(analysis: Asked<Input>, input: Input, chosen: Chosen): readonly string[] {
  const misuse = analysis.misuse?.(input, chosen) ?? null;
  let result: unknown;
  try {
    result = analysis.ask(input, chosen);
  } catch (error) {
    if (isIndicatorError(error) && misuse?.includes(error.code)) return [];
    return [`throws ${error}`];
  }
  return misuse === null ? broken(result) : [`does not refuse: ${misuse}`];
}

/** What a result breaks of what results promise; nothing when it keeps all of it. */
function broken(result: unknown): readonly string[] {
  const faults = unplain(result, 'result', strange);
  const text = JSON.stringify(result);
  if (JSON.stringify(JSON.parse(text)) !== text) faults.push('does not survive JSON');
  if (JSON.stringify(structuredClone(result)) !== text) faults.push('does not survive a structured clone');
  if (!isFinding(result)) return faults;
  return [...faults, ...badSentence(sentence(result)), ...badInterval(result), ...badPictures(result)];
}

/** Paths to whatever is not plain JSON: numbers that are not finite, holes, dates, typed columns, and strange words. */
export function unplain(value: unknown, path: string, words: RegExp): string[] {
  switch (typeof value) {
    case 'boolean':
      return [];
    case 'number':
      return Number.isFinite(value) ? [] : [`${path} is ${value}`];
    case 'string': {
      const found = words.exec(value);
      return found === null
        ? []
        : [`${path} says ${value.slice(Math.max(0, found.index - 80), found.index + 80)}`];
    }
    case 'object': {
      if (value === null) return [];
      if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype)
        return [`${path} is not plain`];
      return Object.entries(value).flatMap(([key, each]) => unplain(each, `${path}.${key}`, words));
    }
    default:
      return [`${path} is ${typeof value}`];
  }
}

function isFinding(result: unknown): result is AnyFinding {
  return typeof result === 'object' && result !== null && 'kind' in result && 'verdict' in result;
}

function badSentence(text: string): string[] {
  const faults: string[] = [];
  const words = text.split(/\s+/).length;
  if (words > mostWords) faults.push(`sentence has ${words} words: ${text}`);
  if (!/^\S.*\S\.$/.test(text) || /[.!?]\s+\p{Lu}|\n|\s{2}|\.\.|,,|\s[.,]/u.test(text))
    faults.push(`not a sentence: ${text}`);
  if (/NaN|undefined|null|Infinity|\[object/.test(text)) faults.push(`sentence holds no word: ${text}`);
  if (/\be[+-]\d|\d\.\d{5}/.test(text)) faults.push(`sentence holds a machine's number: ${text}`);
  return faults;
}

function badInterval({ estimate, kind }: AnyFinding): string[] {
  const { value, lower, upper } = estimate;
  if (lower !== null && upper !== null && lower > upper) return ['interval is upside down'];
  if (value === null) return [];
  // An expected number of areas lies between whole numbers, which its limits are.
  const slack = kind.startsWith('how-many') ? 1 : 1e-9 * Math.max(1, Math.abs(value));
  if (lower !== null && lower > value + slack) return [`lower limit ${lower} is above ${value}`];
  return upper !== null && upper < value - slack ? [`upper limit ${upper} is below ${value}`] : [];
}

function badPictures(finding: AnyFinding): string[] {
  const never = /NaN|undefined|Infinity|\bnull\b/;
  return [
    ...unplain(chartOf(finding), 'chart', strange),
    ...unplain(tableFor(finding), 'table', never),
    ...(tableFor(finding)?.rows ?? []).flatMap((row) =>
      row.length === tableFor(finding)?.columns.length ? [] : ['table has a row of another length'],
    ),
  ];
}
