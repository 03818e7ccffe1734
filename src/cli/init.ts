import { lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ForceInFiles } from '../paper/profile/force-in-files.ts';
import type { Profile } from '../paper/profile/profile.ts';
import { PROFILE } from '../paper/profile/profiled-reading.ts';
import { comparePeriods } from '../period/compare-periods.ts';
import { formatPeriod } from '../period/format-period.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { IndicatorError } from '../result/error.ts';
import type { Row } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import { shown } from '../source/fault-list.ts';
import type { InitArguments } from './arguments/init-arguments.ts';
import { ownForce } from './own-force.ts';
import type { Answer, Telling } from './telling.ts';
import { item, jsonText, listed, paragraph } from './text.ts';
import { writeWhole } from './write-file.ts';

/** The profile of the force that the files of a folder are likely to be of, as a file to be made right. */
export async function init({ folder, ...options }: InitArguments, telling: Telling): Promise<Answer> {
  const file = join(folder, PROFILE);
  await requireNone(folder, file);
  const own = await ownForce({ ...options, asOf: null }, telling);
  const profile: Profile = { ...own.profile, asOf: 'latest-complete-month' };
  await requireNone(folder, file);
  await writeWhole(file, jsonText(profile));
  return { text: `${said(own, file)}\n`, code: 0 };
}

/** Refuses what is no folder, and a profile that is there already, whatever it is. */
async function requireNone(folder: string, file: string): Promise<void> {
  const refuse = (path: string, expected: string, received: string): never => {
    throw new IndicatorError({ code: 'unreadable', path: `${shown(path)}:`, expected, received });
  };
  const found = await stat(folder).catch(() => null);
  if (found === null) refuse(folder, 'must be a folder of files', 'nothing of this name');
  if (found?.isDirectory() === false) refuse(folder, 'must be a folder of files', 'a file');
  if ((await lstat(file).catch(() => null)) !== null)
    refuse(file, 'must not be there yet: init writes over none', 'one');
}

function said({ data, notes, opened, profile }: ForceInFiles, file: string): string {
  const spans = data.own.map(({ indicator, rows }) => {
    const set = profile.indicators?.[indicator.id]?.target ?? null;
    const target = set === null ? 'no target' : `target ${set}`;
    // Own figures of a program could have any form; those of files are tables.
    return `${indicator.id}: ${spanOf(rows as Table<Row>)}; ${target}`;
  });
  const faulty = opened.readings.flatMap(({ report }) =>
    report.rejectedCount + report.faults.length === 0
      ? []
      : [`${report.file}: ${report.rejectedCount} rows cannot be used (see read)`],
  );
  const areas = (profile.areas ?? []).map(({ area, name }) => name ?? area);
  return [
    paragraph(
      `Written to ${file}. Make it right, then: police-indicators brief ${file.slice(0, -PROFILE.length - 1)}`,
    ),
    ...listed('Force and areas', [profile.force, ...(areas.length === 0 ? [] : [areas.join(', ')])]),
    ...(spans.length === 0 ? [item('No indicator has figures.')] : listed('Indicators', spans)),
    ...listed('To be looked at', [...notes, ...faulty]),
  ].join('\n\n');
}

/** From the first period to the last, and how many areas. */
function spanOf(rows: Table<Row>): string {
  const periods = [...new Set(rows.map(({ period }) => period))]
    .map((text) => parsePeriod(text))
    .sort(comparePeriods);
  const [first] = periods;
  const last = periods.at(-1);
  const areas = new Set(rows.map(({ area }) => area)).size;
  if (first === undefined || last === undefined) return 'no period';
  const span = first === last ? formatPeriod(first) : `${formatPeriod(first)} to ${formatPeriod(last)}`;
  return `${span}, ${areas} ${areas === 1 ? 'area' : 'areas'}`;
}
