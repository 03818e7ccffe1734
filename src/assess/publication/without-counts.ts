/** Reasons for leaving an area out as `coverageCheck` gives them, with what they count. */
const counted =
  /\d[\d,]* [^;()]*? where (?:about \d[\d,]* were expected|(?:its|the) [^;()\d]*? lead one to expect about \d[\d,]*)/g;
const unknown = /\d[\d.,]*% of outcomes are unknown(?: \(limit [^)]*\))?/g;

/**
 * The same with what areas were left out for in words: how many cases one of them had is its figure, and nobody has looked whether it may
 * be shown.
 */
export function withoutCounts<Value>(value: Value): Value {
  if (typeof value === 'string')
    return value
      .replace(counted, 'far fewer cases than were expected')
      .replace(unknown, 'too many of its outcomes are unknown') as typeof value;
  if (Array.isArray(value)) return value.map(withoutCounts) as typeof value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withoutCounts(each)]),
  ) as typeof value;
}
