const Z = 1.959963984540054;
const SQUARE = Z * Z;

/** 95% Wilson limits of `n` proportions from `start` on, into `lower` and `upper` from their beginning. */
export function wilsonFloor(
  events: Float64Array,
  asked: Float64Array,
  start: number,
  n: number,
  lower: Float64Array,
  upper: Float64Array,
): void {
  for (let at = 0; at < n; at += 1) {
    const size = asked[start + at] as number;
    const share = (events[start + at] as number) / size;
    const centre = share + SQUARE / (2 * size);
    const reach = Z * Math.sqrt((share * (1 - share)) / size + SQUARE / (4 * size * size));
    const scale = 1 + SQUARE / size;
    lower[at] = (centre - reach) / scale;
    upper[at] = (centre + reach) / scale;
  }
}
