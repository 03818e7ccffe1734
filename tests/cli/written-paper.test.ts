import { chmod, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { briefArguments } from '../../src/cli/arguments/brief-arguments.ts';
import { writtenIn } from '../../src/cli/arguments/written.ts';
import { brief } from '../../src/cli/brief.ts';
import { writeWhole } from '../../src/cli/write-file.ts';
import { paperEndings, paperFormats, writtenPaper } from '../../src/cli/written-paper.ts';
import { mockPaper } from '../report/mock-paper.ts';
import { hostilePaper } from '../report/paper/hostile-paper.ts';
import { withFolder } from './folder.ts';

const plain = { full: false, appendix: false };
const text = (written: string | Uint8Array) =>
  typeof written === 'string' ? written : Buffer.from(written).toString('latin1');
const silent = (said: string) => expect.fail(said);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the paper as a command writes it', () => {
  it('has a format for each ending, and an ending for each format', () => {
    expect(new Set(Object.values(paperEndings))).toEqual(new Set(paperFormats));
    expect(paperEndings[extname('out/paper.DOCX'.toLowerCase())]).toBe('docx');
  });

  it('is text in a terminal and in Markdown, longer where all is asked for', async () => {
    for (const [format, start] of [
      ['terminal', 'WEST MERCIA: ASSURANCE BRIEFING'],
      ['markdown', '# West Mercia: assurance briefing'],
    ] as const) {
      const short = text(await writtenPaper(mockPaper, { format, ...plain }, silent));
      const full = text(await writtenPaper(mockPaper, { format, full: true, appendix: true }, silent));
      expect(short.startsWith(start)).toBe(true);
      expect(short).not.toContain('Will four areas be over 80% next month?');
      expect(full).toContain('Will four areas be over 80% next month?');
      expect(full.length - short.length).toBeGreaterThan(5000);
    }
  });

  it('has its pictures in HTML, and its appendix without being asked', async () => {
    const html = text(await writtenPaper(mockPaper, { format: 'html', ...plain }, silent));
    expect(html.match(/<svg role="img"/g)).toHaveLength(10);
    expect(html).toContain('id="appendix"');
  });

  it('does nothing to a terminal as JSON, and is the paper all the same', async () => {
    const json = text(await writtenPaper(hostilePaper, { format: 'json', ...plain }, silent));
    expect(json).not.toMatch(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    const parsed: unknown = JSON.parse(json);
    expect(parsed).toEqual(hostilePaper);
  });

  it('is the bytes of an archive as Word, written to a file as they are', async () => {
    const bytes = await writtenPaper(mockPaper, { format: 'docx', ...plain }, silent);
    expect(text(bytes).startsWith('PK\u0003\u0004')).toBe(true);
    await withFolder({}, async (folder) => {
      const file = join(folder, 'made', 'paper.docx');
      await writeWhole(file, bytes);
      expect(Buffer.compare(await readFile(file), Buffer.from(text(bytes), 'latin1'))).toBe(0);
    });
  });

  it('is printed from its page as PDF, by the browser that CHROME_PATH names, and dated by its meeting', async () => {
    await withFolder({}, async (folder) => {
      const program = join(folder, 'browser');
      await writeFile(
        program,
        `#!${process.execPath}
        const fs = require('node:fs');
        const page = fs.readFileSync(new URL(process.argv.at(-1)), 'utf8');
        const pdf = process.argv.find((each) => each.startsWith('--print-to-pdf=')).slice(15);
        fs.writeFileSync(pdf, '%PDF ' + page.match(/<title>(.*?)</)[1] + ' /ModDate (D:20261130045216)');`,
      );
      await chmod(program, 0o755);
      vi.stubEnv('CHROME_PATH', program);
      expect(text(await writtenPaper(mockPaper, { format: 'pdf', ...plain }, silent))).toBe(
        '%PDF West Mercia: assurance briefing, 28 May 2019 /ModDate (D:20190528000000)',
      );
      vi.stubEnv('CHROME_PATH', join(folder, 'none'));
      await expect(writtenPaper(mockPaper, { format: 'pdf', ...plain }, silent)).rejects.toThrow(
        'write HTML (--out paper.html) and print that from a browser',
      );
    });
  });
});

describe('a site', () => {
  it('is the paper with a page for each indicator, whose links all lead to files beside it, without a script', async () => {
    const options = briefArguments(writtenIn(['--example', 'bedfordshire', '--out', 'site/']), []);
    const site = await brief(options, { note: () => {}, progress: () => {}, step: () => {} });
    if (typeof site === 'string' || site instanceof Uint8Array) throw new Error('no site');
    const names = Object.keys(site);
    expect(names[0]).toBe('index.html');
    expect(names.length).toBeGreaterThan(10);
    const index = site['index.html'] ?? '';
    for (const name of names.slice(1)) {
      const page = site[name] ?? '';
      expect(index).toContain(`href="${name}"`);
      expect(page).toContain('href="index.html"');
      expect(page).toContain('<svg role="img"');
      expect(page).not.toMatch(/<script|<link|src=/);
      expect(page).toContain('<summary>The figures</summary>');
    }
  });
});
