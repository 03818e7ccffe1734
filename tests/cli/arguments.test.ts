import { describe, expect, it } from 'vitest';
import type { BriefArguments } from '../../src/cli/arguments/brief-arguments.ts';
import { readArguments } from '../../src/cli/arguments/read-arguments.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { readLimits } from '../../src/source/limits.ts';

const fileDefaults = {
  files: [],
  strict: false,
  encoding: 'utf-8',
  limits: readLimits,
  columns: {},
  sumOver: [],
  wholes: [],
  sheets: [],
  across: null,
  periodOf: null,
  dates: null,
  months: null,
  every: null,
  unit: null,
  decimal: null,
  fy: null,
  places: null,
  force: null,
  of: null,
  out: null,
} as const;
const plain: BriefArguments = {
  ...fileDefaults,
  example: 'west-mercia',
  force: null,
  since: null,
  asOf: null,
  format: 'terminal',
  publication: false,
  where: {},
  full: false,
  appendix: false,
};
const brief = (options: Partial<BriefArguments>) => ({ name: 'brief', options: { ...plain, ...options } });

describe('readArguments', () => {
  const understood: readonly [string, readonly string[], object][] = [
    ['no command as a wish for help', [], { name: 'help', about: null }],
    ['help', ['help'], { name: 'help', about: null }],
    ['--help', ['--help'], { name: 'help', about: null }],
    ['-h of a command', ['brief', '-h'], { name: 'help', about: 'brief' }],
    ['help on a command', ['help', 'spc'], { name: 'help', about: 'spc' }],
    ['help before everything else', ['rank', '--help', '--format', 'x'], { name: 'help', about: 'rank' }],
    ['--version', ['--version'], { name: 'version' }],
    ['-v', ['-v'], { name: 'version' }],
    ['brief alone', ['brief'], brief({})],
    ['options before the command', ['--example', 'london', 'brief'], brief({ example: 'london' })],
    ['an example', ['brief', '--example', 'london'], brief({ example: 'london' })],
    ['an equals sign', ['brief', '--example=london'], brief({ example: 'london' })],
    ['a day', ['brief', '--as-of', '2019-02-28'], brief({ asOf: '2019-02-28' })],
    ['a leap day', ['brief', '--as-of', '2020-02-29'], brief({ asOf: '2020-02-29' })],
    ['a folder', ['brief', 'my figures'], brief({ files: ['my figures'] })],
    ['a format', ['brief', '--format', 'json'], brief({ format: 'json' })],
    ['for publication', ['brief', '--publication'], brief({ publication: true })],
    ['a file', ['brief', '--out', 'a.txt'], brief({ out: 'a.txt' })],
    ['the ending of a file', ['brief', '--out', 'a/b.HTML'], brief({ out: 'a/b.HTML', format: 'html' })],
    ['.md', ['brief', '--out', 'a.md'], brief({ out: 'a.md', format: 'markdown' })],
    ['.json', ['brief', '--out', 'a.json'], brief({ out: 'a.json', format: 'json' })],
    ['.docx', ['brief', '--out', 'a.docx'], brief({ out: 'a.docx', format: 'docx' })],
    ['.pdf', ['brief', '--out', 'a.PDF'], brief({ out: 'a.PDF', format: 'pdf' })],
    [
      'a format before the ending',
      ['brief', '--out', 'a.json', '--format', 'html'],
      brief({ out: 'a.json', format: 'html' }),
    ],
    ['no ending', ['brief', '--out', 'json'], brief({ out: 'json' })],
    ['an ending of a folder', ['brief', '--out', 'a.json/b'], brief({ out: 'a.json/b' })],
    [
      'an ending that is none, beside a format',
      ['brief', '--out', 'a.again', '--format', 'html'],
      brief({ out: 'a.again', format: 'html' }),
    ],
  ];
  const readings = { ...fileDefaults, files: ['a.csv', 'b'], engine: 'memory' };
  const figures = { ...readings, asOf: null };
  const asked = { indicator: 'robbery', where: {}, area: null, period: null, format: 'text' };
  const more: readonly [string, readonly string[], object][] = [
    [
      'read',
      ['read', 'a.csv', 'b'],
      { name: 'read', options: { ...readings, indicators: [], format: 'text', rejected: null } },
    ],
    [
      'a format by the ending of its file',
      ['read', 'a.csv', 'b', '--out', 'x.JSON'],
      {
        name: 'read',
        options: { ...readings, indicators: [], format: 'json', rejected: null, out: 'x.JSON' },
      },
    ],
    [
      'a file whose name looks like an option',
      ['rank', '--indicator=robbery', '--', 'a.csv', '-b'],
      { name: 'rank', options: { ...figures, ...asked, files: ['a.csv', '-b'] } },
    ],
    [
      'columns and parts, a value with an equals sign too',
      [
        'rank',
        'a.csv',
        'b',
        '--indicator',
        'robbery',
        '--column',
        'period=Year',
        '--column',
        'period=Q=1',
        '--where',
        'a=b=c',
      ],
      {
        name: 'rank',
        options: { ...figures, ...asked, columns: { period: ['Year', 'Q=1'] }, where: { a: 'b=c' } },
      },
    ],
    [
      'a picture by the ending of its file',
      ['spc', 'a.csv', 'b', '--indicator', 'robbery', '--area', 'kent', '--out', 'c.svg'],
      {
        name: 'spc',
        options: {
          ...figures,
          indicator: 'robbery',
          where: {},
          area: 'kent',
          preset: 'mdc',
          format: 'svg',
          out: 'c.svg',
        },
      },
    ],
    [
      'a profile, and a day, before an area',
      ['spc', 'a.csv', 'b', '--indicator', 'robbery', '--force', 'f.json', '--as-of', '2026-05-31'],
      {
        name: 'spc',
        options: {
          ...figures,
          indicator: 'robbery',
          where: {},
          area: null,
          preset: 'mdc',
          format: 'text',
          force: 'f.json',
          asOf: '2026-05-31',
        },
      },
    ],
    [
      'several verdicts that fail',
      ['check', 'a.csv', 'b', '--claims', 'c.json', '--fail-on', 'contradicted', '--fail-on', 'not-testable'],
      {
        name: 'check',
        options: {
          ...figures,
          claims: 'c.json',
          failOn: ['contradicted', 'not-testable'],
          format: 'text',
        },
      },
    ],
    [
      'a table of a server',
      [
        'rank',
        '--engine',
        'clickhouse',
        '--table',
        't',
        '--database',
        'd',
        '--user',
        'u',
        '--indicator',
        'robbery',
      ],
      {
        name: 'rank',
        options: {
          ...figures,
          ...asked,
          files: [],
          engine: 'clickhouse',
          url: 'http://localhost:8123',
          table: ['d', 't'],
          user: 'u',
        },
      },
    ],
  ];
  it.each([...understood, ...more])('understands %s', (_, argv, expected) => {
    expect(readArguments(argv)).toEqual(expected);
  });

  const misused: readonly [string, readonly string[], string][] = [
    [
      'another command',
      ['breif'],
      'police-indicators: command must be one of brief, init, read, rank, spc, check (see --help), got "breif"',
    ],
    [
      'another scope',
      ['brief', '--example', 'kent'],
      'brief: --example must be one of west-mercia, london, bedfordshire, brackenshire, got "kent"',
    ],
    [
      'another format',
      ['brief', '--format', 'rtf'],
      'brief: --format must be one of terminal, markdown, html, json, docx, pdf, got "rtf"',
    ],
    ...['soon', '2019-02-30', '2019-13-01', '28/05/2019', '2019-5-28', '1066-10-14', ''].map(
      (day): [string, readonly string[], string] => [
        `the day "${day}"`,
        ['brief', '--as-of', day],
        `brief: --as-of must be a date such as 2019-05-28, got "${day}"`,
      ],
    ),
    ['no folder', ['brief', ''], 'brief: FILE must name a file or folder, got ""'],
    [
      'an ending that is none',
      ['brief', '--out', 'a.rtf'],
      'brief: --out must end in .txt, .md, .markdown, .html, .htm, .json, .docx, .pdf, or have --format beside it, got "a.rtf"',
    ],
    [
      'an ending that every object has',
      ['rank', 'a.csv', '--indicator', 'robbery', '--out', 'a.constructor'],
      'rank: --out must end in .txt, .json, or have --format beside it, got "a.constructor"',
    ],
    [
      'an ending of another command',
      ['spc', 'a.csv', '--indicator', 'robbery', '--area', 'kent', '--out', 'a.html'],
      'spc: --out must end in .txt, .json, .svg, or have --format beside it, got "a.html"',
    ],
    [
      'a list that is no CSV',
      ['read', 'a.csv', '--rejected', 'a.xlsx'],
      'read: --rejected must end in .csv, as the list is, got "a.xlsx"',
    ],
    ['no file', ['brief', '--out', ' '], 'brief: --out must name a file, got " "'],
    [
      'a format that is no text, without a file',
      ['brief', '--format', 'docx'],
      'brief: --out is required for docx, such as paper.docx, got undefined',
    ],
    [
      'another option',
      ['brief', '--colour'],
      `police-indicators: options must be as --help says, got "Unknown option '--colour'"`,
    ],
    [
      'an option without its value',
      ['brief', '--example'],
      `police-indicators: options must be as --help says, got "Option '--example <value>' argument missing"`,
    ],
    [
      'an option for a value',
      ['brief', '--example', '--format', 'json'],
      `police-indicators: options must be as --help says, got "Option '--example' argument is ambiguous"`,
    ],
  ];
  const rank = ['rank', 'a.csv', '--indicator', 'robbery'];
  const server = ['rank', '--engine', 'clickhouse', '--table', 't', '--indicator', 'robbery'];
  const misusedToo: readonly [string, readonly string[], string][] = [
    ['no file', ['read'], 'read: FILE is required (see read --help), got undefined'],
    ['a blank file', ['read', ' '], 'read: FILE must name a file or folder, got " "'],
    [
      'an option of another command',
      ['read', 'a', '--claims', 'c'],
      'read: --claims is no option of read (see read --help), got "--claims"',
    ],
    [
      'an option of another command',
      ['brief', '--preset', 'mdc'],
      'brief: --preset is no option of brief (see brief --help), got "--preset"',
    ],
    [
      'no indicator',
      ['rank', 'a.csv'],
      'rank: --indicator is required, an indicator such as total-recorded-crime, got undefined',
    ],
    ['two indicators', [...rank, '--indicator', 'b'], 'rank: --indicator must be given once, got "b"'],
    [
      'a column of no role',
      [...rank, '--column', 'crime=x'],
      'rank: --column must be for one of area, period, category, outcome, measure, released, count, numerator, denominator, value, n, got "crime"',
    ],
    [
      'a column that every object has',
      [...rank, '--column', '__proto__=x'],
      'rank: --column must be for one of area, period, category, outcome, measure, released, count, numerator, denominator, value, n, got "__proto__"',
    ],
    [
      'half a part',
      [...rank, '--where', 'stage='],
      'rank: --where must be such as stage=follow-up, got "stage="',
    ],
    [
      'two values of a part',
      [...rank, '--where', 'a=1', '--where', 'a=2'],
      'rank: --where must give one value for a, got "2"',
    ],
    [
      'another encoding',
      [...rank, '--encoding', 'ascii'],
      'rank: --encoding must be one of utf-8, windows-1252, got "ascii"',
    ],
    [
      'another preset',
      ['spc', 'a.csv', '--indicator', 'robbery', '--area', 'a', '--preset', 'x'],
      'spc: --preset must be one of mdc, plotthedots, powerbi-spc, nelson, western-electric, anhoej, got "x"',
    ],
    [
      'another verdict',
      ['check', 'a.csv', '--claims', 'c', '--fail-on', 'wrong'],
      'check: --fail-on must be one of supported, contradicted, not-distinguishable-from-chance, within-ordinary-variation, not-testable, got "wrong"',
    ],
    [
      'another engine',
      [...rank, '--engine', 'sqlite'],
      'rank: --engine must be one of memory, duckdb, clickhouse, got "sqlite"',
    ],
    [
      'a server for a reading',
      ['read', 'a', '--engine', 'clickhouse'],
      'read: --engine must be memory or duckdb: a server counts records and tells nothing of its rows (rank, spc and check take it), got "clickhouse"',
    ],
    [
      'a table of files',
      [...rank, '--table', 't'],
      'rank: --table is for --engine clickhouse, got "--engine memory"',
    ],
    [
      'rows that a database cannot tell',
      [...rank, '--engine', 'duckdb', '--strict'],
      'rank: --strict is for --engine memory: a database counts records as they are, got "--engine duckdb"',
    ],
    [
      'files for a server',
      [...server, 'a.csv'],
      'rank: FILE must not stand beside --engine clickhouse, which reads --table, got "a.csv"',
    ],
    [
      'a server without a table',
      ['rank', '--engine', 'clickhouse', '--indicator', 'robbery'],
      'rank: --table is required, a table with a row for each crime, got undefined',
    ],
    [
      'an address that is none',
      [...server, '--url', 'file:///etc'],
      'rank: --url must be an address such as http://localhost:8123, got "file:///etc"',
    ],
    [
      'a password on the command line, without repeating it',
      [...server, '--url', 'http://u:secret@host'],
      'rank: --url must not hold a user or a password (use --user and CLICKHOUSE_PASSWORD), got "both"',
    ],
  ];
  it.each([...misused, ...misusedToo])('refuses %s', (_, argv, expected) => {
    expect(messageOf(() => readArguments(argv))).toBe(`invalid-option ${expected}`);
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isIndicatorError(error)) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'nothing was thrown';
}
