import type { ClaimVerdict } from '../../assess/claims/checked-claim.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { type RulePreset, rulePresets } from '../../spc/rules/preset.ts';
import { type EngineArguments, engineArguments, engineOptions } from './engine-arguments.ts';
import { type FileArguments, fileArguments, fileOptions } from './file-arguments.ts';
import {
  day,
  formatOfEnding,
  misuse,
  named,
  needed,
  oneOf,
  refuseOthers,
  type Written,
  whereOf,
} from './written.ts';

/** Where figures come from: files, or a table where the records are. */
export type FigureArguments = FileArguments &
  EngineArguments & {
    /** The day up to which figures are used; as the profile says, else all of them, unless given. */
    readonly asOf: string | null;
  };

/** What the user asked the `read` command for. */
export interface ReadArguments extends FileArguments {
  /** What splits and groups records of data.police.uk; every other table is read in memory. */
  readonly engine: 'memory' | 'duckdb';
  /** What the figures are wanted for: each area gets a verdict for each. */
  readonly indicators: readonly string[];
  readonly format: 'text' | 'json';
  /** A file for the list of rejected rows. */
  readonly rejected: string | null;
}

/** What the user asked the `rank` command for. */
export type RankArguments = FigureArguments & {
  readonly indicator: string;
  readonly where: Readonly<Record<string, string>>;
  readonly period: string | null;
  readonly area: string | null;
  readonly format: 'text' | 'json';
};

/** What the user asked the `spc` command for. */
export type SpcArguments = FigureArguments & {
  readonly indicator: string;
  readonly where: Readonly<Record<string, string>>;
  /** The force of the profile unless given. */
  readonly area: string | null;
  readonly preset: RulePreset;
  readonly format: 'text' | 'json' | 'svg' | 'vega';
};

/** What the user asked the `check` command for. */
export type CheckArguments = FigureArguments & {
  /** A file of claims; those of the profile unless given. */
  readonly claims: string | null;
  /** Verdicts that end the command with 1. */
  readonly failOn: readonly ClaimVerdict[];
  readonly format: 'text' | 'json';
};

const verdicts: Readonly<Record<ClaimVerdict, true>> = {
  supported: true,
  contradicted: true,
  'not-distinguishable-from-chance': true,
  'within-ordinary-variation': true,
  'not-testable': true,
};

/** Reads what was asked of `read`. */
export function readingArguments(written: Written, files: readonly string[]): ReadArguments {
  const { values } = written;
  if (values.engine === 'clickhouse')
    throw misuse(
      'read: --engine',
      'must be memory or duckdb: a server counts records and tells nothing of its rows (rank, spc and check take it)',
      values.engine,
    );
  refuseOthers('read', written, [...fileOptions, 'engine', 'indicator', 'format', 'rejected']);
  if (files.length === 0) throw misuse('read: FILE', 'is required (see read --help)', undefined);
  const own = fileArguments('read', written, files);
  return {
    ...own,
    engine: oneOf('read: --engine', ['memory', 'duckdb'], values.engine ?? 'memory'),
    indicators: values.indicator ?? [],
    format: oneOf('read: --format', ['text', 'json'], values.format ?? textOrJson('read', own.out)),
    rejected: listFile(values.rejected),
  };
}

/** Reads what was asked of `rank`. */
export function rankArguments(written: Written, files: readonly string[]): RankArguments {
  const { values } = written;
  refuseOthers('rank', written, [
    ...fileOptions,
    ...engineOptions,
    ...(['as-of', 'indicator', 'where', 'period', 'area', 'format'] as const),
  ]);
  const own = figureArguments('rank', written, files);
  const period = named('rank: --period', 'a period', values.period);
  return {
    ...own,
    indicator: onlyIndicator('rank', written),
    where: whereOf('rank', written),
    period: period === null ? null : parsePeriod(period, { path: 'rank: --period' }),
    area: named('rank: --area', 'an area', values.area),
    format: oneOf('rank: --format', ['text', 'json'], values.format ?? textOrJson('rank', own.out)),
  };
}

/** Reads what was asked of `spc`. */
export function spcArguments(written: Written, files: readonly string[]): SpcArguments {
  const { values } = written;
  refuseOthers('spc', written, [
    ...fileOptions,
    ...engineOptions,
    ...(['as-of', 'indicator', 'where', 'area', 'preset', 'format'] as const),
  ]);
  const own = figureArguments('spc', written, files);
  const presets = Object.keys(rulePresets) as RulePreset[];
  const endings = { ...textEndings, '.svg': 'svg' } as const;
  const format = values.format ?? formatOfEnding('spc: --out', own.out, endings, 'text');
  return {
    ...own,
    indicator: onlyIndicator('spc', written),
    where: whereOf('spc', written),
    area: named('spc: --area', 'an area of the files', values.area),
    preset: oneOf('spc: --preset', presets, values.preset ?? 'mdc'),
    format: oneOf('spc: --format', ['text', 'json', 'svg', 'vega'], format),
  };
}

/** Reads what was asked of `check`. */
export function checkArguments(written: Written, files: readonly string[]): CheckArguments {
  const { values } = written;
  refuseOthers('check', written, [
    ...fileOptions,
    ...engineOptions,
    ...(['claims', 'as-of', 'fail-on', 'format'] as const),
  ]);
  const own = figureArguments('check', written, files);
  return {
    ...own,
    claims: named('check: --claims', 'a file of claims in JSON', values.claims),
    failOn: (values['fail-on'] ?? []).map((verdict) =>
      oneOf('check: --fail-on', Object.keys(verdicts) as ClaimVerdict[], verdict),
    ),
    format: oneOf('check: --format', ['text', 'json'], values.format ?? textOrJson('check', own.out)),
  };
}

function figureArguments(command: string, written: Written, files: readonly string[]): FigureArguments {
  return {
    ...fileArguments(command, written, files),
    ...engineArguments(command, written, files),
    asOf: day(`${command}: --as-of`, written.values['as-of']),
  };
}

function onlyIndicator(command: string, { values }: Written): string {
  const [first, second] = values.indicator ?? [];
  if (second !== undefined) throw misuse(`${command}: --indicator`, 'must be given once', second);
  return needed(`${command}: --indicator`, 'an indicator such as total-recorded-crime', first);
}

const textEndings = { '.txt': 'text', '.json': 'json' } as const;

function textOrJson(command: string, out: string | null): 'text' | 'json' {
  return formatOfEnding<'text' | 'json'>(`${command}: --out`, out, textEndings, 'text');
}

/** A file for a list of rows, which is written as CSV alone. */
function listFile(value: string | undefined): string | null {
  const file = named('read: --rejected', 'a file', value);
  if (file !== null && !/\.csv$/i.test(file))
    throw misuse('read: --rejected', 'must end in .csv, as the list is', file);
  return file;
}
