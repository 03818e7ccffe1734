import { type ErrorCode, IndicatorError } from './error.ts';
import { received } from './received.ts';

/** Levels of data that answers hold: more is a ring, or was not written by anybody. */
const DEEPEST = 30;

/**
 * Refuses data that are not plain (text, finite numbers, yes or no, lists and objects of them) by the place: what is handed on in an answer
 * must survive JSON as the answer does. What is `undefined` is absent.
 */
export function requirePlain(
  path: string,
  value: unknown,
  code: ErrorCode = 'invalid-option',
  depth = 0,
): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || depth > DEEPEST || !(isList || isRecord(value)))
    refuseIn(path, value, code);
  // In a list nothing can be absent.
  for (const [name, each] of Object.entries(value)) {
    if (each === undefined && isList) refuseIn(`${path}[${name}]`, each, code);
    requirePlain(isList ? `${path}[${name}]` : `${path}.${name}`, each, code, depth + 1);
  }
}

function refuseIn(path: string, value: unknown, code: ErrorCode): never {
  throw new IndicatorError({
    ...{ code, path, received: received(value) },
    expected: 'must be plain data: text, finite numbers, true or false, lists and objects of them',
  });
}

/** An object as it is written, of this realm or of another. */
function isRecord(value: object): boolean {
  const kind: unknown = Object.getPrototypeOf(value);
  return kind !== null && Object.getPrototypeOf(kind) === null;
}
