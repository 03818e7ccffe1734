import { unitOf } from '../../period/unit-of.ts';
import { shown } from '../../source/fault-list.ts';
import { type Block, isNote } from '../frame/blocks.ts';
import type { Frame } from '../frame/frame.ts';
import { measureFor } from '../plan/figure-sides.ts';
import type { LabelColumn, Plan } from '../plan/plan.ts';
import { isPeriodLike, isYear, joinedPeriod, partPeriod } from '../words/part-period.ts';
import { headerWords, inThousands, isOffence, measureOf } from '../words/words.ts';
import type { LongFigure } from './long-figures.ts';
import type { MeltRules } from './melt.ts';
import type { AnyTableOptions, Sound } from './planned.ts';
import type { RowPeriods } from './row-periods.ts';

/** What the names of several sheets tell of the figures on them. */
export interface SheetsTell {
  readonly is: 'measure' | 'period' | 'part' | 'category' | 'area' | 'nothing' | 'sheet';
  readonly label: LabelColumn | null;
  /** The figure with what the name of its sheet, or of its table on the sheet, says of it. */
  change(figure: LongFigure, called: string): LongFigure;
}

export function sheetsTell(
  sound: readonly Pick<Sound, 'area' | 'grid' | 'plan'>[],
  options: AnyTableOptions,
): SheetsTell {
  const names = sound.map(({ grid }) => grid.called);
  const share = (test: (name: string) => boolean) => names.filter(test).length / Math.max(1, names.length);
  const same = { label: null, change: (figure: LongFigure) => figure };
  const label = (name: string, is: LabelColumn['is']): LabelColumn => ({
    name,
    at: -1,
    is,
    header: 'sheet',
    values: null,
  });
  const lacksArea =
    options.area === null &&
    sound.some(
      ({ area, plan }) => area === null && plan.area < 0 && plan.figures.every(({ area }) => area === null),
    );
  if (lacksArea && names.length > 0) return { ...same, is: 'area' };
  const isStated = sound.some(({ plan }) => plan.period.is === 'stated');
  if (isStated && share(isPeriodLike) === 1) return { ...same, is: 'period' };
  // Sheets of months are of those of the year that is said.
  if (isStated && share((name) => partPeriod(name) !== null) === 1 && isYear(options.period ?? ''))
    return { ...same, is: 'part' };
  if (new Set(names).size < 2) return { ...same, is: 'nothing' };
  if (share(isPeriodLike) === 1) return { ...same, is: 'period' };
  const measure = (name: string) => measureFor(name, options.indicator);
  if (share((name) => measure(name) !== null) === 1 && new Set(names.map(measure)).size > 1)
    return {
      is: 'measure',
      label: null,
      change: (figure, called) => ({
        ...figure,
        measure:
          figure.measure === null || figure.measure === 'count' || figure.measure === 'value'
            ? measure(called)
            : figure.measure,
      }),
    };
  const isTold = sound.some(({ plan }) => plan.labels.some(({ name }) => name === 'category'));
  const name = share(isOffence) > 0.5 && !isTold ? 'category' : 'sheet';
  return {
    is: name,
    label: label(name, name === 'category' ? 'known' : 'unknown'),
    change: (figure, called) => {
      // Beside tables with a column of offences one without is of the offence that its sheet is named for.
      const own =
        isTold && figure.labels['category'] === undefined && isOffence(called) ? { category: called } : {};
      return { ...figure, labels: { ...own, ...figure.labels, [name]: called } };
    },
  };
}

/** How a table is read, with what the name of its sheet tells. */
export function rulesOf(
  options: AnyTableOptions,
  findArea: MeltRules['findArea'],
  {
    called,
    ofTable,
    titles,
  }: { readonly called: string; readonly ofTable: string | null; readonly titles: readonly string[] },
  sheets: SheetsTell,
): MeltRules {
  const { indicator, dates, every, fy, months, decimal } = options;
  const sheetArea = sheets.is === 'area' ? findArea(called) : null;
  return {
    indicator,
    findArea,
    area: options.area ?? (sheetArea !== null && 'key' in sheetArea ? sheetArea.key : ofTable),
    period:
      sheets.is === 'part'
        ? joinedPeriod(options.period ?? '', called, 'month')
        : (options.period ?? (sheets.is === 'period' ? called : null)),
    ...(dates === null ? {} : { dates }),
    ...(fy === null ? {} : { fy }),
    ...(every === null ? {} : { unit: every }),
    ...(months === null ? {} : { months }),
    decimal,
    titles: sheets.is === 'measure' || options.layout !== undefined ? [] : [called, ...titles],
  };
}

