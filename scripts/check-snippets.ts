/** Opens pages of a folder, or of a server, in Chromium: each must say its sentence and draw its picture, and ask for nothing elsewhere. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serveFolder } from '../tests/browser/serve-folder.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
if (executablePath === undefined) {
  console.error('No Chromium was found: on Debian, run .ci/apt chromium as root.');
  process.exit(1);
}
const [folder = '', ...paths] = process.argv.slice(2);
const server = /^https?:/.test(folder)
  ? { address: `${folder}/`, close: async () => {} }
  : await serveFolder(folder);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
let faults = 0;
for (const path of paths) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address)) wrong.push(`asked for ${request.url()}`);
  });
  await page.goto(server.address + path.slice(1));
  const drawn = page.locator('figure[role="img"][aria-label] svg');
  await drawn.waitFor({ timeout: 60_000 }).catch(() => wrong.push('no picture is drawn'));
  const sentence = page.locator('p').first();
  const told = sentence.filter({ hasText: /\d.*\.\s*$/s });
  await told
    .waitFor({ timeout: 60_000 })
    .catch(async () => wrong.push(`says "${await sentence.innerText()}"`));
  const said = (await sentence.innerText()).trim();
  await page.screenshot({ path: `out/snippet${path.replaceAll('/', '-')}.png`, fullPage: true });
  console.log(`${path}: ${wrong.length === 0 ? said : wrong.join('; ')}`);
  faults += wrong.length;
}
await browser.close();
await server.close();
process.exit(faults === 0 && paths.length > 0 ? 0 : 1);
