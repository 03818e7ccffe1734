import type { ChartSpec } from '../../chart/chart-spec.ts';
import type { Paper } from '../../paper/paper.ts';
import { readOptions } from '../../result/read-options.ts';
import { flag } from '../../result/rule.ts';
import { paperHtml } from './html/page.ts';
import { paperMarkdown } from './markdown.ts';
import { paperTerminal } from './terminal/page.ts';

export type PaperFormat = 'terminal' | 'markdown' | 'html' | 'json';

export interface PaperReportOptions {
  readonly format: PaperFormat;
  /** Turns the specification of a chart into SVG text, for HTML; without it its table stands in its place. */
  readonly svg?: (spec: ChartSpec) => string;
  /** With every question of each item, and in a terminal with claims and what would settle each. */
  readonly full?: boolean;
  /** With the appendix: in HTML unless told otherwise, elsewhere only when asked for. */
  readonly appendix?: boolean;
}

const optionRules = {
  format: { is: 'one-of', values: ['terminal', 'markdown', 'html', 'json'], required: true },
  svg: { is: 'anything' },
  full: flag,
  appendix: flag,
} as const;

/**
 * The paper as something to read: text for a terminal 96 columns wide, Markdown, one HTML file for a screen, a phone
 * and A4, or JSON. Nothing is computed: what is printed stands in the paper.
 *
 * Labels are escaped for each format. HTML needs no script and no network. What rests on illustrative figures is marked so.
 */
export function reportPaper(paper: Paper, given: PaperReportOptions): string {
  const { appendix, format, full = false, svg } = readOptions('report', optionRules, given);
  switch (format) {
    case 'json':
      return `${JSON.stringify(paper, null, 2)}\n`;
    case 'markdown':
      return paperMarkdown(paper, { full, appendix: appendix ?? false });
    case 'terminal':
      return paperTerminal(paper, { full, appendix: appendix ?? false });
    case 'html':
      return paperHtml(paper, { draw: svg ?? null, full, appendix: appendix ?? true });
  }
}
