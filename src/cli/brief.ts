import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { BriefingData } from '../assess/briefing/context.ts';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { type OpenPathOptions, readOpened } from '../node/open.ts';
import { openFiles } from '../node/open-files.ts';
import { type ProfiledFiles, profiled } from '../node/profiled.ts';
import { idIn } from '../open/file-names.ts';
import type { Opened } from '../open/opened.ts';
import { paper } from '../paper/make.ts';
import type { Paper } from '../paper/paper.ts';
import type { Profile } from '../paper/profile/profile.ts';
import { isIndicatorError } from '../result/error.ts';
import { nearestName } from '../result/nearest-name.ts';
import type { Row } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import { readingText } from '../source/reading-text.ts';
import { rows as populations } from '../tables/populations.ts';
import type { BriefArguments } from './arguments/brief-arguments.ts';
import { forceOf, openOptions } from './arguments/file-arguments.ts';
import { knownAreas } from './called.ts';
import { type ForceFigures, shippedForce } from './examples.ts';
import { publishedTables, shippedTables } from './shipped-tables.ts';
import type { Telling } from './telling.ts';
import { writtenPaper } from './written-paper.ts';

/** The main job: figures in, the monthly paper out. */
export async function brief(options: BriefArguments, telling: Telling): Promise<string | Uint8Array> {
  const { data, profile } =
    options.files.length === 0 ? await shippedForce(options.example) : await ownForce(options, telling);
  telling.step('figures read');
  const since = options.since === null ? {} : { since: await lastPaper(options.since) };
  const asked: Profile = {
    ...profile,
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
    ...(options.publication ? { publication: 'public' } : {}),
  };
  const made = paper(data, asked, since);
  telling.step('paper made');
  return writtenPaper(made, options, telling.note);
}

async function lastPaper(file: string): Promise<Paper> {
  // What a last paper must be is checked where it is compared.
  return JSON.parse(await readFile(file, 'utf8')) as Paper;
}

/** The user's own figures, with the profile beside them. */
async function ownForce(options: BriefArguments, telling: Telling): Promise<ForceFigures> {
  const tables = await shippedTables(publishedTables);
  const asked = await openOptions(options);
  const found = profiled(await openFiles(options.files, options.limits, await forceOf(options)));
  try {
    const opened = await openedIn(found, { ...asked, strict: options.strict }, tables, telling);
    const own = ownFigures(opened, telling);
    const folder = basename(resolve(options.files[0] ?? '.'));
    return {
      profile: found.profile?.profile ?? { force: folder },
      data: { tables, populations, own, definitions: opened.indicators },
    };
  } finally {
    await found.close();
  }
}

/** The user's own files; how each was read is said, and so is what was left alone. */
async function openedIn(
  found: ProfiledFiles,
  asked: OpenPathOptions,
  shipped: NonNullable<BriefingData['tables']>,
  { note, progress }: Telling,
): Promise<Opened> {
  const opened = await readOpened(found, {
    ...asked,
    knownAreas: knownAreas(shipped, 'lpa'),
    onProgress: progress,
  });
  for (const { report: reading } of opened.readings) note(readingText(reading));
  for (const { file, reason } of opened.ignored) note(`${file} is not used: it ${reason}.`);
  const ids = [...catalogue, ...opened.indicators].map(({ id }) => id);
  for (const { indicator, report: reading, rows, saysWhat } of opened.readings) {
    if (indicator !== null || saysWhat || rows.length === 0) continue;
    const nearest = nearestName(idIn(reading.file), ids);
    const hint = nearest === null ? `such as ${ids[0]}` : `the nearest: ${nearest}`;
    note(
      `${reading.file} is not used: it does not say what its figures are of; name it for an indicator (${hint}).`,
    );
  }
  return opened;
}

/** The figures of every indicator that can be made of the files; for one that a file is named for, why it cannot. */
function ownFigures(
  opened: Opened,
  { note }: Telling,
): readonly { readonly indicator: Indicator; readonly rows: Table<Row> }[] {
  const named = new Set(
    opened.readings.flatMap(({ indicator }) => (indicator === null ? [] : [indicator.id])),
  );
  const ids = new Set([...catalogue, ...opened.indicators].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const indicator = opened.indicator(id);
    if (indicator === null) return [];
    try {
      const { rows, said } = opened.figures(indicator);
      for (const text of said) note(`${id}: ${text}`);
      return [{ indicator, rows }];
    } catch (error) {
      if (!isIndicatorError(error)) throw error;
      if (named.has(id)) note(error.message);
      return [];
    }
  });
}
