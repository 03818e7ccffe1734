import { type Indicator, isIndicatorError, paper, type Row, type Table, tableOf } from 'police-indicators';
import { indicatorById } from 'police-indicators/catalogue';
import { rows as listed } from 'police-indicators/data/areas';
import { rows as homeOfficeOutcomes } from 'police-indicators/data/home-office-outcomes';
import { rows as homeOfficeSeries } from 'police-indicators/data/home-office-series';
import { rows as nationalDomesticAbuse } from 'police-indicators/data/national-domestic-abuse';
import { rows as policeUkOutcomes } from 'police-indicators/data/police-uk-outcomes-2018-19';
import { rows as populations } from 'police-indicators/data/populations';
import { rows as severityWeights } from 'police-indicators/data/severity-weights';
import type { ColumnRows } from 'police-indicators/methods';
import { defineIndicator, type IndicatorInput } from 'police-indicators/schema';
import {
  type ForceFile,
  type ForceInFiles,
  openForce,
  rejectedCsv,
  type SourceReport,
} from 'police-indicators/source';
import { type ShownPaper, shownOf } from './shown-paper.ts';

/** Files that were chosen or dropped. */
export interface OwnFiles {
  readonly files: readonly ForceFile[];
  /** What the force is called where the files do not tell. */
  readonly folder: string;
  /** What the one file holds: an indicator of the catalogue by its id, or a definition; `null` where the files say it. */
  readonly indicator: string | IndicatorInput | null;
}

/** What the files hold, as it can be posted from the worker to the page. */
export interface OwnReading {
  /** The paper that they make; `null` where no row can be used. */
  readonly paper: ShownPaper | null;
  readonly figures: readonly { readonly indicator: Indicator; readonly rows: ColumnRows }[];
  /** Each file, with what is to be put right as CSV: empty where there is nothing. */
  readonly readings: readonly { readonly report: SourceReport; readonly rejected: string }[];
  /** What was done to get the figures, taken for granted or left alone. */
  readonly said: readonly string[];
}

/** Published figures, which a paper sets beside those of a force that they hold. */
const tables = {
  areas: listed,
  'home-office-outcomes': homeOfficeOutcomes,
  'home-office-series': homeOfficeSeries,
  'national-domestic-abuse': nationalDomesticAbuse,
  'police-uk-outcomes-2018-19': policeUkOutcomes,
  'severity-weights': severityWeights,
};

async function read({ files, folder, indicator: asked }: OwnFiles): Promise<OwnReading | string> {
  const [first, second] = files;
  if (first === undefined) return 'no file was chosen';
  if (asked !== null && second !== undefined)
    return 'what a file holds can be said of one file alone: let the files say it, or choose one of them';
  const indicator =
    asked === null ? null : typeof asked === 'string' ? indicatorById(asked) : defineIndicator(asked);
  // What is in an archive is named within it.
  const isArchive = /\.zip$/i.test(first.name);
  const force = await openForce(files, {
    ...{ listed, folder },
    ...(indicator === null
      ? {}
      : { indicators: [indicator], fileOf: isArchive ? {} : { [indicator.id]: first.name } }),
  });
  const { data, notes, opened, profile } = force;
  const made = data.own.length === 0 ? null : paper({ tables, populations, ...data }, profile);
  return {
    paper: made === null ? null : shownOf(made),
    figures: figuresOf(force, made?.force.area ?? ''),
    readings: opened.readings.map(({ report }) => ({
      report,
      rejected: report.faults.length + report.rejected.length > 0 ? rejectedCsv(report) : '',
    })),
    said: [...notes, ...opened.ignored.map(({ file, reason }) => `${file} is not used: it ${reason}.`)],
  };
}

/** The figures of each indicator by its definition as the paper has it: the force itself is no area among its own. */
function figuresOf({ data }: ForceInFiles, whole: string): OwnReading['figures'] {
  const byId = new Map(data.definitions.map((each) => [each.id, each]));
  return data.own.map(({ indicator, rows }) => {
    // Own figures of files are tables.
    const { about, columns, length } = withoutWhole(rows as Table<Row>, whole);
    // Columns of a table may be reckoned when they are asked for, and such cannot be posted.
    const plain = Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        Array.from({ length }, (_, at) => column.at(at) ?? null),
      ]),
    );
    return { indicator: byId.get(indicator.id) ?? indicator, rows: { about, columns: plain, length } };
  });
}

function withoutWhole(rows: Table<Row>, whole: string): Table<Row> {
  const parts = [...rows].filter(({ area }) => area !== whole);
  return parts.length === 0 || parts.length === rows.length ? rows : tableOf(rows.about, parts);
}

/** In the worker: reads the files that are posted to it, and posts back what they hold and the paper, or why there is none. */
addEventListener('message', async ({ data }: MessageEvent<OwnFiles>) => {
  try {
    postMessage(await read(data));
  } catch (error) {
    // What nobody expected is an error of the worker, which the page is told.
    if (!isIndicatorError(error)) return reportError(error);
    postMessage(
      error.problems.map(({ expected, path, received }) => `${path} ${expected}, got ${received}`).join('; '),
    );
  }
});
