import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { periodOfDate } from '../../period/period-of-date.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';

const one = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

/** Every option of every command. */
const optionTypes = {
  across: one,
  appendix: flag,
  'as-of': one,
  area: one,
  claims: one,
  column: many,
  dates: one,
  database: one,
  decimal: one,
  encoding: one,
  engine: one,
  every: one,
  example: one,
  'fail-on': many,
  force: one,
  format: one,
  full: flag,
  fy: one,
  indicator: many,
  limit: many,
  months: one,
  of: one,
  out: one,
  period: one,
  'period-of': one,
  places: one,
  preset: one,
  publication: flag,
  rejected: one,
  sheet: many,
  since: one,
  strict: flag,
  'sum-over': many,
  table: one,
  unit: one,
  url: one,
  user: one,
  where: many,
  whole: many,
  help: { ...flag, short: 'h' },
  version: { ...flag, short: 'v' },
} as const;

export type OptionName = Exclude<keyof typeof optionTypes, 'help' | 'version'>;

/** A command line as it was written: words and options, before anything is known of what they mean. */
export type Written = ReturnType<typeof writtenIn>;

/** Splits a command line into words and options; an option that no command has is misuse. */
export function writtenIn(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: optionTypes,
    });
    return { values, words: positionals };
  } catch (error) {
    throw misuse(
      'police-indicators: options',
      'must be as --help says',
      // Only what is wrong: the advice that follows is about words, which are told apart by `--`.
      error instanceof Error ? error.message.split(/\. |\.?\n/)[0] : error,
    );
  }
}

/** Refuses options of other commands. */
export function refuseOthers(command: string, { values }: Written, own: readonly OptionName[]): void {
  const allowed: readonly string[] = own;
  for (const name of Object.keys(values))
    if (!allowed.includes(name))
      throw misuse(
        `${command}: --${name}`,
        `is no option of ${command} (see ${command} --help)`,
        `--${name}`,
      );
}

/** An error of the command line itself. */
export function misuse(path: string, expected: string, value: unknown): IndicatorError {
  return new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
}

/** One of a closed list. */
export function oneOf<T extends string>(path: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw misuse(path, `must be one of ${allowed.join(', ')}`, value);
  return found;
}

/** A name that is not blank, or `null` where the option was not given. */
export function named(path: string, what: string, value: string | undefined): string | null {
  if (value !== undefined && value.trim() === '') throw misuse(path, `must name ${what}`, value);
  return value ?? null;
}

/** As `named`, for an option that there must be. */
export function needed(path: string, what: string, value: string | undefined): string {
  const given = named(path, what, value);
  if (given === null) throw misuse(path, `is required, ${what}`, undefined);
  return given;
}

/** `name=value` pairs; of an option that is given twice for one name all values, in their order. */
export function pairs(
  path: string,
  sample: string,
  texts: readonly string[] = [],
): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const text of texts) {
    const [, name = '', value = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (name.trim() === '' || value.trim() === '') throw misuse(path, `must be such as ${sample}`, text);
    found.set(name.trim(), [...(found.get(name.trim()) ?? []), value.trim()]);
  }
  return Object.fromEntries(found);
}

export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A day that exists, or `null` where none was given. */
export function day(path: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const refused = misuse(path, 'must be a date such as 2019-05-28', text);
  if (!isDay(text)) throw refused;
  try {
    periodOfDate(text, 'month');
  } catch {
    throw refused;
  }
  return text;
}

/**
 * The format that the name of a file asks for by its ending; `otherwise` where it has none, or nothing is written.
 * An ending that none of the formats has is refused before any work is done.
 */
export function formatOfEnding<Format extends string>(
  path: string,
  file: string | null,
  endings: Readonly<Record<string, Format>>,
  otherwise: Format,
): Format {
  const ending = extname(file ?? '').toLowerCase();
  if (ending === '') return otherwise;
  const format = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (format !== undefined) return format;
  throw misuse(path, `must end in ${Object.keys(endings).join(', ')}, or have --format beside it`, file);
}

/** Columns with the one value that is meant of each. */
export function whereOf(command: string, { values }: Written): Readonly<Record<string, string>> {
  const path = `${command}: --where`;
  const entries = Object.entries(pairs(path, 'stage=follow-up', values.where));
  return Object.fromEntries(
    entries.map(([name, [value = '', other]]) => {
      if (other !== undefined) throw misuse(path, `must give one value for ${name}`, other);
      return [name, value];
    }),
  );
}
