import type { Indicator } from '../../indicator/indicator.ts';
import type { CsvRecord } from '../../source/csv-records.ts';
import { shown } from '../../source/fault-list.ts';
import { figureCell } from '../words/cell.ts';
import { headerWords, measureOf } from '../words/words.ts';
import type { Frame } from './frame.ts';

/** A unit of time, in minutes. */
const inMinutes = { second: 1 / 60, minute: 1, hour: 60, day: 1440 } as const;
type TimeUnit = keyof typeof inMinutes;

const unitWords: readonly (readonly [TimeUnit, RegExp])[] = [
  ['second', /(?<!\d[ -]?)\b(?:seconds?|secs?)\b/],
  ['minute', /(?<!\d[ -]?)\b(?:minutes?|mins?)\b/],
  ['hour', /(?<!\d[ -]?)\b(?:hours?|hrs?)\b/],
  ['day', /(?<!\d[ -]?)\bdays?\b/],
];

/** Rows by which a column is judged. */
const TELLING = 200;
/** A longer cell is no duration. */
const LONGEST = 40;

/** How two numbers with a colon are meant: `1:35` is 95 minutes, or one minute and 35 seconds. */
type Clock = 'hours' | 'minutes' | null;

const clockOf = (text: string): Clock =>
  /\bh{1,2}\s*:\s*m{1,2}\b(?!:)|\bh(?:ou)?rs? ?(?::|and|&) ?min(?:ute)?s?\b/i.test(text)
    ? 'hours'
    : /\bm{1,2}\s*:\s*s{1,2}\b|\bmin(?:ute)?s? ?(?::|and|&) ?sec(?:ond)?s?\b/i.test(text)
      ? 'minutes'
      : null;

const byClock = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?$/;
const part = (unit: string) => String.raw`(?:(\d+(?:\.\d+)?) ?(?:${unit}),? ?(?:and )?)?`;
const inWords = new RegExp(
  `^${part('d|days?')}${part('h|hrs?|hours?')}${part('m|mins?|minutes?')}${part('s|secs?|seconds?')}$`,
);

/** The minutes of a duration that says its units, `1:35:00` or `1h 35m`; `ask` for `1:35` of which nothing tells; `null` for any other text. */
export function minutesOf(written: string, clock: Clock): number | 'ask' | null {
  const text = written.trim().toLowerCase();
  if (text === '' || text.length > LONGEST) return null;
  const [, first, second, third] = byClock.exec(text) ?? [];
  if (first !== undefined && third !== undefined)
    return Number(first) * 60 + Number(second) + Number(third) / 60;
  if (first !== undefined) {
    if (clock === null) return 'ask';
    return clock === 'hours' ? Number(first) * 60 + Number(second) : Number(first) + Number(second) / 60;
  }
  const parts = inWords.exec(text)?.slice(1);
  if (parts === undefined || parts.every((each) => each === undefined)) return null;
  const [days = '0', hours = '0', minutes = '0', seconds = '0'] = parts;
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}

/** The one unit of time that words name; `null` where they name none, several, or what is done in one: `per hour`. */
function unitNamed(text: string): TimeUnit | null {
  const words = headerWords(text);
  if (/\bper\b|\bwithin\b/.test(words)) return null;
  const named = unitWords.filter(([, pattern]) => pattern.test(words));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/**
 * A table of durations with its figures in the unit of the indicator: `1:35:00`, `1h 35m` and hours below a header that says
 * so are minutes. What cannot be told is given back as `ask`.
 */
export function inUnitOf(
  frame: Frame,
  called: string,
  indicator: Indicator | null,
): { readonly frame: Frame; readonly ask: string | null } {
  if (indicator === null || indicator.measure !== 'duration') return { frame, ask: null };
  const { counted, durationUnit } = indicator;
  const target =
    durationUnit === 'minutes'
      ? 'minute'
      : (((durationUnit ?? null) === null ? unitNamed(counted) : null) ?? 'day');
  const above = [called, ...frame.titles].join(' ');
  const said = new Map<string, string>();
  let ask: string | null = null;
  const changes = frame.headers.map((path, at) => {
    const header = path.join(' ');
    const cells = frame.body.slice(0, TELLING).map(({ cells: own }) => (own[at] ?? '').trim());
    const clock = clockOf(header) ?? clockOf(above);
    const texts = cells.filter((cell) => cell !== '' && figureCell(cell, '.') === null);
    const durations = texts.filter((cell) => minutesOf(cell, clock) !== null);
    const first = durations[0];
    if (first !== undefined && durations.length * 2 > texts.length) {
      if (minutesOf(first, clock) === 'ask')
        ask ??= `the unit of ${JSON.stringify(shown(header))}, as ${first} may be hours and minutes or minutes and seconds (write h:mm or mm:ss in its header)`;
      said.set(
        header,
        `Durations such as ${shown(first)} are read in ${target}s: ${JSON.stringify(shown(header))}.`,
      );
    }
    const isNumber = ['n', 'denominator', 'count', 'population'].includes(
      measureOf(headerWords(path.at(-1) ?? '')) ?? '',
    );
    const unit = unitNamed(header) ?? (isNumber ? null : unitNamed(above));
    const areNumbers = cells.some((cell) => (figureCell(cell, '.')?.number ?? null) !== null);
    const factor = unit === null || !areNumbers ? 1 : inMinutes[unit] / inMinutes[target];
    if (factor !== 1)
      said.set(header, `Figures in ${unit}s are read in ${target}s: ${JSON.stringify(shown(header))}.`);
    if (factor === 1 && first === undefined) return null;
    return (cell: string): string => {
      const minutes = minutesOf(cell, clock);
      if (typeof minutes === 'number') return written(minutes / inMinutes[target]);
      const number = factor === 1 ? null : (figureCell(cell, '.', false)?.number ?? null);
      return number === null ? cell : written(number * factor);
    };
  });
  if (ask !== null || changes.every((each) => each === null)) return { frame, ask };
  const body = frame.body.map(
    (record): CsvRecord => ({
      row: record.row,
      broken: record.broken,
      get cells() {
        return record.cells.map((cell, at) => changes[at]?.(cell) ?? cell);
      },
    }),
  );
  return { frame: { ...frame, body, assumptions: [...frame.assumptions, ...said.values()] }, ask };
}

const written = (number: number): string => String(Number(number.toPrecision(12)));
