import { expect, it } from 'vitest';
import { htmlFaults } from '../../scripts/check-briefing/html-faults.ts';
import { withPictures } from '../../src/node/svg-from.ts';
import { report } from '../../src/report/report.ts';
import { hostileBriefing } from '../report/hostile.ts';

it('A report with pictures drawn from hostile names is one whole page that runs and fetches nothing', async () => {
  const html = await withPictures((svg) => report(hostileBriefing, { format: 'html', svg }));
  expect(html.match(/<svg role="img" aria-label="[^"]{20,}"/g)?.length).toBeGreaterThan(5);
  expect(htmlFaults(html)).toEqual([]);
});
