import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface DocumentFile {
  /** Path in the repository. */
  readonly file: string;
  readonly path: string;
}

const named = (files: readonly string[]): readonly DocumentFile[] =>
  files.map((file) => ({ file, path: root + file }));

/** README.md and every document in Markdown under docs/. */
export function documents(): readonly DocumentFile[] {
  const docs = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' });
  const pages = docs
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md'));
  return named(['README.md', ...pages.sort()]);
}

/** The scripts of examples/. */
export function examples(): readonly DocumentFile[] {
  const files = readdirSync(`${root}examples`).filter((file) => file.endsWith('.ts'));
  return named(files.sort().map((file) => `examples/${file}`));
}
