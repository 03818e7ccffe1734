import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleFault } from '../../scripts/check-notebooks/bundle.ts';
import { notebooksOf } from '../../scripts/check-notebooks/cells.ts';
import { runSnippet } from './snippet.ts';

const notebooks = notebooksOf(new URL('../../examples/notebooks/', import.meta.url));
let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => void vi.restoreAllMocks());

it('there are at least eight notebooks, each named by its question', () => {
  expect(notebooks.length).toBeGreaterThanOrEqual(8);
  for (const { file } of notebooks) expect(file).toMatch(/^(is|has|did|how|what|which)-[a-z0-9-]+\.ts$/);
});

describe.each(notebooks)('$file', ({ cells, file, text }) => {
  it('quotes what was claimed, asks, and says what its figures are', () => {
    const [first = ''] = text.split('\n');
    expect(first).toMatch(/^\/\*\* ".+" .+\?/);
    if (/data\/illustrative/.test(text)) expect(text.slice(0, 400)).toMatch(/[Ii]llustrative/);
    else expect(first).toContain('Published figures');
  });

  it('has cells that each end with something to show, and imports nothing but the package', () => {
    expect(cells.length).toBeGreaterThanOrEqual(2);
    for (const cell of cells) expect(cell.trim().split('\n\n').at(-1)).toMatch(/(^|\n)display\([\s\S]+\);$/);
    const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '');
    expect(imported.filter((from) => !/^police-indicators(\/|$)/.test(from))).toEqual([]);
    expect(text.split('\n').filter((line) => !/^\s*(\/\/|$)/.test(line)).length).toBeLessThanOrEqual(35);
  });

  it('says something in every cell, and marks what is invented', async () => {
    await runSnippet({ name: file, code: text });
    expect(printed).toHaveLength(cells.length);
    for (const said of printed) expect(said).not.toMatch(/undefined|NaN|\[object|No picture/);
    if (/data\/illustrative/.test(text)) expect(printed.join('\n')).toMatch(/not real/);
  });
});

it('a cell that shows nothing, or has holes in its words, is a fault', () => {
  const words = {
    'text/plain': 'a sentence that is long enough',
    'text/markdown': 'a sentence that is long enough',
  };
  expect(bundleFault(null)).toContain('nothing');
  expect(bundleFault(words)).toContain('neither');
  expect(bundleFault({ ...words, 'text/html': '<p>words</p>' })).toBeNull();
  expect(bundleFault({ ...words, 'application/vnd.vegalite.v5+json': { layer: [] } })).toBeNull();
  expect(bundleFault({ ...words, 'text/plain': 'a figure of undefined per cent' })).toContain('holes');
});
