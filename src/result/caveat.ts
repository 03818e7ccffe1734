/** A reservation that a reader needs in order not to be misled: a stable code and one plain sentence. */
export interface Caveat {
  readonly code: string;
  readonly text: string;
}
