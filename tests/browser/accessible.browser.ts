import axe from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Dashboard, openDashboard, screens } from './open-dashboard.ts';

const pages = {
  overview: '#/',
  london: '#/london',
  indicator: '#/west-mercia/victim-satisfaction',
  forces: '#/forces/charge-to-nfa-unable?area=west-mercia',
  own: '#/own',
  speed: '#/speed',
} as const;

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
});
afterAll(async () => {
  await dashboard?.close();
});

for (const [name, hash] of Object.entries(pages))
  for (const colorScheme of ['light', 'dark'] as const)
    it(`${name} has no serious fault of accessibility (${colorScheme}), and its picture is taken`, async () => {
      for (const [screen, viewport] of Object.entries(screens)) {
        const { page, wrong } = await dashboard.open(hash, { viewport, colorScheme });
        // Everything that is folded away is looked at as well.
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
        if (name === 'own') await page.selectOption('#own-indicator', 'own-definition');
        await page.evaluate(axe.source);
        const found = (await page.evaluate('axe.run()')) as { readonly violations: readonly Violation[] };
        const grave = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(grave.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
        expect(wrong).toEqual([]);
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = false');
        await page.screenshot({ path: `out/dashboard-${name}-${screen}-${colorScheme}.png`, fullPage: true });
        await page.context().close();
      }
    });
