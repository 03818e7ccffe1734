import { relative } from 'node:path';

/** FNV-1a, as a fraction of 1. */
function fractionOf(text) {
  let hash = 2166136261;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

const share = Number(process.env.MUTATED_SHARE ?? 1);
const seed = process.env.MUTATED_SEED ?? '1';

/** Lets a random share of the mutants through; the others are reported as not compiled, and are not in the score. */
function isDrawn({ fileName, location: { start, end }, mutatorName, replacement }) {
  const place = `${relative(process.cwd(), fileName).replace(/^.*?src\//, 'src/')} ${start.line} ${start.column} ${end.line} ${end.column}`;
  return fractionOf(`${seed} ${place} ${mutatorName} ${replacement}`) < share;
}

export const strykerPlugins = [
  {
    kind: 'Checker',
    name: 'sample',
    factory: () => ({
      init: async () => {},
      group: (mutants) => [mutants.map(({ id }) => id)],
      check: async (mutants) =>
        Object.fromEntries(
          mutants.map((mutant) => [
            mutant.id,
            isDrawn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
          ]),
        ),
    }),
  },
];
