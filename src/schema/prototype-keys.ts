/** Where a key `__proto__` stands, which JSON allows and which zod would drop without a word. */
export function prototypeKeys(value: unknown, path = '', depth = 0): readonly string[] {
  if (typeof value !== 'object' || value === null || depth > 6) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '__proto__' ? [path] : prototypeKeys(inner, path === '' ? key : `${path}.${key}`, depth + 1),
  );
}
