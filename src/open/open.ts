import { type OpenOptions, openDefaults } from './open-options.ts';
import { type Opened, openedOf } from './opened.ts';
import { type NamedFile, readFiles, streamedRecords } from './read-files.ts';

/** A file as a browser has it: `File` is one. */
export interface FileLike {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The text or the bytes of a file, under its name; or a file as a browser has it. */
export type OpenSource =
  | string
  | Uint8Array
  | FileLike
  | { readonly name: string; readonly content: string | Uint8Array };

/**
 * Open: what figures are in these files, and which of their rows can be used?
 *
 * Takes text, bytes, or a `File` that was dropped into a page: CSV with any separator, XLSX, XLS, ODS or JSON. Files of
 * publishers are known by their headers, any other table is read by the words of its header and by what stands below it.
 * What comes out is right, or refused with what settles it: a whole is never added to its parts, two rows for one figure
 * are a fault, and what was taken for granted is said in the report. A file that is named for an indicator
 * (`victim-satisfaction.csv`) holds its figures alone.
 *
 * @example
 * const opened = await open({ name: 'robbery.csv', content: 'Area,Month,Robberies\nNorth,Apr-19,12\n' });
 * opened.readings[0].report.used // => 1
 */
export async function open(
  source: OpenSource | readonly OpenSource[],
  options: OpenOptions = {},
): Promise<Opened> {
  const files = await Promise.all(
    (Array.isArray(source) ? source : [source]).map((each: OpenSource) => namedFile(each)),
  );
  const readings = await readFiles(files, options, streamedRecords(options), () => {});
  return openedOf(readings, [], { ...openDefaults, ...options });
}

async function namedFile(source: OpenSource): Promise<NamedFile> {
  const bytes = await contentOf(source);
  const name = typeof source === 'object' && 'name' in source ? source.name : 'table';
  return {
    name,
    size: bytes.length,
    async *pieces() {
      // Text never stands in memory at once.
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    },
  };
}

const PIECE = 1 << 20;

async function contentOf(source: OpenSource): Promise<Uint8Array> {
  if (typeof source === 'string') return new TextEncoder().encode(source);
  if (source instanceof Uint8Array) return source;
  if ('arrayBuffer' in source) return new Uint8Array(await source.arrayBuffer());
  return typeof source.content === 'string' ? new TextEncoder().encode(source.content) : source.content;
}
