/** Where figures come from: the field's published series, an invented illustration, or the user's own extract. */
export type Basis = 'published' | 'illustrative' | 'own';

/** The origin of a figure, so that any output can be traced. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** The line that the licence asks for wherever the figures are shown. */
  readonly attribution: string;
}
