import type { Briefing } from '../assess/briefing/briefing.ts';
import type { BriefingData } from '../assess/briefing/context.ts';
import { briefing } from '../assess/briefing/make.ts';
import type { Scope } from '../assess/briefing/scope.ts';
import { londonBoroughs } from '../assess/london/london-boroughs.ts';
import { forPublication } from '../assess/publication/for-publication.ts';
import { westMercia } from '../assess/west-mercia/west-mercia.ts';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { type FolderTable, readFolder } from '../node/read-folder.ts';
import { withPictures } from '../node/with-pictures.ts';
import { type ReportFormat, report } from '../report/report.ts';
import { isIndicatorError } from '../result/error.ts';
import { readingText } from '../source/reading-text.ts';
import { meeting } from '../tables/meeting-2019-05.ts';
import { rows as populations } from '../tables/populations.ts';
import type { BriefArguments, ScopeName } from './arguments/brief-arguments.ts';
import { jsonText } from './json-text.ts';
import { knownAreas } from './known-areas.ts';
import { shippedTables } from './shipped-tables.ts';
import type { Telling } from './telling.ts';

const scopes: Readonly<Record<ScopeName, Scope>> = { 'west-mercia': westMercia, london: londonBoroughs };

/** The main job: figures in, the assurance briefing out, as text. */
export async function brief(options: BriefArguments, telling: Telling): Promise<string> {
  const scope = scopes[options.scope];
  const tables = await shippedTables(scope.tables);
  const own = options.data === null ? [] : await ownTables(options.data, options.scope, tables, telling);
  telling.step('figures read');
  const said = options.scope === 'west-mercia' ? { meeting } : {};
  const data: BriefingData = { tables, populations, own, ...said };
  const made = briefing(data, { scope, ...(options.asOf === null ? {} : { asOf: options.asOf }) });
  telling.step('findings made');
  for (const { indicator } of own) if (!isUsed(indicator, made)) telling.note(unusedNote(indicator));
  return written(options.publication ? forPublication(made, data) : made, options.format, telling);
}

/** The user's own files; how each was read is said, and so is what was left alone. */
async function ownTables(
  folder: string,
  scope: ScopeName,
  shipped: NonNullable<BriefingData['tables']>,
  { note }: Telling,
): Promise<readonly FolderTable[]> {
  const { tables, ignored } = await readFolder(folder, {
    indicators: catalogue,
    knownAreas: knownAreas(shipped, scope === 'london' ? 'borough' : 'lpa'),
  });
  for (const { report: reading } of tables) note(readingText(reading));
  for (const { file, reason } of ignored) note(`${file} is not used: it ${reason}.`);
  if (tables.length === 0) note('The folder holds no CSV file of figures: every figure is a shipped one.');
  return tables;
}

const isUsed = ({ id }: Indicator, { findings }: Briefing) =>
  findings.some(({ basis, subject }) => basis === 'own' && subject.indicator === id);

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
