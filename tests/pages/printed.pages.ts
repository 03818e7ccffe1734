import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxFrom } from '../../src/node/docx-from.ts';
import { pdfFrom } from '../../src/node/pdf-from.ts';
import { withPictures } from '../../src/node/svg-from.ts';
import type { Paper } from '../../src/paper/paper.ts';
import { report } from '../../src/report/report.ts';
import { mockPaper } from '../report/mock-paper.ts';
import { paperOf } from '../whole/shipped-paper.ts';

const htmlOf = (paper: Paper) =>
  withPictures((svg) => report(paper, { format: 'html', appendix: true, svg }));

/** The words of each page. */
function pagesOf(name: string, pdf: Uint8Array): readonly string[] {
  mkdirSync('out', { recursive: true });
  const file = `out/${name}.pdf`;
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

let pdf: Uint8Array;
let pages: readonly string[];
beforeAll(async () => {
  pdf = await pdfFrom(await htmlOf(mockPaper), { day: '2019-05-28' });
  pages = pagesOf('paper', pdf);
});

describe('the paper on A4', () => {
  it('is four pages and the tables of its appendix, each with its number', () => {
    expect(pages).toHaveLength(5);
    for (const [at, page] of pages.entries()) expect(page).toContain(`Page ${at + 1} of 5`);
    for (const page of pages) expect(page).toContain('Illustrative figures are marked, and are not real.');
  });

  it('has on its first page the title, what it rests on, every headline, what cannot be told and the whole scorecard', () => {
    const [first = ''] = pages;
    const run = first.replaceAll(/\s+/g, ' ');
    expect(run).toContain('What it rests on.');
    for (const { lead } of [...mockPaper.headlines, ...mockPaper.cannotTell]) expect(run).toContain(lead);
    for (const { latest } of mockPaper.scorecard) expect(run).toContain(latest.text);
    expect(run).not.toContain('Item by item');
  });

  it('has its items on the next two, its claims and its appendix on the fourth', () => {
    const where = (text: string) => pages.findIndex((page) => page.includes(text)) + 1;
    expect(where('Item by item')).toBe(2);
    expect(where('Has it plateaued at a lower level?')).toBe(2);
    expect(where('Is activity measured in a timely manner?')).toBe(3);
    expect(where('78 days on average; no standard')).toBe(4);
    expect(where('Words for how sure')).toBe(4);
    expect(where('Table A1.')).toBe(5);
  });

  it('has room on its first page for ten headlines of 35 words and sixteen indicators', async () => {
    const words = Array.from({ length: 34 }, (_, at) => (at % 4 === 3 ? 'level' : 'areas')).join(' ');
    const crowded: Paper = {
      ...mockPaper,
      headlines: [...mockPaper.headlines, ...mockPaper.headlines]
        .slice(0, 10)
        .map((each) => ({ ...each, lead: 'Crime', text: words })),
      scorecard: [...mockPaper.scorecard, ...mockPaper.scorecard].slice(0, 16),
    };
    const [first = '', second = ''] = pagesOf('crowded', await pdfFrom(await htmlOf(crowded)));
    expect(first.match(/Crime +areas/g)).toHaveLength(10);
    expect(first.match(/no target|80%: some|90%: will|top quarter:|aim: lower/g)).toHaveLength(16);
    expect(second).toContain('Item by item');
  });

  it('is tagged for screen readers, has its title, and is the same bytes each time', async () => {
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Marked true/);
    expect(text).toContain('/Title (West Mercia: assurance briefing, 28 May 2019)');
    expect(text).toContain('/CreationDate (D:20190528000000');
    expect(text).toMatch(/\/Outlines/);
    const again = await pdfFrom(await htmlOf(mockPaper), { day: '2019-05-28' });
    expect(Buffer.compare(pdf, again)).toBe(0);
  });
});

describe('the paper of West Mercia on A4', () => {
  it('is four pages and the text of its appendix, and has all headlines and the scorecard on the first', async () => {
    const made = await paperOf('west-mercia-2019');
    const html = await withPictures((svg) => report(made, { format: 'html', svg }));
    const [first = '', second = '', ...others] = pagesOf(
      'west-mercia',
      await pdfFrom(html, { day: '2019-05-28' }),
    );
    expect(others).toHaveLength(3);
    const run = first.replaceAll(/\s+/g, ' ');
    for (const { lead, text } of made.headlines) expect(run).toContain(`${lead} ${text}`.slice(0, 40));
    for (const { latest } of made.scorecard) expect(run).toContain(latest.text);
    expect(run).not.toContain('Item by item');
    expect(second).toContain('Item by item');
  });
});

describe('the Word file with pictures', () => {
  it('has each chart of the paper, with its words', async () => {
    const bytes = await docxFrom(mockPaper);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const said = [
      ...value.matchAll(
        /<img src="data:image\/png;base64,[^"]{2000,}" alt="([^"]*)"|<img alt="([^"]*)" src="data:image\/png;base64,[^"]{2000,}"/g,
      ),
    ].map(([, one, other]) => one ?? other);
    const charts = mockPaper.items.flatMap(({ figure }) => figure?.charts ?? []);
    expect(charts).toHaveLength(10);
    expect(said).toEqual(charts.map(({ description }) => description));
    expect(Buffer.compare(bytes, await docxFrom(mockPaper))).toBe(0);
  });
});
