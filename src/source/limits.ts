import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import type { NoText } from './decode-text.ts';
import { shown } from './fault-list.ts';

/**
 * How large may a file be that is read? Beyond these a file is refused by a message that names the limit, before the
 * machine runs out of memory or time. Records of data.police.uk are read in pieces: of their files only the number of
 * them and what an archive unpacks to are limited.
 */
export interface ReadLimits {
  /** Characters of one cell; a cell of Excel holds 32,767. */
  readonly characters: number;
  /** Columns of a table; a sheet of Excel has 16,384. */
  readonly columns: number;
  /** Rows of all the tables of a file. */
  readonly rows: number;
  /** Cells of all the sheets of a workbook, each of which is held until it is read. */
  readonly cells: number;
  /** Bytes of a table, of a workbook unpacked, or of JSON. */
  readonly bytes: number;
  /** Files of a folder or an archive. */
  readonly files: number;
  /** How many times as large as it is packed an archive or a workbook may become; 32 million bytes are always allowed. */
  readonly ratio: number;
}

/** Which limit. */
export type LimitName = keyof ReadLimits;

/** The limits of reading where none are given. */
export const readLimits: ReadLimits = {
  characters: 32_767,
  columns: 16_384,
  rows: 5_000_000,
  cells: 10_000_000,
  bytes: 500_000_000,
  files: 50_000,
  ratio: 200,
};

const counted: Readonly<Record<LimitName, string>> = {
  characters: 'characters in a cell',
  columns: 'columns',
  rows: 'rows',
  cells: 'cells',
  bytes: 'bytes when it is unpacked',
  files: 'files',
  ratio: 'times the bytes that it has packed',
};

/** Bytes that any archive may unpack to, however well it is packed. */
const ALWAYS_ALLOWED = 32_000_000;

/** Why a file goes over a limit, or `null`. `where` says where in it; what is found may be more than was counted. */
export function overLimit(name: LimitName, found: number, limits: ReadLimits, where = ''): NoText | null {
  if (found <= limits[name]) return null;
  return {
    expected: `must have at most ${inThousands(limits[name])} ${counted[name]} (limits.${name} allows more, on the command line --limit ${name}=N)`,
    found: `${inThousands(found)}${where}`,
  };
}

/** Why a file becomes too large in unpacking, or `null`. */
export function overRatio(packed: number, unpacked: number, limits: ReadLimits): NoText | null {
  if (unpacked <= ALWAYS_ALLOWED) return null;
  const ratio = Math.ceil(unpacked / Math.max(1, packed));
  return overLimit('ratio', ratio, limits, ` (${inThousands(unpacked)} bytes out of ${inThousands(packed)})`);
}

/** A file that cannot be read, as the error that the library throws. */
export function unreadable(file: string, { expected, found }: NoText): IndicatorError {
  return new IndicatorError({ code: 'unreadable', path: `${shown(file)}:`, expected, received: found });
}

/** The limits that are asked for, the others as they are by default. Throws `invalid-option` for one that is none. */
export function limitsOf(asked: Partial<ReadLimits> | undefined, path: string): ReadLimits {
  const refuse = (name: string, expected: string, value: unknown): never => {
    throw new IndicatorError({
      code: 'invalid-option',
      path: `${path}: ${name}`,
      expected,
      received: received(value),
    });
  };
  const limits: { -readonly [Name in LimitName]: number } = { ...readLimits };
  for (const [name, value] of Object.entries(asked ?? {})) {
    if (!isLimit(name)) refuse('limits', `must be of ${Object.keys(readLimits).join(', ')}`, name);
    else if (value === undefined) continue;
    else if (typeof value !== 'number' || !(value >= 1)) refuse(`limits.${name}`, 'must be 1 or more', value);
    else limits[name] = value;
  }
  return limits;
}

/** Whether a name is that of a limit. */
export function isLimit(name: string): name is LimitName {
  return Object.hasOwn(readLimits, name);
}

function inThousands(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
