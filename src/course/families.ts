/** Every shape that a mean may have had, with where it may change: see docs/methods/course.md for the table. */
export const families = [
  'constant',
  'line',
  'step',
  'ramp',
  'excursion',
  'two-steps',
  'join',
  'step-on-a-line',
  'two-joins',
  'break',
  'one-month',
] as const;

export type Family = (typeof families)[number];

/** Numbers of the families, for typed arrays: `code.step` is 2. */
export const code = /* @__PURE__ */ (() =>
  Object.fromEntries(families.map((family, index) => [family, index])))() as Readonly<Record<Family, number>>;
