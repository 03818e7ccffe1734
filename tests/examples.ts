import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Registers one test per source file of a folder that holds examples: every `expression // => value` line inside
 * an `@example` is run with the folder's own exports and compared with what it prints.
 *
 * Numbers are compared at the digits printed (`0.49` holds for 0.4902; a whole number must be exact), objects and
 * arrays member by member; `...` at the end of an object allows further keys. Plain statements ending in `;` may
 * come before, an expression may run over several lines, and a printed value may go on in further `//` lines.
 *
 * @example
 * checkExamples(new URL('../../src/interval/', import.meta.url), interval);
 */
export function checkExamples(folder: URL, exported: object): void {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  for (const file of files.sort()) {
    const examples = examplesOf(readFileSync(new URL(file, folder), 'utf8'));
    if (examples.length === 0) continue;
    test(`the examples in ${file} give what they print`, () => {
      for (const example of examples) runExample(example, exported);
    });
  }
}

/** The lines of each `@example`, without the asterisks of the comment. */
function examplesOf(source: string): string[][] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) =>
    comment
      .split('@example')
      .slice(1)
      .map((example) => {
        const lines = example
          .split('\n')
          .map((line) => line.replace(/^\s*\*\/?\s?/, '').replace(/\*\/\s*$/, ''));
        const end = lines.findIndex((line, index) => index > 0 && line.startsWith('@'));
        return (end < 0 ? lines : lines.slice(0, end)).filter(
          (line) => line.trim() !== '' && !line.startsWith('```') && !line.startsWith('import '),
        );
      })
      .filter((lines) => lines.some((line) => line.includes('// =>'))),
  );
}

function runExample(lines: readonly string[], exported: object): void {
  const expressions: string[] = [];
  const printed: string[] = [];
  let program = '';
  let pending = '';
  let printing = false;
  for (const line of lines) {
    const [code = '', value] = line.split('// =>');
    if (value !== undefined) {
      expressions.push(`${pending}${code}`.trim().replace(/;$/, ''));
      printed.push(value);
      program += `seen.push((${expressions.at(-1)}));\n`;
      pending = '';
      printing = true;
    } else if (printing && line.trim().startsWith('//')) {
      printed.push(`${printed.pop() ?? ''} ${line.trim().slice(2)}`);
    } else {
      pending += `${line}\n`;
      printing = false;
      if (line.trimEnd().endsWith(';')) {
        program += pending;
        pending = '';
      }
    }
  }
  const seen: unknown[] = [];
  run(program, { ...exported, seen });
  expressions.forEach((expression, index) => {
    const printedText = printed[index] ?? '';
    const marked = run(`return (${markNumbers(printedText)});`, {});
    const difference = differenceFrom(marked, seen[index], expression);
    expect(difference, `${expression} // =>${printedText}`).toBe(null);
  });
}

function run(program: string, scope: object): unknown {
  return new Function(...Object.keys(scope), program)(...Object.values(scope));
}

/** Turns each number of a printed value into an object that remembers its digits, and `...` into a key. */
function markNumbers(printed: string): string {
  const stringOrNumberOrDots =
    /("[^"]*"|'[^']*'|`[^`]*`)|(?<![\w$.])(-?\d[\d_]*\.?\d*(?:e[+-]?\d+)?)|(\.\.\.)/g;
  return printed.replace(stringOrNumberOrDots, (all, _text, number, dots) => {
    if (dots) return "'...': true";
    return number ? `{ digits: '${number}' }` : all;
  });
}

/** What differs, in words, or null. */
function differenceFrom(printed: unknown, actual: unknown, path: string): string | null {
  const says = (what: unknown) => `${path} is ${JSON.stringify(what) ?? String(what)}`;
  if (typeof printed !== 'object' || printed === null)
    return Object.is(printed, actual) ? null : says(actual);
  if ('digits' in printed) return agrees(String(printed.digits), actual) ? null : says(actual);
  if (typeof actual !== 'object' || actual === null) return says(actual);
  const expectedKeys = Object.keys(printed).filter((key) => key !== '...');
  const open = '...' in printed;
  const actualKeys = Object.keys(actual);
  if (Array.isArray(printed) !== (Array.isArray(actual) || ArrayBuffer.isView(actual))) return says(actual);
  if (!open && actualKeys.length !== expectedKeys.length)
    return `${path} has the keys ${actualKeys.join(', ')}`;
  for (const key of expectedKeys) {
    const difference = differenceFrom(Reflect.get(printed, key), Reflect.get(actual, key), `${path}.${key}`);
    if (difference !== null) return difference;
  }
  return null;
}

/** Whether a number rounds to the digits printed; a whole number without an exponent must be met exactly. */
function agrees(digits: string, actual: unknown): boolean {
  if (typeof actual !== 'number') return false;
  const [mantissa = '', exponent = '0'] = digits.replaceAll('_', '').split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const value = Number(digits.replaceAll('_', ''));
  if (decimals === 0 && exponent === '0') return actual === value;
  return Math.abs(actual - value) <= 0.5000001 * 10 ** (Number(exponent) - decimals);
}
