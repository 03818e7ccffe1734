import { refuse } from './rule.ts';

/**
 * The forms of arguments, checked where a function begins: what is of another form is refused with what to write, and never ends in
 * an error of the language. The rules of options are in `rule.ts`, those of figures in `require-finite.ts`.
 */

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function requireList(
  path: string,
  value: unknown,
  of = 'an array',
): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) refuse(path, `must be ${of}`, value);
}

export function requireObject(path: string, value: unknown, of = 'an object'): asserts value is object {
  if (!isObject(value)) refuse(path, `must be ${of}`, value);
}

export function requireIterable(path: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value))
    refuse(path, 'must be rows that can be iterated', value);
}

/** A list of objects. */
export function requireItems(path: string, value: unknown): asserts value is readonly object[] {
  requireList(path, value);
  value.forEach((item, at) => {
    requireObject(`${path}[${at}]`, item);
  });
}

export function requireText(path: string, value: unknown, of = 'text'): asserts value is string {
  if (typeof value !== 'string') refuse(path, `must be ${of}`, value);
}

export function requireFunction(path: string, value: unknown, of: string): void {
  if (typeof value !== 'function') refuse(path, `must be ${of}`, value);
}

/** Refuses what is no finding of these kinds, and says what gives one. */
export function requireFinding(path: string, value: unknown, kinds: readonly string[]): void {
  if (
    isObject(value) &&
    kinds.includes(String(value.kind)) &&
    isObject(value.evidence) &&
    isObject(value.subject)
  )
    return;
  const found = isObject(value) && typeof value.kind === 'string' ? value.kind : value;
  refuse(path, `must be a finding of the kind ${kinds.join(' or ')}, as its analysis gives it`, found);
}
