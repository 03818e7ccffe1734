import type { ChartSpec } from '../chart/base/chart-spec.ts';
import type { Paper } from '../paper/paper.ts';
import { footWords, fullTitle } from '../report/paper/words.ts';
import { requirePaper } from '../report/report.ts';
import { readOptions } from '../result/read-options.ts';
import { flag } from '../result/rule.ts';
import { blocksWith, clean, ink } from './docx/blocks.ts';
import { documentBlocks } from './docx/document.ts';
import { type Raster, rasteriser } from './docx/rasterise.ts';
import { coreProperties, settleBytes } from './docx/settle-bytes.ts';
import { type Docx, loadDocx } from './load-optional.ts';

/** Options of `docxFrom`. */
export interface DocxOptions {
  /** With every question of each item. */
  readonly full?: boolean;
  readonly appendix?: boolean;
  /** `false`: the tables of figures, although pictures could be drawn. */
  readonly pictures?: boolean;
}

/** Defaults of `docxFrom`. */
export const docxDefaults = { full: false, appendix: true, pictures: true } as const satisfies DocxOptions;

const optionRules = { full: flag, appendix: flag, pictures: flag } as const;

/**
 * Word file of a paper: the bytes of a `.docx` with headings, lists, tables whose heading is said again on each page,
 * verdicts as sign and word, trends as blocks (`▁▃█`), a picture an item with its words, and numbered pages of A4.
 *
 * Needs the package `docx`: throws `missing-peer` without it. Pictures are drawn where `vega`, `vega-lite` and
 * `@resvg/resvg-js` are installed and there is a font; elsewhere their tables stand in their place. The same paper gives the
 * same bytes; pictures do where the fonts are the same.
 *
 * @example
 * const bytes = await docxFrom(made);
 */
export async function docxFrom(paper: Paper, given: DocxOptions = {}): Promise<Uint8Array> {
  const { appendix, full, pictures } = { ...docxDefaults, ...readOptions('docxFrom', optionRules, given) };
  requirePaper('docxFrom', paper);
  const docx = await loadDocx();
  const blocks = blocksWith(docx);
  const drawn = pictures ? await drawnCharts(paper) : new Map<ChartSpec, Raster>();
  const day = paper.meeting ?? paper.asOf;
  const document = new docx.Document({
    title: clean(fullTitle(paper)),
    creator: 'police-indicators',
    styles: stylesOf(),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 680, bottom: 850, left: 737, right: 737, header: 340, footer: 400 },
          },
        },
        footers: { default: footerOf(docx, clean(footWords(paper))) },
        children: [...documentBlocks(paper, { docx, blocks, pictures: drawn, full }, appendix)],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(clean(fullTitle(paper)), day) };
  const bytes = await docx.Packer.toArrayBuffer(document, undefined, [core]);
  return settleBytes(new Uint8Array(bytes), day);
}

async function drawnCharts({ items }: Paper): Promise<ReadonlyMap<ChartSpec, Raster>> {
  const charts = items.flatMap(({ figure }) => figure?.charts.slice(0, 2) ?? []);
  const draw = charts.length === 0 ? null : await rasteriser();
  const drawn = new Map<ChartSpec, Raster>();
  if (draw !== null) for (const spec of charts) drawn.set(spec, await draw(spec, drawn.size + 1));
  return drawn;
}

function footerOf({ Footer, PageNumber, Paragraph, TabStopType, TextRun }: Docx, text: string) {
  const small = { size: 15, color: ink.mid };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: 10432 }],
        children: [
          new TextRun({ ...small, text }),
          new TextRun({
            ...small,
            children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

/** Arial in British English; headings in black, as large as on the page. */
function stylesOf() {
  const heading = (points: number) => ({
    run: { size: points * 2, bold: true, color: '0B0C0C', font: 'Arial' },
  });
  return {
    default: {
      document: { run: { font: 'Arial', size: 18, language: { value: 'en-GB' } } },
      title: heading(18),
      heading1: heading(12),
      heading2: heading(10),
    },
  };
}
