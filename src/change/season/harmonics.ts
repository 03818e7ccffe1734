/** Sine and cosine columns of the yearly season, `pairs` of them, at places of a calendar of `perYear` periods. */
export function harmonics(places: ArrayLike<number>, perYear: number, pairs = 2): Float64Array[] {
  const columns: Float64Array[] = [];
  for (let pair = 1; pair <= pairs; pair += 1) {
    const angle = (at: number) => (2 * Math.PI * pair * ((places[at] ?? 0) % perYear)) / perYear;
    columns.push(
      Float64Array.from({ length: places.length }, (_, at) => Math.cos(angle(at))),
      Float64Array.from({ length: places.length }, (_, at) => Math.sin(angle(at))),
    );
  }
  return columns;
}
