/** Prints how long the dashboard takes to open and to reckon, on this machine as it is now: nothing is held to it. */
import { loadavg } from 'node:os';
import { openDashboard, shown } from './open-dashboard.ts';

const rounds = 3;
const dashboard = await openDashboard();
const opened: Record<string, { readonly painted: number; readonly paper: number; readonly done: number }[]> =
  {};
for (const hash of ['#/', '#/london', '#/forces', '#/west-mercia/victim-satisfaction'])
  for (let round = 0; round < rounds; round++) {
    const { page } = await dashboard.open(hash);
    // A new document in the same browser, with an empty cache, from asking to the last answer.
    const done = Number(await page.evaluate('performance.now()'));
    const painted = 'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0';
    const paper = 'performance.getEntriesByName("paper")[0]?.startTime ?? 0';
    opened[hash] = [
      ...(opened[hash] ?? []),
      { painted: Number(await page.evaluate(painted)), paper: Number(await page.evaluate(paper)), done },
    ];
    await page.context().close();
  }
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
console.log(
  `Load of the machine: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}`,
);
for (const [hash, times] of Object.entries(opened)) {
  const after = (of: 'painted' | 'paper' | 'done') => Math.round(median(times.map((time) => time[of])));
  const paper = after('paper') > 0 ? `the scorecard after ${after('paper')} ms, ` : '';
  console.log(
    `${hash}: first seen after ${after('painted')} ms, ${paper}everything after ${after('done')} ms`,
  );
}

const { page } = await dashboard.open('#/speed');
await shown(page);
const timings: unknown = JSON.parse((await page.locator('#speed').getAttribute('data-timings')) ?? '{}');
for (const [what, time] of Object.entries(timings ?? {}))
  console.log(`43 areas x 120 months, ${what}: ${Number(time).toFixed(1)} ms`);
await dashboard.close();
