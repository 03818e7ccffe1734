import ts from 'typescript';

/** A piece of code in a document, or a whole example, that says in `// =>` comments what it prints. */
export interface Snippet {
  /** `README.md:12`, or `examples/plateau.ts`. */
  readonly name: string;
  readonly code: string;
}

/** Every block of TypeScript in a document in Markdown. */
export function snippetsOf(file: string, markdown: string): readonly Snippet[] {
  return [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((block) => ({
    name: `${file}:${markdown.slice(0, block.index).split('\n').length}`,
    code: block[1] ?? '',
  }));
}

export const PRINTED = '// => ';
/** How a promise goes on in the next line of the document. */
export const CONTINUED = '//    ';

/** What a snippet says that it prints, a line of output each; `…` stands for anything. */
export function promisedBy({ code }: Snippet): readonly string[] {
  const promised: string[] = [];
  let open = false;
  for (const line of code.split('\n')) {
    const [, text] = line.split(PRINTED);
    if (text !== undefined) promised.push(text.trim());
    else if (open && line.startsWith(CONTINUED))
      promised.push(`${promised.pop()} ${line.slice(CONTINUED.length).trim()}`);
    open = text !== undefined || (open && line.startsWith(CONTINUED));
  }
  return promised;
}

/** Whether a printed line is what was promised. */
export function keeps(printed: string, promised: string): boolean {
  const parts = promised.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(printed);
}

/** What a snippet imports: each module with the names that it takes from there, those of types left out. */
export function importsOf({ code }: Snippet): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...code.matchAll(/^import \{([^}]*)\} from '([^']+)'/gm)].map(([, names = '', module = '']) => [
      module,
      names
        .split(',')
        .map((name) => name.trim().replace(/ as .*/, ''))
        .filter((name) => name !== '' && !name.startsWith('type ')),
    ]),
  );
}

/** Whether all that a snippet needs is the package; one that needs a database server or a driver cannot be run. */
export function standsAlone(snippet: Snippet): boolean {
  return [...importsOf(snippet).keys()].every((module) => /^police-indicators(\/|$)/.test(module));
}

/** Names that a snippet takes from the package and that the package does not have. */
export async function unknownNamesOf(snippet: Snippet): Promise<readonly string[]> {
  const unknown: string[] = [];
  for (const [module, names] of importsOf(snippet)) {
    if (!/^police-indicators(\/|$)/.test(module)) continue;
    const found: object = await import(/* @vite-ignore */ sourceOf(module, snippet.name));
    unknown.push(...names.filter((name) => !(name in found)).map((name) => `${name} of ${module}`));
  }
  return unknown;
}

/** Runs a snippet against the source and gives the lines that it prints. */
export async function runSnippet({ name, code }: Snippet): Promise<readonly string[]> {
  const { outputText } = ts.transpileModule(code, {
    fileName: name,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const loaded = new Map<string, unknown>();
  for (const [, specifier = ''] of outputText.matchAll(/require\("([^"]+)"\)/g))
    loaded.set(specifier, await import(/* @vite-ignore */ sourceOf(specifier, name)));
  const lines: string[] = [];
  const log = (...values: readonly unknown[]) => lines.push(...values.map(shown).join(' ').split('\n'));
  const body = new Function('require', 'console', 'exports', `return (async () => {\n${outputText}\n})();`);
  await body((specifier: string) => loaded.get(specifier), { log }, {});
  return lines;
}

/** The file behind an entry point, as `package.json` and `tsconfig.json` have them. */
function sourceOf(specifier: string, name: string): string {
  const entry = /^police-indicators(?:\/(data\/)?(.+))?$/.exec(specifier);
  if (entry === null) throw new Error(`${name} imports ${specifier}, which is no entry point of the package`);
  const [, data, part] = entry;
  if (part === undefined) return new URL('../../src/index.ts', import.meta.url).pathname;
  const path = data !== undefined ? `tables/${part}` : part === 'node' ? 'node/index' : `entries/${part}`;
  return new URL(`../../src/${path}.ts`, import.meta.url).pathname;
}

/** As `console.log` shows it. Objects are refused: how they are shown is the business of the engine. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) throw new Error('a snippet prints text or numbers');
  return String(value);
}
