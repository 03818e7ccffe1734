import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/indicator/catalogue/catalogue.ts';
import type { Indicator } from '../../../src/indicator/indicator.ts';
import { panelOf } from '../../../src/open/figures/figures-of.ts';
import { open } from '../../../src/open/open.ts';
import type { OpenOptions } from '../../../src/open/open-options.ts';
import { periodsOf } from '../../../src/period/calendar.ts';
import { isIndicatorError } from '../../../src/result/error.ts';
import { book } from '../../source/books.ts';

/**
 * Tables as forces, councils, the Home Office and their programs make them, each with the figures that are right, or with
 * the beginning of the refusal: its name, what it is read for and as which file, its text (a workbook by its sheets, with
 * bars between cells), and behind `=` the figures of each area or behind `!` the refusal.
 */
const tables = readFileSync(new URL('others.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n\n')
  .map((text) => {
    const [name = '', how = '', ...lines] = text.split('\n');
    const [, of = '', file = '', as, options = '{}'] =
      /^> (.+?) in (\S+)(?: as (\S+))?(?: (\{.*\}))?$/.exec(how) ?? [];
    const right = lines.pop() ?? '';
    return {
      name: name.slice(2),
      indicator: indicatorOf(of),
      file,
      content: contentOf(lines, as),
      options: JSON.parse(options) as OpenOptions,
      right,
    };
  });

/** An indicator of the catalogue, or one of the force's own: `calls by week`, `share by month`. */
function indicatorOf(text: string): Indicator {
  const known = catalogue.find(({ id }) => id === text);
  if (known !== undefined) return known;
  const [what = '', every = 'month'] = text.split(' by ');
  const isShare = what === 'share';
  return {
    id: 'own-figure',
    name: isShare ? 'Feel safe' : what.replaceAll('-', ' '),
    question: 'How many are there?',
    measure: isShare ? 'published-percentage' : 'count',
    counted: isShare ? 'people who feel safe' : what.replaceAll('-', ' '),
    polarity: 'neutral',
    every: every as Indicator['every'],
    areaLevel: 'lpa',
    computableFrom: ['own'],
    source: 'the force',
    caveats: [],
    recordingChanges: [],
    ...(isShare ? {} : { categories: { own: 'all' } }),
  };
}

function contentOf(lines: readonly string[], as: string | undefined): string | Uint8Array {
  if (!lines[0]?.startsWith('@ ')) {
    const text = `${lines.join('\n')}\n`;
    return as === 'utf-16' ? new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')) : text;
  }
  const sheets: Record<string, (string | number)[][]> = {};
  let rows: (string | number)[][] = [];
  for (const line of lines)
    if (line.startsWith('@ ')) {
      rows = [];
      sheets[line.slice(2)] = rows;
    } else rows.push(line.split('|').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
  return book(sheets);
}

/** The figures of each area as they stand behind `=`, or the refusal. */
async function read({ indicator, file, content, options }: (typeof tables)[number]): Promise<string> {
  try {
    const opened = await open(
      { name: file, content },
      { fitFor: [indicator], indicators: [indicator], ...options },
    );
    const { rows, where } = opened.figures(indicator);
    const areas = panelOf(indicator, rows, where).series.map(({ area, calendar, denominator, numerator }) => {
      const figures = periodsOf(calendar).flatMap((period, at) => {
        const [top, below] = [numerator[at] ?? null, denominator?.[at] ?? null];
        if (top === null && below === null) return [];
        return [`${period} ${denominator === null ? top : `${top}/${below}`}`];
      });
      return `${area}: ${figures.join(', ')}`;
    });
    return `= ${areas.join('; ')}`;
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return `! ${error.message}`;
  }
}

describe('a table as others make it', () => {
  it('is one of many', () => {
    expect(tables.length).toBeGreaterThan(150);
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
  });

  it.each(tables)('$name', async (table) => {
    const found = await read(table);
    if (table.right.startsWith('= ')) expect(found).toBe(table.right);
    else expect(found).toContain(table.right.slice(2));
  });
});

it.each([
  ['ods', 'ods'],
  ['xls', 'biff8'],
  ['xlsb', 'xlsb'],
] as const)('a table in %s is read as any other', async (ending, type) => {
  const content = book(
    {
      Data: [
        ['LPA', new Date(Date.UTC(2022, 3, 1)), new Date(Date.UTC(2022, 4, 1))],
        ['Vale', 10, 11],
        ['Moor', 20, 21],
      ],
    },
    type,
  );
  const robbery = indicatorOf('robbery');
  const table = { name: '', indicator: robbery, file: `robbery.${ending}`, content, options: {}, right: '' };
  expect(await read(table)).toBe('= moor: 2022-04 20, 2022-05 21; vale: 2022-04 10, 2022-05 11');
});
