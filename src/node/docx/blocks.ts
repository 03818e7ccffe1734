import type { FileChild, IParagraphOptions, IRunOptions, ParagraphChild, TableCell } from 'docx';
import { escapeTerminal } from '../../report/escape.ts';
import { type Chip, chips } from '../../statement/chip.ts';
import type { Docx } from '../load-optional.ts';

export const ink = {
  blue: '12436D',
  orange: 'A8480B',
  teal: '0F5C52',
  mid: '505A5F',
  line: 'B1B4B6',
} as const;

/** Twentieths of a point across an A4 page between its margins. */
export const PAGE_WIDTH = 10432;

/** Text that a Word file can hold: what XML cannot, and what turns a line round, becomes a space. */
export const clean = (text: string) => escapeTerminal(text).replace(/[\ufffe\uffff]/g, ' ');

const half = (points: number) => Math.round(points * 2);

/** What a cell is given beside its lines. */
export interface CellOptions {
  readonly width: number;
  readonly right?: boolean;
  readonly head?: boolean;
  readonly span?: number;
  readonly plain?: boolean;
}

/** Pieces of a document, of the package that was loaded. */
export function blocksWith(docx: Docx) {
  const { BorderStyle, Paragraph, ShadingType, Table: WordTable, TableCell: Cell, TableRow, TextRun } = docx;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const thin = { style: BorderStyle.SINGLE, size: 4, color: ink.line } as const;
  const thick = { style: BorderStyle.SINGLE, size: 12, color: '0B0C0C' } as const;
  const borders = { top: none, left: none, right: none, bottom: thin };

  /** Text of a size in points. */
  function run(
    text: string,
    options: Omit<IRunOptions, 'text' | 'size'> & { readonly points?: number } = {},
  ) {
    const { points, ...rest } = options;
    return new TextRun({
      ...rest,
      text: clean(text),
      ...(points === undefined ? {} : { size: half(points) }),
    });
  }

  const tab = () => new TextRun({ children: [new docx.Tab()] });

  const bold = (text: string, points?: number) =>
    run(text, { bold: true, ...(points === undefined ? {} : { points }) });

  /** Sign and word on the ground of its kind. */
  function chip(of: Chip, points = 8.5): ParagraphChild {
    const { sign, word } = chips[of];
    const ground = grounds[of];
    const text = `\u00a0${sign} ${word}\u00a0`;
    return ground === null
      ? run(text, {
          bold: true,
          points,
          border: { style: BorderStyle.SINGLE, size: 6, color: ink.mid, space: 0 },
        })
      : run(text, {
          bold: true,
          points,
          color: 'FFFFFF',
          shading: { type: ShadingType.CLEAR, fill: ground, color: 'auto' },
        });
  }

  const paragraph = (children: readonly ParagraphChild[], options: IParagraphOptions = {}) =>
    new Paragraph({ spacing: { after: 60 }, ...options, children });

  /** A cell of paragraphs, each a list of runs. */
  function cell(lines: readonly (readonly ParagraphChild[])[], options: CellOptions): TableCell {
    const { head = false, plain = false, right = false, span, width } = options;
    return new Cell({
      width: { size: width, type: docx.WidthType.DXA },
      margins: { top: 10, bottom: 10, left: 0, right: 80, marginUnitType: docx.WidthType.DXA },
      borders: plain ? { ...borders, bottom: none } : head ? { ...borders, bottom: thick } : borders,
      ...(span === undefined ? {} : { columnSpan: span }),
      children: lines.map(
        (children) =>
          new Paragraph({
            spacing: { after: 0 },
            ...(right ? { alignment: docx.AlignmentType.RIGHT } : {}),
            children: [...children],
          }),
      ),
    });
  }

  /** Rows beneath a heading that is said again on each page. */
  function table(
    widths: readonly number[],
    head: readonly TableCell[] | null,
    rows: readonly (readonly TableCell[])[],
  ): FileChild {
    return new WordTable({
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: docx.WidthType.DXA },
      columnWidths: [...widths],
      layout: docx.TableLayoutType.FIXED,
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows: [
        ...(head === null ? [] : [new TableRow({ tableHeader: true, cantSplit: true, children: [...head] })]),
        ...rows.map((cells) => new TableRow({ cantSplit: true, children: [...cells] })),
      ],
    });
  }

  return { run, tab, bold, chip, paragraph, cell, table, thin };
}

export type Blocks = ReturnType<typeof blocksWith>;

const grounds: Readonly<Record<Chip, string | null>> = {
  better: ink.teal,
  'will-meet': ink.teal,
  worse: ink.orange,
  'area-apart': ink.orange,
  'will-not-meet': ink.orange,
  higher: null,
  lower: null,
  'no-change': null,
  'usual-spread': null,
  'cannot-tell': null,
};
