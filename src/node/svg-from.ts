import type { LoggerInterface } from 'vega';
import { IndicatorError } from '../result/error.ts';
import { readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { requireFunction, requireObject } from '../result/require-form.ts';
import { refuse } from '../result/rule.ts';
import { loadVega, type Vega } from './load-optional.ts';

/** Options of `svgFrom`. */
export interface SvgOptions {
  /** Begins every id within the picture, so that pictures on one page do not take each other's. */
  readonly id?: string;
}

/** Defaults of `svgFrom`. */
export const svgDefaults = { id: 'picture' } as const satisfies SvgOptions;

/**
 * SVG from a specification: one chart as a picture, in text.
 *
 * Takes a Vega-Lite specification that holds its own figures, as those of `police-indicators/chart` do. The same
 * specification always gives the same text. The picture is one image to a screen reader, named by the
 * specification's `description`; it uses the reader's own fonts and fetches nothing.
 *
 * Needs the packages `vega` and `vega-lite`: throws `missing-peer` when they are not installed. Throws
 * `invalid-option` for what is no specification, and for one whose figures are elsewhere.
 *
 * @example
 * const svg = await svgFrom(rankChart(found));
 */
export async function svgFrom(spec: object, options: SvgOptions = {}): Promise<string> {
  const { id } = { ...svgDefaults, ...readOptions('svgFrom', { id: { is: 'text' } }, options) };
  return drawSvg(await loadVega(), spec, id);
}

/** Draws with packages that have been loaded. */
export async function drawSvg({ vega, vegaLite }: Vega, spec: object, id: string): Promise<string> {
  requireObject('svgFrom: spec', spec, 'a Vega-Lite specification');
  if ('width' in spec && spec.width === 'container')
    refuse('svgFrom: spec', 'must have a width in pixels, as nothing contains it here', spec.width);
  const { logger, problems } = errorsOf();
  try {
    // Drawing marks the figures that it is given: they are the caller's.
    const copy = structuredClone(spec) as Parameters<typeof vegaLite.compile>[0];
    const compiled = vegaLite.compile(copy, { logger }).spec;
    if (refersElsewhere(compiled)) throw new Error('figures that are elsewhere');
    const view = new vega.View(vega.parse(compiled), { renderer: 'none', loader: nothingLoads, logger });
    const svg = await view.toSVG();
    view.finalize();
    if (problems[0] !== undefined) throw new Error(problems[0]);
    if (endless.test(svg)) throw new Error('a picture without an end');
    return sealSvg(svg, { id, label: labelOf(spec) });
  } catch (error) {
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'svgFrom: spec',
      expected: 'must be a Vega-Lite specification that holds its figures',
      received: error instanceof Error ? error.message : received(error),
    });
  }
}

/** A place or a size that is none: what such a specification holds could not be seen. */
const endless =
  /\s(?:d|r|x|y|[xy][12]|width|height|points|transform|viewBox|fill|stroke|opacity|font-size|font-weight)="[^"]*(?:NaN|Infinity)/;

/** Warnings of vega are about taste; its errors are kept. Nothing is printed. */
function errorsOf() {
  const problems: string[] = [];
  const ignore = () => logger;
  const logger = {
    level: ignore,
    warn: ignore,
    info: ignore,
    debug: ignore,
    error(...messages: readonly unknown[]) {
      problems.push(messages.join(' '));
      return logger;
    },
  } as unknown as LoggerInterface;
  return { logger, problems };
}

const nothing = () => Promise.reject(new Error('pictures load nothing'));
const nothingLoads = { load: nothing, sanitize: nothing, http: nothing, file: nothing };

/** Vega leaves out what it cannot load, without a word: an empty chart would pass for a finding. */
function refersElsewhere({ data = [] }: { readonly data?: readonly object[] }): boolean {
  return data.some((source) => 'url' in source);
}

function labelOf(spec: object): string {
  return 'description' in spec && typeof spec.description === 'string' ? spec.description : 'Chart';
}

/** What makes a drawn picture one of many on a page. */
export interface Seal {
  /** Begins every id within the picture. */
  readonly id: string;
  /** The picture in words. */
  readonly label: string;
}

/**
 * Makes SVG text of vega ready to stand in a page: its ids, which vega counts through for as long as a process lives,
 * begin anew with the picture's own id; and to a screen reader it is one image with a name.
 */
export function sealSvg(svg: string, { id, label }: Seal): string {
  const numbers = new Map<string, number>();
  for (const [, name] of svg.matchAll(/<[^<>]*\sid="([^"]+)"/g))
    if (name !== undefined && !numbers.has(name)) numbers.set(name, numbers.size + 1);
  // A colour such as #fff looks like a reference: only what is an id in this picture is one.
  const own = (name: string) => (numbers.has(name) ? `${id}-${numbers.get(name)}` : name);
  return svg
    .replaceAll(/<[^<>]+>/g, (tag) =>
      tag
        .replaceAll(/\s(?:role|aria-[a-z]+)="[^"]*"/g, '')
        .replaceAll(/(\sid=")([^"]+)"/g, (_, start: string, name: string) => `${start}${own(name)}"`)
        .replaceAll(/(="(?:url\()?)#([^")]+)/g, (_, start: string, name: string) => `${start}#${own(name)}`),
    )
    .replace('<svg', `<svg role="img" aria-label="${escaped(label)}"`);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\s+/g, ' ');
}

/**
 * SVG pictures: several charts, by name, drawn one after the other with ids that do not meet on one page.
 *
 * Otherwise as `svgFrom`. The pictures have the names of their specifications.
 *
 * @example
 * const { trend } = await svgPictures({ trend: trendChart(found) });
 */
export async function svgPictures(
  specs: Readonly<Record<string, object>>,
): Promise<Readonly<Record<string, string>>> {
  requireObject('svgPictures: specs', specs, 'specifications by their names');
  const vega = await loadVega();
  const pictures: [string, string][] = [];
  for (const [name, spec] of Object.entries(specs))
    pictures.push([name, await drawSvg(vega, spec, `picture-${pictures.length + 1}`)]);
  return Object.fromEntries(pictures);
}

/**
 * With pictures: writes a document whose charts must be there when it is written, although drawing takes its time.
 *
 * `write` is called twice: first to learn which specifications it asks for, then with a function that has each as
 * SVG. It must ask for the same both times. Throws as `svgFrom` does.
 *
 * @example
 * const html = await withPictures((svg) => report(found, { format: 'html', svg }));
 */
export async function withPictures<Document>(
  write: (svg: (spec: object) => string) => Document,
): Promise<Document> {
  requireFunction('withPictures: write', write, 'a function that writes a document');
  const wanted = new Map<string, object>();
  write((spec) => {
    wanted.set(JSON.stringify(spec), spec);
    return '';
  });
  const pictures = await svgPictures(Object.fromEntries(wanted));
  const document = write((spec) => pictures[JSON.stringify(spec)] ?? '');
  if (document === undefined) refuse('withPictures: write', 'must give a document', document);
  return document;
}
