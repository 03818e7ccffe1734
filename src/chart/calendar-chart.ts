import { periodOfDate } from '../period/period-of-date.ts';
import { IndicatorError } from '../result/error.ts';
import type { Basis, Source } from '../result/provenance.ts';
import { received } from '../result/received.ts';
import { type DataRule, requireData, sourcesRule } from '../result/require-data.ts';
import { type ChartOptions, chartSettings } from './base/chart-options.ts';
import type { ChartSpec } from './base/chart-spec.ts';
import { frame } from './base/frame.ts';
import { labelLayer, pointMark } from './base/labels.ts';
import { lineLayer } from './base/mini-panel.ts';
import { inPixels, layerOf, plotRoom } from './base/plot.ts';
import { cutText, textWidth, wrapText } from './base/text-fit.ts';
import { type Palette, TEXT } from './base/theme.ts';
import { periodWords } from './base/words.ts';

/** `waiting-for-data`: the figures that it needs are not in, whatever its month; `undated`: no month was named. */
export type CalendarStatus = 'done' | 'due' | 'overdue' | 'not-yet' | 'undated' | 'waiting-for-data';

/** Something to be brought back. */
export interface CalendarAction {
  readonly what: string;
  /** A day, `2019-09-24`, or a month, `2019-09`; `null` where none was named. */
  readonly due: string | null;
  readonly status: CalendarStatus;
}

export interface ActionCalendar {
  readonly actions: readonly CalendarAction[];
  /** The day on which the statuses were true. */
  readonly asOf: string;
  /** What the actions were taken from. */
  readonly sources?: readonly Source[];
  readonly basis?: Basis;
}

const needed = { is: 'text', required: true } as const;
const statuses = [
  'done',
  'due',
  'overdue',
  'not-yet',
  'undated',
  'waiting-for-data',
] as const satisfies readonly CalendarStatus[];
const actionFields = {
  what: needed,
  due: { is: 'text', orNull: true, required: true },
  status: { is: 'one-of', values: statuses, required: true },
} as const;
const calendarRule: DataRule = {
  is: 'fields',
  of: {
    actions: { is: 'items', of: { is: 'fields', of: actionFields }, required: true },
    asOf: needed,
    sources: sourcesRule,
    basis: { is: 'text' },
  },
};

const ROW = 32;
const MOST = 40;

/**
 * Calendar of actions: what was to be brought back, when, and which are done, due, overdue or waiting for data.
 *
 * What `due` of the assessment gives can be drawn as it is. Earliest first, at most 40; the vertical line is the day of the calendar. `null` without actions.
 * Throws `invalid-period` for a day that is none.
 *
 * @example
 * const actions = [{ what: 'Survey after two quarters', due: '2019-11', status: 'waiting-for-data' }];
 * calendarChart({ actions, asOf: '2019-09-24' }).title.text // => ['Actions on 24 September 2019: 1 waiting for data']
 */
