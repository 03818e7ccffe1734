import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { openFiles, readOpened } from '../node/open.ts';
import { profiled } from '../node/profile-file.ts';
import type { FileReading } from '../open/file-reading.ts';
import { rowCounts } from '../open/row-counts.ts';
import { asOfDay } from '../paper/profile/as-of-day.ts';
import { defaultForce } from '../paper/profile/default-profile.ts';
import { rejectedCsv } from '../source/reading-text.ts';
import { rows as areas } from '../tables/areas.ts';
import type { ReadArguments } from './arguments/figure-arguments.ts';
import { forceOf, openOptions } from './arguments/file-arguments.ts';
import { indicatorCalled } from './called.ts';
import { loadDriver } from './figures/engine-records.ts';
import { byFile, fileText, formatsOf } from './reading-texts.ts';
import type { Answer, Telling } from './telling.ts';
import { jsonText, paragraph, safeLines } from './text.ts';
import { writeWhole } from './write-file.ts';

/** The report of a reading: what was read, used and rejected, and what the figures are fit for. No row is ever shown. */
export async function read(options: ReadArguments, { note, progress }: Telling): Promise<Answer> {
  const { rejected: list } = options;
  const engine = options.engine === 'memory' ? 'stream' : 'duckdb';
  if (engine === 'duckdb') await loadDriver('@duckdb/node-api', () => import('@duckdb/node-api'));
  const found = await openFiles(options.files, options.limits, await forceOf(options));
  try {
    const files = profiled(found);
    const fitFor = options.indicators.map((id) => indicatorCalled('read', id, files.indicators));
    const opened = await readOpened(files, {
      ...(await areaElseOf(options.files)),
      ...(await openOptions(options)),
      fitFor,
      engine,
      onProgress: progress,
    });
    const { readings } = opened;
    const rows = rowCounts(readings);
    if (list !== null) {
      await writeWhole(list, rejectedList(readings));
      note(`the list of rejected rows is written to ${list}`);
      const unlisted = readings.reduce((sum, { report }) => sum + unlistedIn(report), 0);
      if (unlisted > 0) note(`${unlisted} more faults are counted and not listed`);
    }
    const isFaulty = readings.some(({ report }) => report.faults.length > 0);
    const isRefused = isFaulty || rows.used === 0 || (options.strict && rows.rejected > 0);
    const { day, notes } = asOfDay(null, files.settled, opened);
    for (const text of [...(files.settled?.notes ?? []), ...notes]) note(text);
    if (day !== null) note(`By the profile the figures are used up to ${day}.`);
    const { ignored } = opened;
    const text =
      options.format === 'json'
        ? jsonText({
            rows,
            readings: readings.map(({ format, report }) => ({ format, ...report })),
            ignored,
          })
        : [
            ...byFile(readings).map(textOf),
            ...ignored.map(({ file, reason }) => paragraph(`${file} is not read: it ${reason}.`)),
            ...(readings.length > 1
              ? [`In all: ${rows.read} rows read, ${rows.used} used, ${rows.rejected} rejected.`]
              : []),
          ].join('\n\n');
    return { text: options.format === 'json' ? text : `${text}\n`, code: isRefused ? 1 : 0 };
  } finally {
    await found.close();
  }
}

/** What a folder without a profile is called is the area of its files that name none, as in the paper that is made of it. */
async function areaElseOf(paths: readonly string[]): Promise<{ readonly areaElse?: string }> {
  const [only, other] = paths;
  if (only === undefined || other !== undefined) return {};
  const found = await stat(only).catch(() => null);
  return found?.isDirectory() === true
    ? { areaElse: defaultForce([], basename(resolve(only)), areas).area }
    : {};
}

const unlistedIn = ({ unlisted }: FileReading['report']): number => unlisted;

/** The readings of a file in words, with the number of areas that its figures are fit for. */
function textOf(readings: readonly FileReading[]): string {
  const fitness = readings.flatMap(({ report }) => report.fitness);
  const fit = [...new Set(fitness.map(({ indicator }) => indicator))].map((indicator) => {
    const own = fitness.filter((each) => each.indicator === indicator);
    return `Fit for ${indicator}: ${own.filter(({ isFit }) => isFit).length} of ${own.length} areas.`;
  });
  return safeLines([`Read as ${formatsOf(readings)}.`, fileText(readings), ...fit].join('\n'));
}

/** The rejected rows of all readings in one list; each names its file where there are several. */
function rejectedList(readings: readonly FileReading[]): string {
  const withFile = readings.map(({ report }) => {
    const { file } = report;
    const named = (faults: typeof report.faults) =>
      readings.length === 1 ? faults : faults.map((fault) => ({ file, ...fault }));
    return { ...report, faults: named(report.faults), rejected: named(report.rejected) };
  });
  const [first] = withFile;
  if (first === undefined) return '';
  return rejectedCsv({
    ...first,
    faults: withFile.flatMap(({ faults }) => faults),
    rejected: withFile.flatMap(({ rejected }) => rejected),
  });
}
