import type { Row } from 'police-indicators';
import type { Rows } from 'police-indicators/methods';
import type { OwnReading } from './read-worker.ts';

/** The one file that was loaded: it stays in this page's memory, and nowhere else. */
let loaded: OwnReading | null = null;

export const ownReading = (): OwnReading | null => loaded;

export function keepOwn(reading: OwnReading | null): void {
  loaded = reading;
}

export const ownRows = (): Rows<Row> => loaded?.rows ?? [];
