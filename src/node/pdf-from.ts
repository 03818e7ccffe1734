import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IndicatorError } from '../result/error.ts';
import { readOptions } from '../result/read-options.ts';
import { like, text } from '../result/rule.ts';
import { findChromium } from './pdf/find-chromium.ts';
import { settlePdf } from './pdf/settle-pdf.ts';

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
