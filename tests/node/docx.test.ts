import mammoth from 'mammoth';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { coreProperties, settleBytes } from '../../src/node/docx/settle-bytes.ts';
import { type DocxOptions, docxFrom } from '../../src/node/docx-from.ts';
import { loadDocx, loadResvg } from '../../src/node/load-optional.ts';
import type { Paper } from '../../src/paper/paper.ts';
import { escapeTerminal } from '../../src/report/escape.ts';
import { chips } from '../../src/statement/chip.ts';
import { mockPaper } from '../report/mock-paper.ts';
import { hostilePaper } from '../report/paper/hostile-paper.ts';
import { textsOf } from '../report/paper/texts-of.ts';

/** A Word file as another library reads it. */
async function readBack(paper: Paper, options: DocxOptions = {}) {
  const buffer = Buffer.from(await docxFrom(paper, { pictures: false, ...options }));
  const { messages, value: html } = await mammoth.convertToHtml(
    { buffer },
    { styleMap: ["p[style-name='Title'] => h1:fresh"] },
  );
  const { value: text } = await mammoth.extractRawText({ buffer });
  return { html, text, messages: messages.filter(({ type }) => type === 'error') };
}

const plain = (html: string) =>
  html
    .replaceAll(/<[^<>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
const all = (html: string, element: string) =>
  [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(([, inner = '']) =>
    plain(inner),
  );
const words = (text: string) => text.replaceAll(/\s+/g, '');

let read: Awaited<ReturnType<typeof readBack>>;
beforeAll(async () => {
  read = await readBack(mockPaper);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the paper as a Word file, read back', () => {
  it('has its headings in order, those of items beneath', () => {
    expect(all(read.html, 'h1')).toEqual([
      'West Mercia: assurance briefing',
      'Headlines from published figures',
      'Headlines from illustrative figures, not real',
      'What these figures cannot tell',
      'Scorecard',
      'Item by item',
      'What has changed',
      'What is due',
      'Claims of the meeting, checked',
      'Appendix',
    ]);
    expect(all(read.html, 'h2').slice(0, 3)).toEqual([
      '1. 999 calls  [Illustrative, not real]',
      '2. Criminal justice: file quality, and charge to no further action  [In part illustrative, not real]',
      '3. Public confidence  [Illustrative, not real]',
    ]);
    expect(all(read.html, 'h2')).toHaveLength(8 + 5);
  });

  it('has its tables, each with a heading that is said again on the next page', () => {
    // The scorecard, what changed, what is due, the claims and five of the appendix.
    expect(read.html.match(/<table>/g)).toHaveLength(9);
    expect(read.html.match(/<thead>/g)).toHaveLength(9);
    const [scorecard = ''] = all(read.html, 'thead');
    for (const name of ['Indicator', 'Trend', 'Latest', 'Against before', 'How sure'])
      expect(scorecard).toContain(name);
  });

  it('has lists for what cannot be told and for the appendix', () => {
    expect(all(read.html, 'li').slice(0, 2)).toEqual([
      '999 at a sudden peak: needs figures by day.',
      '“35th of 41” on charge: no definition came with it; seven give 20th of 43 to 31st of 35.',
    ]);
  });

  it('says the verdict of each headline and of each row as a sign and a word', () => {
    for (const { chip, lead } of mockPaper.headlines)
      expect(words(read.text)).toContain(words(`${chips[chip].sign} ${chips[chip].word} ${lead}`));
    for (const { against } of mockPaper.scorecard)
      expect(words(read.text)).toContain(
        words(`${chips[against.chip].sign} ${chips[against.chip].word} ${against.text}`),
      );
  });

  it('draws trends as blocks, and marks invented figures in headlines, rows and items', () => {
    expect(read.text).toContain('█▆▅▃▁');
    expect(read.text).toContain('Illustrative figures: invented, not real, evidence of nothing');
    expect(read.text.match(/\[Illustrative, not real\]/g)).toHaveLength(5);
    expect(read.text.match(/\[In part illustrative, not real\]/g)).toHaveLength(2);
  });

  it.each([
    ['the mock-up', mockPaper],
    ['a paper of hostile texts', hostilePaper],
  ])('loses nothing of %s, and nothing in it becomes markup', async (_, paper) => {
    const full = await readBack(paper, { full: true });
    const text = words(full.text);
    const lost = Object.values(textsOf(paper))
      .flat()
      .filter((each) => !text.includes(words(escapeTerminal(each))));
    expect(lost).toEqual([]);
    expect(full.messages).toEqual([]);
    expect(full.html).not.toMatch(/<script|<img|<a /);
  });

  it('has no appendix, and no questions, unless they are asked for', async () => {
    expect(read.text).not.toContain('Will four areas be over 80% next month?');
    const short = await readBack(mockPaper, { appendix: false });
    expect(all(short.html, 'h1')).not.toContain('Appendix');
    expect(short.html.match(/<table>/g)).toHaveLength(4);
  });

  it('has the table of a figure where no picture is drawn', async () => {
    const table = {
      caption: 'Calls by month',
      columns: [{ label: 'Month', numeric: false }],
      rows: [['April 2019']],
      basis: 'illustrative',
    } as const;
    const items = mockPaper.items.slice(0, 1);
    const paper: Paper = {
      ...mockPaper,
      items: items.map((item) => ({ ...item, figure: item.figure && { ...item.figure, table } })),
    };
    const { text } = await readBack(paper);
    expect(text).toContain('Answered in 10 seconds: level, above target every month');
    expect(text).toContain('Calls by month');
  });

  it('leaves out what a paper does not have', async () => {
    const empty: Paper = {
      ...mockPaper,
      ...{
        for: null,
        preparedBy: null,
        meeting: null,
        restsOn: [],
        headlines: [],
        cannotTell: [],
        scorecard: [],
      },
      ...{
        items: [],
        changes: null,
        actions: [],
        claims: [],
        appendix: { text: [], tables: [], sources: [] },
      },
    };
    const { html } = await readBack(empty);
    expect(all(html, 'h1')).toEqual(['West Mercia: assurance briefing']);
    expect(html).not.toContain('<table>');
  });

  it('is the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime('2026-01-02T03:04:05Z');
    const first = await docxFrom(mockPaper, { pictures: false });
    vi.setSystemTime('2031-11-12T13:14:15Z');
    expect(Buffer.compare(first, await docxFrom(mockPaper, { pictures: false }))).toBe(0);
  });
});

describe('what a Word file needs', () => {
  it('is named where it is missing', async () => {
    const absent = () =>
      Promise.reject(Object.assign(new Error('not here'), { code: 'ERR_MODULE_NOT_FOUND' }));
    await expect(loadDocx(absent)).rejects.toThrow(
      'docxFrom: docx must be installed to write a Word file (npm install docx), got none',
    );
    await expect(loadResvg(absent)).resolves.toBeNull();
    await expect(loadResvg(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('refuses an option that there is not', async () => {
    await expect(docxFrom(mockPaper, { appendices: true } as DocxOptions)).rejects.toThrow('docxFrom');
  });
});

describe('the bytes of an archive', () => {
  it('have their day where the moment stood, in each place', () => {
    // One file of no bytes: its own header (30 bytes and a name), its line of the directory (46 and the name), the end.
    const archive = new Uint8Array(31 + 47 + 22);
    const view = new DataView(archive.buffer);
    view.setUint32(0, 0x04034b50, true);
    view.setUint32(10, 0xabcdef12, true);
    view.setUint16(26, 1, true);
    view.setUint32(31, 0x02014b50, true);
    view.setUint32(31 + 12, 0xabcdef12, true);
    view.setUint16(31 + 28, 1, true);
    view.setUint32(78, 0x06054b50, true);
    view.setUint32(78 + 16, 31, true);
    const settled = new DataView(settleBytes(archive, '2019-05-28').buffer);
    // 28 May 2019: 39 years since 1980, month 5, day 28.
    const day = 39 * 512 + 5 * 32 + 28;
    for (const at of [10, 43]) {
      expect(settled.getUint16(at, true)).toBe(0);
      expect(settled.getUint16(at + 2, true)).toBe(day);
    }
    expect(new DataView(settleBytes(archive, 'May').buffer).getUint16(12, true)).toBe(33);
  });

  it('name the paper and its day, whatever is in its title', () => {
    const xml = coreProperties('<a> & b', '2019-05-28');
    expect(xml).toContain('<dc:title>&lt;a&gt; &amp; b</dc:title>');
    expect(xml.match(/2019-05-28T00:00:00Z/g)).toHaveLength(2);
    expect(coreProperties('a', 'soon')).toContain('1980-01-01T00:00:00Z');
  });
});
