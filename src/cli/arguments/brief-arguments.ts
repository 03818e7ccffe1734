import { type FileArguments, fileArguments, fileOptions } from './file-arguments.ts';
import { day, formatOfEnding, oneOf, refuseOthers, type Written } from './written.ts';

export const formats = ['terminal', 'markdown', 'html', 'json'] as const;
export type Format = (typeof formats)[number];
export const scopes = ['west-mercia', 'london'] as const;
export type ScopeName = (typeof scopes)[number];

/** What the user asked the `brief` command for. */
export interface BriefArguments extends FileArguments {
  readonly scope: ScopeName;
  /** The day the briefing is for; `null` for the scope's own day. */
  readonly asOf: string | null;
  readonly format: Format;
  /** Whether it is to leave the building: small counts are withheld. */
  readonly publication: boolean;
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
  refuseOthers('brief', written, [...fileOptions, 'scope', 'as-of', 'format', 'publication']);
  const own = fileArguments('brief', written, words);
  return {
    ...own,
    scope: oneOf('brief: --scope', scopes, values.scope ?? 'west-mercia'),
    asOf: day('brief: --as-of', values['as-of']),
    format: oneOf(
      'brief: --format',
      formats,
      values.format ?? formatOfEnding('brief: --out', own.out, endings, 'terminal'),
    ),
    publication: values.publication === true,
  };
}
