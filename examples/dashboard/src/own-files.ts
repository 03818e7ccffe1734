import type { OwnFiles } from './read-worker.ts';

/** Files as they are posted to the worker that reads them. */
export type PostedFiles = Pick<OwnFiles, 'files' | 'folder'>;

interface Found {
  readonly name: string;
  readonly file: File;
}

/** Files that were chosen, by their paths where a folder was. */
export const chosenFiles = (files: Iterable<File>): Promise<PostedFiles> =>
  posted([...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));

/** Files that were dropped, with those of folders at any depth. */
export async function droppedFiles({ items }: DataTransfer): Promise<PostedFiles> {
  // What was dropped can be asked for only before anything is awaited.
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    dropped.map(({ entry, file }) =>
      entry?.isDirectory ? filesIn(entry) : file === null ? [] : [{ name: file.name, file }],
    ),
  );
  return posted(found.flat());
}

async function filesIn(entry: FileSystemEntry): Promise<readonly Found[]> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((done, fail) => entry.file(done, fail));
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const found: FileSystemEntry[] = [];
  // A reader gives some at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map((each) => filesIn(each)))).flat();
}

/** The bytes of files; the force is called by their folder, else by the one file. */
async function posted(found: readonly Found[]): Promise<PostedFiles> {
  const sorted = [...found].sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = await Promise.all(
    sorted.map(async ({ file, name }) => ({ name, content: new Uint8Array(await file.arrayBuffer()) })),
  );
  const [first = ''] = files.map(({ name }) => name);
  const [folder = ''] = first.split('/');
  const isFolder = first.includes('/') && files.every(({ name }) => name.startsWith(`${folder}/`));
  const single = files.length === 1 ? first.replace(/\.[^.]*$/, '') : 'Your force';
  return { files, folder: isFolder ? folder : single };
}
