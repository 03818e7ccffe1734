import { readFile } from 'node:fs/promises';
import { paper, paperWithFigures } from '../paper/make.ts';
import type { Paper } from '../paper/paper.ts';
import type { ForceInFiles } from '../paper/profile/force-in-files.ts';
import type { Profile } from '../paper/profile/profile.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { shown } from '../source/fault-list.ts';
import { rows as populations } from '../tables/populations.ts';
import type { BriefArguments } from './arguments/brief-arguments.ts';
import { isDay, misuse } from './arguments/written.ts';
import { ownForce } from './own-force.ts';
import { byFile, fileText } from './reading-texts.ts';
import {
  type ForceFigures,
  lastOfShipped,
  madeUpFolder,
  publishedTables,
  shippedForce,
  shippedTables,
} from './shipped-tables.ts';
import type { Telling } from './telling.ts';
import type { Written } from './write-file.ts';
import { writtenPaper, writtenSite } from './written-paper.ts';

/** The main job: figures in, the monthly paper out. */
export async function brief(options: BriefArguments, telling: Telling): Promise<Written> {
  const { data, profile } = await figuresFor(options, telling);
  telling.step('figures read');
  const asked: Profile = {
    ...profile,
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
    ...(options.publication ? { publication: 'public' } : {}),
  };
  const since = await lastPaper(options, (asOf) => paper(data, { ...asked, asOf }), telling);
  const { indicators, paper: made } = paperWithFigures(data, asked, since === null ? {} : { since });
  telling.step('paper made');
  return options.format === 'site'
    ? writtenSite(made, indicators, options, telling.note)
    : writtenPaper(made, { ...options, format: options.format }, telling.note);
}

/** The user's own files, or the example; one of those is a folder as a force would keep it, and read as one. */
async function figuresFor(options: BriefArguments, telling: Telling): Promise<ForceFigures> {
  if (options.files.length > 0) return ownFiles(options, telling);
  if (options.example !== 'brackenshire') return shippedForce(options.example);
  return ownFiles({ ...options, files: [madeUpFolder] }, { ...telling, note: () => {} });
}

/** The paper that this one follows: one that was kept, or of a day, made of the figures that there are now; an example has its own. */
async function lastPaper(
  { asOf, example, files, force, publication, since }: BriefArguments,
  madeBy: (asOf: string) => Paper,
  telling: Telling,
): Promise<Paper | null> {
  const isAsShipped = files.length === 0 && force === null && asOf === null && !publication;
  if (since === null) return isAsShipped ? lastOfShipped(example) : null;
  // What a last paper must be is checked where it is compared.
  if (!isDay(since)) return JSON.parse(await readFile(since, 'utf8')) as Paper;
  if (asOf !== null && since >= asOf) throw misuse('brief: --since', `must come before ${asOf}`, since);
  telling.note(
    `The paper of ${since} was made of the figures that there are now: what has been revised since is not known.`,
  );
  return madeBy(since);
}

/** The user's own figures, with the profile beside them; what was read and what was taken for granted is said. */
async function ownFiles(options: BriefArguments, telling: Telling): Promise<ForceFigures> {
  const tables = await shippedTables(publishedTables);
  const { data, notes, opened, profile } = await ownForce(options, telling);
  for (const each of byFile(opened.readings)) telling.note(fileText(each));
  for (const { file, reason } of opened.ignored) telling.note(`${file} is not used: it ${reason}.`);
  for (const text of notes) telling.note(text);
  if (data.own.length === 0)
    throw new IndicatorError({
      ...{ code: 'unreadable', path: `${options.files.map(shown).join(', ')}:` },
      ...{ expected: 'must hold figures of an indicator', received: received(whyNone(data.read)) },
    });
  return { profile, data: { tables, populations, ...data } };
}

/** What was found in files of which no paper can be made. */
function whyNone({ refused, rows }: ForceInFiles['data']['read']): string {
  return refused === rows
    ? 'no row that can be read'
    : `${rows - refused} of ${rows} rows that can be read, of no indicator that can be used`;
}
