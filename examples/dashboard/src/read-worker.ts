import { type Indicator, isIndicatorError } from 'police-indicators';
import { indicatorById } from 'police-indicators/catalogue';
import type { ColumnRows } from 'police-indicators/methods';
import { defineIndicator, type IndicatorInput } from 'police-indicators/schema';
import { type Opened, open, rejectedCsv, type SourceReport } from 'police-indicators/source';

export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** An indicator of the catalogue by its id, or a definition of one's own. */
  readonly indicator: string | IndicatorInput;
}

/** What a file holds, as it can be posted from the worker to the page. */
export interface OwnReading {
  readonly indicator: Indicator;
  readonly rows: ColumnRows;
  readonly report: SourceReport;
  /** What was done to get the figures: wholes set apart, parts added up. */
  readonly said: readonly string[];
  /** What is to be put right, as CSV; empty where there is nothing. */
  readonly rejected: string;
}

async function read({ bytes, indicator: asked, name }: OwnFile): Promise<OwnReading | string> {
  const indicator = typeof asked === 'string' ? indicatorById(asked) : defineIndicator(asked);
  const opened = await open({ name, content: bytes }, { indicators: [indicator], fitFor: [indicator] });
  const [reading] = opened.readings;
  if (reading === undefined) return `${name} holds nothing`;
  const { report } = reading;
  const wrong = report.faults.length + report.rejected.length > 0;
  const rejected = wrong ? rejectedCsv(report) : '';
  if (report.faults.length > 0)
    return { indicator, rows: columnsOf(reading.rows), report, said: [], rejected };
  const { rows, said } = opened.figures(indicator);
  return { indicator, rows: columnsOf(rows), report, said, rejected };
}

/** Rows as columns alone, which can be posted: a table has functions too. */
const columnsOf = ({ about, columns, length }: ReturnType<Opened['figures']>['rows']): ColumnRows => ({
  about,
  columns,
  length,
});

/** In the worker: reads the file that is posted to it, and posts back its rows and the report, or why there are none. */
addEventListener('message', async ({ data }: MessageEvent<OwnFile>) => {
  try {
    postMessage(await read(data));
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    postMessage(
      error.problems.map(({ expected, path, received }) => `${path} ${expected}, got ${received}`).join('; '),
    );
  }
});
