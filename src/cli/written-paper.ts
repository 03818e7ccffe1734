import { docxFrom } from '../node/docx-from.ts';
import { pdfFrom } from '../node/pdf-from.ts';
import { withPictures } from '../node/svg-from.ts';
import type { IndicatorFigures, Paper } from '../paper/paper.ts';
import { siteHtml } from '../report/paper/html/site.ts';
import { type ReportFormat, report } from '../report/report.ts';
import { isIndicatorError } from '../result/error.ts';
import { jsonText } from './text.ts';

/** Every format of a paper; Word and PDF are files and no text. */
export const paperFormats = ['terminal', 'markdown', 'html', 'json', 'docx', 'pdf'] as const;
export type WrittenFormat = (typeof paperFormats)[number];

/** Which format the ending of a file asks for. */
export const paperEndings: Readonly<Record<string, WrittenFormat>> = {
  '.txt': 'terminal',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

export interface WrittenOptions {
  readonly format: WrittenFormat;
  /** With questions, claims and what would settle. */
  readonly full: boolean;
  /** Asks for the appendix where the format has none by itself. */
  readonly appendix: boolean;
}

/** The paper in a format, with pictures where they can be drawn; `note` says where they cannot. */
export async function writtenPaper(
  paper: Paper,
  { appendix, format, full }: WrittenOptions,
  note: (text: string) => void,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return jsonText(paper);
    case 'docx':
      return docxFrom(paper, { full });
    case 'pdf':
      return pdfFrom(await pageOf(paper, { appendix, full }, note), { day: paper.meeting ?? paper.asOf });
    case 'html':
      return pageOf(paper, { appendix, full }, note);
    case 'markdown':
    case 'terminal':
      return report(paper, { format: format satisfies ReportFormat, full, appendix });
  }
}

/** The paper as a site of plain files. */
export function writtenSite(
  paper: Paper,
  indicators: readonly IndicatorFigures[],
  { appendix, full }: Pick<WrittenOptions, 'appendix' | 'full'>,
  note: (text: string) => void,
): Promise<Readonly<Record<string, string>>> {
  return drawn((draw) => siteHtml(paper, indicators, { draw, full, appendix: appendix || 'text' }), note);
}

function pageOf(
  paper: Paper,
  { appendix, full }: Pick<WrittenOptions, 'appendix' | 'full'>,
  note: (text: string) => void,
): Promise<string> {
  const asked = { full, ...(appendix ? { appendix } : {}) };
  return drawn((svg) => report(paper, { format: 'html', ...(svg === null ? {} : { svg }), ...asked }), note);
}

/** With pictures where they can be drawn. */
async function drawn<Document>(
  write: (draw: ((spec: object) => string) | null) => Document,
  note: (text: string) => void,
): Promise<Document> {
  try {
    return await withPictures(write);
  } catch (error) {
    if (!isIndicatorError(error) || error.code !== 'missing-peer') throw error;
    note('No pictures: the packages vega and vega-lite are not installed.');
    return write(null);
  }
}
