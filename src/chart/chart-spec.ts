/** Plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One layer of a picture: a mark, what it encodes and its own data, in Vega-Lite's words. */
export type Layer = { readonly [key: string]: Json };

/**
 * A picture as a Vega-Lite 6 specification: plain JSON that holds its own data, fetches nothing and names no
 * renderer. Names of areas and the like are values in the data, never part of an expression.
 *
 * Give it to `vega-embed` in a page, or to `vega-lite`'s `compile` and `vega`'s `View` for SVG. `description` is
 * the alternative in words for those who cannot see the picture: put it in `aria-label`.
 */
export interface ChartSpec {
  readonly $schema: string;
  readonly description: string;
  readonly title: {
    readonly text: readonly string[];
    readonly subtitle: readonly string[];
    readonly anchor: 'start';
    readonly frame: 'group';
    readonly dx: number;
    readonly offset: number;
  };
  /** Of the plotting area; the whole picture is wider by the padding on either side. */
  readonly width: number;
  readonly height: number;
  readonly autosize: 'none';
  readonly padding: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly layer: readonly Layer[];
  readonly config: Layer;
}
