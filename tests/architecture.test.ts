import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What each folder may import, apart from itself. `types` means type-only imports. */
const allowed: Record<string, { code: string[]; types?: string[] }> = {
  period: { code: ['result'] },
  words: { code: ['period', 'result'], types: ['indicator'] },
  result: { code: [] },
  numeric: { code: ['result'] },
  disclosure: { code: ['result'] },
  interval: { code: ['numeric', 'result'] },
  indicator: { code: ['period', 'result'] },
  series: { code: ['words', 'indicator', 'numeric', 'period', 'result'] },
  course: { code: ['words', 'series', 'interval', 'numeric', 'result', 'indicator', 'period'] },
  areas: { code: ['words', 'course', 'series', 'interval', 'numeric', 'result', 'indicator', 'period'] },
  spc: { code: ['words', 'course', 'series', 'interval', 'numeric', 'result', 'indicator', 'period'] },
  change: { code: ['words', 'course', 'series', 'interval', 'numeric', 'result', 'indicator', 'period'] },
  compare: {
    code: ['words', 'areas', 'course', 'series', 'interval', 'numeric', 'result', 'indicator', 'period'],
  },
  scan: {
    code: ['words', 'areas', 'course', 'series', 'spc', 'change', 'compare', 'result', 'indicator', 'period'],
  },
  assess: {
    code: [
      ...['words', 'period', 'result', 'numeric', 'interval', 'indicator', 'series'],
      ...['areas', 'course', 'spc', 'change', 'compare', 'scan', 'disclosure', 'findings', 'statement'],
    ],
  },
  // The ground of every picture knows no kind of finding; what draws several findings stands above them.
  'chart/base': { code: ['words', 'period', 'result'], types: ['compare', 'spc'] },
  chart: {
    code: ['chart/base', 'findings', 'words', 'result', 'period'],
    types: ['change', 'compare', 'spc'],
  },
  report: {
    code: ['words', 'result', 'period', 'chart/base', 'disclosure', 'findings', 'statement'],
    types: ['areas', 'assess', 'course', 'spc', 'change', 'compare', 'paper', 'scan', 'series'],
  },
  display: { code: ['assess', 'chart/base', 'findings', 'report', 'result'], types: ['paper', 'series'] },
  schema: {
    code: ['indicator', 'period', 'result'],
    types: ['assess', 'change', 'compare', 'paper', 'series'],
  },
  findings: {
    code: ['chart/base', 'statement', 'words', 'period', 'result', 'compare'],
    types: ['areas', 'change', 'course', 'scan', 'spc'],
  },
  statement: {
    code: [
      ...['words', 'period', 'result', 'numeric', 'interval', 'indicator', 'series'],
      ...['areas', 'course', 'spc', 'change', 'compare'],
    ],
  },
  paper: {
    code: [
      ...[
        'words',
        'period',
        'result',
        'numeric',
        'indicator',
        'series',
        'areas',
        'course',
        'change',
        'compare',
      ],
      ...['assess', 'chart/base', 'disclosure', 'findings', 'statement', 'schema', 'source', 'open'],
    ],
  },
  source: { code: ['words', 'schema', 'series', 'indicator', 'period', 'result'] },
  open: { code: ['words', 'source', 'series', 'indicator', 'period', 'result', 'tables'] },
  engine: { code: ['words', 'indicator', 'series', 'period', 'result'] },
  tables: { code: ['series'], types: ['assess'] },
};
/** These may import everything but the front door. */
const free = ['node', 'cli', 'entries'];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const sources = files(src).map((path) => ({ path: relative(src, path), text: readFileSync(path, 'utf8') }));

const imports: Import[] = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+'(\.[^']+)'/gm)].map((match) => ({
    from: path,
    to: relative(src, resolve(src, dirname(path), match[2] ?? '')),
    typeOnly: match[1] !== undefined,
  })),
);

/** A folder of `src`; the ground of the pictures is one of its own. */
const folderOf = (path: string) =>
  path.startsWith('chart/base/') ? 'chart/base' : path.includes('/') ? (path.split('/')[0] ?? '') : '';

describe('the structure of the code', () => {
  it('imports only in the directions that the architecture allows', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const here = folderOf(from);
      const there = folderOf(to);
      if (here === there || here === '' || free.includes(here)) return false;
      const rule = allowed[here];
      return !(rule?.code.includes(there) || (typeOnly && rule?.types?.includes(there)));
    });
    expect(wrong).toEqual([]);
  });

  it('has no cycle between files', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) {
      if (!typeOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: string[]) => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      if (done.has(file) || trail.includes(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of edges.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has a folder for each kind of finding, with its words and its picture', () => {
    const inFolder = new Map<string, string[]>();
    for (const { path } of sources) {
      const [top, kind, file] = path.split('/');
      if (top === 'findings' && kind !== undefined && file !== undefined)
        inFolder.set(kind, [...(inFolder.get(kind) ?? []), file]);
    }
    const lacking = [...inFolder].filter(
      // A textbook chart has the picture of a control chart.
      ([kind, files]) =>
        !files.includes('words.ts') || (kind !== 'shewhart-chart' && !files.includes('picture.ts')),
    );
    expect(inFolder.size).toBe(30);
    expect(lacking).toEqual([]);
  });

  it('imports the front door from nowhere', () => {
    expect(imports.filter(({ to }) => to === 'index.ts')).toEqual([]);
  });

  it('imports from the file that declares, and through an index.ts only in another index.ts or an entry', () => {
    const isIndex = (path: string) => /(^|\/)index\.ts$/.test(path);
    const through = imports.filter(
      ({ from, to }) => isIndex(to) && !isIndex(from) && folderOf(from) !== 'entries',
    );
    expect(through).toEqual([]);
  });

  it('touches node: only in node/ and cli/', () => {
    const touching = sources.filter(
      ({ path, text }) =>
        /from 'node:|import\('node:/.test(text) && !['node', 'cli'].includes(folderOf(path)),
    );
    expect(touching.map(({ path }) => path)).toEqual([]);
  });

  it('reads the clock, chance and the locale only in cli/', () => {
    const reading = sources.filter(
      ({ path, text }) =>
        folderOf(path) !== 'cli' && /Date\.now\(|new Date\(\)|Math\.random\(|\.toLocale|\bIntl\./.test(text),
    );
    expect(reading.map(({ path }) => path)).toEqual([]);
  });

  it('uses zod only in schema/', () => {
    const using = sources.filter(({ path, text }) => /from 'zod/.test(text) && folderOf(path) !== 'schema');
    expect(using.map(({ path }) => path)).toEqual([]);
  });

  it('keeps at most 30 files in a folder of the road in', () => {
    const road = sources.filter(({ path }) => ['open', 'source', 'node', 'cli'].includes(folderOf(path)));
    const inFolder = new Map<string, number>();
    for (const { path } of road) inFolder.set(dirname(path), (inFolder.get(dirname(path)) ?? 0) + 1);
    expect([...inFolder].filter(([, files]) => files > 30)).toEqual([]);
  });

  it('keeps every source file under 300 lines', () => {
    const long = sources.filter(
      ({ path, text }) => folderOf(path) !== 'tables' && text.split('\n').length > 300,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
