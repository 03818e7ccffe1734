import fc from 'fast-check';
import { expect, it } from 'vitest';
import { robbery } from '../../src/indicator/catalogue/robbery.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { csvCell } from '../../src/source/reading-text.ts';
import { figuresIn } from '../open/reading.ts';

/** How many layouts are made; more by `LAYOUTS=20000 npx vitest run tests/open/random-layouts`. */
const layouts = Number(process.env.LAYOUTS ?? 2000);

/** Figures that are known, and everything about how they are written. */
interface Layout {
  readonly areas: readonly string[];
  readonly months: number;
  readonly first: number;
  readonly figures: readonly number[];
  readonly isProportion: boolean;
  readonly orientation: 'long' | 'wide' | 'wide-by-area' | 'long-measures';
  readonly period: (year: number, month: number) => string;
  readonly total: string | null;
  readonly title: boolean;
  readonly note: boolean;
  readonly mark: string;
  readonly parts: {
    readonly header: string;
    readonly values: readonly string[];
    readonly isKnown: boolean;
  } | null;
  readonly category: { readonly header: string; readonly other: string; readonly withTotal: boolean } | null;
  readonly separator: ',' | ';' | '\t';
  readonly areaHeader: string;
  readonly thousands: boolean;
  /** Whether the user says what nothing else tells. */
  readonly says: boolean;
  /** A row of units below the header. */
  readonly units: boolean;
  /** An area is named in the first of its rows alone. */
  readonly blocks: boolean;
  /** The year and the month, or the financial year and the quarter, in two columns; or years across. */
  readonly split: 'none' | 'columns' | 'years-across';
  /** A wide table in two, one below the other. */
  readonly below: boolean;
  /** A column of another count, before the count or behind it. */
  readonly victims: 'none' | 'before' | 'behind';
  /** Rows of crimes in no area. */
  readonly nowhere: string | null;
  /** A sum of the first two areas behind them, by a name that says so. */
  readonly subtotal: string | null;
  /** A mark of the order of bytes before the text. */
  readonly marked: boolean;
  /** Points between thousands, in a file with semicolons. */
  readonly points: boolean;
  /** A column that is no figure of a period, behind the others. */
  readonly beside: string | null;
  /** A header of a month that holds a slip, or none at all: the table is refused, or no month of it is lost. */
  readonly slip: 'none' | 'typo' | 'blank';
}

const two = (number: number) => String(number).padStart(2, '0');
const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const forms: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `${year}-${two(month)}`,
  (year, month) => `${names[month - 1]?.slice(0, 3)}-${String(year).slice(2)}`,
  (year, month) => `${names[month - 1]} ${year}`,
  (year, month) => `01/${two(month)}/${year}`,
  (year, month) => `${two(month)}/${year}`,
  (year, month) => `${year}${two(month)}`,
  (year, month) => `${year}-${two(month)}-01`,
  (year, month) => `${names[month - 1]?.slice(0, 3)}'${String(year).slice(2)}`,
  (year, month) => `${year}M${two(month)}`,
  (year, month) => `${year} ${names[month - 1]?.slice(0, 3).toUpperCase()}`,
  (year, month) => `1 ${names[month - 1]} ${year}`,
  (year, month) => `01.${two(month)}.${year}`,
  // As a spreadsheet holds it: 25,569 is 1 January 1970.
  (year, month) => String(25_569 + Date.UTC(year, month - 1, 1) / 86_400_000),
];
const areaNames = ['Northtown', 'Southport', 'Eastham', 'Westbury', 'Midvale', 'Kingsford'];

const layout: fc.Arbitrary<Layout> = fc
  .record({
    areas: fc.shuffledSubarray(areaNames, { minLength: 2, maxLength: 5 }),
    months: fc.integer({ min: 3, max: 8 }),
    first: fc.integer({ min: 0, max: 11 }),
    figures: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 200, maxLength: 200 }),
    isProportion: fc.boolean(),
    orientation: fc.constantFrom('long', 'wide', 'wide-by-area', 'long-measures' as const),
    period: fc.constantFrom(...forms),
    total: fc.constantFrom(null, 'Total', 'Force total', 'All areas', 'England'),
    title: fc.boolean(),
    note: fc.boolean(),
    mark: fc.constantFrom('', '', ' [p]', ' [note 2]', '*', ' (provisional)', ' provisional', ' - revised'),
    parts: fc.option(
      fc.record({
        header: fc.constantFrom('Site', 'Ward', 'Offence code', 'Zone', 'Wave'),
        values: fc.constantFrom(['1', '2'], ['A', 'B'], ['34', '35A']),
        isKnown: fc.constant(true),
      }),
    ),
    category: fc.option(
      fc.record({
        header: fc.constantFrom('Offence', 'Type', 'Metric', 'Crime type'),
        other: fc.constantFrom('Burglary', 'Vehicle crime', 'Shoplifting'),
        withTotal: fc.boolean(),
      }),
    ),
    separator: fc.constantFrom(',', ';', '\t' as const),
    areaHeader: fc.constantFrom('Area', 'LPA', 'Force', 'District', 'Area name', 'Beat', 'CSP', 'BCU'),
    thousands: fc.boolean(),
    says: fc.boolean(),
    units: fc.boolean(),
    blocks: fc.boolean(),
    split: fc.constantFrom('none', 'none', 'columns', 'years-across' as const),
    below: fc.boolean(),
    victims: fc.constantFrom('none', 'none', 'before', 'behind' as const),
    nowhere: fc.constantFrom(null, null, 'No location', 'Unknown'),
    subtotal: fc.constantFrom(null, null, 'Urban total', 'Total north'),
    marked: fc.boolean(),
    points: fc.boolean(),
    beside: fc.constantFrom(null, null, 'Rank', 'Target', '% change', 'Comment', 'YTD'),
    slip: fc.constantFrom('none', 'none', 'none', 'none', 'typo', 'blank' as const),
  })
  .map((made) => ({
    ...made,
    parts:
      made.parts === null ? null : { ...made.parts, isKnown: !['Zone', 'Wave'].includes(made.parts.header) },
  }));

