/** Every combination of the values named: the cells of a grid, the last dimension moving fastest. */
export function grid<const Names extends Readonly<Record<string, readonly (number | string)[]>>>(
  dimensions: Names,
): readonly { readonly [Name in keyof Names]: Names[Name][number] }[] {
  let cells: Readonly<Record<string, number | string>>[] = [{}];
  for (const [name, values] of Object.entries(dimensions))
    cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })));
  // The loop fills exactly the names that were given.
  return cells as { readonly [Name in keyof Names]: Names[Name][number] }[];
}

/** Lengths of series, in months. */
export const lengths = [24, 36, 48, 60, 120] as const;
/** Autocorrelation of neighbouring months. */
export const rhos = [0, 0.3, 0.5] as const;
/** Variance over that of chance. */
export const phis = [1, 1.5, 3] as const;
/** Answers a month. */
export const samples = [50, 200, 750] as const;
/** Events a month. */
export const means = [5, 30, 100, 400] as const;
/** Season, either way. */
export const seasons = [0, 0.15] as const;

/** Targets: a test at 5%; the same where neighbouring months resemble each other; an interval of 95%. */
export const nominal = { min: 0.04, max: 0.06 } as const;
export const underMemory = { max: 0.08 } as const;
export const covers = { min: 0.93, max: 0.97 } as const;
/** An exact interval holds the truth at least so often. */
export const coversAtLeast = { min: 0.95 } as const;

/** `mean 30, phi 1.5`: a name from the dimensions of a cell. */
export function named(dimensions: Readonly<Record<string, number | string>>): string {
  return Object.entries(dimensions)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
