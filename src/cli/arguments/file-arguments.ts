import type { Encoding } from '../../source/decode-text.ts';
import { isLimit, type ReadLimits, readLimits } from '../../source/limits.ts';
import type { TableRole } from '../../source/table/options.ts';
import { misuse, named, type OptionName, oneOf, pairs, type Written } from './written.ts';

/** Which files are read, and how. */
export interface FileArguments {
  readonly files: readonly string[];
  /** Whether a row that cannot be used is an error. */
  readonly strict: boolean;
  readonly encoding: Encoding;
  /** Headers of columns that are not to be guessed, by what they hold. */
  readonly columns: Readonly<Partial<Record<TableRole, readonly string[]>>>;
  /** How large files may be. */
  readonly limits: ReadLimits;
  /** A file in JSON that says which area each district belongs to. */
  readonly places: string | null;
  /** The area of files that name none. */
  readonly of: string | null;
  /** A file to write to; `null` for standard output. */
  readonly out: string | null;
}

/** The options by which files are read. */
export const fileOptions = [
  ...(['strict', 'encoding', 'column', 'limit', 'places', 'of', 'out'] as const),
] satisfies readonly OptionName[];

const roles: Readonly<Record<TableRole, true>> = {
  area: true,
  period: true,
  category: true,
  outcome: true,
  count: true,
  numerator: true,
  denominator: true,
  value: true,
  n: true,
};

/** Reads which files are meant, and how they are to be read. */
export function fileArguments(command: string, { values }: Written, files: readonly string[]): FileArguments {
  for (const file of files) named(`${command}: FILE`, 'a file or folder', file);
  const columns = pairs(`${command}: --column`, 'count=Offences', values.column);
  for (const role of Object.keys(columns))
    if (!Object.hasOwn(roles, role))
      throw misuse(`${command}: --column`, `must be for one of ${Object.keys(roles).join(', ')}`, role);
  return {
    files,
    strict: values.strict ?? false,
    encoding: oneOf(`${command}: --encoding`, ['utf-8', 'windows-1252'], values.encoding ?? 'utf-8'),
    columns,
    limits: limitsIn(`${command}: --limit`, values.limit),
    places: named(`${command}: --places`, 'a file', values.places),
    of: named(`${command}: --of`, 'an area', values.of),
    out: named(`${command}: --out`, 'a file', values.out),
  };
}

function limitsIn(path: string, written: readonly string[] | undefined): ReadLimits {
  const limits: Record<string, number> = { ...readLimits };
  for (const [name, [text = '', other]] of Object.entries(pairs(path, 'rows=10000000', written))) {
    if (!isLimit(name)) throw misuse(path, `must be for one of ${Object.keys(readLimits).join(', ')}`, name);
    if (other !== undefined) throw misuse(path, `must give one number for ${name}`, other);
    if (!/^[1-9]\d{0,14}$/.test(text)) throw misuse(path, `must give a number of ${name}`, text);
    limits[name] = Number(text);
  }
  return { ...readLimits, ...limits };
}
