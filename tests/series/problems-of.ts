import { isIndicatorError } from '../../src/result/error.ts';

/** What a call was refused for: every problem, in order; none when it was not refused. */
export function problemsOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return error.problems.map(
      ({ code, path, expected, received }) => `${code}: ${path} ${expected}, got ${received}`,
    );
  }
  return [];
}
