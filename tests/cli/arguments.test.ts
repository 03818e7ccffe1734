import { describe, expect, it } from 'vitest';
import { type BriefArguments, readArguments } from '../../src/cli/arguments.ts';
import { isIndicatorError } from '../../src/result/index.ts';

const plain: BriefArguments = {
  scope: 'west-mercia',
  asOf: null,
  data: null,
  format: 'terminal',
  out: null,
};
const brief = (options: Partial<BriefArguments>) => ({ name: 'brief', options: { ...plain, ...options } });

describe('readArguments', () => {
  const understood: readonly [string, readonly string[], object][] = [
    ['no command as a wish for help', [], { name: 'help' }],
    ['help', ['help'], { name: 'help' }],
    ['--help', ['--help'], { name: 'help' }],
    ['-h, whatever the command', ['brief', '-h'], { name: 'help' }],
    ['--version', ['--version'], { name: 'version' }],
    ['-v', ['-v'], { name: 'version' }],
    ['brief alone', ['brief'], brief({})],
    ['options before the command', ['--scope', 'london', 'brief'], brief({ scope: 'london' })],
    ['a scope', ['brief', '--scope', 'london'], brief({ scope: 'london' })],
    ['an equals sign', ['brief', '--scope=london'], brief({ scope: 'london' })],
    ['a day', ['brief', '--as-of', '2019-02-28'], brief({ asOf: '2019-02-28' })],
    ['a leap day', ['brief', '--as-of', '2020-02-29'], brief({ asOf: '2020-02-29' })],
    ['a folder', ['brief', '--data', 'my figures'], brief({ data: 'my figures' })],
    ['a format', ['brief', '--format', 'json'], brief({ format: 'json' })],
    ['a file', ['brief', '--out', 'a.txt'], brief({ out: 'a.txt' })],
    ['the ending of a file', ['brief', '--out', 'a/b.HTML'], brief({ out: 'a/b.HTML', format: 'html' })],
    ['.md', ['brief', '--out', 'a.md'], brief({ out: 'a.md', format: 'markdown' })],
    ['.json', ['brief', '--out', 'a.json'], brief({ out: 'a.json', format: 'json' })],
    [
      'a format before the ending',
      ['brief', '--out', 'a.json', '--format', 'html'],
      brief({ out: 'a.json', format: 'html' }),
    ],
    ['no ending', ['brief', '--out', 'json'], brief({ out: 'json' })],
    ['an ending of a folder', ['brief', '--out', 'a.json/b'], brief({ out: 'a.json/b' })],
    ['an ending that every object has', ['brief', '--out', 'a.constructor'], brief({ out: 'a.constructor' })],
  ];
  it.each(understood)('understands %s', (_, argv, expected) => {
    expect(readArguments(argv)).toEqual(expected);
  });

  const misused: readonly [string, readonly string[], string][] = [
    ['another command', ['breif'], 'police-indicators: command must be brief (see --help), got "breif"'],
    [
      'a file name',
      ['brief', 'a.csv'],
      'brief: argument takes no file names; use --data FOLDER, got "a.csv"',
    ],
    [
      'another scope',
      ['brief', '--scope', 'kent'],
      'brief: --scope must be one of west-mercia, london, got "kent"',
    ],
    [
      'another format',
      ['brief', '--format', 'pdf'],
      'brief: --format must be one of terminal, markdown, html, json, got "pdf"',
    ],
    ...['soon', '2019-02-30', '2019-13-01', '28/05/2019', '2019-5-28', '1066-10-14', ''].map(
      (day): [string, readonly string[], string] => [
        `the day "${day}"`,
        ['brief', '--as-of', day],
        `brief: --as-of must be a date such as 2019-05-28, got "${day}"`,
      ],
    ),
    ['no folder', ['brief', '--data', ''], 'brief: --data must name a folder, got ""'],
    ['no file', ['brief', '--out', ' '], 'brief: --out must name a file, got " "'],
    [
      'another option',
      ['brief', '--colour'],
      `police-indicators: options must be as --help says, got "Unknown option '--colour'"`,
    ],
    [
      'an option without its value',
      ['brief', '--scope'],
      `police-indicators: options must be as --help says, got "Option '--scope <value>' argument missing"`,
    ],
    [
      'an option for a value',
      ['brief', '--scope', '--format', 'json'],
      `police-indicators: options must be as --help says, got "Option '--scope' argument is ambiguous"`,
    ],
  ];
  it.each(misused)('refuses %s', (_, argv, expected) => {
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
