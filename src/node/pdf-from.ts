import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IndicatorError } from '../result/error.ts';
import { readOptions } from '../result/read-options.ts';
import { like, text } from '../result/rule.ts';

/** Options of `pdfFrom`. */
export interface PdfOptions {
  /** Path of a Chromium, Chrome or Edge; by default the one of `CHROME_PATH`, else the first that is installed. */
  readonly chromium?: string;
  /** The day that the file says it was made on, such as `2019-05-28`: the same page then gives the same bytes. */
  readonly day?: string;
}

const optionRules = {
  chromium: /* @__PURE__ */ like(text, { such: '/usr/bin/chromium' }),
  day: /* @__PURE__ */ like(text, { such: '2019-05-28' }),
} as const;

/** Longest that a page may take to print, in milliseconds. */
const PATIENCE = 120_000;

/**
 * PDF of a page: prints HTML by an installed Chromium, tagged for screen readers, with its title, its headings as bookmarks
 * and the pages as the page's own style has them. Gives the bytes of the file.
 *
 * The page is opened from a temporary folder, which is removed, and without a network. Throws
 * `missing-peer` where there is no Chromium, or where it does not print: print the HTML from a browser then.
 *
 * @example
 * const bytes = await pdfFrom(report(made, { format: 'html' }), { day: made.asOf });
 */
export async function pdfFrom(html: string, given: PdfOptions = {}): Promise<Uint8Array> {
  const { chromium = findChromium(), day } = readOptions('pdfFrom', optionRules, given);
  if (chromium === null) throw missing('none is installed, and CHROME_PATH names none');
  const folder = await mkdtemp(join(tmpdir(), 'police-indicators-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html, { mode: 0o600 });
    await printed(chromium, [
      ...['--headless', '--disable-gpu', '--no-first-run', '--hide-scrollbars', '--mute-audio'],
      // A browser refuses to keep itself apart for an administrator.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...['--disable-background-networking', '--disable-sync', '--disable-extensions'],
      `--user-data-dir=${join(folder, 'profile')}`,
      ...['--no-pdf-header-footer', '--generate-pdf-document-outline', '--export-tagged-pdf'],
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    const bytes = await readFile(pdf).catch(() => {
      throw missing('it printed nothing');
    });
    return day === undefined ? new Uint8Array(bytes) : settlePdf(bytes, day);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs a program with its arguments as they are: no shell reads them. */
function printed(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { timeout: PATIENCE, windowsHide: true }, (error) => {
      if (error === null) resolve();
      else
        reject(
          missing(
            error.killed === true ? 'it took too long' : `it could not be run (${error.code ?? 'no code'})`,
          ),
        );
    });
  });
}

function missing(received: string): IndicatorError {
  return new IndicatorError({
    code: 'missing-peer',
    path: 'pdfFrom: Chromium',
    expected:
      'must be installed to write a PDF, or be named by CHROME_PATH; without it write HTML (--out paper.html) and print that from a browser',
    received,
  });
}

/** Names under which a Chromium is installed on a path. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Places beside the path, on a Mac and on Windows. */
function places(env: NodeJS.ProcessEnv): readonly string[] {
  const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (folder) => folder !== undefined,
  );
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  ];
}

/** The Chromium of this machine: the one that `CHROME_PATH` names, else the first that is installed; `null` where none is. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const named = env['CHROME_PATH'];
  if (named !== undefined && named !== '') return exists(named) ? named : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places(env)].find(exists) ?? null;
}

/**
 * A PDF without what differs from one printing to the next: its two times become midnight of a day, and the names by which
 * a browser calls the parts of its structure (`node00000118`, numbered as they come about) are counted through in their
 * order. Each takes as many bytes as before, so that no place in the file moves.
 */
export function settlePdf(pdf: Uint8Array, day: string): Uint8Array {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (date === '') return pdf;
  const settled = Buffer.from(pdf);
  const text = settled.toString('latin1');
  for (const { index, 0: field } of text.matchAll(/\/(?:CreationDate|ModDate) \(D:\d{14}/g))
    settled.write(`${year}${month}${date}000000`, index + field.length - 14, 'latin1');
  const nodes = [...text.matchAll(/\(node(\d{8})\)/g)];
  // Ranks keep the order in which a tree of names must be.
  const names = [...new Set(nodes.map(([, name = '']) => name))].sort();
  const ranks = new Map(names.map((name, rank) => [name, String(rank + 1).padStart(8, '0')]));
  for (const { index, 1: name = '' } of nodes)
    settled.write(ranks.get(name) ?? name, index + '(node'.length, 'latin1');
  return new Uint8Array(settled);
}
