import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { periodOfDate } from '../period/index.ts';
import { IndicatorError, received } from '../result/index.ts';

export const formats = ['terminal', 'markdown', 'html', 'json'] as const;
export type Format = (typeof formats)[number];
export const scopes = ['west-mercia', 'london'] as const;
export type ScopeName = (typeof scopes)[number];

/** What the user asked the `brief` command for. */
export interface BriefArguments {
  readonly scope: ScopeName;
  /** The day the briefing is for; `null` for the scope's own day. */
  readonly asOf: string | null;
  /** A folder of the user's own tidy CSV files. */
  readonly data: string | null;
  readonly format: Format;
  /** A file to write to; `null` for standard output. */
  readonly out: string | null;
}

export type Command =
  | { readonly name: 'brief'; readonly options: BriefArguments }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

const endings: ReadonlyMap<string, Format> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.json', 'json'],
]);

/** Reads the command line; misuse is an `IndicatorError` that says what was expected. */
export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.version) return { name: 'version' };
  const [name = 'help', ...rest] = positionals;
  if (values.help || name === 'help') return { name: 'help' };
  if (name !== 'brief') throw misuse('police-indicators: command', 'must be brief (see --help)', name);
  if (rest[0] !== undefined)
    throw misuse('brief: argument', 'takes no file names; use --data FOLDER', rest[0]);
  const out = values.out === undefined ? null : named('brief: --out', 'a file', values.out);
  return {
    name: 'brief',
    options: {
      scope: oneOf('brief: --scope', scopes, values.scope ?? 'west-mercia'),
      asOf: values['as-of'] === undefined ? null : day(values['as-of']),
      data: values.data === undefined ? null : named('brief: --data', 'a folder', values.data),
      format: oneOf('brief: --format', formats, values.format ?? formatOf(out)),
      out,
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        scope: { type: 'string' },
        'as-of': { type: 'string' },
        data: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    throw misuse(
      'police-indicators: options',
      'must be as --help says',
      // Only what is wrong: the advice that follows is about positional arguments, of which there are none.
      error instanceof Error ? error.message.split(/\. |\.?\n/)[0] : error,
    );
  }
}

/** The format that a file name asks for by its ending, terminal text otherwise. */
function formatOf(out: string | null): Format {
  return endings.get(extname(out ?? '').toLowerCase()) ?? 'terminal';
}

function named(path: string, what: string, value: string): string {
  if (value.trim() === '') throw misuse(path, `must name ${what}`, value);
  return value;
}

function oneOf<T extends string>(path: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw misuse(path, `must be one of ${allowed.join(', ')}`, value);
  return found;
}

function day(text: string): string {
  const refused = misuse('brief: --as-of', 'must be a date such as 2019-05-28', text);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw refused;
  try {
    periodOfDate(text, 'month');
  } catch {
    throw refused;
  }
  return text;
}

function misuse(path: string, expected: string, value: unknown): IndicatorError {
  return new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
}
