const LONGEST = 40;

/** Letters and digits alone, so that `Telford & Wrekin` and `telford-and-wrekin` are close. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z0-9]/g, '');

/** How many letters must be changed, added or taken away to turn one text into the other (Levenshtein 1966). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** The name that was probably meant: at most a third of its letters away, or `null` when none is that near. */
export function nearestName(name: string, names: Iterable<string>): string | null {
  if (typeof name !== 'string' || typeof names?.[Symbol.iterator] !== 'function') return null;
  const wanted = plain(name.slice(0, LONGEST));
  let nearest: string | null = null;
  let least = Math.floor(wanted.length / 3) + 1;
  for (const candidate of names) {
    if (typeof candidate !== 'string') continue;
    const other = plain(candidate.slice(0, LONGEST));
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, other);
    if (distance >= least) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}
