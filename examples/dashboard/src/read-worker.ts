import { indicatorById } from 'police-indicators/catalogue';
import type { ColumnRows } from 'police-indicators/methods';
import { type ReadingReport, readTidyCsv } from 'police-indicators/source';

export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly indicator: string;
}

/** What a file holds, as it can be posted from the worker to the page. */
export interface OwnReading {
  readonly indicator: string;
  readonly rows: ColumnRows;
  readonly report: ReadingReport;
}

/** In the worker: reads the file that is posted to it, and posts back its rows and the report. */
addEventListener('message', ({ data }: MessageEvent<OwnFile>) => {
  const { rows, report } = readTidyCsv(data.bytes, {
    file: data.name,
    indicator: indicatorById(data.indicator),
    mode: 'lenient',
  });
  const { about, columns, length } = rows;
  const reading: OwnReading = { indicator: data.indicator, rows: { about, columns, length }, report };
  postMessage(reading);
});
