import type { Indicator } from '../../indicator/indicator.ts';
import type { Period } from '../../period/period.ts';
import { unitOf } from '../../period/unit-of.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Row } from '../../series/observation.ts';
import type { Table } from '../../series/table.ts';
import { plainName } from '../../source/area-finder.ts';
import { shown } from '../../source/fault-list.ts';
import { list } from '../../words/about.ts';
import type { TableShape } from '../table/any-table.ts';
import { flagged, isNoArea, isWithin, namesIndicator, overlap } from '../words/words.ts';
import { chooseCategories } from './choose-categories.ts';
import {
  asksWhole,
  byMonth,
  collides,
  coversAll,
  first,
  flatOf,
  listed,
  quoted,
  summedRows,
} from './flat.ts';
import { withoutNotCome } from './not-come.ts';
import { ways } from './ways.ts';
import { withoutWholes } from './without-wholes.ts';

/** What settles a table that can be understood in several ways. */
export interface FiguresAsked {
  /** Values that columns must have; a column is called as the rows or as its header call it. */
  readonly where: Readonly<Record<string, string>>;
  /** Columns whose values are parts of one figure and are added up. */
  readonly sumOver: readonly string[];
  /** Areas, categories or other values that are wholes of the others beside them. */
  readonly wholes: readonly string[];
  /** What the force is called that the files are of: a whole too, unless it stands among other forces. */
  readonly force: readonly string[];
  /** An area that is asked for by itself, which may be a whole. */
  readonly area: string | null;
  /** Whether the table is asked for this indicator alone, or named for it. */
  readonly isItsOwn: boolean;
}

/** The rows of one indicator, and what was done to get them. */
export interface FigureRows {
  readonly rows: Table<Row>;
  readonly said: readonly string[];
  /** What of `where` is still to be asked of the rows. */
  readonly where: Readonly<Record<string, string>>;
}

/** Columns that are no labels. */
const figureColumns = new Set(['area', 'period', 'count', 'numerator', 'denominator', 'value', 'n', 'state']);

/**
 * Makes the rows of one indicator of a table that is split as it was written. A whole is never added to its parts;
 * parts are added up where they are known to be parts; where a column could be anything, the user is asked.
 */
