import { day } from './day.ts';
import { formatOfEnding } from './endings.ts';
import { misuse, named, oneOf, refuseOthers, type Written } from './written.ts';

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
  /** Whether it is to leave the building: small counts are withheld. */
  readonly publication: boolean;
  /** A file to write to; `null` for standard output. */
  readonly out: string | null;
}

const endings: Readonly<Record<string, Format>> = {
  '.txt': 'terminal',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
};

/** Reads what was asked of `brief`. */
export function briefArguments(written: Written, words: readonly string[]): BriefArguments {
  const { values } = written;
  refuseOthers('brief', written, ['scope', 'as-of', 'data', 'format', 'publication', 'out']);
  if (words[0] !== undefined)
    throw misuse('brief: argument', 'takes no file names; use --data FOLDER', words[0]);
  const out = named('brief: --out', 'a file', values.out);
  return {
    scope: oneOf('brief: --scope', scopes, values.scope ?? 'west-mercia'),
    asOf: day('brief: --as-of', values['as-of']),
    data: named('brief: --data', 'a folder', values.data),
    format: oneOf(
      'brief: --format',
      formats,
      values.format ?? formatOfEnding('brief: --out', out, endings, 'terminal'),
    ),
    publication: values.publication === true,
    out,
  };
}
