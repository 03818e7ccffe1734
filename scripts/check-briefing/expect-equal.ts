/** A fault when two plain values differ. */
export function expectEqual(what: string, found: unknown, expected: unknown): string[] {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  return a === b ? [] : [`${what} must be ${b}, got ${a}`];
}
