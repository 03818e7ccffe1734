import type { Row } from 'police-indicators';
import type { Rows } from 'police-indicators/methods';
import type { OwnReading } from './read-worker.ts';
import type { Place } from './topics.ts';

/** What was loaded last: it stays in this page's memory, and nowhere else. */
let loaded: OwnReading | null = null;
let turn = 0;

export const ownReading = (): OwnReading | null => loaded;

export function keepOwn(reading: OwnReading | null): void {
  loaded = reading;
  turn += 1;
}

/** Tells files that were loaded again from those before. */
export const ownTurn = (): number => turn;

/** The figures of an indicator in the files. */
export const ownRows = (id: string): Rows<Row> =>
  loaded?.figures.find(({ indicator }) => indicator.id === id)?.rows ?? [];

/** The user's own figures as a place, with a topic for each indicator: empty until files are loaded. */
export function ownPlace(): Place {
  const topics = (ownReading()?.figures ?? []).map(({ indicator }) => ({
    ...{ id: indicator.id, name: indicator.name, over: 'latest' as const },
    definitions: [{ id: indicator.id, name: indicator.name, indicator, table: 'own' as const }],
  }));
  const whole = ownReading()?.paper?.force.name ?? 'All areas';
  return { id: 'own', name: 'Your own figures', whole, areas: 'areas', topics };
}
