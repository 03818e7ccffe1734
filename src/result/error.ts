/** Why a call was refused. Stable: programs may branch on it. */
export type ErrorCode =
  | 'invalid-option'
  | 'invalid-period'
  | 'invalid-indicator'
  | 'unknown-area'
  | 'unknown-indicator'
  | 'mixed-periods'
  | 'duplicate-observation'
  | 'invalid-observation'
  | 'wrong-measure'
  | 'unreadable'
  | 'missing-peer';

export interface ErrorDetail {
  readonly code: ErrorCode;
  /** Where: the function and the option, `rank: period`; or file, row and column for data. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/**
 * The one error the library throws, for misuse only: awkward data is a verdict, never an exception.
 * The message reads `rank: period is required, got undefined`. Recognise it with `isIndicatorError`,
 * never with `instanceof`, because the ESM and CJS copies of a package differ.
 */
export class IndicatorError extends Error {
  declare readonly code: ErrorCode;
  declare readonly path: string;
  declare readonly expected: string;
  declare readonly received: string;
  /** Further problems found in the same input, the first being this error itself. */
  declare readonly problems: readonly ErrorDetail[];

  constructor(detail: ErrorDetail, problems: readonly ErrorDetail[] = [detail]) {
    super(`${detail.path} ${detail.expected}, got ${detail.received}`);
    this.name = 'IndicatorError';
    this.code = detail.code;
    this.path = detail.path;
    this.expected = detail.expected;
    this.received = detail.received;
    this.problems = problems;
  }
}

/** Whether a caught value is this library's error, whichever copy of the package threw it. */
export function isIndicatorError(value: unknown): value is IndicatorError {
  return (
    value instanceof Error &&
    value.name === 'IndicatorError' &&
    'code' in value &&
    typeof value.code === 'string'
  );
}
