import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeTerminal } from '../../../src/report/escape.ts';
import { columnsOf } from '../../../src/report/paper/terminal/fold.ts';
import { report } from '../../../src/report/report.ts';
import { mockPaper } from '../mock-paper.ts';
import { hostilePaper } from './hostile-paper.ts';
import { textsOf } from './texts-of.ts';

const terminal = report(mockPaper, { format: 'terminal' });
const whole = report(mockPaper, { format: 'terminal', full: true, appendix: true });
const markdown = report(mockPaper, { format: 'markdown' });
const wholeMarkdown = report(mockPaper, { format: 'markdown', full: true, appendix: true });
const linesOf = (text: string) => text.trimEnd().split('\n');
/** Words alone, so that a text is found however its lines were broken. */
const run = (text: string) => text.replaceAll(/\s+/g, '');

const papers = [
  ['the mock-up', mockPaper],
  ['a paper of hostile texts', hostilePaper],
] as const;

describe('the paper for a terminal', () => {
  it('has at most 120 lines of at most 96 columns', () => {
    expect(linesOf(terminal).length).toBeLessThanOrEqual(120);
    expect(Math.max(...linesOf(terminal).map(columnsOf))).toBe(96);
  });

  it.each(papers)('has no line beyond 96 columns with all there is, for %s', (_, paper) => {
    const text = report(paper, { format: 'terminal', full: true, appendix: true });
    expect(linesOf(text).filter((line) => columnsOf(line) > 96)).toEqual([]);
  });

  it.each(papers)('has no character that a terminal obeys but the end of a line, for %s', (_, paper) => {
    const text = report(paper, { format: 'terminal', full: true, appendix: true });
    expect(text.replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    );
  });

  it('says every headline, every row of the scorecard with its chip, and every answer', () => {
    for (const { lead, text } of [...mockPaper.headlines, ...mockPaper.cannotTell])
      expect(run(terminal)).toContain(run(`${lead} ${text}`));
    for (const { answer } of mockPaper.items)
      for (const { lead, text } of answer) expect(run(terminal)).toContain(run(`${lead} ${text}`));
    for (const row of [
      /^Charged, of outcomes +█▆▅▃▁ +9\.8% {2}! 4\.5 pts lower than 2016\/17 +fell every year$/m,
      /^File quality +\S+ +75\.0% {2}✓ 14\.5 pts higher since Dec 2018 +too soon$/m,
      /^“Unable to prosecute” +45\.9% {2}\? one period of figures +cannot tell$/m,
    ])
      expect(terminal).toMatch(row);
  });

  it('lets a name that is too long go on beneath itself', () => {
    expect(terminal).toMatch(/^Charge to no further +20\.1% .*\naction$/m);
  });

  it('counts the results of claims, and lists them when all is asked for', () => {
    expect(run(terminal)).toContain(
      run('CLAIMS CHECKED: 29 6 would be supported; 6 cannot be tested; 4 asked, not claimed; 3 partly;'),
    );
    expect(terminal).not.toContain('Robbery is up');
    expect(whole).toContain('- Robbery is up [P]: Not shown: five months only; the season could make it');
  });

  it('names two changes since the last paper, and says how many more there are', () => {
    const [first, second] = mockPaper.changes?.rows ?? [];
    if (first === undefined || second === undefined) throw new Error('the paper has two changes at least');
    const rows = [first, second, { ...first, what: 'Robbery' }, { ...second, what: 'Burglary' }];
    const paper = { ...mockPaper, changes: { since: '2019-04-30', rows, unchanged: 14 } };
    const few = report(paper, { format: 'terminal' });
    expect(few).toContain(first.what);
    expect(few).not.toContain('Robbery: Cannot tell');
    expect(few).toContain('2 more: --full. Unchanged: 14 verdicts stand as before.');
    const all = report(paper, { format: 'terminal', full: true });
    for (const { what } of rows) expect(run(all)).toContain(run(`${what}:`));
    expect(all).not.toContain('more: --full');
  });

  it('loses nothing of the paper when all is asked for', () => {
    const capitals = run(whole).toUpperCase();
    // Between the columns of a table a cell may be broken: its words are looked for one by one.
    const isThere = (text: string) =>
      text
        .toUpperCase()
        .split(/\s+/)
        .every((word) => capitals.includes(word) || capitals.includes(word.replace('POINT', 'PT')));
    const lost = Object.values(textsOf(mockPaper))
      .flat()
      .filter((text) => !isThere(escapeTerminal(text)));
    expect(lost.filter((text) => !['no target', 'force only', 'not looked at', '—'].includes(text))).toEqual(
      [],
    );
  });

  it('is the same each time', () => {
    expect(report(structuredClone(mockPaper), { format: 'terminal' })).toBe(terminal);
  });
});

describe('the paper as Markdown', () => {
  it('has at most 200 lines', () => {
    expect(linesOf(markdown).length).toBeLessThanOrEqual(200);
  });

  it('says every text but those of the appendix and the questions, and those when asked', () => {
    const { appendix, questions, ...rest } = textsOf(mockPaper);
    const lost = (text: string, of: readonly string[]) =>
      of.filter((each) => !text.includes(escapeMarkdown(each)));
    expect(lost(markdown, Object.values(rest).flat())).toEqual([]);
    expect(lost(wholeMarkdown, [...appendix, ...questions])).toEqual([]);
    expect(lost(markdown, [...appendix, ...questions]).length).toBeGreaterThan(100);
  });

  it('has its headings in order, those of items one level lower', () => {
    expect(markdown.match(/^# /gm)).toHaveLength(1);
    expect(markdown.match(/^## .*$/gm)).toEqual([
      '## Headlines from published figures',
      '## Headlines from illustrative figures, not real',
      '## What these figures cannot tell',
      '## Scorecard',
      '## Item by item',
      '## Since the last paper, of 30 April 2019',
      '## What is due',
      '## Claims of the meeting, checked',
      '## Appendix',
    ]);
    expect(markdown.match(/^### \d\. /gm)).toHaveLength(8);
  });

  it.each(papers)('has no HTML, no link, no picture, and keeps its cells apart, for %s', (_, paper) => {
    const text = report(paper, { format: 'markdown', full: true, appendix: true });
    expect(text.replaceAll(/^> /gm, '')).not.toMatch(/[<>]/);
    expect(text).not.toMatch(/(?<!\\)\]\(|https?:\/\/|www\.e/);
    const cells = (line: string) => line.replaceAll(/\\[\\|]/g, '').split('|').length;
    const lines = text.split('\n');
    const rules = lines.flatMap((line, at) => (/^\|[-:|]+\|$/.test(line) ? [at] : []));
    expect(rules).toHaveLength(11);
    for (const rule of rules) {
      const width = cells(lines[rule] ?? '');
      for (let at = rule - 1; lines[at]?.startsWith('|'); at++) expect(cells(lines[at] ?? '')).toBe(width);
    }
  });

  it('marks each block whose figures are invented', () => {
    expect(markdown.match(/^### .*\(illustrative, not real\)$/gm)).toHaveLength(5);
    expect(markdown.match(/^### .*\(in part illustrative, not real\)$/gm)).toHaveLength(2);
    expect(markdown).toContain('| **Illustrative figures: invented, not real, evidence of nothing** |');
  });
});

describe('the paper as JSON', () => {
  it('is the paper itself', () => {
    const parsed: unknown = JSON.parse(report(hostilePaper, { format: 'json' }));
    expect(parsed).toEqual(hostilePaper);
  });
});
