/**
 * Autocorrelation of residuals that stand at these places of the calendar, not centred, at a lag of so many
 * places; pairs that a gap makes impossible are left out. 0 where nothing varies.
 */
export function residualAutocorrelation(
  residuals: ArrayLike<number>,
  places: ArrayLike<number>,
  lag = 1,
): number {
  let products = 0;
  let squares = 0;
  let early = 0;
  for (let at = 0; at < residuals.length; at += 1) {
    const residual = residuals[at] ?? 0;
    const wanted = (places[at] ?? 0) - lag;
    squares += residual * residual;
    while ((places[early] ?? 0) < wanted) early += 1;
    if (places[early] === wanted) products += residual * (residuals[early] ?? 0);
  }
  return squares > 0 ? products / squares : 0;
}

/** With fewer residuals than this left over, autocorrelation cannot be told from what the fit took away. */
const fewestLeft = 8;

/**
 * Autocorrelation corrected for what `parameters` fitted to `n` residuals took away, between 0 and 0.8:
 * (n r + k) / (n - 2 k); 0 where too few residuals are left to say.
 */
export function correctedLag1(r: number, n: number, parameters: number): number {
  const left = n - 2 * parameters;
  return left < fewestLeft ? 0 : Math.min(0.8, Math.max(0, (n * r + parameters) / left));
}

/** By how much autocorrelation multiplies the variance of a mean: (1 + rho) / (1 - rho). */
export function inflation(rho: number): number {
  return (1 + rho) / (1 - rho);
}
