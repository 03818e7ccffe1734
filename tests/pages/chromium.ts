import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../src/node/pdf-from.ts';

/** Starts the Chromium of this machine; without one the tests of pages fail. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('no Chromium was found: on Debian, run .ci/apt chromium as root');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
}

/** A page from a file, with whatever goes wrong in it. */
export async function openPage(
  browser: Browser,
  name: string,
  html: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<{ readonly page: Page; readonly wrong: string[] }> {
  mkdirSync('out', { recursive: true });
  const file = resolve('out', `${name}.html`);
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport });
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) wrong.push(`asked for ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, wrong };
}
