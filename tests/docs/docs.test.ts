import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, examples, root } from './files.ts';
import {
  keeps,
  promisedBy,
  runSnippet,
  type Snippet,
  snippetsOf,
  standsAlone,
  unknownNamesOf,
} from './snippet.ts';

const pages = documents().map((page) => ({ ...page, text: readFileSync(page.path, 'utf8') }));
const scripts = examples().map(({ file, path }) => ({ name: file, code: readFileSync(path, 'utf8') }));

/** Runs a snippet, and holds it to what its comments say that it prints. */
async function expectKept(snippet: Snippet): Promise<void> {
  const printed = await runSnippet(snippet);
  const promised = promisedBy(snippet);
  if (promised.length === 0) return;
  const broken = printed.flatMap((line, at) => (keeps(line, promised[at] ?? '') ? [] : [line]));
  expect(broken, 'lines that are printed and not promised').toEqual([]);
  expect(promised.length, 'lines promised').toBe(printed.length);
}

describe('the snippets of the documents', () => {
  const snippets = pages.flatMap(({ file, text }) => snippetsOf(file, text));

  for (const snippet of snippets.filter(standsAlone)) {
    it(`at ${snippet.name} print what they say`, () => expectKept(snippet));
  }

  for (const snippet of snippets) {
    it(`at ${snippet.name} take nothing from the package that it does not have`, async () => {
      expect(await unknownNamesOf(snippet)).toEqual([]);
    });
  }
});

describe('the examples', () => {
  for (const script of scripts) {
    it(`in ${script.name} print what they say`, () => expectKept(script));

    it(`in ${script.name} are at most 30 lines, in cells, and import nothing but the package`, () => {
      const imported = [...script.code.matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '');
      expect(imported.filter((from) => !/^police-indicators(\/|$)/.test(from))).toEqual([]);
      const lines = script.code.split('\n').filter((line) => !/^\s*(\/\/|$)/.test(line));
      expect(lines.length).toBeLessThanOrEqual(30);
      expect(script.code).toMatch(/^\/\/ %%/m);
    });
  }
});

describe('the links of the documents', () => {
  for (const { file, path, text } of pages) {
    it(`in ${file} lead to files and headings that are there`, () => {
      const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
      const local = targets.filter((target) => !/^[a-z]+:/.test(target));
      expect(local.filter((target) => !leadsSomewhere(path, target))).toEqual([]);
    });
  }
});

function leadsSomewhere(from: string, target: string): boolean {
  const [file = '', heading] = target.split('#');
  const path = file === '' ? from : resolve(dirname(from), file);
  if (!existsSync(path)) return false;
  return heading === undefined || headingsOf(readFileSync(path, 'utf8')).includes(heading);
}

/** Headings as links name them. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('README.md', () => {
  const { scripts: commands } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  const readme = pages.find(({ file }) => file === 'README.md')?.text ?? '';

  it('has the two commands, each whole, and each a script of the package', () => {
    expect(readme).toContain('npm ci && npm run briefing');
    expect(readme).toContain('npm ci && npm test');
  });

  it('and the other pages name no command that the package does not have', () => {
    const named = pages.flatMap(({ text }) => [
      ...text.matchAll(/npm (?:run )?(?:--silent )?([a-z]+(?:[:-][a-z]+)*)/g),
    ]);
    const unknown = named
      .map(([, name]) => name ?? '')
      .filter((name) => !(name in commands) && !['ci', 'install', 'run', 'pack'].includes(name));
    expect(unknown).toEqual([]);
  });

  it('has the attribution line of every licence that asks for one', () => {
    const { tables } = JSON.parse(readFileSync(`${root}data/index.json`, 'utf8')) as {
      tables: { publisher: string; basis: string; licence: string }[];
    };
    const publishers = tables
      .filter(({ licence }) => licence.startsWith('Open Government Licence'))
      .flatMap(({ publisher }) => publisher.split('; '));
    expect([...new Set(publishers)].filter((publisher) => !readme.includes(publisher))).toEqual([]);
    expect(readme).toContain(
      'Contains public sector information licensed under the Open Government Licence v3.0',
    );
  });
});
