import type { Briefing } from '../assess/briefing/briefing.ts';
import { chartOf } from '../chart/chart-of.ts';
import type { ChartSpec } from '../chart/chart-spec.ts';
import { readOptions } from '../result/read-options.ts';
import { htmlReport } from './html.ts';
import { markdownReport } from './markdown.ts';
import { terminalReport } from './terminal.ts';

export type ReportFormat = 'terminal' | 'markdown' | 'html' | 'json';

export interface ReportOptions {
  readonly format: ReportFormat;
  /** Turns a chart specification into SVG text, for HTML; without it the report has tables only. */
  readonly svg?: (spec: ChartSpec) => string;
}

const optionRules = {
  format: { is: 'one-of', values: ['terminal', 'markdown', 'html', 'json'], required: true },
  svg: { is: 'anything' },
} as const;

/**
 * The briefing as something to read: terminal text, Markdown, one self-contained HTML file, or JSON.
 *
 * Names and labels are escaped for each format. HTML needs no script and no network; with `svg` each chart is
 * drawn, with its figures in a table beneath. Every finding from illustrative figures is marked so.
 *
 * @example
 * report(briefing, { format: 'markdown' }).startsWith('# ') // => true
 */
export function report(briefing: Briefing, given: ReportOptions): string {
  const options = readOptions('report', optionRules, given);
  switch (options.format) {
    case 'json':
      return `${JSON.stringify(briefing, null, 2)}\n`;
    case 'markdown':
      return markdownReport(briefing);
    case 'terminal':
      return terminalReport(briefing);
    case 'html':
      return htmlReport(briefing, (finding) => {
        const spec = options.svg === undefined ? null : chartOf(finding);
        return spec === null || options.svg === undefined ? null : options.svg(spec);
      });
  }
}
