import { describe, expect, it } from 'vitest';
import { htmlFaults } from '../../../scripts/check-paper/html-faults.ts';
import type { Paper } from '../../../src/paper/paper.ts';
import { escapeHtml } from '../../../src/report/escape.ts';
import { report } from '../../../src/report/report.ts';
import { chips } from '../../../src/statement/chip.ts';
import { mockPaper } from '../mock-paper.ts';
import { hostilePaper } from './hostile-paper.ts';
import { textsOf } from './texts-of.ts';

const picture = '<svg role="img" aria-label="a picture"></svg>';
const page = report(mockPaper, { format: 'html', svg: () => picture });
const bare = report(mockPaper, { format: 'html' });
const text = (html: string) => html.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/<[^<>]+>/g, ' ');

const papers = [
  ['the mock-up', mockPaper],
  ['a paper of hostile texts', hostilePaper],
] as const;

describe.each(papers)('the paper as HTML: %s', (_, paper) => {
  const full = report(paper, { format: 'html', full: true, appendix: true, svg: () => picture });

  it('is one whole page that runs and fetches nothing', () => {
    expect(htmlFaults(full)).toEqual([]);
    expect(htmlFaults(report(paper, { format: 'html' }))).toEqual([]);
  });

  it('says every text of the paper', () => {
    const lost = Object.values(textsOf(paper))
      .flat()
      .filter((each) => !full.includes(escapeHtml(each)));
    expect(lost).toEqual([]);
  });

  it('ends neither its style nor a text of its style early', () => {
    const [style = ''] = full.split('<style>')[1]?.split('</style>') ?? [];
    expect(style).not.toMatch(/[<>]script|url\(|@import/);
    expect(style.split('{').length).toBe(style.split('}').length);
    expect(style.split('"').length % 2).toBe(1);
    expect(full.split('</style>')).toHaveLength(2);
  });

  it('is the same bytes each time', () => {
    expect(
      report(structuredClone(paper), { format: 'html', full: true, appendix: true, svg: () => picture }),
    ).toBe(full);
  });
});

describe('the paper as HTML', () => {
  it('has the first page in order: what it rests on, headlines, those from invented figures, what cannot be told, scorecard', () => {
    const places = [
      'What it rests on.',
      'Headlines from published figures',
      'Headlines from illustrative figures, not real',
      'What these figures cannot tell',
      'Scorecard. The thick line',
      'Item by item',
    ].map((each) => page.indexOf(each));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('says every verdict with a sign and a word', () => {
    const said = [...mockPaper.headlines, ...mockPaper.scorecard.map(({ against }) => against)].map(
      ({ chip }) => `<span aria-hidden="true">${chips[chip].sign}</span> ${chips[chip].word}`,
    );
    expect(page.match(/<span class="chip[^"]*">(.*?<\/span>.*?)<\/span>/g)).toHaveLength(said.length);
    for (const each of said) expect(page).toContain(each);
  });

  it('draws each trend with its words, and says that there is one period where there is one', () => {
    expect(page.match(/<svg class="spark"[^>]*role="img" aria-label="[^"]+"/g)).toHaveLength(13);
    expect(page).toContain('aria-label="25 months, 83.6% to September 2018, 78.9% since"');
    expect(page.match(/<span class="nospark">One period<\/span>/g)).toHaveLength(2);
  });

  it('tags each item whose figures are invented, in whole or in part', () => {
    const tags = [...page.matchAll(/<span class="basis (\w+)">([^<]+)</g)].map(([, kind]) => kind);
    expect(tags).toEqual(mockPaper.items.map(({ basis }) => basis));
    expect(page.match(/>Illustrative, not real</g)).toHaveLength(5);
    expect(page.match(/>In part illustrative, not real</g)).toHaveLength(2);
  });

  it('gives each table a caption, each column a heading with its scope, and each row its cells', () => {
    for (const table of bare.split('<table').slice(1)) {
      expect(table).toMatch(/<caption>[^<]+<\/caption>/);
      const head = table.match(/<th [^>]*scope="col"/g)?.length ?? 0;
      const [, body = ''] = table.split('</thead>');
      for (const row of body.split('</table>')[0]?.split('<tr').slice(1) ?? []) {
        if (row.includes('colspan')) continue;
        expect(row.match(/<t[dh]/g)?.length).toBe(head);
        expect(row.match(/<th [^>]*scope="row"/g)).toHaveLength(1);
      }
    }
  });

  it('asks for the chart of an item without its title, which the page says, and for two at most', () => {
    const asked: { title: { text: readonly string[] }; description: string }[] = [];
    const crowded: Paper = {
      ...mockPaper,
      items: mockPaper.items.map((item) => ({
        ...item,
        figure: item.figure && { ...item.figure, charts: [...item.figure.charts, ...item.figure.charts] },
      })),
    };
    report(crowded, {
      format: 'html',
      svg: (spec) => {
        asked.push(spec);
        return picture;
      },
    });
    expect(asked).toHaveLength(14);
    expect(asked.every(({ title }) => title.text.length === 0)).toBe(true);
    expect(asked[0]?.description).toMatch(/^999 calls answered within ten seconds/);
    expect(page).toContain(
      '<figcaption>Answered in 10 seconds: level, above target every month</figcaption>',
    );
    expect(page).toContain('<p class="panel">Visibility: North Worcestershire is apart</p>');
  });

  it('has the table of a figure where nothing draws, and beneath the picture where something does', () => {
    const table = {
      caption: 'Calls',
      columns: [{ label: 'Month', numeric: false }],
      rows: [['April']],
      basis: 'own',
    } as const;
    const paper: Paper = {
      ...mockPaper,
      items: mockPaper.items
        .slice(0, 1)
        .map((item) => ({ ...item, figure: item.figure && { ...item.figure, table } })),
    };
    expect(report(paper, { format: 'html' })).toMatch(/<figure><figcaption>[^<]+<\/figcaption><table/);
    expect(report(paper, { format: 'html', svg: () => picture })).toMatch(
      /<details><summary>The figures<\/summary><table/,
    );
    expect(bare).not.toContain('<figure>');
  });

  it('has questions only when all is asked for, and no appendix when none is', () => {
    expect(page).not.toContain('Every question');
    expect(report(mockPaper, { format: 'html', full: true })).toContain('Every question');
    expect(page).toContain('id="appendix"');
    const short = report(mockPaper, { format: 'html', appendix: false });
    expect(short).not.toContain('appendix');
    expect(htmlFaults(short)).toEqual([]);
  });

  it('leaves out what a paper does not have, and leads to nothing that is not there', () => {
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
    const html = report(empty, { format: 'html' });
    expect(htmlFaults(html)).toEqual([]);
    expect(html).not.toMatch(/<h2|<table|<li><a/);
    expect(html).toContain('<title>West Mercia: assurance briefing, 30 April 2019</title>');
  });

  it('is dated by its meeting, and says on each page that invented figures are marked', () => {
    expect(page).toContain('<title>West Mercia: assurance briefing, 28 May 2019</title>');
    expect(page).toMatch(
      /@bottom-left\{content:"West Mercia[^"]*28 May 2019[^"]*Illustrative figures are marked/,
    );
    const real = { ...mockPaper, counts: { ...mockPaper.counts, illustrative: 0 } };
    expect(report(real, { format: 'html' })).not.toContain('Illustrative figures are marked');
  });

  it('says the figures of a public paper to be withheld where they are small', () => {
    expect(text(page)).not.toContain('small numbers are withheld');
    const open = report({ ...mockPaper, publication: 'public' }, { format: 'html' });
    expect(text(open)).toContain('For publication: small numbers are withheld.');
  });

  it('has colours that stand out from what they are on: 4.5 for text, 3 for marks', () => {
    const [style = ''] = page.split('<style>')[1]?.split('</style>') ?? [];
    const colour = (name: string) => new RegExp(`--${name}:(#[0-9a-f]+)`).exec(style)?.[1] ?? '';
    for (const name of ['ink', 'mid', 'blue', 'orange', 'teal'])
      expect(contrast(colour(name), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('ink'), colour('pale'))).toBeGreaterThanOrEqual(4.5);
    for (const mark of ['#505a5f', '#6f777b', '#12436d', '#0b0c0c']) {
      expect(page).toContain(`"${mark}"`);
      expect(contrast(mark, '#ffffff')).toBeGreaterThanOrEqual(3);
    }
  });
});

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), of relative luminances. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
