/** The functions of `Math` that loops call, whose calls stand for steps: no test here is timed. */
const counted = ['abs', 'exp', 'log', 'log1p', 'expm1', 'sqrt', 'min', 'max', 'floor', 'sign'] as const;

/** Counts what is reckoned with `Math` from each `begin` on; what goes on beyond `most` is ended, so that what never ends fails too. */
export function countSteps(most: number): {
  readonly begin: () => void;
  readonly steps: () => number;
  readonly end: () => void;
} {
  let steps = 0;
  const own = new Map(counted.map((name) => [name, Math[name]] as const));
  const put = (name: (typeof counted)[number], value: (...given: number[]) => number) =>
    Object.defineProperty(Math, name, { configurable: true, writable: true, value });
  for (const [name, original] of own)
    put(name, (...given: number[]) => {
      steps += 1;
      if (steps > most) {
        // Told once: what follows the call that is ended has steps of its own.
        steps = 0;
        throw new Error(`more than ${most} steps`);
      }
      return (original as (...given: number[]) => number)(...given);
    });
  return {
    begin: () => {
      steps = 0;
    },
    steps: () => steps,
    end: () => {
      for (const [name, original] of own) put(name, original);
    },
  };
}

/** How often a call reckons with `Math`; one that goes on beyond `most` is ended. */
export function stepsOf(call: () => unknown, most: number): number {
  const { steps, end } = countSteps(most);
  try {
    call();
  } finally {
    end();
  }
  return steps();
}

/** Where in an answer there is a number that is not finite; `null` where there is none. */
export function notFinite(answer: unknown, path = ''): string | null {
  if (typeof answer === 'number') return Number.isFinite(answer) ? null : `${path} is ${answer}`;
  if (typeof answer !== 'object' || answer === null) return null;
  for (const [name, value] of Object.entries(answer)) {
    const found = notFinite(value, path === '' ? name : `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

/** Finite numbers at which formulae break: the smallest, the largest, those between which nothing is whole, and both zeros. */
export const extremes: readonly number[] = [
  ...[0, -0, 5e-324, 2.3e-308, 1e-300, 1e-290, 1e-20, 1e-16, 1e-5, 0.3, 0.5, 0.95, 1 - 2 ** -53, 1, 2, 5, 28],
  ...[40, 100, 1000, 1e6, 1e8, 1e12, 2 ** 53 + 2, 1e17, 1e20, 1e40, 1e100, 1e154, 1e200, 1e300, 1e308],
  ...[Number.MAX_VALUE, -5e-324, -1, -1e8, -1e308],
];
