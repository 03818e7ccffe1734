import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serveFolder } from './serve-folder.ts';

const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const folder = 'out/dashboard';

export const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;

/** A page of the dashboard, and whatever went wrong in it so far: errors, and requests to anywhere else. */
export interface Opened {
  readonly page: Page;
  readonly wrong: string[];
}

export interface Dashboard {
  readonly address: string;
  /** Opens an address of the dashboard, such as `#/london`, and waits until it is shown. */
  readonly open: (hash: string, options?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

/** The built dashboard in Chromium, over a server of its own; both end with `close`. */
export async function openDashboard(): Promise<Dashboard> {
  const executablePath = executables.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error('No Chromium was found: on Debian, run .ci/apt chromium as root.');
  if (!existsSync(`${folder}/index.html`))
    throw new Error(
      'The dashboard is not built: run bash scripts/check-dashboard.sh, or npx vite build examples/dashboard.',
    );
  const server = await serveFolder(folder);
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', ...quiet],
  });
  return {
    address: server.address,
    async open(hash, options = {}) {
      const context = await browser.newContext({ viewport: screens.desktop, locale: 'en-GB', ...options });
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          wrong.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => wrong.push(`page: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(server.address) && !/^(data|blob):/.test(request.url()))
          wrong.push(`asked for ${request.url()}`);
      });
      await page.goto(server.address + hash);
      await shown(page);
      return { page, wrong };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until a page stands, with all that is reckoned and drawn after it. */
export async function shown(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.locator('[data-done], .drop, h1:text("cannot be shown")').first().waitFor();
}
