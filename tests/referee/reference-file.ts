import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { optionsAsked, shapeOf, whereOf } from './given-among-answers.ts';
import type { Given } from './mapping.ts';
import type { Precision } from './tolerance.ts';

/** One thing to compare: a case under one method, or under one key of its `expected`. */
export interface Reference {
  /** Name of the file without `.json`. */
  readonly file: string;
  readonly id: string;
  readonly method: string;
  readonly given: Given;
  /** What is expected of this method or under this key. */
  readonly expected: unknown;
  readonly precision: Precision;
  /** Only so many first points of arrays are held to the reference. */
  readonly points: number;
}

type Plain = Readonly<Record<string, unknown>>;

/** Every `*.json` below the folders, in order. A file may be named itself. */
export function jsonFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return path.endsWith('.json') ? [path] : [];
    return jsonFiles(
      readdirSync(path)
        .sort()
        .map((name) => join(path, name)),
    );
  });
}

export function readReferences(path: string): Reference[] {
  return referencesOf(basename(path, '.json'), JSON.parse(readFileSync(path, 'utf8')));
}

/** The references of one parsed file, of either shape. A file without cases is refused. */
export function referencesOf(file: string, content: unknown): Reference[] {
  const { cases, tolerance_hint } = plain(content);
  if (!Array.isArray(cases)) throw new Error(`${file}: no cases`);
  const all = cases.map(plain);
  const inputs = new Map(
    all.flatMap((one) => ('input' in one ? [[String(one.id), plain(one.input)] as const] : [])),
  );
  return all.flatMap((one): Reference[] => {
    const published = 'method' in one;
    if (one.method === 'data') return [];
    const input = plain(one.inputs ?? one.input ?? referred(one.inputRef, inputs) ?? {});
    const answers: [string, unknown][] = published
      ? [[String(one.method), one.expected]]
      : Object.entries(plain(one.expected)).map(([key, value]) => [methodOf(key, input), value]);
    return answers.map(([method, expected]) => ({
      file,
      id: String(one.id),
      method,
      given: {
        method,
        input,
        // A formula that stands beside the input is an option too.
        options: { ...rateOf(one), ...optionsAsked(file, String(one.id)), ...plain(one.options ?? {}) },
        shape: shapeOf(expected),
        where: whereOf(file, plain(one.expected)),
        inputs,
        ...(typeof one.inputRef === 'string' ? { inputRef: one.inputRef } : {}),
      },
      expected,
      precision: {
        hint: plain(tolerance_hint ?? {}),
        decimals: one.decimals,
        tolerance: one.tolerance,
        rtol: one.rtol,
        published,
        expected,
        largest: largestOf(input),
      },
      points: /^\d+$/.test(String(one.checkedPoints)) ? Number(one.checkedPoints) : Number.POSITIVE_INFINITY,
    }));
  });
}

/** A table of many functions under one key is told apart by the function. */
function methodOf(key: string, input: Plain): string {
  return key === 'value' && typeof input.fn === 'string' ? input.fn : key;
}

/** The input that `inputRef` names: an id, or the longest id that its words hold, or the only input of the file. */
function referred(inputRef: unknown, inputs: ReadonlyMap<string, Plain>): Plain | null {
  if (typeof inputRef !== 'string') return null;
  const named = [...inputs.keys()]
    .filter((id) => inputRef.includes(id))
    .sort((a, b) => b.length - a.length)[0];
  const only = inputs.size === 1 ? [...inputs.keys()][0] : undefined;
  return inputs.get(named ?? only ?? '') ?? null;
}

function plain(value: unknown): Plain {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Plain;
  return typeof value === 'object' ? { list: value } : { value };
}

const rateOf = ({ rateFunction }: Plain): Plain => (typeof rateFunction === 'string' ? { rateFunction } : {});

/** The largest size of any figure in an input. */
function largestOf(value: unknown): number {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((most, one) => Math.max(most, largestOf(one)), 0);
}
