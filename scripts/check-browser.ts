/** Opens HTML files in Chromium with the network cut: no request may leave the page, no error may be logged. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
if (executablePath === undefined) {
  console.error('No Chromium was found: on Debian, run .ci/apt chromium as root.');
  process.exit(1);
}

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
let problems = 0;
for (const file of process.argv.slice(2)) {
  for (const [device, viewport] of Object.entries({
    phone: { width: 390, height: 844 },
    desktop: { width: 1280, height: 900 },
  })) {
    const page = await browser.newPage({ viewport, javaScriptEnabled: true });
    const wrong: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => wrong.push(`page: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('data:'))
        wrong.push(`asked for ${request.url()}`);
    });
    await page.goto(pathToFileURL(resolve(file)).href);
    const seen = {
      title: await page.title(),
      language: await page.locator('html').getAttribute('lang'),
      mains: await page.locator('main').count(),
      headings: await page.locator('h1').count(),
      pictures: await page.locator('figure svg').count(),
      tables: await page.locator('table').count(),
      overflow: await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
    };
    if (!seen.title || seen.language !== 'en-GB') wrong.push('no title, or the language is not en-GB');
    if (seen.mains !== 1 || seen.headings !== 1) wrong.push('there must be one main and one h1');
    if (seen.pictures < 5 || seen.tables < 5) wrong.push('there must be pictures and tables');
    if (Number(seen.overflow) > 0) wrong.push(`the page is ${seen.overflow} pixels wider than the screen`);
    await page.screenshot({ path: file.replace(/\.html$/, `-${device}.png`), fullPage: true });
    console.log(
      `${file} on a ${device}: ${seen.pictures} pictures, ${seen.tables} tables, ${wrong.length} problems`,
    );
    for (const each of wrong) console.log(`  ${each}`);
    problems += wrong.length;
    await page.close();
  }
}
await browser.close();
process.exit(problems === 0 ? 0 : 1);