export function figuresFor(
  table: Table<Row>,
  shape: TableShape,
  indicator: Indicator,
  asked: FiguresAsked,
): FigureRows {
  const said: string[] = [];
  const refuse = (expected: string, found: string): never => {
    throw new IndicatorError({
      code: 'wrong-measure',
      path: `figures for ${indicator.id}:`,
      expected,
      received: found,
    });
  };
  const names = Object.keys(table.columns).filter((name) => !figureColumns.has(name));
  let flat = flatOf(table, shape.kind, names);
  const labelOf = (name: string) =>
    shape.labels.find(
      (label) => plainName(label.name) === plainName(name) || plainName(label.header) === plainName(name),
    );
  const where: Record<string, string> = {};
  const settled = new Set<string>();
  for (const [name, value] of Object.entries(asked.where)) {
    const label = labelOf(name);
    if (label === undefined) {
      where[name] = value;
      continue;
    }
    const values = new Set(flat.map(({ labels }) => labels[label.name] ?? ''));
    const meant =
      [...values].find((each) => each === value) ??
      [...values].find((each) => plainName(each) === plainName(value));
    if (meant === undefined) refuse(`${label.header} must be one of ${listed(values)}`, shown(value));
    flat = flat.filter(({ labels }) => labels[label.name] === meant);
    // A dimension of the indicator is told to the panel too; every other column is settled here.
    if (Object.hasOwn({ ...indicator.dimensions, ...indicator.where }, label.name))
      where[label.name] = meant ?? value;
    else settled.add(label.name);
  }

  // What is in no area is no area among others.
  const nowhere = [...new Set(flat.map(({ area }) => area))].filter(
    (key) => isNoArea(table.about.areaNames[key] ?? key) && plainName(key) !== plainName(asked.area ?? ''),
  );
  if (nowhere.length > 0 && flat.some(({ area }) => !nowhere.includes(area))) {
    flat = flat.filter(({ area }) => !nowhere.includes(area));
    said.push(
      `Left out, as they name no area: ${nowhere.map((key) => shown(table.about.areaNames[key] ?? key)).join(', ')}.`,
    );
  }

  // Wholes of areas stand apart.
  const forced = [...asked.wholes, ...(shape.isOfForces ? [] : asked.force)];
  const isForced = (value: string) =>
    forced.some(
      (each) =>
        plainName(each) === plainName(value) ||
        plainName(each) === plainName(table.about.areaNames[value] ?? ''),
    );
  const isNone = asked.wholes.some((each) => each.toLowerCase() === 'none');
  const areaSigns = isNone ? {} : { ...shape.wholes['area'] };
  const areaName = (key: string) => table.about.areaNames[key] ?? key;
  const apart: string[] = [];
  for (const [key, signs] of Object.entries(areaSigns)) {
    if (!flat.some(({ area }) => area === key)) continue;
    if (signs.byName || isForced(key)) apart.push(key);
    else refuse(...asksWhole(areaName(key)));
  }
  for (const key of new Set(flat.map(({ area }) => area)))
    if (isForced(key) && !apart.includes(key)) apart.push(key);
  const isAsked =
    asked.area !== null &&
    apart.some(
      (key) =>
        plainName(key) === plainName(asked.area ?? '') ||
        plainName(areaName(key)) === plainName(asked.area ?? ''),
    );
  apart.sort();
  const others = flat.filter(({ area }) => !apart.includes(area));
  if (apart.length > 0 && others.length > 0) {
    if (isAsked) {
      flat = flat.filter(({ area }) => apart.includes(area));
      said.push(`${list(apart.map(areaName).map(shown))} is of the areas beside it together.`);
    } else {
      flat = others;
      said.push(
        `Set apart as ${apart.length === 1 ? 'the whole' : 'wholes'} of other areas: ${apart.map(areaName).map(shown).join(', ')}.`,
      );
    }
  }

  const sums = (...called: readonly string[]) =>
    asked.sumOver.some((each) => called.some((name) => plainName(each) === plainName(name)));
  const withoutParts = (name: string) => {
    const parts = new Set(
      flat.flatMap(({ labels }) => (isWithin(labels[name] ?? '') ? [labels[name] ?? ''] : [])),
    );
    if (parts.size === 0 || isNone || (name !== 'category' && !collides(flat, name))) return;
    flat = flat.filter(({ labels }) => !parts.has(labels[name] ?? ''));
    said.push(`Left out as parts of the rows above them: ${[...parts].map(shown).join(', ')}.`);
  };

  // Categories: those of the indicator, or the whole, or the leaves.
  let scheme = table.about.scheme;
  if (
    names.includes('category') &&
    !settled.has('category') &&
    !Object.hasOwn({ ...indicator.dimensions, ...indicator.where }, 'category')
  ) {
    withoutParts('category');
    const chosen = chooseCategories(
      flat,
      isNone ? {} : (shape.wholes['category'] ?? {}),
      indicator,
      asked.wholes,
      scheme,
      sums('category', labelOf('category')?.header ?? ''),
      asked.isItsOwn,
      refuse,
    );
    flat = chosen.flat;
    scheme = chosen.scheme;
    said.push(...chosen.said);
  } else if (settled.has('category')) for (const each of flat) each.labels['category'] = '';

  // Every other column: a whole, parts to add, or a question.
  for (const label of shape.labels) {
    const { name, header } = label;
    if (
      name === 'category' ||
      name === 'basis' ||
      settled.has(name) ||
      Object.hasOwn({ ...indicator.dimensions, ...indicator.where }, name)
    )
      continue;
    if (name === 'outcome') {
      const asked = Object.entries({ ...shape.wholes['outcome'] }).find(
        ([value, { mayBeChance }]) => mayBeChance === true && !isNone && !isForced(value),
      );
      if (asked !== undefined) refuse(...asksWhole(asked[0]));
      flat = withoutWholes(
        flat,
        'outcome',
        shape.wholes['outcome'] ?? {},
        indicator.outcomes === undefined,
        said,
      );
      continue;
    }
    withoutParts(name);
    const values = new Set(flat.map(({ labels }) => labels[name] ?? ''));
    if (values.size < 2) continue;
    const isSummed = sums(name, header);
    const signs = isNone ? {} : { ...shape.wholes[name] };
    for (const value of values)
      if (isForced(value)) signs[value] = { byName: true, bySum: false, isLess: false };
    const whole = [...values].filter((value) => signs[value]?.byName === true);
    const less = whole.find((value) => signs[value]?.isLess === true);
    if (less !== undefined)
      refuse(
        `must be the whole of the others in ${header}, or not: its figures are less than theirs together (--where ${quoted(`${header}=${less}`)}, or --whole none)`,
        shown(less),
      );
    const own = flagged(header, values, indicator);
    if (own !== null) {
      flat = flat.filter(({ labels }) => labels[name] === own);
      said.push(`Of ${shown(header)} the rows of ${shown(own)} are used.`);
      continue;
    }
    // A column of indicators says which rows are of the one that is asked for.
    const ofOwn = [...values].filter((value) => namesIndicator(value, indicator));
    if (label.is === 'unknown' && ofOwn.length === 1) {
      flat = flat.filter(({ labels }) => labels[name] === ofOwn[0]);
      said.push(`Of ${shown(header)} the rows of ${shown(ofOwn[0] ?? '')} are used.`);
      continue;
    }
    const alone = flat.filter(({ labels }) => whole.includes(labels[name] ?? ''));
    if (whole.length === 1 && coversAll(flat, alone, name)) {
      flat = alone;
      said.push(`Of ${shown(header)} the whole is used, ${shown(whole[0] ?? '')}, and none of its parts.`);
      continue;
    }
    flat = flat.filter(
      ({ labels }) => !whole.includes(labels[name] ?? '') && signs[labels[name] ?? '']?.bySum !== true,
    );
    if (!collides(flat, name)) continue;
    const likely = [...values].find((value) => signs[value]?.mayBeChance === true);
    if (likely !== undefined) refuse(...asksWhole(likely));
    if (!isSummed && overlap([...values]))
      refuse(
        `must not lie in each other to be added up (--where ${quoted(`${header}=${first(values)}`)} takes one, --sum-over ${quoted(header)} adds them up all the same)`,
        listed(values),
      );
    if (values.has('') && !isSummed)
      refuse(
        `must be filled in every row, or be told to be parts of one figure (--sum-over ${quoted(header)}): an empty ${header} could be the whole of the others`,
        'empty cells beside others',
      );
    if (shape.kind === 'published')
      refuse(
        `must be of one value of ${header}, as published values cannot be added up (--where ${quoted(`${header}=${first(values)}`)})`,
        listed(values),
      );
    if (label.is !== 'part' && !isSummed)
      refuse(
        `must be told what ${quoted(header)} is: several rows belong to one figure (${ways(label, values, flat, names.includes('category')).join(', ')})`,
        listed(values),
      );
    said.push(
      `Added up over ${shown(header)}: ${values.size} values${whole.length === 0 ? '' : `, without ${whole.map(shown).join(', ')}`}.`,
    );
  }
  if (shape.kind !== 'published') flat = [...withoutNotCome(flat, said)];
  if (
    shape.kind !== 'published' &&
    indicator.every === 'month' &&
    flat.every(({ period }) => unitOf(period as Period) === 'day')
  )
    flat = byMonth(flat, said);
  return { rows: summedRows(table, flat, indicator, shape, scheme, names, said), said, where };
}