/** What titles, sheets and the headers of figures call tables. */
export function namesOf(
  sound: readonly { readonly grid: Block; readonly frame: Frame; readonly plan: Plan }[],
): readonly string[] {
  const names = sound.flatMap(({ grid, frame, plan }) => [
    grid.called,
    ...frame.titles.filter((text) => !isNote(text)),
    ...plan.figures.flatMap(({ header, area, labels: own }) =>
      area === null && Object.keys(own).length === 0 ? [header] : [],
    ),
  ]);
  return [...new Set(names)];
}

/** Words of figures that hold those of other periods too. */
const running =
  /\b(?:year to date|ytd|cumulative|running totals?|rolling|moving (?:average|total|sum)|(?:12|twelve) months? (?:total|sum))\b/;

const saysRunning = (title: string): boolean => !isNote(title) && running.test(headerWords(title));
const saysRate = (title: string): boolean =>
  !isNote(title) &&
  measureOf(headerWords(title)) === 'rate' &&
  !/\b(?:numbers?|counts?|volumes?)\b/i.test(title);

/** Whether the headers of the figures leave it to the title to say what they are. */
const isUnsaid = ({ figures }: Plan): boolean => figures.every(({ measure }) => measure === null);

/**
 * What a title says of all figures below it, and keeps them from being counts of their periods: running totals below the
 * months that they end with, or rates under headers that say nothing. Whoever says the unit of the periods knows better.
 */
export function againstTitles(
  plan: Plan,
  { indicator, titles = [], unit }: MeltRules,
  periods: RowPeriods,
): { readonly expected: string; readonly found: string } | null {
  const total = unit === undefined ? titles.find(saysRunning) : undefined;
  const units = plan.figures.flatMap((column) => {
    const period = periods.ofHeader(column, 0) ?? periods.sample;
    return period === null ? [] : [unitOf(period)];
  });
  const [each = 'month'] = units.filter((own) => own !== 'span' && !own.endsWith('year'));
  if (total !== undefined && units.some((own) => own === each))
    return {
      expected: `must be of each ${each} alone, and the title says that they run on from one to the next (--every ${each} where they do not)`,
      found: shown(total),
    };
  const isCount = indicator?.measure === 'count';
  const thousands = [
    ...titles.filter((text) => !isNote(text)),
    ...plan.figures.map(({ header }) => header),
  ].find(inThousands);
  if (thousands !== undefined && isCount)
    return {
      expected: `must be single ${indicator.counted}, and its header or title says that they are thousands or millions`,
      found: shown(thousands),
    };
  const rate = titles.find(saysRate);
  return rate !== undefined && isCount && isUnsaid(plan)
    ? {
        expected: `must be numbers of ${indicator.counted}, and the title says that they are rates`,
        found: shown(rate),
      }
    : null;
}

/** Of tables with titles of their own those that do not say that they hold running totals or rates; all where all do. */
export function withoutOthers(
  tables: readonly Sound[],
  { indicator, every }: AnyTableOptions,
): { readonly tables: readonly Sound[]; readonly said: readonly string[] } {
  const isOther = ({ grid, frame, plan }: Sound) =>
    [grid.called, ...frame.titles].some(
      (title) =>
        (every === null && saysRunning(title)) ||
        (saysRate(title) && indicator?.measure === 'count' && isUnsaid(plan)),
    );
  const others = tables.filter(isOther);
  if (others.length === 0 || others.length === tables.length) return { tables, said: [] };
  return {
    tables: tables.filter((each) => !others.includes(each)),
    said: [
      `Passed over, as their titles say that they hold running totals or rates: ${others.map(({ grid }) => shown(grid.called)).join(', ')}.`,
    ],
  };
}