export function calendarChart(calendar: ActionCalendar, options: ChartOptions = {}): ChartSpec | null {
  requireData('calendarChart: calendar', calendarRule, calendar);
  const { actions, asOf, basis = 'own', sources = [] } = calendar;
  const settings = chartSettings(options);
  const { palette } = settings;
  const now = placeOf('asOf', asOf);
  const rows = actions
    .map((action) => ({ ...action, at: action.due === null ? null : placeOf('due', action.due) }))
    .sort((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE))
    .slice(0, MOST);
  if (rows.length === 0) return null;
  const dated = rows.flatMap(({ at }) => (at === null ? [] : [at]));
  const most = settings.width < 480 ? 16 : 40;
  const names = rows.map(({ what }) => {
    const [line = '', ...rest] = wrapText(what, most * textWidth('x', TEXT.label), TEXT.label);
    return rest.length === 0 ? [line] : [line, cutText(rest.join(' '), most)];
  });
  const widest = Math.max(...names.flat().map((name) => textWidth(name, TEXT.label)));
  const notes = rows.map(({ due, status }) => ({
    when: due === null ? '' : dateWords(due),
    word: STATUS_WORDS[status],
  }));
  const right =
    Math.max(
      ...notes.flatMap(({ when, word }) => [when, word]).map((note) => textWidth(note, TEXT.label, true)),
    ) + 20;
  const plot = plotRoom(settings, {
    height: rows.length * ROW,
    left: Math.ceil(widest) + 20,
    right: Math.ceil(right),
  });
  const months = {
    first: Math.floor(Math.min(now, ...dated)),
    last: Math.ceil(Math.max(now, ...dated) + 0.1),
  };
  const atX = (at: number) => ((at - months.first) / Math.max(1, months.last - months.first)) * plot.width;
  const step =
    [1, 2, 3, 6, 12, 24, 60].find((each) => ((months.last - months.first) / each) * 62 <= plot.width) ?? 120;
  const ticks = Array.from(
    { length: months.last - months.first + 1 },
    (_, index) => months.first + index,
  ).filter((month) => month % step === 0);
  const middle = (row: number) => (row + 0.5) * ROW;
  const styles = statusStyles(palette);
  const used = (Object.keys(styles) as CalendarStatus[]).filter((status) =>
    rows.some((row) => row.status === status),
  );
  const counts = used
    .map((status) => `${rows.filter((row) => row.status === status).length} ${STATUS_WORDS[status]}`)
    .join(', ');
  return frame({
    finding: {
      basis,
      sources,
      method: { name: 'calendar of actions', options: { asOf }, reference: 'statuses as given' },
    },
    plot,
    title: `Actions on ${dateWords(asOf)}: ${counts}`,
    subtitle: 'What was to be brought back, and when; the line is the day of this calendar.',
    description: `Calendar of ${rows.length} actions on ${dateWords(asOf)}. ${rows
      .map(
        ({ due, status, what }) =>
          `${cutText(what, 120)}: ${due === null ? '' : `${dateWords(due)}, `}${STATUS_WORDS[status]}`,
      )
      .join('; ')}.`,
    headroom: 18,
    footroom: 28,
    layers: [
      lineLayer(
        ticks.map((month) => ({ x: atX(month), x2: atX(month), y: 0, y2: plot.height })),
        { color: palette.grid },
      ),
      lineLayer([{ x: atX(now), x2: atX(now), y: -4, y2: plot.height }], {
        color: palette.ink,
        strokeWidth: 1.5,
      }),
      labelLayer([{ x: Math.max(24, Math.min(atX(now), plot.width - 10)), y: -11, label: 'today' }], {
        align: 'center',
        color: palette.ink,
      }),
      ...used.map((status) =>
        layerOf(
          rows.flatMap((row, index) =>
            row.status === status && row.at !== null ? [{ x: atX(row.at), y: middle(index) }] : [],
          ),
          pointMark(styles[status], 90, palette.paper),
          { x: inPixels('x'), y: inPixels('y') },
        ),
      ),
      labelLayer(
        names.flatMap((lines, row) =>
          lines.map((label, line) => ({
            x: -12,
            y: middle(row) + (line - (lines.length - 1) / 2) * 13,
            label,
          })),
        ),
        { align: 'right', color: palette.ink },
      ),
      labelLayer(
        notes.map(({ word }, row) => ({ x: plot.width + 10, y: middle(row) - 6.5, label: word })),
        { bold: true, color: palette.ink },
      ),
      labelLayer(
        notes.map(({ when }, row) => ({ x: plot.width + 10, y: middle(row) + 6.5, label: when })),
        { color: palette.soft },
      ),
      labelLayer(
        ticks.map((month) => ({ x: atX(month), y: plot.height + 13, label: periodWords(monthName(month)) })),
        { align: 'center', color: palette.soft },
      ),
    ],
  });
}

const STATUS_WORDS: Readonly<Record<CalendarStatus, string>> = {
  overdue: 'overdue',
  due: 'due',
  'waiting-for-data': 'waiting for data',
  'not-yet': 'still to come',
  undated: 'no month named',
  done: 'done',
};

/** Shape and colour of each status: no two share a shape and a filling. */
export function statusStyles({ alert, main, ordinary, soft }: Palette) {
  return {
    overdue: { shape: 'triangle-up', color: alert, filled: true },
    due: { shape: 'square', color: alert, filled: false },
    'waiting-for-data': { shape: 'diamond', color: soft, filled: false },
    'not-yet': { shape: 'circle', color: ordinary, filled: false },
    undated: { shape: 'cross', color: ordinary, filled: false },
    done: { shape: 'circle', color: main, filled: true },
  } satisfies Readonly<Record<CalendarStatus, { shape: string; color: string; filled: boolean }>>;
}

/** Months since the year 0, with the day as a part of its month. */
function placeOf(path: string, text: string): number {
  const whole = /^\d{4}-\d{2}$/.test(text) ? `${text}-15` : text;
  const [year, month, day] = [whole.slice(0, 4), whole.slice(5, 7), whole.slice(8, 10)].map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(whole))
    throw new IndicatorError({
      code: 'invalid-period',
      path: `calendarChart: ${path}`,
      expected: 'must be a day, such as 2019-09-24, or a month',
      received: received(text),
    });
  // A day that does not exist is refused here.
  periodOfDate(whole, 'month');
  return (year ?? 0) * 12 + (month ?? 1) - 1 + ((day ?? 1) - 1) / 31;
}

const monthName = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** `24 September 2019`, `September 2019`. */
function dateWords(text: string): string {
  const month = periodWords(text.slice(0, 7), 'long');
  return text.length > 7 ? `${Number(text.slice(8, 10))} ${month}` : month;
}
