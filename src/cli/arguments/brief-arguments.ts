import { paperEndings, paperFormats, type WrittenFormat } from '../written-paper.ts';
import { type FileArguments, fileArguments, fileOptions } from './file-arguments.ts';
import { day, formatOfEnding, isDay, misuse, oneOf, refuseOthers, type Written, whereOf } from './written.ts';

export const examples = ['west-mercia', 'london', 'bedfordshire', 'brackenshire'] as const;
export type ExampleName = (typeof examples)[number];

/** What the user asked the `brief` command for. */
export interface BriefArguments extends FileArguments {
  /** The shipped force that is shown where no file is given. */
  readonly example: ExampleName;
  /** The profile of the force; `null` for `force.json` beside the figures, if there is one. */
  readonly force: string | null;
  /** The last paper, as JSON, or its day. */
  readonly since: string | null;
  /** The last day of the figures; `null` for that of the profile. */
  readonly asOf: string | null;
  /** `site` where `--out` is a folder: it ends in a slash. */
  readonly format: WrittenFormat | 'site';
  /** Whether it is to leave the building: small counts are withheld. */
  readonly publication: boolean;
  /** Columns of tables with the one value that is meant. */
  readonly where: Readonly<Record<string, string>>;
  readonly full: boolean;
  readonly appendix: boolean;
}

/** Word and PDF are no text: they go to a file. */
function formatIn(format: string | undefined, out: string | null): WrittenFormat | 'site' {
  if (format === undefined && /[\\/]$/.test(out ?? '')) return 'site';
  const asked = oneOf(
    'brief: --format',
    paperFormats,
    format ?? formatOfEnding('brief: --out', out, paperEndings, 'terminal'),
  );
  if (out === null && (asked === 'docx' || asked === 'pdf'))
    throw misuse('brief: --out', `is required for ${asked}, such as paper.${asked}`, undefined);
  return asked;
}

const sinceOf = (text: string | undefined) =>
  text !== undefined && isDay(text) ? day('brief: --since', text) : (text ?? null);

/** Reads what was asked of `brief`. */
export function briefArguments(written: Written, words: readonly string[]): BriefArguments {
  const { values } = written;
  refuseOthers('brief', written, [
    ...fileOptions,
    ...([
      'example',
      'force',
      'since',
      'as-of',
      'format',
      'publication',
      'full',
      'appendix',
      'where',
    ] as const),
  ]);
  const own = fileArguments('brief', written, words);
  return {
    ...own,
    example: oneOf('brief: --example', examples, values.example ?? 'west-mercia'),
    force: values.force ?? null,
    since: sinceOf(values.since),
    asOf: day('brief: --as-of', values['as-of']),
    format: formatIn(values.format, own.out),
    publication: values.publication === true,
    where: whereOf('brief', written),
    full: values.full === true,
    appendix: values.appendix === true,
  };
}