/** A table of a layout, and the figures that it holds. */
function written(own: Layout): {
  readonly text: string;
  readonly right: Readonly<Record<string, readonly (number | string)[]>>;
} {
  let next = 0;
  const draw = () => own.figures[next++ % own.figures.length] ?? 1;
  const isWide = own.orientation === 'wide' || own.orientation === 'wide-by-area';
  const isProportion = own.isProportion && own.orientation !== 'wide' && own.orientation !== 'wide-by-area';
  const parts = isWide ? null : own.parts;
  const category = isProportion || own.orientation !== 'long' ? null : own.category;
  const dates = Array.from({ length: own.months }, (_, at) => {
    const index = own.first + at;
    return [2019 + Math.floor(index / 12), (index % 12) + 1] as const;
  });
  const periods = dates.map(([year, month]) => own.period(year, month));
  const right: Record<string, (number | string)[]> = {};
  const cell = (figure: number) => {
    if (own.points && own.separator === ';') return figure.toLocaleString('de-DE');
    return own.thousands && own.separator !== ',' ? figure.toLocaleString('en-GB') : String(figure);
  };
  const rows: string[][] = [];
  const sum = new Map<string, readonly [number, number]>();
  const put = (
    area: string,
    period: string,
    part: string,
    kind: string,
    figures: readonly [number, number],
  ) => {
    const lead = [area, period, ...(parts === null ? [] : [part]), ...(category === null ? [] : [kind])];
    if (own.orientation === 'long-measures') {
      rows.push([...lead, isProportion ? 'Satisfied' : 'Offences', cell(figures[0])]);
      rows.push([
        ...lead,
        isProportion ? 'Surveyed' : 'Rate per 1,000',
        isProportion ? cell(figures[1]) : '2',
      ]);
    } else rows.push([...lead, cell(figures[0]), ...(isProportion ? [cell(figures[1])] : [])]);
  };
  for (const area of own.areas) {
    right[area.toLowerCase()] = periods.map((period) => {
      let [top, below] = [0, 0];
      for (const part of parts?.values ?? ['']) {
        const base = draw();
        const figure: readonly [number, number] = isProportion ? [base, base + draw()] : [base, 0];
        top += figure[0];
        below += figure[1];
        const [before, beneath] = sum.get(`${period}\n${part}`) ?? [0, 0];
        sum.set(`${period}\n${part}`, [before + figure[0], beneath + figure[1]]);
        put(area, period, part, 'Robbery', figure);
        if (category === null) continue;
        const other = draw();
        put(area, period, part, category.other, [other, 0]);
        if (category.withTotal) put(area, period, part, 'Total', [figure[0] + other, 0]);
      }
      return isProportion ? `${top} of ${below}` : top;
    });
  }
  const lone = (name: string, from: (period: string, part: string) => readonly [number, number]) => {
    for (const period of periods)
      for (const part of parts?.values ?? ['']) put(name, period, part, 'Robbery', from(period, part));
  };
  if (own.nowhere !== null && category === null) lone(own.nowhere, () => [draw(), 10_000]);
  const total = category === null ? own.total : null;
  const all = (period: string, part: string) => sum.get(`${period}\n${part}`) ?? ([0, 0] as const);
  const subtotal = total === null || own.areas.length < 3 ? null : own.subtotal;
  if (subtotal !== null)
    lone(subtotal, (period, part) => all(period, part).map((each) => each - 1) as [number, number]);
  if (total !== null) lone(total, all);
  const figureHeaders =
    own.orientation === 'long-measures'
      ? ['Measure', 'Value']
      : isProportion
        ? ['Satisfied', 'Surveyed']
        : ['Count'];
  let header = [
    own.areaHeader,
    'Month',
    ...(parts === null ? [] : [parts.header]),
    ...(category === null ? [] : [category.header]),
    ...figureHeaders,
  ];
  let body = rows;
  const isLong = own.orientation === 'long';
  const dateOf = new Map(periods.map((period, at) => [period, dates[at] ?? ([2019, 1] as const)]));
  if (!isWide && own.split === 'columns') {
    header = [own.areaHeader, 'Year', ...header.slice(1)];
    body = rows.map(([area = '', period = '', ...rest]) => {
      const [year, month] = dateOf.get(period) ?? [2019, 1];
      return [area, String(year), names[month - 1] ?? '', ...rest];
    });
  }
  if (isLong && !isProportion && own.victims !== 'none') {
    const at = header.length - (own.victims === 'before' ? 1 : 0);
    header = header.toSpliced(at, 0, 'Number of victims');
    body = body.map((cells) => cells.toSpliced(at, 0, String(draw())));
  }
  if (isLong && own.blocks)
    body = body.map(([area = '', ...rest], at) => [body[at - 1]?.[0] === area ? '' : area, ...rest]);
  if (isWide) {
    const value = new Map(rows.map(([area, period, figure]) => [`${area}\n${period}`, figure ?? '']));
    const lines = [...own.areas, ...[own.nowhere, subtotal, total].flatMap((each) => each ?? [])];
    const marked = periods.map((period, at) => (at === periods.length - 1 ? `${period}${own.mark}` : period));
    if (own.orientation === 'wide' && own.split === 'years-across') {
      const years = [...new Set(dates.map(([year]) => year))];
      const inYear = [...new Set(dates.map(([, month]) => month))].sort((a, b) => a - b);
      header = [own.areaHeader, 'Month', ...years.map(String)];
      body = lines.flatMap((area) =>
        inYear.map((month) => [
          area,
          names[month - 1] ?? '',
          ...years.map((year) => value.get(`${area}\n${own.period(year, month)}`) ?? ''),
        ]),
      );
    } else if (own.orientation === 'wide') {
      header = [own.areaHeader, ...marked];
      body = lines.map((area) => [area, ...periods.map((period) => value.get(`${area}\n${period}`) ?? '')]);
    } else {
      header = ['Month', ...lines];
      body = periods.map((period) => [period, ...lines.map((area) => value.get(`${area}\n${period}`) ?? '')]);
    }
  }
  const hasPeriods = own.orientation === 'wide' && own.split !== 'years-across';
  if (hasPeriods && !own.below && own.slip !== 'none')
    header = header.with(2, own.slip === 'typo' ? 'Mya-19' : '');
  // Beside months in headers, or behind the one count of each row.
  if (own.beside !== null && (hasPeriods || (isLong && !isProportion))) {
    header = [...header, own.beside];
    body = body.map((cells) => [...cells, own.beside === 'Comment' ? 'as sent' : '7']);
  }
  const line = (cells: readonly string[]) =>
    cells
      .map((text) => csvCell(text))
      .join(own.separator)
      .replaceAll(/^'|(?<=[,;\t])'/g, '');
  const isApart =
    own.orientation === 'wide' && own.below && own.split !== 'years-across' && periods.length > 3;
  const cut = (from: number, to?: number) =>
    [header, ...body].map(([area = '', ...rest]) => line([area, ...rest.slice(from, to)]));
  const units =
    own.units && !isApart && own.orientation !== 'long-measures'
      ? [
          line(
            header.map((name, at) =>
              /^Count|Satisfied|Surveyed|victims/.test(name) || (isWide && at > 0 && name !== 'Month')
                ? 'Number'
                : '',
            ),
          ),
        ]
      : [];
  const text = [
    ...(own.title ? ['Recorded by area and month'] : []),
    ...(isApart ? [...cut(0, 2), '', ...cut(2)] : [line(header), ...units, ...body.map(line)]),
    ...(own.note ? ['Source: own counts'] : []),
  ].join('\n');
  return { text: `${own.marked ? '\uFEFF' : ''}${text}`, right };
}

it(`reads the right figures of ${layouts} layouts, or refuses`, async () => {
  let read = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(layout, async (own) => {
      const { text, right } = written(own);
      const isProportion = own.isProportion && !own.orientation.startsWith('wide');
      const zone = own.parts?.isKnown === false && own.says ? { sumOver: [own.parts.header] } : {};
      const across = own.orientation === 'wide-by-area' && own.says ? { across: 'area' as const } : {};
      const found = await figuresIn(text, isProportion ? victimSatisfaction : robbery, {
        ...zone,
        ...across,
      });
      if (typeof found === 'string') {
        refused += 1;
        expect(found).toMatch(/must |can be read in two ways/);
        return;
      }
      read += 1;
      // Empty months before the first figure and behind the last are gaps, or are not there.
      const trimmed = Object.fromEntries(
        Object.entries(found).map(([area, figures]) => [area, figures.filter((figure) => figure !== null)]),
      );
      expect(trimmed, text).toEqual(right);
    }),
    { numRuns: layouts },
  );
  // A reader that refused everything would never be wrong.
  expect(read).toBeGreaterThan(refused);
}, 600_000);
