import { readdirSync, readFileSync } from 'node:fs';

export interface Notebook {
  /** `has-file-quality-improved.ts` */
  readonly file: string;
  readonly text: string;
  readonly cells: readonly string[];
}

/** The notebooks of a folder, each in its cells: from one `// %%` to the next. */
export function notebooksOf(folder: URL): readonly Notebook[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return { file, text, cells: text.split(/^\/\/ %%.*$/m).slice(1) };
    });
}
