import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type Briefing,
  type BriefingData,
  briefing,
  londonBoroughs,
  type Scope,
  westMercia,
} from '../assess/index.ts';
import { catalogue } from '../indicator/catalogue/index.ts';
import { readFolder, withPictures } from '../node/index.ts';
import { type ReportFormat, report } from '../report/index.ts';
import { isIndicatorError } from '../result/index.ts';
import { rows as populations } from '../tables/populations.ts';
import type { BriefArguments, ScopeName } from './arguments.ts';
import { knownAreas } from './known-areas.ts';
import { shippedTables } from './shipped-tables.ts';

const scopes: Readonly<Record<ScopeName, Scope>> = { 'west-mercia': westMercia, london: londonBoroughs };

/** The main job: figures in, the assurance briefing out. Returns the text; writes it when a file is named. */
export async function brief(options: BriefArguments, say: (step: string) => void): Promise<string> {
  const scope = scopes[options.scope];
  const tables = await shippedTables(scope.tables);
  const own =
    options.data === null
      ? []
      : (await readFolder(options.data, { indicators: catalogue, knownAreas: knownAreas(tables) })).tables;
  say('figures read');
  const data: BriefingData = { tables, populations, own };
  const made = briefing(data, { scope, ...(options.asOf === null ? {} : { asOf: options.asOf }) });
  say('findings made');
  const text = await written(made, options.format, say);
  if (options.out !== null) {
    await mkdir(dirname(options.out), { recursive: true });
    await writeFile(options.out, text);
  }
  return text;
}

/** HTML has pictures where vega is installed; everywhere else, and without it, the report has tables alone. */
async function written(made: Briefing, format: ReportFormat, say: (step: string) => void): Promise<string> {
  if (format !== 'html') return report(made, { format });
  try {
    return await withPictures((svg) => report(made, { format, svg }));
  } catch (error) {
    if (!isIndicatorError(error) || error.code !== 'missing-peer') throw error;
    say('no pictures: the packages vega and vega-lite are not installed');
    return report(made, { format });
  }
}
