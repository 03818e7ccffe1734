import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { requireFunction, requireObject, requireText } from '../result/require-form.ts';
import { refuse } from '../result/rule.ts';
import { faultDetail } from '../source/fault-list.ts';
import { type Figures, figuresIn } from './figures/figures-in.ts';
import { isFile } from './file-names.ts';
import type { FileReading } from './file-reading.ts';
import { type OpenOptions, openDefaults, openingOptions } from './open-options.ts';
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
  given: OpenOptions = {},
): Promise<Opened> {
  const options = openingOptions('open', given);
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
  requireObject('open: source', source, 'text, bytes, or a file { name, content }');
  requireText('open: source.name', source.name, 'the name of the file');
  if ('arrayBuffer' in source) {
    requireFunction('open: source.arrayBuffer', source.arrayBuffer, 'a function, as a File has it');
    return new Uint8Array(await source.arrayBuffer());
  }
  if (typeof source.content === 'string') return new TextEncoder().encode(source.content);
  if (source.content instanceof Uint8Array) return source.content;
  return refuse('open: source.content', 'must be text or bytes', source.content);
}

/** Files that were opened: what each of them holds, and the figures of any indicator that can be made of them. */
export interface Opened {
  /** Definitions of the user's own. */
  readonly indicators: readonly Indicator[];
  readonly readings: readonly FileReading[];
  /** Files that hold no figures, and why they are left alone. */
  readonly ignored: readonly { readonly file: string; readonly reason: string }[];
  /** The definition with an id, the user's own before that of the catalogue; `null` where there is none. */
  indicator(id: string): Indicator | null;
  /** The rows of an indicator. Throws where there are none, or where the user must say more, with the reason. */
  figures(
    indicator: Indicator,
    asked?: Pick<OpenOptions, 'where'> & { readonly area?: string | null },
  ): Figures;
}

/** What was read, as one thing to ask for figures. */
export function openedOf(
  readings: readonly FileReading[],
  ignored: Opened['ignored'],
  options: OpenOptions,
): Opened {
  const { indicators, fitFor, strict } = { ...openDefaults, ...options };
  if (strict) throwFaults(readings);
  const byId = new Map([...catalogue, ...indicators].map((each) => [each.id, each]));
  const readingsOf = ({ id }: Indicator) => {
    const said = new Map(Object.entries(options.fileOf ?? {})).get(id);
    return said === undefined ? readings : readings.filter(({ report }) => isFile(report.file, said));
  };
  return {
    indicators,
    readings,
    ignored,
    indicator: (id) => byId.get(id) ?? null,
    figures: (indicator, asked = {}) =>
      figuresIn(
        readingsOf(indicator),
        indicator,
        fitFor.length === 1,
        { ...options, where: asked.where ?? options.where ?? {} },
        asked.area ?? null,
      ),
  };
}

function throwFaults(readings: readonly FileReading[]): void {
  const problems = readings.flatMap(({ report }) =>
    [...report.faults, ...report.rejected].map((fault) => faultDetail(fault.file ?? report.file, fault)),
  );
  const [first] = problems;
  if (first !== undefined) throw new IndicatorError({ ...first, code: 'unreadable' }, problems);
}
