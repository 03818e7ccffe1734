import type { Indicator } from '../../indicator/indicator.ts';
import { openFiles, readOpened } from '../../node/open.ts';
import { profiled } from '../../node/profile-file.ts';
import type { FigureRows } from '../../open/figures/figures-for.ts';
import { type RowCounts, rowCounts } from '../../open/row-counts.ts';
import { asOfDay } from '../../paper/profile/as-of-day.ts';
import { markedRows } from '../../paper/profile/illustrative.ts';
import type { SettledProfile } from '../../paper/profile/settled.ts';
import type { FigureArguments } from '../arguments/figure-arguments.ts';
import { type FileArguments, forceOf, openOptions } from '../arguments/file-arguments.ts';
import { byFile, fileText, formatsOf } from '../reading-texts.ts';
import type { Telling } from '../telling.ts';
import { rowsUpTo } from './as-of.ts';
import { engineSource } from './engine-source.ts';

/** Where a command has its figures from: files that were read, or a database that counts records. */
export interface FigureSource {
  /** Definitions of the user's own. */
  readonly indicators: readonly Indicator[];
  /** `null` where a database counts records and tells nothing of single rows. */
  readonly counts: RowCounts | null;
  /** The profile of the force; `null` where there is none. */
  readonly settled: SettledProfile | null;
  /** The day up to which figures are used; `null` for all of them. */
  readonly asOf: string | null;
  /** The rows of which an indicator can be made. Throws when there are none, with the reason. */
  figuresFor(
    indicator: Indicator,
    asked: { readonly where?: Readonly<Record<string, string>>; readonly area?: string | null },
  ): Promise<FigureRows>;
  close(): Promise<void>;
}

/** Which indicators are asked for, by the user's own definitions and the profile. */
type Wanted = (own: readonly Indicator[], settled: SettledProfile | null) => readonly Indicator[];

/** Reads the files and keeps their rows in memory. */
export async function memorySource(
  options: FileArguments & { readonly asOf: string | null },
  wanted: Wanted,
  { note, progress }: Telling,
): Promise<FigureSource> {
  const found = await openFiles(options.files, options.limits, await forceOf(options));
  try {
    const files = profiled(found);
    const fitFor = wanted(files.indicators, files.settled);
    const opened = await readOpened(files, {
      ...(await openOptions(options)),
      fitFor,
      strict: options.strict,
      onProgress: progress,
    });
    for (const { file, reason } of opened.ignored) note(`${file} is not read: it ${reason}.`);
    for (const each of byFile(opened.readings)) {
      const isSound = each.every(({ report }) => report.faults.length === 0 && report.rejectedCount === 0);
      const text = fileText(each);
      const format = formatsOf(each);
      note(
        isSound && each.length === 1
          ? `Read as ${format}: ${text.split('\n')[0]}`
          : `Read as ${format}:\n${text}`,
      );
    }
    const asOf = asOfDay(options.asOf, files.settled, opened);
    for (const text of [...(files.settled?.notes ?? []), ...asOf.notes]) note(text);
    return {
      indicators: opened.indicators,
      settled: files.settled,
      asOf: asOf.day,
      counts: rowCounts(opened.readings),
      figuresFor: async (indicator, asked) => {
        const { rows, said, where } = opened.figures(indicator, asked);
        for (const text of said) note(text);
        const kept = rowsUpTo(rows, asOf.day, `figures for ${indicator.id}`);
        return { rows: markedRows(kept, files.settled?.profile ?? {}), said, where };
      },
      close: async () => {},
    };
  } finally {
    await found.close();
  }
}

/** The figures that a command was given: files read in memory, or records counted where they are. */
export function figureSourceOf(
  options: FigureArguments,
  wanted: Wanted,
  telling: Telling,
  env: Readonly<Record<string, string | undefined>>,
): Promise<FigureSource> {
  return options.engine === 'memory'
    ? memorySource(options, wanted, telling)
    : engineSource(options, env, telling);
}
