import { describe, expect, it } from 'vitest';
import { htmlFaults } from '../../scripts/check-briefing/html-faults.ts';
import { pageFaults } from '../../scripts/check-briefing/page-faults.ts';
import { report } from '../../src/report/report.ts';
import { hostileBriefing } from './hostile.ts';
import { hostile } from './hostile-names.ts';

const { findings } = hostileBriefing;
const illustrative = findings.filter(({ basis }) => basis === 'illustrative');
const kinds = new Set(findings.map(({ kind }) => kind));
/** Drawn pictures are sealed elsewhere; here it matters only where they stand. */
const picture = '<svg role="img" aria-label="a picture"></svg>';
const html = report(hostileBriefing, { format: 'html', svg: () => picture });
const bare = report(hostileBriefing, { format: 'html' });
const markdown = report(hostileBriefing, { format: 'markdown' });
const terminal = report(hostileBriefing, { format: 'terminal' });

it('The briefing of the tests has findings of every kind, of two bases', () => {
  expect(kinds.size).toBe(16);
  expect(illustrative.length).toBe(findings.length / 2);
});

describe('report as HTML, with hostile names', () => {
  it.each([
    ['with pictures', html],
    ['without', bare],
  ])('is one whole, accessible page that runs and fetches nothing, %s', (_, page) => {
    expect(htmlFaults(page)).toEqual([]);
  });

  it('says every finding, marks the illustrative ones and no others, and gives every reason and source', () => {
    expect(pageFaults(html, hostileBriefing)).toEqual([]);
    expect(html).toContain(
      `${findings.length} findings: ${illustrative.length} from published figures; ${illustrative.length} from illustrative figures, which are not real and support nothing.`,
    );
  });

  it('has tables alone where nothing draws pictures', () => {
    expect(bare).not.toMatch(/<svg|<figure/);
    expect(bare.match(/<table>/g)?.length).toBeGreaterThanOrEqual(kinds.size);
    expect(html).toContain(`<figure>${picture}</figure>`);
  });

  it('gives each table a caption and each column a heading with its scope', () => {
    const tables = bare.split('<table>').slice(1);
    for (const table of tables) {
      expect(table).toMatch(/^<caption>[^<]+<\/caption><thead><tr><th scope="col"/);
      const [head = '', body = ''] = table.split('</thead>');
      const columns = head.match(/<th /g)?.length;
      for (const row of body.split('</table>')[0]?.split('<tr>').slice(1) ?? [])
        expect(row.match(/<td/g)?.length).toBe(columns);
    }
  });

  it('asks for the specification of each picture and draws it where the table is', () => {
    const asked: object[] = [];
    report(hostileBriefing, {
      format: 'html',
      svg: (spec) => {
        asked.push(spec);
        return picture;
      },
    });
    expect(asked.length).toBe(html.split('<figure>').length - 1);
    expect(JSON.parse(JSON.stringify(asked))).toEqual(asked);
  });
});

describe('report as Markdown, with hostile names', () => {
  it('has no HTML, no link and no picture', () => {
    expect(markdown.replaceAll(/^> /gm, '')).not.toMatch(/[<>]/);
    expect(markdown).not.toMatch(/(?<!\\)\]\(|https?:\/\/|www\.e/);
  });

  it('has one heading of the first level and none but the report’s own of the second', () => {
    expect(markdown.match(/^# /gm)).toHaveLength(1);
    expect(markdown.match(/^## .*$/gm)).toHaveLength(hostileBriefing.sections.length + 4);
    expect(markdown.match(/^#{3,} /gm)).toBeNull();
  });

  it('keeps the cells of its tables apart', () => {
    const cells = (line: string) => line.replaceAll(/\\[\\|]/g, '').split('|').length;
    const lines = markdown.split('\n');
    const rules = lines.flatMap((line, at) => (/^\|[-:|]+\|$/.test(line) ? [at] : []));
    expect(rules.length).toBeGreaterThanOrEqual(kinds.size);
    for (const rule of rules) {
      const width = cells(lines[rule] ?? '');
      for (let at = rule - 1; lines[at]?.startsWith('|'); at++) expect(cells(lines[at] ?? '')).toBe(width);
    }
  });

  it('marks each illustrative finding', () => {
    expect(markdown.split('Illustrative figures, not real.').length - 1).toBe(illustrative.length);
  });
});

describe('report for a terminal, with hostile names', () => {
  it('has no character that a terminal obeys but the end of a line', () => {
    expect(terminal.replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    );
  });

  it('marks each illustrative finding', () => {
    const whole = terminal.replaceAll(/\s+/g, ' ');
    expect(whole.split('[Illustrative figures, not real]').length - 1).toBe(illustrative.length);
  });

  it('wraps all but headings at 100 characters', () => {
    const lines = terminal.split('\n');
    const isRule = (line: string | undefined) => /^[-=]+$/.test(line ?? '');
    const long = lines.filter((line, at) => line.length > 100 && !isRule(line) && !isRule(lines[at + 1]));
    expect(long).toEqual([]);
  });
});

describe('report as JSON', () => {
  it('is the briefing itself', () => {
    const parsed: unknown = JSON.parse(report(hostileBriefing, { format: 'json' }));
    expect(parsed).toEqual(hostileBriefing);
    const keys = ['scope', 'asOf', 'findings', 'questions', 'claims', 'exclusions', 'sources'];
    expect(Object.keys(parsed as object)).toEqual(expect.arrayContaining(keys));
  });
});

describe('report', () => {
  it('is the same each time', () => {
    expect(report(hostileBriefing, { format: 'html', svg: () => picture })).toBe(html);
    expect(report(hostileBriefing, { format: 'terminal' })).toBe(terminal);
  });

  it('can be made of a briefing that found nothing', () => {
    const nothing = {
      ...hostileBriefing,
      findings: [],
      questions: [],
      exclusions: [],
      sources: [],
      sections: hostileBriefing.sections.map((each) => ({ ...each, findings: [] })),
      counts: { published: 0, illustrative: 0, own: 0 },
    };
    expect(htmlFaults(report(nothing, { format: 'html' }))).toEqual([]);
    expect(report(nothing, { format: 'markdown' })).not.toContain('Questions of the meeting');
    expect(report(nothing, { format: 'terminal' })).not.toContain('Questions of the meeting');
  });
});

it('The names of the tests are still hostile', () => {
  expect(JSON.stringify(findings)).toContain(JSON.stringify(hostile[0]).slice(1, -1));
  expect(JSON.stringify(findings)).toContain('__proto__');
});
