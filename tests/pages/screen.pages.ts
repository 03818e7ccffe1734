import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPictures } from '../../src/node/svg-from.ts';
import { report } from '../../src/report/report.ts';
import { mockPaper } from '../report/mock-paper.ts';
import { hostilePaper } from '../report/paper/hostile-paper.ts';
import { launch, openPage } from './chromium.ts';

const screens = { desktop: { width: 1100, height: 900 }, phone: { width: 375, height: 812 } };
const papers = { mock: mockPaper, hostile: hostilePaper };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

describe.each(Object.entries(papers))('the %s paper on a screen', (name, paper) => {
  it.each(Object.entries(screens))(
    'of a %s has no fault of accessibility, no sideways scroll, and asks for nothing',
    async (screen, viewport) => {
      const html = await withPictures((svg) => report(paper, { format: 'html', svg, full: true }));
      const { page, wrong } = await openPage(browser, `paper-${name}`, html, viewport);
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run()')) as {
        readonly violations: readonly Violation[];
      };
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual(
        [],
      );
      const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(wider)).toBeLessThanOrEqual(0);
      expect(wrong).toEqual([]);
      await page.screenshot({ path: `out/paper-${name}-${screen}.png`, fullPage: true });
      await page.close();
    },
  );
});

it('is under 150 kB with its pictures', async () => {
  const html = await withPictures((svg) => report(mockPaper, { format: 'html', svg }));
  expect(html.match(/<svg role="img"/g)).toHaveLength(10);
  expect(Buffer.byteLength(html)).toBeLessThan(150_000);
});
