import type { Briefing } from '../assess/briefing/briefing.ts';
import type { BriefingData } from '../assess/briefing/context.ts';
import { briefing } from '../assess/briefing/make.ts';
import type { Scope } from '../assess/briefing/scope.ts';
import { londonBoroughs } from '../assess/london/london-boroughs.ts';
import { forPublication } from '../assess/publication/for-publication.ts';
import { westMercia } from '../assess/west-mercia/west-mercia.ts';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { open } from '../node/open.ts';
import { withPictures } from '../node/svg-from.ts';
import { idIn } from '../open/file-names.ts';
import type { Opened } from '../open/opened.ts';
import { type ReportFormat, report } from '../report/report.ts';
import { isIndicatorError } from '../result/error.ts';
import { nearestName } from '../result/nearest-name.ts';
import type { Row } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import { readingText } from '../source/reading-text.ts';
import { meeting } from '../tables/meeting-2019-05.ts';
import { rows as populations } from '../tables/populations.ts';
import type { BriefArguments, ScopeName } from './arguments/brief-arguments.ts';
import { openOptions } from './arguments/file-arguments.ts';
import { knownAreas } from './called.ts';
import { shippedTables } from './shipped-tables.ts';
import type { Telling } from './telling.ts';
import { jsonText } from './text.ts';

const scopes: Readonly<Record<ScopeName, Scope>> = { 'west-mercia': westMercia, london: londonBoroughs };

/** The main job: figures in, the assurance briefing out, as text. */
export async function brief(options: BriefArguments, telling: Telling): Promise<string> {
  const scope = scopes[options.scope];
  const tables = await shippedTables(scope.tables);
  const opened = options.files.length === 0 ? null : await openedIn(options, tables, telling);
  const own = opened === null ? [] : ownFigures(opened, telling);
  telling.step('figures read');
  const said = options.scope === 'west-mercia' ? { meeting } : {};
  const definitions = opened === null ? {} : { definitions: opened.indicators };
  const data: BriefingData = { tables, populations, own, ...definitions, ...said };
  const made = briefing(data, { scope, ...(options.asOf === null ? {} : { asOf: options.asOf }) });
  telling.step('findings made');
  for (const { indicator, isNamed } of own)
    if (isNamed && !isUsed(indicator, made)) telling.note(unusedNote(indicator));
  return written(options.publication ? forPublication(made, data) : made, options.format, telling);
}

/** The user's own files; how each was read is said, and so is what was left alone. */
async function openedIn(
  options: BriefArguments,
  shipped: NonNullable<BriefingData['tables']>,
  { note, progress }: Telling,
): Promise<Opened> {
  const opened = await open(options.files, {
    ...(await openOptions(options)),
    strict: options.strict,
    ...(options.force === null ? {} : { profile: options.force }),
    knownAreas: knownAreas(shipped, options.scope === 'london' ? 'borough' : 'lpa'),
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

interface OwnFigures {
  readonly indicator: Indicator;
  readonly rows: Table<Row>;
  /** Whether a file is named for it, so that its user expects it in the briefing. */
  readonly isNamed: boolean;
}

/** The figures of every indicator that can be made of the files; for one that a file is named for, why it cannot. */
function ownFigures(opened: Opened, { note }: Telling): readonly OwnFigures[] {
  const named = new Set(
    opened.readings.flatMap(({ indicator }) => (indicator === null ? [] : [indicator.id])),
  );
  const ids = new Set([...catalogue, ...opened.indicators].map(({ id }) => id));
  return [...ids].flatMap((id): OwnFigures[] => {
    const indicator = opened.indicator(id);
    if (indicator === null) return [];
    try {
      const { rows, said } = opened.figures(indicator);
      for (const text of said) note(`${id}: ${text}`);
      return [{ indicator, rows, isNamed: named.has(id) }];
    } catch (error) {
      if (!isIndicatorError(error)) throw error;
      if (named.has(id)) note(error.message);
      return [];
    }
  });
}

const isUsed = ({ id }: Indicator, { findings }: Briefing) =>
  findings.some(({ subject }) => subject.indicator === id);

const unusedNote = ({ id }: Indicator) =>
  `${id}.csv is in no finding: no item of this briefing asks about it, or its figures are of later days.`;

/** HTML has pictures where vega is installed; everywhere else, and without it, the report has tables alone. */
async function written(made: Briefing, format: ReportFormat, { note }: Telling): Promise<string> {
  if (format === 'json') return jsonText(made);
  if (format !== 'html') return report(made, { format });
  try {
    return await withPictures((svg) => report(made, { format, svg }));
  } catch (error) {
    if (!isIndicatorError(error) || error.code !== 'missing-peer') throw error;
    note('No pictures: the packages vega and vega-lite are not installed.');
    return report(made, { format });
  }
}
