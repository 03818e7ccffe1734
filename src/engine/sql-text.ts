import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';

/** Whose SQL is written. */
export type Dialect = 'duckdb' | 'clickhouse';

/** The one way in which a dialect takes text from outside into SQL. */
interface Quoting {
  /** The name of a table or column. */
  readonly name: (text: string) => string;
  /** A value. */
  readonly text: (text: string) => string;
}

const escapedWithin = (mark: string, text: string): string =>
  mark + text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`).replaceAll('\0', '\\0') + mark;

const quotings: Readonly<Record<Dialect, Quoting>> = {
  duckdb: {
    name: (text) => `"${text.replaceAll('"', '""')}"`,
    // DuckDB reads a statement up to the first NUL and drops the rest, so NUL may not stand in one.
    text: (text) => {
      const parts = text.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
      return parts.length === 1 ? parts.join('') : `(${parts.join(' || chr(0) || ')})`;
    },
  },
  clickhouse: {
    name: (text) => escapedWithin('`', text),
    text: (text) => escapedWithin("'", text),
  },
};

/** Every dialect. */
export const dialects = /* @__PURE__ */ Object.keys(quotings) as readonly Dialect[];

/** The name of a table or column as SQL. `path` is the option that holds it, for the error. */
export function sqlName(name: string, dialect: Dialect, path: string): string {
  requireText(name, path, 'a name');
  if (name === '') throw refused(path, 'must be a name', name);
  if (dialect === 'duckdb' && name.includes('\0'))
    throw refused(path, 'must be a name without the character NUL, which DuckDB cannot have', name);
  return quotings[dialect].name(name);
}

/** A value as SQL. `path` is the option that holds it, for the error. */
export function sqlText(text: string, dialect: Dialect, path: string): string {
  requireText(text, path, 'text');
  return quotings[dialect].text(text);
}

/** Half a surrogate pair would reach the engine as the replacement character, and match what it should not. */
function requireText(text: unknown, path: string, what: string): void {
  if (typeof text !== 'string' || /\p{Surrogate}/u.test(text))
    throw refused(path, `must be ${what} in well-formed Unicode`, text);
}

function refused(path: string, expected: string, value: unknown): IndicatorError {
  return new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
}
