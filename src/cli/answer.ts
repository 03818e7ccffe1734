/** What a command gives back. */
export interface Answer {
  readonly text: string;
  /** 0 it ran, 1 something is not as it should be, which the text or what was said beside it tells. */
  readonly code: 0 | 1;
}
