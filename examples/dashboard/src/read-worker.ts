import { type Indicator, isIndicatorError } from 'police-indicators';
import { indicatorById } from 'police-indicators/catalogue';
import type { ColumnRows } from 'police-indicators/methods';
import { defineIndicator, type IndicatorInput } from 'police-indicators/schema';
import { type ReadingReport, readTidyCsv, rejectedCsv } from 'police-indicators/source';

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
  readonly report: ReadingReport;
  /** What is to be put right, as CSV; empty where there is nothing. */
  readonly rejected: string;
}

function read({ bytes, indicator: asked, name }: OwnFile): OwnReading {
  const indicator = typeof asked === 'string' ? indicatorById(asked) : defineIndicator(asked);
  const { rows, report } = readTidyCsv(bytes, { file: name, indicator, mode: 'lenient' });
  const { about, columns, length } = rows;
  const wrong = report.faults.length + report.rejected.length > 0;
  return {
    indicator,
    rows: { about, columns, length },
    report,
    rejected: wrong ? rejectedCsv(report) : '',
  };
}

/** In the worker: reads the file that is posted to it, and posts back its rows and the report, or why there are none. */
addEventListener('message', ({ data }: MessageEvent<OwnFile>) => {
  try {
    postMessage(read(data));
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    postMessage(
      error.problems.map(({ expected, path, received }) => `${path} ${expected}, got ${received}`).join('; '),
    );
  }
});
