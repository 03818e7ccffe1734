/**
 * In Chromium, with the network cut. The HTML papers named as arguments: no request may leave the page, no error
 * may be logged, nothing may be wider than the screen. And the built package in a page: the same answers as in Node.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
if (executablePath === undefined) {
  console.error('No Chromium was found: on Debian, run .ci/apt chromium as root.');
  process.exit(1);
}

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];

/** Opens a file and notes whatever goes wrong in it. */
async function open(browser: Browser, file: string, viewport: { width: number; height: number }) {
  const page = await browser.newPage({ viewport });
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`page: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) wrong.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(resolve(file)).href);
  return { page, wrong };
}

async function faultsOf(page: Page): Promise<string[]> {
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
  return [
    !seen.title || seen.language !== 'en-GB' ? 'no title, or the language is not en-GB' : '',
    seen.mains !== 1 || seen.headings !== 1 ? 'there must be one main and one h1' : '',
    seen.pictures < 5 || seen.tables < 5 ? 'there must be pictures and tables' : '',
    Number(seen.overflow) > 0 ? `the page is ${seen.overflow} pixels wider than the screen` : '',
  ].filter((fault) => fault !== '');
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
let problems = 0;
function tell(what: string, wrong: readonly string[]) {
  console.log(`${what}: ${wrong.length === 0 ? 'good' : wrong.join('; ')}`);
  problems += wrong.length;
}

for (const file of process.argv.slice(2)) {
  for (const [screen, viewport] of Object.entries(screens)) {
    const { page, wrong } = await open(browser, file, viewport);
    wrong.push(...(await faultsOf(page)));
    await page.screenshot({ path: file.replace(/\.html$/, `-${screen}.png`), fullPage: true });
    tell(`${file} on a ${screen}`, wrong);
    await page.close();
  }
}

const bundle = await build({
  entryPoints: ['scripts/page.ts'],
  bundle: true,
  format: 'iife',
  platform: 'browser',
  charset: 'utf8',
  logLevel: 'error',
  write: false,
  tsconfigRaw: {},
});
const script = bundle.outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
writeFileSync(
  'out/page.html',
  `<!doctype html><meta charset="utf-8"><title>Page</title><script>${script}</script>`,
);
const { page, wrong } = await open(browser, 'out/page.html', screens.desktop);
const inPage = await page.evaluate('answersOfThePage');
const { answers } = await import('./page.ts');
if (inPage !== (await answers())) wrong.push('the answers differ from those in Node');
tell('the package in a page', wrong);

await browser.close();
process.exit(problems === 0 ? 0 : 1);
