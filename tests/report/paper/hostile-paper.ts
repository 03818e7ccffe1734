import type { Paper } from '../../../src/paper/paper.ts';
import { hostile } from '../hostile-names.ts';
import { mockPaper } from '../mock-paper.ts';

const all = hostile.join(' ');
/** What is not free text: words of a closed list, and pictures, which are sealed where they are drawn. */
const closed = new Set(['basis', 'charts', 'chip', 'kind', 'publication', 'statements', 'format']);

/** The paper of the mock-up with every text in it followed by hostile ones, each numbered so that none is said for another. */
export const hostilePaper: Paper = spoil(mockPaper, { next: 0 }) as Paper;

function spoil(value: unknown, count: { next: number }): unknown {
  if (typeof value === 'string') return `${value} ${count.next++} ${all}`;
  if (Array.isArray(value)) return value.map((each) => spoil(each, count));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, closed.has(key) ? each : spoil(each, count)]),
  );
}
