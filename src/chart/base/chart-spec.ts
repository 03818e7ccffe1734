/** Plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One layer of a picture: a mark, what it encodes and its own data, in Vega-Lite's words. */
export type Layer = { readonly [key: string]: Json };

/** A layer of a finished picture, with the mark that it draws. */
export interface DrawnLayer {
  readonly [key: string]: Json;
  readonly mark: {
    readonly [key: string]: Json;
    readonly type: 'area' | 'bar' | 'line' | 'point' | 'rect' | 'rule' | 'text' | 'tick';
  };
}

/**
 * A picture as a Vega-Lite 6 specification: plain JSON that holds its own data, fetches nothing and names no
 * renderer. Names of areas and the like are values in the data, never part of an expression.
 *
 * Give it to `vega-embed` in a page, as it is, or to `vega-lite`'s `compile` and `vega`'s `View` for SVG. `description` is
 * the alternative in words for those who cannot see the picture: put it in `aria-label`.
 */
export interface ChartSpec {
  readonly $schema: string;
  readonly description: string;
  readonly title: {
    readonly text: string[];
    readonly subtitle: string[];
    readonly anchor: 'start';
    readonly frame: 'group';
    readonly dx: number;
    readonly offset: number;
  };
  /** Of the plotting area, the whole picture is wider by the padding on either side; or that of what it is drawn in. */
  readonly width: number | 'container';
  readonly height: number;
  readonly autosize: 'none' | { readonly type: 'fit-x'; readonly contains: 'padding' };
  readonly padding: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly layer: DrawnLayer[];
  /** Of a picture that stretches: layers keep their scales to themselves. */
  readonly resolve?: { readonly scale: { readonly x?: 'independent'; readonly y?: 'independent' } };
  readonly config: Layer;
}
