import { docxFrom } from '../node/docx-from.ts';
import { pdfFrom } from '../node/pdf-from.ts';
import { withPictures } from '../node/svg-from.ts';
import type { Paper } from '../paper/paper.ts';
import { type PaperFormat, reportPaper } from '../report/paper/report-paper.ts';
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
      return pdfFrom(await pageOf(paper, full, note), { day: paper.meeting ?? paper.asOf });
    case 'html':
      return pageOf(paper, full, note);
    case 'markdown':
    case 'terminal':
      return reportPaper(paper, { format: format satisfies PaperFormat, full, appendix });
  }
}

async function pageOf(paper: Paper, full: boolean, note: (text: string) => void): Promise<string> {
  try {
    return await withPictures((svg) => reportPaper(paper, { format: 'html', svg, full }));
  } catch (error) {
    if (!isIndicatorError(error) || error.code !== 'missing-peer') throw error;
    note('No pictures: the packages vega and vega-lite are not installed.');
    return reportPaper(paper, { format: 'html', full });
  }
}
