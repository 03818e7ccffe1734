import { expect, it } from 'vitest';
import { htmlFaults } from '../../scripts/check-paper/html-faults.ts';
import { withPictures } from '../../src/node/svg-from.ts';
import { report } from '../../src/report/report.ts';
import { hostilePaper } from '../report/paper/hostile-paper.ts';
import { shippedPaper } from '../whole/shipped.ts';

it('A paper with pictures and hostile names is one whole page that runs and fetches nothing', async () => {
  const { items } = await shippedPaper('west-mercia');
  const paper = { ...hostilePaper, items };
  const html = await withPictures((svg) => report(paper, { format: 'html', svg }));
  expect(html.match(/<svg role="img" aria-label="[^"]{20,}"/g)?.length).toBeGreaterThan(5);
  expect(htmlFaults(html)).toEqual([]);
});
