import type { ChartSpec } from '../chart/base/chart-spec.ts';
import type { Paper } from '../paper/paper.ts';
import { readOptions } from '../result/read-options.ts';
import { requireFunction, requireList, requireObject } from '../result/require-form.ts';
import { flag } from '../result/rule.ts';
import { paperHtml } from './paper/html/page.ts';
import { paperMarkdown } from './paper/markdown.ts';
import { paperTerminal } from './paper/terminal/page.ts';

export type ReportFormat = 'terminal' | 'markdown' | 'html' | 'json';

export interface ReportOptions {
  readonly format: ReportFormat;
  /** Turns the specification of a chart into SVG text, for HTML; without it its table stands in its place. */
  readonly svg?: (spec: ChartSpec) => string;
  /** With every question of each item, and in a terminal with claims and what would settle each. */
  readonly full?: boolean;
  /** With the appendix and its tables, when asked for; HTML has its text unless told `false`. */
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
 *
 * @example
 * report(paper, { format: 'markdown' }).startsWith('# ') // => true
 */
export function report(paper: Paper, given: ReportOptions): string {
  const { appendix, format, full = false, svg } = readOptions('report', optionRules, given);
  requirePaper('report', paper);
  if (svg !== undefined) requireFunction('report: svg', svg, 'what makes a picture, as svgFrom does');
  switch (format) {
    case 'json':
      return `${JSON.stringify(paper, null, 2)}\n`;
    case 'markdown':
      return paperMarkdown(paper, { full, appendix: appendix ?? false });
    case 'terminal':
      return paperTerminal(paper, { full, appendix: appendix ?? false });
    case 'html':
      return paperHtml(paper, { draw: svg ?? null, full, appendix: appendix ?? 'text' });
  }
}

/** A paper is known by what it must have; what is within it the one who made it answers for. */
export function requirePaper(path: string, paper: unknown): void {
  requireObject(`${path}: paper`, paper, 'a paper, as paper(data, profile) makes it');
  for (const part of ['headlines', 'scorecard', 'items', 'claims', 'actions', 'statements'])
    requireList(`${path}: paper.${part}`, (paper as Readonly<Record<string, unknown>>)[part]);
}
